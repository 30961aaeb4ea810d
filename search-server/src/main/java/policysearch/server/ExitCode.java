package policysearch.server;

/** What the exit codes mean; scripts rely on them. */
final class ExitCode {
  static final int OK = 0;
  static final int FAILED = 1;
  static final int USAGE = 2;

  /** The index is missing, or was written with another schema or analysis. */
  static final int NO_INDEX = 4;

  private ExitCode() {}
}
