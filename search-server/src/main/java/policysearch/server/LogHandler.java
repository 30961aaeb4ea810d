package policysearch.server;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Puts what the program and its libraries log among the lines of a server. */
final class LogHandler extends Handler {
  private final LogLines lines;
  private final SimpleFormatter formatter = new SimpleFormatter();

  private LogHandler(LogLines lines) {
    this.lines = lines;
  }

  /** What handles records until it is closed. */
  interface Installed extends AutoCloseable {
    @Override
    void close();
  }

  /** Takes the place of what handles records; what is given back, closed, restores that. */
  static Installed install(LogLines lines) {
    Logger root = Logger.getLogger("");
    List<Handler> before = List.of(root.getHandlers());
    LogHandler handler = new LogHandler(lines);
    before.stream().findFirst().ifPresent(one -> handler.setLevel(one.getLevel()));
    before.forEach(root::removeHandler);
    root.addHandler(handler);
    return () -> {
      root.removeHandler(handler);
      before.forEach(root::addHandler);
    };
  }

  @Override
  public void publish(LogRecord record) {
    if (!isLoggable(record)) {
      return;
    }
    Map<String, Object> fields = new LinkedHashMap<>();
    Optional.ofNullable(record.getThrown())
        .ifPresent(thrown -> fields.put("thrown", trace(thrown)));
    lines.write(
        record.getLevel().getName(),
        String.valueOf(record.getLoggerName()),
        formatter.formatMessage(record),
        fields);
  }

  private static String trace(Throwable thrown) {
    StringWriter text = new StringWriter();
    thrown.printStackTrace(new PrintWriter(text));
    return text.toString();
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}
}
