package policysearch.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import policysearch.lucene.FoldedText;
import policysearch.lucene.LuceneFields;
import policysearch.schema.Schema;
import policysearch.search.SearchQuery;
import policysearch.search.Spelling;

/**
 * Asks what may have been meant by a query that finds little: each piece of it that stands in few
 * documents is replaced by what sounds, looks or is typed almost so and stands in many more; the
 * whole query is then searched again and must find more than it did.
 */
final class SpellingSearch {
  /** So many texts are looked for as phrases. */
  private static final int TRIED = 40;

  /** What was meant must be so many times as frequent as what was typed. */
  private static final int MORE = 10;

  /** Of others those are named that are at least this part as likely as the likeliest. */
  private static final double NEAR = 0.05;

  /** What a longer query is about is not known from its pieces. */
  private static final int MOST_PIECES = 8;

  /** Characters; nobody types more by mistake, and each piece costs as a search does. */
  private static final int LONGEST = 100;

  /** A piece that is not excluded; words in letters alone may be one text. */
  private static final Pattern PIECE =
      Pattern.compile(
          "(?<![-−\\p{L}\\p{N}])"
              + "(?!(?:AND|OR|NOT)(?:\\s|$))"
              + "(?:[a-zA-Züǖǘǚǜ'’]+(?:\\s+(?!(?:AND|OR|NOT)(?:\\s|$))[a-zA-Zü'’]+)*(?![\\p{L}\\p{N}])"
              + "|[\\p{IsHan}\\p{L}]+)(?![:：])");

  private final SearchQuery query;
  private final Snapshot snapshot;
  private final Pairs pairs;
  private final SuggestionIndex values;
  private final Totals totals;

  /** Says how many results a query has. */
  interface Totals {
    long of(SearchQuery query) throws IOException;
  }

  SpellingSearch(
      SearchQuery query, Snapshot snapshot, Pairs pairs, SuggestionIndex values, Totals totals) {
    this.query = query;
    this.snapshot = snapshot;
    this.pairs = pairs;
    this.values = values;
    this.totals = totals;
  }

  /** What may be put in the place of a piece, the likeliest first. */
  private record Piece(int start, int end, List<String> meant) {}

  /** Other texts of the query that find more, the likeliest first. */
  List<Spelling> run() throws IOException {
    if (query.text().length() > LONGEST) {
      return List.of();
    }
    long least = totals.of(query);
    if (least > Spelling.FEW) {
      return List.of();
    }
    List<Piece> pieces = pieces();
    int ways = pieces.stream().mapToInt(piece -> piece.meant.size()).max().orElse(0);
    List<Spelling> spellings = new ArrayList<>();
    for (int way = 0; way < Math.min(ways, Spelling.MOST); way++) {
      String text = text(pieces, way);
      long total = totals.of(query.with(text));
      if (total > least && spellings.stream().noneMatch(s -> s.text().equals(text))) {
        spellings.add(new Spelling(text, total));
      }
    }
    return spellings;
  }

  private String text(List<Piece> pieces, int way) {
    StringBuilder text = new StringBuilder();
    int at = 0;
    for (Piece piece : pieces) {
      text.append(query.text(), at, piece.start);
      text.append(piece.meant.get(Math.min(way, piece.meant.size() - 1)));
      at = piece.end;
    }
    return text.append(query.text().substring(at)).toString();
  }

  private List<Piece> pieces() throws IOException {
    List<Piece> pieces = new ArrayList<>();
    for (MatchResult found : PIECE.matcher(query.text()).results().limit(MOST_PIECES).toList()) {
      if (snapshot.limit().map(TimeLimit::shouldExit).orElse(false)) {
        return List.of();
      }
      List<String> meant = meant(found.group());
      if (meant.isEmpty() && found.group().matches(".*\\s.*")) {
        meant = wordByWord(found.group());
      }
      if (!meant.isEmpty()) {
        pieces.add(new Piece(found.start(), found.end(), meant));
      }
    }
    return pieces;
  }

  /** Words in letters, each by itself. */
  private List<String> wordByWord(String piece) throws IOException {
    List<String> words = new ArrayList<>();
    for (String word : piece.split("\\s+", -1)) {
      words.add(meant(word).stream().findFirst().orElse(word));
    }
    return List.of(String.join(" ", words));
  }

  private List<String> meant(String piece) throws IOException {
    String typed = SuggestionIndex.plain(piece);
    long least = Math.max(1, MORE * documents(FoldedText.of(piece).text()));
    List<SpellingCandidates.Candidate> likely = new ArrayList<>();
    for (var candidate : SpellingCandidates.of(typed, pairs, values, TRIED)) {
      long documents = documents(candidate.text());
      if (documents >= least) {
        likely.add(
            new SpellingCandidates.Candidate(candidate.text(), candidate.likely() * documents));
      }
    }
    likely.sort(
        Comparator.comparingDouble((SpellingCandidates.Candidate c) -> -c.likely())
            .thenComparing(SpellingCandidates.Candidate::text));
    List<String> named = new ArrayList<>();
    for (SpellingCandidates.Candidate each : likely) {
      String text = each.text();
      // a part of what is named, or more than it, says the same: 高质量发展的
      if (named.size() < Spelling.MOST
          && each.likely() >= NEAR * likely.getFirst().likely()
          && named.stream().noneMatch(n -> n.contains(text) || text.contains(n))) {
        named.add(text);
      }
    }
    return named;
  }

  private long documents(String phrase) throws IOException {
    Phrases phrases = new Phrases(snapshot.reader());
    return snapshot
        .searcher()
        .count(
            QueryCompiler.both(
                QueryCompiler.DOCUMENTS, phrases.of(LuceneFields.bigrams(Schema.BODY), phrase)));
  }
}
