package policysearch.server;

/** Gives addresses to click on. */
final class Address {
  private Address() {}

  /** The address of the page; a host that means «all» is shown as this machine. */
  static String of(String host, int port) {
    String shown = host.equals("0.0.0.0") || host.equals("::") ? "localhost" : host;
    String bracketed = shown.contains(":") ? "[" + shown + "]" : shown;
    return "http://" + bracketed + ":" + port + "/";
  }
}
