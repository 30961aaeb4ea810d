package policysearch.model;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** How often what a rule finds is right: a table of rules, measured on annotated documents. */
final class Confidence {
  /** Of a rule that was never measured. */
  static final double UNKNOWN = 0.5;

  /** Of what a person who knew better has set. */
  static final double CERTAIN = 1.0;

  private static final Map<String, Double> BY_RULE = load();

  private Confidence() {}

  /** A share from 0 to 1; {@link #UNKNOWN} for rules that are not in the table. */
  static double of(String fact, String rule) {
    return rule.equals(Correction.RULE)
        ? CERTAIN
        : BY_RULE.getOrDefault(fact + "\t" + rule, UNKNOWN);
  }

  private static Map<String, Double> load() {
    try (InputStream in = Confidence.class.getResourceAsStream("confidence.tsv")) {
      if (in == null) {
        throw new IllegalStateException("the jar must hold confidence.tsv, got none");
      }
      var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      return reader
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .collect(
              Collectors.toUnmodifiableMap(
                  row -> row[0] + "\t" + row[1], row -> Double.parseDouble(row[2])));
    } catch (IOException e) {
      throw new UncheckedIOException("the jar cannot be read: confidence.tsv", e);
    }
  }
}
