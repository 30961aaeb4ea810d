package policysearch.lucene;

import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.BytesRef;

/**
 * Gives Lucene terms that were found before, part after part, one position apart within a part and
 * two between parts, so that no phrase crosses from one paragraph into the next.
 */
final class ReplayedTokens extends TokenStream {
  private static final Tokens NONE = new Tokens(0);

  private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
  private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);

  /** The token's bytes where they are: nothing is copied. */
  private final BytesRef bytes = new BytesRef();

  private final List<Tokens> parts;
  private Tokens tokens = NONE;
  private int part;
  private int next;
  private boolean started;

  ReplayedTokens(List<Tokens> parts) {
    this.parts = parts;
  }

  @Override
  public void reset() {
    tokens = NONE;
    part = 0;
    next = 0;
    started = false;
  }

  @Override
  public boolean incrementToken() {
    int width = 1;
    while (next == tokens.size()) {
      if (part == parts.size()) {
        return false;
      }
      tokens = parts.get(part++);
      next = 0;
      width = started ? 2 : 1;
    }
    tokens.read(next, bytes);
    term.setBytesRef(bytes); // both attributes are set each time, so that none need be cleared
    step.setPositionIncrement(tokens.isBeside(next) ? 0 : width);
    started = true;
    next++;
    return true;
  }
}
