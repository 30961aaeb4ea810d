package policysearch.server;

/** The command line: {@code policy-search COMMAND}. */
public final class PolicySearchMain {
  private PolicySearchMain() {}

  public static void main(String[] args) {
    System.exit(args.length == 0 ? 2 : 0);
  }
}
