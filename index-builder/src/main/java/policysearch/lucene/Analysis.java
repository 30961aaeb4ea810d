package policysearch.lucene;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * How text becomes terms, the same for documents and queries: words by smartcn for ranking, bigrams
 * for finding anything exactly. Safe for use by many threads.
 */
public final class Analysis {
  /** Raised when terms change in a way that the probe does not show. */
  private static final String NAME = "smartcn+bigrams+characters/2";

  private static final String PROBE =
      "二〇二五年５月，京津冀协同发展：国发〔2019〕5号，新质生产力、“通武廊”一体化 AI大模型 COVID-19 ○①㎡ 尹力说要主张工程质量第一。";

  /** A segmenter holds arrays that grow with its longest sentence, so they are kept and lent. */
  private final ConcurrentLinkedQueue<WordSegmenter> idle = new ConcurrentLinkedQueue<>();

  /**
   * A word of a text.
   *
   * @param text the term
   * @param start where it stands in the folded text
   * @param end the character after its last
   */
  public record Word(String text, int start, int end) {}

  /** An analysis that has loaded nothing yet. */
  public Analysis() {}

  /** The words of folded text, in order; punctuation is left out. */
  public List<Word> words(String folded) {
    List<Word> words = new ArrayList<>();
    segment(folded, (term, start, end) -> words.add(new Word(term.toString(), start, end)));
    return words;
  }

  /** The terms of a phrase in the bigram field; see {@link Bigrams#ofPhrase}. */
  public static List<String> phrase(String folded) {
    return Bigrams.ofPhrase(folded);
  }

  /** The terms of a text in the field of single characters. */
  public static List<String> characters(String folded) {
    return Characters.of(folded).terms();
  }

  /** Changes with the outcome of analysis: an index of another fingerprint is refused. */
  public static String fingerprint() {
    return Probe.FINGERPRINT;
  }

  Tokens wordTokens(String folded) {
    Tokens tokens = new Tokens(folded.length());
    segment(folded, (term, start, end) -> tokens.add(term, 0, term.length()));
    return tokens;
  }

  private void segment(String folded, WordSegmenter.Sink sink) {
    WordSegmenter kept = idle.poll();
    WordSegmenter segmenter = kept == null ? new WordSegmenter() : kept;
    segmenter.segment(folded, sink);
    idle.add(segmenter); // not after an exception: its state would be unknown
  }

  /** Computed once, on first use. */
  private static final class Probe {
    static final String FINGERPRINT = compute();

    private static String compute() {
      String folded = FoldedText.of(PROBE).text();
      String outcome =
          NAME + new Analysis().wordTokens(folded).terms() + Bigrams.of(folded).terms();
      try {
        byte[] hash =
            MessageDigest.getInstance("SHA-256").digest(outcome.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(hash, 0, 8);
      } catch (NoSuchAlgorithmException e) {
        throw new AssertionError("every Java has SHA-256", e);
      }
    }
  }
}
