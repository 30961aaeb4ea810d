package policysearch.server;

import java.io.IOException;
import java.net.BindException;
import java.net.UnknownHostException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import policysearch.api.BadRequest;
import policysearch.api.NotFound;
import policysearch.builder.Sources;
import policysearch.lucene.IncompatibleIndexException;
import policysearch.search.SearchTooLongException;
import policysearch.search.StaleCursorException;

/**
 * What to say and how to exit when a command fails.
 *
 * @param exitCode one of {@link ExitCode}
 * @param message for the person at the keyboard
 */
record Failure(int exitCode, String message) {
  static Failure of(Throwable thrown) {
    String said = String.valueOf(thrown.getMessage());
    return switch (thrown) {
      case BadRequest bad -> new Failure(ExitCode.USAGE, bad.detail());
      case StaleCursorException stale -> new Failure(ExitCode.FAILED, said);
      case SearchTooLongException slow -> new Failure(ExitCode.FAILED, said);
      case NotFound missing -> new Failure(ExitCode.FAILED, said);
      case NoIndexException missing -> new Failure(ExitCode.NO_INDEX, said);
      case IncompatibleIndexException other ->
          new Failure(ExitCode.NO_INDEX, Sources.advice(other));
      case BindException taken -> new Failure(ExitCode.FAILED, "cannot listen: " + said);
      case UnknownHostException host -> new Failure(ExitCode.FAILED, "unknown host: " + said);
      case NoSuchFileException file -> new Failure(ExitCode.FAILED, "no such file: " + said);
      case AccessDeniedException file -> new Failure(ExitCode.FAILED, "access denied: " + said);
      case IOException io -> new Failure(ExitCode.FAILED, said);
      case IllegalArgumentException wrong -> new Failure(ExitCode.FAILED, said);
      default -> new Failure(ExitCode.FAILED, "our mistake (--debug shows where): " + thrown);
    };
  }
}
