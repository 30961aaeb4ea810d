package policysearch.builder;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import policysearch.builder.DocumentReader.Outcome;
import policysearch.corrections.Corrections;
import policysearch.log.Change;
import policysearch.log.Reading;
import policysearch.log.Sent;
import policysearch.lucene.StoredDocument;
import policysearch.model.PolicyDocument;
import policysearch.page.child.PageReader;
import policysearch.raw.PostedPage;
import policysearch.raw.RawPage;

/**
 * Reads pages that are sent one by one, as a build reads those of files: in processes of their own
 * where that is safer, and corrected as the index says. For many threads.
 */
public final class PageIntake implements AutoCloseable {
  private final PageReader parser = new PageReader();
  private final Corrections corrections;

  /** What decides which documents pages become, and how those are written. */
  private final String rules;

  private PageIntake(CorrectionsFile corrections) {
    this.corrections = corrections.of();
    this.rules = corrections.rules() + StoredDocument.SHAPE;
  }

  /**
   * For the index in {@code folder}.
   *
   * @throws policysearch.corrections.MalformedCorrectionsException if its corrections cannot be
   *     understood
   */
  public static PageIntake of(Path folder) throws IOException {
    Optional<Path> installed =
        Optional.of(folder.resolve(CorrectionsFile.NAME)).filter(Files::isRegularFile);
    return new PageIntake(CorrectionsFile.of(installed));
  }

  /** Reads a report for nobody: then what reading needs is there before the first page comes. */
  public void prepare() {
    Optional<String> none = Optional.empty();
    byte[] report =
        """
        {"id":"1","title":"京津冀协同发展座谈会在石家庄召开",
        "text":"本报石家庄5月12日电(记者李明)座谈会12日在石家庄召开。河北省委书记倪岳峰说,要做强算力产业。"}"""
            .getBytes(StandardCharsets.UTF_8);
    read(new Sent("report", true, none, none, report));
  }

  /** The document that was sent, or the reason why it is none; never throws on content. */
  public Outcome read(Sent sent) {
    RawPage raw = PostedPage.of(sent.name(), sent.row(), sent.id(), sent.url(), sent.bytes());
    Outcome outcome = BuildRun.read(raw, page -> DocumentReader.alone(page, parser::read));
    return outcome instanceof Outcome.Read(var document)
        ? new Outcome.Read(corrections.apply(document).document())
        : outcome;
  }

  /** The change that puts into an index what was read out of a page. */
  public Change.Put change(Sent sent, PolicyDocument document) {
    String rest = StoredDocument.rest(document);
    return new Change.Put(sent, Optional.of(new Reading(rules, rest, document.body())));
  }

  /** The document that was put: read again, unless the rules are those it was read by. */
  public Outcome again(Change.Put put) {
    return put.reading()
        .filter(reading -> reading.rules().equals(rules))
        .<Outcome>map(r -> new Outcome.Read(StoredDocument.restore(r.rest(), r.body())))
        .orElseGet(() -> read(put.sent()));
  }

  @Override
  public void close() {
    parser.close();
  }
}
