package policysearch.server;

import java.io.PrintWriter;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import policysearch.json.Json;

/**
 * Writes what a server says, a line a record. Whoever says something of a request does not wait for
 * it to be written: where nobody reads, lines are dropped and counted.
 */
final class LogLines implements AutoCloseable {
  private static final int MOST_WAITING = 8_192;
  private static final DateTimeFormatter PLAIN =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.systemDefault());

  private final Format format;
  private final PrintWriter out;
  private final InstantSource clock;
  private final BlockingQueue<String> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
  private final AtomicLong dropped = new AtomicLong();
  private final Thread thread = new Thread(this::run, "log");
  private volatile boolean closing;

  /** How a record looks. */
  enum Format {
    TEXT,
    JSON
  }

  private LogLines(Format format, PrintWriter out, InstantSource clock) {
    this.format = format;
    this.out = out;
    this.clock = clock;
  }

  static LogLines start(Format format, PrintWriter out, InstantSource clock) {
    LogLines lines = new LogLines(format, out, clock);
    lines.thread.setDaemon(true);
    lines.thread.start();
    return lines;
  }

  /** Says to the operator what is neither warning nor error; as text it stands for itself. */
  void say(String message) {
    now(format == Format.TEXT ? message : line("INFO", "server", message, Map.of()));
  }

  /** Writes a record at once. */
  void write(String level, String logger, String message, Map<String, Object> fields) {
    now(line(level, logger, message, fields));
  }

  /** Writes a record soon. */
  void writeLater(String level, String logger, String message, Map<String, Object> fields) {
    if (!waiting.offer(line(level, logger, message, fields))) {
      dropped.incrementAndGet();
    }
  }

  private void now(String line) {
    out.println(line);
    out.flush();
  }

  private String line(String level, String logger, String message, Map<String, Object> fields) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    if (format == Format.JSON) {
      Map<String, Object> all = new LinkedHashMap<>();
      all.put("time", now.toString());
      all.put("level", level);
      all.put("logger", logger);
      all.put("message", message);
      all.putAll(fields);
      return Json.write(all);
    }
    StringBuilder text = new StringBuilder(PLAIN.format(now));
    text.append(' ').append(level).append(' ').append(logger).append(": ").append(message);
    fields.forEach((name, value) -> text.append(' ').append(name).append('=').append(value));
    return harmless(text.toString());
  }

  /** What a client sent makes no line of its own and moves no cursor. */
  private static String harmless(String line) {
    StringBuilder safe = new StringBuilder(line.length());
    line.codePoints()
        .forEach(
            c -> {
              int type = Character.getType(c);
              boolean unsafe =
                  type == Character.CONTROL
                      || type == Character.FORMAT
                      || type == Character.LINE_SEPARATOR
                      || type == Character.PARAGRAPH_SEPARATOR
                      || type == Character.SURROGATE;
              safe.append(unsafe ? "\\u{%x}".formatted(c) : Character.toString(c));
            });
    return safe.toString();
  }

  private void run() {
    try {
      while (!closing || !waiting.isEmpty()) {
        String first = waiting.poll(100, TimeUnit.MILLISECONDS);
        if (first != null) {
          List<String> lines = new ArrayList<>(List.of(first));
          waiting.drainTo(lines);
          lines.forEach(out::println);
          out.flush();
        }
        long lost = dropped.getAndSet(0);
        if (lost > 0) {
          write("WARNING", "log", lost + " records were dropped: nobody reads them", Map.of());
        }
      }
    } catch (InterruptedException e) {
      return; // told to stop
    }
  }

  /** Writes what waits, unless nobody reads it. */
  @Override
  public void close() {
    closing = true;
    try {
      thread.join(1_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
