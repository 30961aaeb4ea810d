package policysearch.builder;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import policysearch.extract.PolicyExtractor;
import policysearch.model.PolicyDocument;
import policysearch.model.Provenance;
import policysearch.page.PageParsers;
import policysearch.page.PageResult;
import policysearch.page.ParsedPage;
import policysearch.raw.RawPage;

/** Gives the document of a raw page: parse, then extract. */
public final class DocumentReader {
  private DocumentReader() {}

  /** What came of one raw page. */
  public sealed interface Outcome {
    /** A document. */
    record Read(PolicyDocument document) implements Outcome {}

    /** None, and why. */
    record Rejected(String file, String reason) implements Outcome {}
  }

  /** Reads {@code raw} wholly in this JVM: for trying things out, not for pages of strangers. */
  public static Outcome read(RawPage raw) {
    return read(raw, PageParsers::parse, new Joining(PageParsers::parse));
  }

  /** Reads {@code raw}, taken apart by {@code parser}; never throws on content. */
  static Outcome read(RawPage raw, Function<RawPage, PageResult> parser, Joining joining) {
    return switch (parser.apply(raw)) {
      case PageResult.Parsed(var page) -> new Outcome.Read(document(raw, joining.join(raw, page)));
      case PageResult.Rejected(var reason) -> new Outcome.Rejected(raw.file(), reason);
    };
  }

  /** Reads {@code raw}, which lies in no folder: nothing is joined to it. */
  static Outcome alone(RawPage raw, Function<RawPage, PageResult> parser) {
    return switch (parser.apply(raw)) {
      case PageResult.Parsed(var page) ->
          new Outcome.Read(document(raw, new Joining.Joined(page, List.of())));
      case PageResult.Rejected(var reason) -> new Outcome.Rejected(raw.file(), reason);
    };
  }

  private static PolicyDocument document(RawPage raw, Joining.Joined joined) {
    ParsedPage page = joined.page();
    var extraction = PolicyExtractor.extract(page);
    return new PolicyDocument(
        page.givenId().orElse(raw.suggestedId()),
        Optional.of(raw.file()),
        extraction.metadata().withUrl(Addresses.of(extraction.metadata().url(), raw.url())),
        extraction.body(),
        extraction.facts(),
        extraction.notes(),
        new Provenance(
            Optional.of(raw.origin()),
            Optional.of(raw.sha256()),
            Optional.of(page.encoding()),
            Optional.of(ReadingRules.fingerprint()),
            raw.capture().flatMap(RawPage.Capture::at),
            joined.attached()));
  }
}
