package policysearch.hostile;

import java.util.List;
import java.util.stream.Stream;

/**
 * Ways to write a path that leads out of where it begins, as some reader of paths once took them:
 * steps up, what stands between them, how many there are, and where they lead.
 */
final class PathEncodings {
  /** Two dots, or what decodes to them once, twice, wrongly or in another alphabet. */
  private static final List<String> UP =
      List.of(
          "..",
          "%2e%2e",
          ".%2E",
          "%252e%252e",
          "%25252e%25252e",
          "%c0%ae%c0%ae",
          "%e0%80%ae%e0%80%ae",
          "%f0%80%80%ae%2e",
          "%u002e%u002e",
          "%ef%bc%8e%ef%bc%8e",
          "%e2%80%a5",
          "..%00",
          "..;",
          "..;a=b",
          "..%20",
          "..%0d%0a",
          "....",
          "\u00c0\u00ae.");

  /** A slash, or what somebody takes for one. */
  private static final List<String> BETWEEN =
      List.of(
          "/",
          "%2f",
          "%252F",
          "\\",
          "%5c",
          "%255c",
          "%c0%af",
          "%e0%80%af",
          "%c1%9c",
          "%e2%88%95",
          "%e2%81%84",
          "%ef%bc%8f",
          "%ef%bc%bc",
          "%u2215",
          "//",
          "/./",
          "/%00/",
          "/;/");

  private static final List<String> TARGETS =
      List.of(
          "etc/passwd", "keys.tsv", "index/CURRENT", "META-INF/MANIFEST.MF", "proc/self/environ");

  private static final List<String> SCHEMES =
      List.of(
          "/",
          "//",
          "%2f",
          "%2f%2f",
          "\\",
          "\\\\localhost\\",
          "file:/",
          "file:///",
          "file:%2f%2f",
          "jar:file:///",
          "classpath:",
          "classpath:/",
          "C:/",
          "C:%5c",
          "~/",
          "%00/",
          "http:/",
          "./",
          "?/",
          "#/",
          "..%2f",
          "%2e/",
          ";/",
          ":");

  private PathEncodings() {}

  /** All of them. */
  static List<String> all() {
    Stream<String> steps =
        UP.stream()
            .flatMap(
                up ->
                    BETWEEN.stream()
                        .flatMap(
                            between ->
                                Stream.of(1, 8)
                                    .map(
                                        depth ->
                                            (up + between).repeat(depth)
                                                + target(between, up.length() + depth))));
    Stream<String> absolute =
        SCHEMES.stream().flatMap(scheme -> TARGETS.stream().map(target -> scheme + target));
    return Stream.concat(steps, absolute).toList();
  }

  private static String target(String between, int number) {
    return TARGETS.get(number % TARGETS.size()).replace("/", between);
  }
}
