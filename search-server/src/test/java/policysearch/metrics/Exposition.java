package policysearch.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the OpenMetrics text format as its specification has it, and complains of what is not. */
public final class Exposition {
  private static final Pattern NAME = Pattern.compile("[a-z_:][a-z0-9_:]*");
  private static final Pattern SAMPLE =
      Pattern.compile("([a-z_:][a-z0-9_:]*)(?:\\{(.*)})? (-?[0-9.]+(?:E-?[0-9]+)?)");
  private static final Pattern LABEL =
      Pattern.compile("([a-z_]+)=\"((?:[^\"\\\\]|\\\\[\\\\n\"])*)\"(?:,|$)");
  private static final Map<String, Set<String>> ENDINGS =
      Map.of(
          "gauge", Set.of(""),
          "counter", Set.of("_total"),
          "histogram", Set.of("_bucket", "_count", "_sum"),
          "info", Set.of("_info"));

  private final Map<String, Double> samples = new LinkedHashMap<>();
  private final Set<String> families = new HashSet<>();
  private String family = "";
  private String type = "";

  private Exposition() {}

  /** The samples of {@code text}: name with labels to value. */
  public static Map<String, Double> read(String text) {
    Exposition exposition = new Exposition();
    List<String> lines = List.of(text.split("\n", -1));
    assertThat(lines.subList(lines.size() - 2, lines.size())).containsExactly("# EOF", "");
    lines.subList(0, lines.size() - 2).forEach(exposition::line);
    exposition.requireWholeHistograms();
    return exposition.samples;
  }

  private void line(String line) {
    if (line.startsWith("# ")) {
      String[] parts = line.split(" ", 4);
      assertThat(parts).as(line).hasSize(4);
      described(parts[1], parts[2], parts[3]);
      return;
    }
    Matcher sample = SAMPLE.matcher(line);
    assertThat(sample.matches()).as(line).isTrue();
    assertThat(ENDINGS.get(type).stream().map(family::concat)).as(line).contains(sample.group(1));
    if (sample.group(2) != null) {
      assertThat(LABEL.matcher(sample.group(2)).replaceAll("")).as(line).isEmpty();
    }
    String name = line.substring(0, line.lastIndexOf(' '));
    assertThat(samples.put(name, Double.parseDouble(sample.group(3)))).as(line).isNull();
  }

  private void described(String what, String name, String value) {
    switch (what) {
      case "TYPE" -> {
        assertThat(NAME.matcher(name).matches()).as(name).isTrue();
        assertThat(families.add(name)).as("%s stands together", name).isTrue();
        assertThat(ENDINGS).containsKey(value);
        family = name;
        type = value;
      }
      case "UNIT" -> assertThat(name).isEqualTo(family).endsWith("_" + value);
      case "HELP" -> assertThat(name).isEqualTo(family);
      default -> throw new AssertionError("no such line: # " + what);
    }
  }

  /** Buckets grow, and the last is the count. */
  private void requireWholeHistograms() {
    Map<String, Double> last = new LinkedHashMap<>();
    samples.forEach(
        (name, value) -> {
          if (name.contains("_bucket{")) {
            String series = name.replaceFirst(",?le=\"[^\"]*\"", "").replace("{}", "");
            assertThat(value).as(name).isGreaterThanOrEqualTo(last.getOrDefault(series, 0.0));
            last.put(series, value);
          }
        });
    last.forEach(
        (series, value) -> {
          assertThat(samples).containsEntry(series.replace("_bucket", "_count"), value);
          assertThat(samples).containsKey(series.replace("_bucket", "_sum"));
        });
  }
}
