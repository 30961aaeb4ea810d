package policysearch.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import policysearch.model.PolicyDocument;
import policysearch.model.Span;
import policysearch.search.CitedFound;
import policysearch.search.CitedQuery;
import policysearch.search.Comparison;
import policysearch.search.ComparisonQuery;
import policysearch.search.DocumentCitations;
import policysearch.search.FacetCounts;
import policysearch.search.FacetRequest;
import policysearch.search.IndexState;
import policysearch.search.OtherCopies;
import policysearch.search.PeopleFound;
import policysearch.search.PeopleQuery;
import policysearch.search.PersonEntry;
import policysearch.search.PhraseHistory;
import policysearch.search.PhraseQuery;
import policysearch.search.RelatedDocuments;
import policysearch.search.SearchEngine;
import policysearch.search.SearchQuery;
import policysearch.search.SearchResult;
import policysearch.search.SimilarDocuments;
import policysearch.search.Spelling;
import policysearch.search.SpokenWords;
import policysearch.search.StatementGroupQuery;
import policysearch.search.StatementGroups;
import policysearch.search.StatementQuery;
import policysearch.search.StatementResult;
import policysearch.search.SuggestQuery;
import policysearch.search.Suggestions;

final class ErrorHandlerTest {
  /** Keeps the logger from being collected, and its records. */
  private static final Logger LOGGER = Logger.getLogger("policysearch.http");

  @Test
  void aBrokenIndexIsUnavailableAndOurMistakeHasAnIdThatTheLogHasToo() throws Exception {
    StringBuffer log = new StringBuffer();
    Handler recorder = new Recorder(log);
    LOGGER.addHandler(recorder);
    LOGGER.setUseParentHandlers(false);
    try (WebServer server = WebServer.start("127.0.0.1", 0, new BrokenEngine())) {
      HttpResponse<String> unavailable = get(server, "/api/v1/search");
      assertThat(unavailable.statusCode()).isEqualTo(503);
      assertThat(unavailable.headers().firstValue("Retry-After")).contains("1");
      assertThat(unavailable.body()).doesNotContain("disk");
      HttpResponse<String> ours = get(server, "/api/v1/documents/x");
      assertThat(ours.statusCode()).isEqualTo(500);
      assertThat(ours.body()).doesNotContain("hidden");
      String id = ours.body().replaceFirst("(?s).*log entry ([0-9a-f]{8}).*", "$1");
      assertThat(log.toString()).contains(id, "hidden", "disk");
    } finally {
      LOGGER.removeHandler(recorder);
      LOGGER.setUseParentHandlers(true);
    }
  }

  private static HttpResponse<String> get(WebServer server, String path) throws Exception {
    URI uri = URI.create("http://127.0.0.1:" + server.port() + path);
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
  }

  /** An engine on a broken disk, with a bug. */
  private static final class BrokenEngine implements SearchEngine {
    @Override
    public SearchResult search(SearchQuery query) throws IOException {
      throw new IOException("disk");
    }

    @Override
    public FacetCounts facet(SearchQuery query, FacetRequest facet, String contains)
        throws IOException {
      throw new IOException("disk");
    }

    @Override
    public void each(SearchQuery query, Visitor visitor) throws IOException {
      throw new IOException("disk");
    }

    @Override
    public void eachHeld(HeldVisitor visitor) throws IOException {
      throw new IOException("disk");
    }

    @Override
    public StatementResult statements(StatementQuery query) throws IOException {
      throw new IOException("disk");
    }

    @Override
    public StatementGroups groups(StatementGroupQuery query) throws IOException {
      throw new IOException("disk");
    }

    @Override
    public SpokenWords spokenWords(StatementQuery query, int size) throws IOException {
      throw new IOException("disk");
    }

    @Override
    public Comparison compare(ComparisonQuery query) throws IOException {
      throw new IOException("disk");
    }

    @Override
    public PhraseHistory phrase(PhraseQuery query) throws IOException {
      throw new IOException("disk");
    }

    @Override
    public Optional<RelatedDocuments> related(String id, int size) throws IOException {
      throw new IOException("disk");
    }

    @Override
    public Optional<DocumentCitations> citations(String id) throws IOException {
      throw new IOException("disk");
    }

    @Override
    public CitedFound cited(CitedQuery query) throws IOException {
      throw new IOException("disk");
    }

    @Override
    public void eachStatement(StatementQuery query, StatementVisitor visitor) throws IOException {
      throw new IOException("disk");
    }

    @Override
    public Optional<SimilarDocuments> similar(String id, int size) throws IOException {
      throw new IOException("disk");
    }

    @Override
    public List<Spelling> didYouMean(SearchQuery query) throws IOException {
      throw new IOException("disk");
    }

    @Override
    public Suggestions suggest(SuggestQuery query) throws IOException {
      throw new IOException("disk");
    }

    @Override
    public Optional<PolicyDocument> document(String id) {
      throw new IllegalStateException("hidden");
    }

    @Override
    public OtherCopies copies(String id) {
      return OtherCopies.NONE;
    }

    @Override
    public List<Span> words(String typed) {
      return List.of(new Span(0, typed.length()));
    }

    @Override
    public Found find(PolicyDocument document, String text) {
      return new Found(List.of(), List.of());
    }

    @Override
    public PeopleFound people(PeopleQuery query) throws IOException {
      throw new IOException("disk");
    }

    @Override
    public Optional<PersonEntry> person(String id) {
      return Optional.empty();
    }

    @Override
    public IndexState state() throws IOException {
      throw new IOException("disk");
    }

    @Override
    public void close() {}
  }

  /** Writes down what is logged. */
  private static final class Recorder extends Handler {
    private final StringBuffer log;

    Recorder(StringBuffer log) {
      this.log = log;
    }

    @Override
    public void publish(LogRecord entry) {
      log.append(entry.getMessage()).append(' ').append(entry.getThrown()).append('\n');
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
