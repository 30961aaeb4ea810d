package policysearch.raw;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How the names of one kind of container end. */
enum Ending {
  GZIP("\\.(?:gz|gzip)|\\.(?<tar>tgz)"),
  ZSTD("\\.(?:zst|zstd)|\\.(?<tar>tzst)"),
  ZIP("\\.zip"),
  TAR("\\.tar"),
  JSON_LINES("\\.(?:jsonl|ndjson)");

  private final Pattern pattern;

  Ending(String endings) {
    pattern = Pattern.compile("(?<=.)(?:" + endings + ")$", Pattern.CASE_INSENSITIVE);
  }

  /** Whether {@code name} ends so, in capitals or not. */
  boolean of(String name) {
    return pattern.matcher(name).find();
  }

  /** {@code name} without this ending; the short forms .tgz and .tzst leave .tar. */
  String cut(String name) {
    Matcher ending = pattern.matcher(name);
    if (!ending.find()) {
      return name;
    }
    boolean tar = pattern.namedGroups().containsKey("tar") && ending.group("tar") != null;
    return name.substring(0, ending.start()) + (tar ? ".tar" : "");
  }
}
