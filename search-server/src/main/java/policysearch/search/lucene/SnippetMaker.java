package policysearch.search.lucene;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import policysearch.lucene.StoredPassages.Piece;
import policysearch.model.Span;
import policysearch.search.Hit.Snippet;
import policysearch.search.lucene.Finder.Match;

/** Picks the passages of a document that answer a query, and cuts them to size. */
final class SnippetMaker {
  private static final int MOST = 3;

  private final Finder finder;
  private final List<Unit> units;
  private final Set<String> speakers;
  private final boolean speech;

  /**
   * @param units what is sought
   * @param speakers whose passages come first
   * @param speech whether any speaker's passages come before the others
   */
  SnippetMaker(List<Unit> units, Set<String> speakers, boolean speech) {
    this.finder = Finder.of(units);
    this.units = units;
    this.speakers = speakers;
    this.speech = speech;
  }

  /** A passage, the matches in it, and how well it answers. */
  private record Candidate(Piece piece, List<Match> matches, double worth) {}

  /** Where the words stand in a short text. */
  List<Span> ranges(String text) {
    return Finder.merged(finder.find(text));
  }

  /** At most three snippets, in text order. */
  List<Snippet> snippets(String body, List<Piece> pieces) {
    List<Candidate> answering = answering(body, pieces);
    List<Candidate> chosen = answering.isEmpty() ? beginning(pieces) : answering;
    return chosen.stream()
        .sorted(Comparator.comparing(c -> c.piece.span()))
        .map(c -> snippet(body, c))
        .toList();
  }

  private List<Candidate> answering(String body, List<Piece> pieces) {
    List<Match> matches = finder.find(body);
    List<Candidate> candidates = new ArrayList<>();
    int next = 0;
    for (Piece piece : pieces) {
      while (next < matches.size() && matches.get(next).span().start() < piece.span().start()) {
        next++;
      }
      int end = next;
      while (end < matches.size() && matches.get(end).span().start() < piece.span().end()) {
        end++;
      }
      List<Match> inside =
          matches.subList(next, end).stream()
              .filter(m -> m.span().end() <= piece.span().end())
              .toList();
      if (!inside.isEmpty()) {
        candidates.add(new Candidate(piece, inside, worth(piece, inside)));
      }
      next = end;
    }
    return candidates.stream()
        .sorted(Comparator.comparingDouble((Candidate c) -> -c.worth))
        .limit(MOST)
        .toList();
  }

  /** More different words before more of the same; what was asked for by speaker before both. */
  private double worth(Piece piece, List<Match> matches) {
    double different =
        matches.stream()
            .mapToInt(Match::unit)
            .distinct()
            .mapToDouble(unit -> units.get(unit).texts().getFirst().length())
            .sum();
    boolean spoken = !piece.speakers().isEmpty();
    double preferred = isOfSpeaker(piece) ? 10_000 : speech && spoken ? 5_000 : 0;
    return preferred + different + Math.min(matches.size(), 50) / 100.0;
  }

  /** What shows a document without words: the speaker's own words, or the first paragraph. */
  private List<Candidate> beginning(List<Piece> pieces) {
    List<Piece> spoken = pieces.stream().filter(this::isOfSpeaker).limit(MOST).toList();
    List<Piece> shown = spoken.isEmpty() ? pieces.stream().limit(1).toList() : spoken;
    return shown.stream().map(piece -> new Candidate(piece, List.of(), 0)).toList();
  }

  private boolean isOfSpeaker(Piece piece) {
    return piece.speakers().stream().anyMatch(speakers::contains);
  }

  private static Snippet snippet(String body, Candidate candidate) {
    Span span = Excerpt.of(body, candidate.piece.span(), candidate.matches);
    List<Match> inside = candidate.matches.stream().filter(m -> span.contains(m.span())).toList();
    List<Span> ranges =
        Finder.merged(inside).stream().map(range -> range.shift(-span.start())).toList();
    return new Snippet(span.start(), candidate.piece.speakers(), span.in(body), ranges);
  }
}
