package policysearch.bench;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cn.smart.HMMChineseTokenizer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import policysearch.lucene.words.WordTokenizer;

/** Cutting the same text into words, by our tokenizer and by smartcn's. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class WordsBench {
  private final Tokenizer ours = new WordTokenizer();
  private final Tokenizer theirs = new HMMChineseTokenizer();
  private List<String> texts = List.of();

  /** Reads the text whose file the property {@code bench.text} names. */
  @Setup
  public void readText() throws IOException {
    texts = SampleText.read(Path.of(System.getProperty("bench.text"))).texts();
  }

  @Benchmark
  public long ours() throws IOException {
    return cut(ours, texts);
  }

  @Benchmark
  public long smartcn() throws IOException {
    return cut(theirs, texts);
  }

  /** The number of tokens. */
  static long cut(Tokenizer tokenizer, List<String> texts) throws IOException {
    long tokens = 0;
    for (String text : texts) {
      tokenizer.setReader(new StringReader(text));
      tokenizer.reset();
      while (tokenizer.incrementToken()) {
        tokens++;
      }
      tokenizer.end();
      tokenizer.close();
    }
    return tokens;
  }
}
