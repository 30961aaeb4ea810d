package policysearch.lucene;

import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Gives Lucene terms that were found before, part after part, one position apart within a part and
 * two between parts, so that no phrase crosses from one paragraph into the next.
 */
final class ReplayedTokens extends TokenStream {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
  private final List<Tokens> parts;
  private int part;
  private int next;
  private boolean started;

  ReplayedTokens(List<Tokens> parts) {
    this.parts = parts;
  }

  @Override
  public void reset() {
    part = 0;
    next = 0;
    started = false;
  }

  @Override
  public boolean incrementToken() {
    clearAttributes();
    boolean crossed = false;
    while (part < parts.size() && next == parts.get(part).size()) {
      part++;
      next = 0;
      crossed = true;
    }
    if (part == parts.size()) {
      return false;
    }
    Tokens tokens = parts.get(part);
    term.copyBuffer(tokens.chars(), tokens.start(next), tokens.end(next) - tokens.start(next));
    step.setPositionIncrement(tokens.isBeside(next) ? 0 : crossed && started ? 2 : 1);
    started = true;
    next++;
    return true;
  }
}
