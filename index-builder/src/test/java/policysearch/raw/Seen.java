package policysearch.raw;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What reading some paths came upon. */
final class Seen {
  final List<RawItem> items = new ArrayList<>();
  private final Path root;

  private Seen(Path root) {
    this.root = root;
  }

  static Seen of(Path root, Path... paths) {
    return of(RawLimits.STANDARD, root, paths);
  }

  static Seen of(RawLimits limits, Path root, Path... paths) {
    Seen seen = new Seen(root);
    try {
      new RawPages(List.of(paths), Set.of(root.resolve("index")), limits).read(seen.items::add);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    return seen;
  }

  List<RawPage> pages() {
    List<RawPage> pages = new ArrayList<>();
    for (RawItem item : items) {
      if (item instanceof RawItem.Page(RawPage page)) {
        pages.add(page);
      }
    }
    return pages;
  }

  List<String> ids() {
    return pages().stream().map(RawPage::suggestedId).toList();
  }

  List<String> files() {
    return pages().stream().map(RawPage::file).map(this::local).toList();
  }

  List<String> texts() {
    return pages().stream().map(p -> new String(p.bytes(), StandardCharsets.UTF_8)).toList();
  }

  /** «name: reason» of all that is no page. */
  List<String> complaints() {
    List<String> complaints = new ArrayList<>();
    for (RawItem item : items) {
      switch (item) {
        case RawItem.Page _ -> {}
        case RawItem.Rejected r ->
            complaints.add("rejected " + local(r.file()) + ": " + r.reason());
        case RawItem.Repeated r ->
            complaints.add("repeated " + local(r.file()) + ": " + r.reason());
        case RawItem.Skipped s -> complaints.add("skipped " + local(s.file()) + ": " + s.reason());
      }
    }
    return complaints;
  }

  private String local(String file) {
    return file.replace(root + "/", "");
  }
}
