package policysearch.raw;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The kinds of container, and how their names end. */
enum Ending {
  GZIP("\\.(?:gz|gzip)|\\.(?<tar>tgz|taz)"),
  ZSTD("\\.(?:zst|zstd)|\\.(?<tar>tzst)"),
  BZIP2("\\.(?:bz2|bz)|\\.(?<tar>tbz2?)"),
  XZ("\\.xz|\\.(?<tar>txz)"),
  ZIP("\\.zip"),
  TAR("\\.tar"),
  SEVEN_ZIP("\\.7z"),
  RAR("\\.rar"),
  WARC("\\.warc"),
  JSON_LINES("\\.(?:jsonl|ndjson)");

  /** One stream made smaller, with another kind inside. */
  static final List<Ending> COMPRESSED = List.of(GZIP, ZSTD, BZIP2, XZ);

  private final Pattern pattern;

  Ending(String endings) {
    pattern = Pattern.compile("(?<=.)(?:" + endings + ")$", Pattern.CASE_INSENSITIVE);
  }

  /** Whether {@code name} ends so, in capitals or not. */
  boolean of(String name) {
    return pattern.matcher(name).find();
  }

  /** {@code name} without this ending; the short forms such as .tgz leave .tar. */
  String cut(String name) {
    Matcher ending = pattern.matcher(name);
    if (!ending.find()) {
      return name;
    }
    boolean tar = pattern.namedGroups().containsKey("tar") && ending.group("tar") != null;
    return name.substring(0, ending.start()) + (tar ? ".tar" : "");
  }
}
