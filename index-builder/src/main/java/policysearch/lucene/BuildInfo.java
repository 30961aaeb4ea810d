package policysearch.lucene;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import policysearch.schema.Schema;

/**
 * What wrote an index; stands in every commit.
 *
 * @param schema fingerprint of the fields
 * @param analysis fingerprint of the terms
 * @param format of the stored form and of the block, and what is compared to find copies
 */
public record BuildInfo(String schema, String analysis, String format) {
  /**
   * Raised when Lucene's fields or blocks change, or what is compared to find copies; a change of
   * the stored documents shows by itself.
   */
  private static final String FORMAT = "6." + StoredDocument.SHAPE;

  /** What this program writes. */
  public static BuildInfo current() {
    return new BuildInfo(Schema.fingerprint(), Analysis.fingerprint(), FORMAT);
  }

  /** What a commit says, if it was made by this kind of program. */
  public static Optional<BuildInfo> of(Map<String, String> commitData) {
    String schema = commitData.getOrDefault("schema", "");
    return schema.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new BuildInfo(
                schema,
                commitData.getOrDefault("analysis", ""),
                commitData.getOrDefault("format", "")));
  }

  /**
   * Lets a commit pass that this program can read.
   *
   * @throws IncompatibleIndexException otherwise
   */
  public static void check(Map<String, String> commitData, Path index)
      throws IncompatibleIndexException {
    BuildInfo current = current();
    Optional<BuildInfo> found = of(commitData);
    if (!found.equals(Optional.of(current))) {
      throw new IncompatibleIndexException(
          "The index in "
              + IndexDirectory.root(index)
              + " was written with "
              + found.map(BuildInfo::toString).orElse("another program")
              + ", this program needs "
              + current,
          index);
    }
  }

  Map<String, String> commitData() {
    return Map.of("schema", schema, "analysis", analysis, "format", format);
  }
}
