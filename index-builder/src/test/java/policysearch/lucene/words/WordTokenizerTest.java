package policysearch.lucene.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FilterReader;
import java.io.IOException;
import java.io.StringReader;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.junit.jupiter.api.Test;

/** The tokenizer is smartcn's, token for token; see {@link CorpusTokensTest} for real text. */
class WordTokenizerTest {
  private static final List<String> CASES =
      List.of(
          "",
          " ",
          "\n\n\n",
          "。",
          "国",
          "龥",
          "龦鿿㐀",
          "二〇二五年５月，国发〔2019〕5号：ＧＤＰ增长5.0％，COVID-19！",
          "主张工程质量第一。研究生命起源。结合成分子时",
          "中 华\n人　民\t共和国",
          "他说：“好。”然后走了。Mr. Smith went. 3.14是圆周率?!",
          "未##数@未##串",
          "始##始末##末",
          "￥100 ￡5 ｀a｀",
          "𠮷野家在𠮷林",
          "\ud840",
          "\udfb7\ud840",
          "国\ud83d家\ude00发\ud83d\ude00展",
          "\u0000\u0001国\u001f\u007f\u0085家\u2028发\u2029展\ufeff\uffff\ufffe",
          "ﬁ e\u0301 ſİıß Ⅳ①㈠㎡㎏");

  /** All that can be tried is tried with {@code -Dtokens.full=true}, a part of it otherwise. */
  private static final boolean FULL = Boolean.getBoolean("tokens.full");

  private final Oracle oracle = new Oracle();

  @Test
  void whatPeopleWriteAndWhatTheyDoNotIsCutAsSmartcnCutsIt() throws IOException {
    for (String text : CASES) {
      oracle.compare(text);
      oracle.compare(text + text);
    }
  }

  @Test
  void randomHostileTextIsCutAsSmartcnCutsIt() throws IOException {
    long seed = Long.getLong("seed", new Random().nextLong());
    HostileText texts = new HostileText(seed);
    for (int i = 0; i < (FULL ? 100_000 : 2_000); i++) {
      String text = i % 10 == 0 ? texts.han() : texts.next();
      try {
        oracle.compare(text);
      } catch (AssertionError e) {
        throw new AssertionError("-Dseed=" + seed + ", text " + i, e);
      }
    }
  }

  @Test
  void everyUnitAloneAndBetweenOthersIsCutAsSmartcnCutsIt() throws IOException {
    for (int c = 0; c <= Character.MAX_VALUE; c++) {
      oracle.compare("国" + (char) c + "家1" + (char) c + (char) c + "a");
    }
  }

  @Test
  void everyWordOfTheDictionaryIsKnown() throws IOException {
    Dictionary.Flat flat = DictionaryCompiler.compile();
    List<String> words = Dictionaries.words(flat);
    assertThat(words).hasSize(85_536).contains("国家", "中华人民共和国", "了");
    for (int i = 0; i < words.size(); i += FULL ? 1 : 11) {
      String word = words.get(i);
      oracle.compare("在" + word + "的，" + word.charAt(0) + " " + word.substring(1) + "。");
    }
  }

  @Test
  void runsLongerThanTheBufferAreCutWhereSmartcnCutsThem() throws IOException {
    for (int length = 1000; length < 1060; length++) {
      for (String unit : List.of("国家发展", "国", "a", "9", " ", "。", "𠮷", "国 家")) {
        oracle.compare(unit.repeat(length / unit.length() + 1).substring(0, length));
      }
      oracle.compare("国家".repeat(length / 2) + "\n" + "发展".repeat(700));
    }
    oracle.compare("x".repeat(100_000));
  }

  @Test
  void aReaderThatGivesLittleAtATimeGivesTheSame() throws IOException {
    String text = "京津冀协同发展是国家战略。".repeat(300);
    oracle.compare(text, Trickle::new);
    oracle.compare(text + "\n" + text, Trickle::new);
  }

  @Test
  void offsetsPointIntoTheUnfilteredText() throws IOException {
    NormalizeCharMap.Builder map = new NormalizeCharMap.Builder();
    map.add("〇", "零");
    map.add("&nbsp;", " ");
    map.add("發展", "发展了");
    NormalizeCharMap built = map.build();
    oracle.compare(
        "二〇二五年&nbsp;&nbsp;國家發展。發展是硬道理&nbsp;" + "發展".repeat(600),
        text -> new MappingCharFilter(built, new StringReader(text)));
  }

  @Test
  void aStreamMayBeLeftAndUsedAgain() throws IOException {
    try (WordTokenizer tokenizer = new WordTokenizer()) {
      tokenizer.setReader(new StringReader("国家发展战略。后面还有。"));
      tokenizer.reset();
      assertThat(tokenizer.incrementToken()).isTrue();
      tokenizer.close();
      assertThat(terms(tokenizer, "京津")).containsExactly("京津");
      assertThat(terms(tokenizer, "")).isEmpty();
      assertThat(terms(tokenizer, "发展")).containsExactly("发展");
    }
  }

  @Test
  void theContractOfTokenStreamsIsKept() throws IOException {
    try (WordTokenizer tokenizer = new WordTokenizer()) {
      tokenizer.setReader(new StringReader("国"));
      assertThatThrownBy(tokenizer::incrementToken).isInstanceOf(IllegalStateException.class);
      tokenizer.reset();
      assertThatThrownBy(() -> tokenizer.setReader(new StringReader("家")))
          .isInstanceOf(IllegalStateException.class);
      assertThat(tokenizer.incrementToken()).isTrue();
      assertThat(tokenizer.incrementToken()).isFalse();
      assertThat(tokenizer.incrementToken()).isFalse();
      tokenizer.end();
    }
  }

  @Test
  void nothingIsAllocatedForACharacter() throws IOException {
    var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    String text = "京津冀协同发展是国家战略，2024年GDP增长了。\n".repeat(20_000);
    try (WordTokenizer tokenizer = new WordTokenizer()) {
      count(tokenizer, text);
      long before = threads.getCurrentThreadAllocatedBytes();
      count(tokenizer, text);
      double bytes = threads.getCurrentThreadAllocatedBytes() - before;
      assertThat(bytes / text.length()).isLessThan(.1);
    }
  }

  private static List<String> terms(WordTokenizer tokenizer, String text) throws IOException {
    CharTermAttribute term = tokenizer.addAttribute(CharTermAttribute.class);
    List<String> terms = new ArrayList<>();
    tokenizer.setReader(new StringReader(text));
    tokenizer.reset();
    while (tokenizer.incrementToken()) {
      terms.add(term.toString());
    }
    tokenizer.end();
    tokenizer.close();
    return terms;
  }

  private static void count(WordTokenizer tokenizer, String text) throws IOException {
    tokenizer.setReader(new StringReader(text));
    tokenizer.reset();
    int tokens = 0;
    while (tokenizer.incrementToken()) {
      tokens++;
    }
    tokenizer.end();
    tokenizer.close();
    assertThat(tokens).isPositive();
  }

  /** One, two or three characters a call. */
  private static final class Trickle extends FilterReader {
    private int calls;

    Trickle(String text) {
      super(new StringReader(text));
    }

    @Override
    public int read(char[] to, int from, int length) throws IOException {
      return in.read(to, from, Math.min(length, 1 + calls++ % 3));
    }
  }
}
