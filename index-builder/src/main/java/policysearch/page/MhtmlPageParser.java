package policysearch.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import policysearch.page.ParsedPage.Label;
import policysearch.raw.RawPage;

/** Reads web pages that a browser saved with their pictures as one file ({@code .mht, .mhtml}). */
final class MhtmlPageParser implements PageParser {
  private static final Set<String> EXTENSIONS = Set.of(".mht", ".mhtml", ".eml");
  private static final Set<String> HTML = Set.of("text/html", "application/xhtml+xml");

  @Override
  public boolean accepts(RawPage raw) {
    return raw.form() == RawPage.Form.PAGE
        && (Signature.mhtml(raw.bytes())
            || (EXTENSIONS.contains(FileNames.extension(raw.file()))
                && !Signature.zip(raw.bytes())
                && !Signature.ole2(raw.bytes())));
  }

  @Override
  public PageResult parse(RawPage raw) {
    return Guarded.read(
        "MHTML file",
        () -> {
          ParsedPage page = page(raw.bytes());
          return page.blocks().isEmpty() && page.title().isEmpty()
              ? new PageResult.Rejected("no text in the page")
              : new PageResult.Parsed(page);
        });
  }

  /** The HTML of the page in {@code bytes}, or why there is none. */
  static Decoded text(byte[] bytes) {
    Mime.Mail mail = Mime.read(bytes);
    List<Mime.Part> pages = pages(mail);
    if (pages.isEmpty()) {
      return new Decoded.Broken("no web page among its parts");
    }
    Mime.Part main = main(mail, pages);
    return HtmlText.of(Mime.body(bytes, main), said(main));
  }

  private static ParsedPage page(byte[] bytes) throws Unreadable {
    Mime.Mail mail = Mime.read(bytes);
    List<Mime.Part> pages = pages(mail);
    if (pages.isEmpty()) {
      throw new Unreadable("no web page among its " + mail.parts().size() + " parts");
    }
    Mime.Part main = main(mail, pages);
    ParsedPage page = HtmlPageParser.page(Mime.body(bytes, main), said(main));
    if (page.blocks().isEmpty() && pages.size() > 1) {
      main = pages.stream().max(Comparator.comparingInt(p -> p.to() - p.from())).orElse(main);
      page = HtmlPageParser.page(Mime.body(bytes, main), said(main));
    }
    return addressed(page, address(mail, main));
  }

  private static List<Mime.Part> pages(Mime.Mail mail) {
    return mail.parts().stream().filter(p -> HTML.contains(p.type())).toList();
  }

  private static Mime.Part main(Mime.Mail mail, List<Mime.Part> pages) {
    String type = mail.headers().getOrDefault("content-type", "");
    Optional<String> start = Mime.parameter(type, "start");
    return pages.stream()
        .filter(p -> start.filter(p.header("content-id")::equals).isPresent())
        .findFirst()
        .orElse(pages.getFirst());
  }

  private static Optional<String> address(Mime.Mail mail, Mime.Part main) {
    return List.of(
            mail.headers().getOrDefault("snapshot-content-location", ""),
            main.header("content-location"),
            mail.headers().getOrDefault("content-location", ""))
        .stream()
        .filter(u -> u.startsWith("http://") || u.startsWith("https://"))
        .findFirst();
  }

  /** The page with the address it was saved from, after what it says itself. */
  private static ParsedPage addressed(ParsedPage page, Optional<String> url) {
    if (url.isEmpty()) {
      return page;
    }
    List<Label> labels = new ArrayList<>(page.labels());
    HtmlPage.day(url.get()).ifPresent(d -> labels.add(new Label("日期", d)));
    labels.add(new Label("url", url.get()));
    return new ParsedPage(
        page.givenId(),
        page.title(),
        page.subtitles(),
        page.column(),
        labels,
        page.blocks(),
        page.attachments(),
        page.encoding(),
        page.remarks());
  }

  /** The part's header wrote the page down; it knows better than the page. */
  private static HtmlText.Said said(Mime.Part main) {
    return new HtmlText.Said(main.charset().map(name -> "charset=" + name).orElse(""), "");
  }
}
