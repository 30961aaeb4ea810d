package policysearch.raw;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.netpreserve.jwarc.WarcRecord;

/**
 * What a crawler fetched.
 *
 * @param said the content type as the server said it, or nothing
 */
record Fetched(WarcRecord record, WebAddress address, String said) {
  private static final Pattern DOCUMENT =
      Pattern.compile(
          "(?i)text/(?:html|plain|markdown|x-markdown|rtf)|application/(?:xhtml\\+xml|pdf|x-pdf"
              + "|rtf|msword|ofd|x-ofd|kswps|wps-office\\..*|wps-writer"
              + "|vnd\\.(?:ms-|openxmlformats-|oasis\\.|ofd).*)");
  private static final Pattern CONTAINER =
      Pattern.compile(
          "(?i)application/(?:zip|x-zip.*|gzip|x-gzip|x-tar|x-7z-compressed"
              + "|x-rar.*|vnd\\.rar|x-bzip2|x-xz|zstd)");

  /** Said of what the server does not know. */
  private static final Pattern ANYTHING =
      Pattern.compile(
          "(?i)|application/(?:octet-stream|x-download|force-download|download.*)|\\*/\\*");

  private static final Pattern DOCUMENT_NAME =
      Pattern.compile("(?i).*\\.(?:s?html?|txt|md|pdf|docx?|wps|ofd|rtf|xlsx?|pptx?)");
  private static final Pattern CONTAINER_NAME =
      Pattern.compile("(?i).*\\.(?:zip|7z|rar|tar|tgz|gz|bz2|xz|zst)");

  /** Whether a record is a document, a container of them, or neither. */
  record Kind(String name, boolean wanted, boolean isContainer) {}

  Kind kind() {
    String type = said.replaceFirst("[;,].*$", "").strip().toLowerCase(Locale.ROOT);
    String path = address.path();
    boolean unknown = ANYTHING.matcher(type).matches();
    boolean container =
        CONTAINER.matcher(type).matches() || (unknown && CONTAINER_NAME.matcher(path).matches());
    boolean document =
        DOCUMENT.matcher(type).matches() || (unknown && DOCUMENT_NAME.matcher(path).matches());
    boolean robots = path.equals("/robots.txt");
    String name = robots ? "robots.txt" : type.isEmpty() ? "of unknown type" : type;
    return new Kind(name, (document || container) && !robots, container);
  }

  RawPage.Capture capture() {
    return new RawPage.Capture(
        record.headers().first("WARC-Date").flatMap(Fetched::time),
        Optional.of(said).filter(s -> !s.isBlank()));
  }

  private static Optional<String> time(String printed) {
    try {
      return Optional.of(Instant.parse(printed.strip()).toString());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
