package policysearch.lucene;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TermToBytesRefAttribute;

/** Reads token streams. */
final class Streams {
  private Streams() {}

  /** Each term with its step: {@code term/1}. */
  static List<String> terms(TokenStream stream) {
    try (stream) {
      var term = stream.getAttribute(TermToBytesRefAttribute.class);
      var step = stream.addAttribute(PositionIncrementAttribute.class);
      stream.reset();
      List<String> terms = new ArrayList<>();
      while (stream.incrementToken()) {
        terms.add(term.getBytesRef().utf8ToString() + "/" + step.getPositionIncrement());
      }
      return terms;
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
