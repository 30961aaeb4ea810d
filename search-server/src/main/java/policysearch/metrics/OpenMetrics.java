package policysearch.metrics;

import java.util.List;

/** Numbers in the OpenMetrics text format 1.0, a family at a time. */
public final class OpenMetrics {
  public static final String MEDIA_TYPE =
      "application/openmetrics-text; version=1.0.0; charset=utf-8";

  /** A name that ends so has this unit, which the format wants to be said. */
  private static final List<String> UNITS = List.of("seconds", "bytes");

  private final StringBuilder text = new StringBuilder();

  /** A name with a value that tells samples of a family apart. */
  public record Label(String name, String value) {}

  /** What goes up and down. */
  public Family gauge(String name, String help) {
    return family(name, "gauge", "", help);
  }

  /** What only goes up; {@code name} is without {@code _total}. */
  public Family counter(String name, String help) {
    return family(name, "counter", "_total", help);
  }

  /** How often something took how long. */
  public Family histogram(String name, String help) {
    return family(name, "histogram", "", help);
  }

  /** What is told by labels alone; {@code name} is without {@code _info}. */
  public void info(String name, String help, Label... labels) {
    family(name, "info", "_info", help).sample(1, labels);
  }

  /** All that was written, and the end. */
  String end() {
    return text + "# EOF\n";
  }

  private Family family(String name, String type, String suffix, String help) {
    text.append("# TYPE ").append(name).append(' ').append(type).append('\n');
    UNITS.stream()
        .filter(unit -> name.endsWith("_" + unit))
        .forEach(unit -> text.append("# UNIT " + name + " " + unit + "\n"));
    text.append("# HELP ").append(name).append(' ').append(escaped(help)).append('\n');
    return new Family(name, suffix);
  }

  private static String escaped(String value) {
    return value.replace("\\", "\\\\").replace("\n", "\\n").replace("\"", "\\\"");
  }

  /** The samples of one name. */
  public final class Family {
    private final String name;
    private final String suffix;

    private Family(String name, String suffix) {
      this.name = name;
      this.suffix = suffix;
    }

    /** Writes a whole number. */
    public Family sample(long value, Label... labels) {
      return line(suffix, (double) value, List.of(labels));
    }

    /** Writes a value. */
    public Family sample(double value, Label... labels) {
      return line(suffix, value, List.of(labels));
    }

    Family line(String ending, double value, List<Label> labels) {
      text.append(name).append(ending);
      String between = "{";
      for (Label label : labels) {
        text.append(between).append(label.name()).append("=\"");
        text.append(escaped(label.value())).append('"');
        between = ",";
      }
      text.append(labels.isEmpty() ? " " : "} ").append(number(value)).append('\n');
      return this;
    }
  }

  /** Whole numbers without a point, as they are counted. */
  static String number(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : Double.toString(value);
  }
}
