package policysearch.builder;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import policysearch.model.AttachedFile;
import policysearch.model.Note;
import policysearch.raw.RawPage;

/**
 * Which files are the text of which page: such a file is no document of its own, whether it was met
 * before its page or after. A claim once made stands until the end of the run, so that what is in
 * the index at the end does not depend on which thread was faster.
 */
final class Claims {
  private static final Pattern MAY_BE_CLAIMED =
      Pattern.compile("(?i).*\\.(?:pdf|doc[xm]?|wps|ofd|txt|rtf)");

  private final Map<String, String> pageByOrigin = new ConcurrentHashMap<>();
  private final Map<String, Alone> aloneByOrigin = new ConcurrentHashMap<>();

  /**
   * A document of its own, as long as no page claims it.
   *
   * @param read whether it was read and written in this run, not kept as it was held
   * @param replaced whether it took the place of an earlier one
   */
  record Alone(String id, String file, boolean read, boolean replaced, List<Note> notes) {}

  /** The page named {@code page} has the text of {@code files}, of those that were joined to it. */
  void claim(String page, List<AttachedFile> files) {
    for (AttachedFile file : files) {
      file.origin().ifPresent(origin -> pageByOrigin.merge(origin, page, Claims::first));
    }
  }

  /** The page that has the text of what stands at {@code origin}. */
  Optional<String> claimant(String origin) {
    return Optional.ofNullable(pageByOrigin.get(origin));
  }

  /** Takes note of a document that a page may yet claim. */
  void alone(RawPage raw, Alone document) {
    if (raw.form() == RawPage.Form.PAGE && MAY_BE_CLAIMED.matcher(raw.origin()).matches()) {
      aloneByOrigin.put(raw.origin(), document);
    }
  }

  /** The document that this run had made of what stands at {@code origin} before it was claimed. */
  Optional<Alone> aloneAt(String origin) {
    return Optional.ofNullable(aloneByOrigin.get(origin));
  }

  /** All claims, sorted by what is claimed. */
  Map<String, String> all() {
    return new TreeMap<>(pageByOrigin);
  }

  /** Two pages may have one file. */
  private static String first(String page, String other) {
    return page.compareTo(other) <= 0 ? page : other;
  }
}
