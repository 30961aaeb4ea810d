package policysearch.search.lucene;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import policysearch.model.Span;
import policysearch.search.lucene.Finder.Match;

/**
 * Picks the part of a passage that says most: whole sentences, some 60 to 160 characters; of a
 * longer sentence whole clauses; of a longer clause what stands around the match.
 */
final class Excerpt {
  private static final int ENOUGH = 60;
  private static final int MOST = 160;
  private static final int BEFORE_MATCH = 40;

  private static final String SENTENCE_ENDS = "。！？；!?;\n";
  private static final String CLAUSE_ENDS = SENTENCE_ENDS + "，、：,:—…";
  private static final String CLOSING = "”’』」）)》〉】";

  private final String body;
  private final List<Match> matches;

  private Excerpt(String body, List<Match> matches) {
    this.body = body;
    this.matches = matches;
  }

  /** The best part of {@code passage}, whose matches are given in text order. */
  static Span of(String body, Span passage, List<Match> matches) {
    Excerpt excerpt = new Excerpt(body, matches);
    Span sentences = excerpt.best(passage, c -> SENTENCE_ENDS.indexOf(c) >= 0);
    Span clauses =
        sentences.length() <= MOST
            ? sentences
            : excerpt.best(sentences, c -> CLAUSE_ENDS.indexOf(c) >= 0);
    return excerpt.stripped(clauses.length() <= MOST ? clauses : excerpt.around(clauses));
  }

  /** The run of pieces that has most of the units; the first of several. */
  private Span best(Span whole, IntPredicate ends) {
    List<Span> pieces = pieces(whole, ends);
    Span best = grown(pieces, 0);
    int most = units(best);
    for (int i = 1; i < pieces.size(); i++) {
      if (units(pieces.get(i)) > 0) {
        Span grown = grown(pieces, i);
        int units = units(grown);
        if (units > most) {
          best = grown;
          most = units;
        }
      }
    }
    return best;
  }

  /** Piece {@code i} and its neighbours, until it is enough: those after it first. */
  private static Span grown(List<Span> pieces, int i) {
    int start = pieces.get(i).start();
    int end = pieces.get(i).end();
    for (int k = i + 1; k < pieces.size() && fits(start, pieces.get(k).end(), end - start); k++) {
      end = pieces.get(k).end();
    }
    for (int k = i - 1; k >= 0 && fits(pieces.get(k).start(), end, end - start); k--) {
      start = pieces.get(k).start();
    }
    return new Span(start, end);
  }

  private static boolean fits(int start, int end, int now) {
    return now < ENOUGH && end - start <= MOST;
  }

  private List<Span> pieces(Span whole, IntPredicate ends) {
    List<Span> pieces = new ArrayList<>();
    int start = whole.start();
    for (int i = whole.start(); i < whole.end(); i++) {
      if (ends.test(body.charAt(i))) {
        while (i + 1 < whole.end() && CLOSING.indexOf(body.charAt(i + 1)) >= 0) {
          i++;
        }
        pieces.add(new Span(start, i + 1));
        start = i + 1;
      }
    }
    if (start < whole.end() || pieces.isEmpty()) {
      pieces.add(new Span(start, whole.end()));
    }
    return pieces;
  }

  private int units(Span part) {
    BitSet units = new BitSet();
    for (Match match : matches) {
      if (part.contains(match.span())) {
        units.set(match.unit());
      }
    }
    return units.cardinality();
  }

  private Span around(Span clause) {
    int first =
        matches.stream()
            .map(Match::span)
            .filter(clause::contains)
            .mapToInt(Span::start)
            .findFirst()
            .orElse(clause.start());
    int start =
        whole(Math.max(clause.start(), Math.min(first - BEFORE_MATCH, clause.end() - MOST)));
    return new Span(start, whole(Math.min(clause.end(), start + MOST)));
  }

  /** The offset, moved off the middle of a surrogate pair. */
  private int whole(int at) {
    boolean split =
        at > 0
            && at < body.length()
            && Character.isLowSurrogate(body.charAt(at))
            && Character.isHighSurrogate(body.charAt(at - 1));
    return split ? at - 1 : at;
  }

  private Span stripped(Span span) {
    int start = span.start();
    int end = span.end();
    while (start < end && isSpace(body.charAt(start))) {
      start++;
    }
    while (end > start && isSpace(body.charAt(end - 1))) {
      end--;
    }
    return new Span(start, end);
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
