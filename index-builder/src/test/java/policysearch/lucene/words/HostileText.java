package policysearch.lucene.words;

import java.util.List;
import java.util.Random;

/** Makes random texts out of what segmenters stumble over; the same seed gives the same texts. */
final class HostileText {
  private static final List<String> ALPHABETS =
      List.of(
          // Words that overlap in many ways, numerals, the dictionary's own names.
          "中华人民共和国国家发展和改革委员会主张工程质量第一结合成分子时研究生命起源",
          "未##数串始末人@，。",
          "的一是了我不在人有这上大来和国地到以说时要就出会可也你对生能而子那得于着下自之年",
          // Spaces between and inside words.
          "中 国\t人\r\n民　共 和\n国 ",
          // Narrow, wide, mixed.
          "aZ09ａＺ０９-.．，！？!? éßſİıﬁ",
          // What ends a sentence, and what may stand behind it.
          "。！？.!?”’)）】》\"' \n\r\u0085\u2028\u2029\t国Aa1",
          // Not quite Han, not quite anything.
          "〇○㎡㎏㈠①Ⅳ々〻龥龦鿿㐀豈ㄅあア한￥｀￡",
          // Halves of characters, whole ones, marks, controls, the ends of the plane.
          "\ud840\udfb7\ud83d\ude00国\u0300\u200b\u200d\ufeff\u0000\u0001\u001f\u007f\uffff\ufffe",
          "啊阿埃挨哎唉哀皑癌蔼矮艾碍爱隘鞍氨安俺按暗岸胺案肮昂盎凹敖熬翱袄傲奥懊澳芭捌扒叭吧笆八疤");

  private final Random random;

  HostileText(long seed) {
    random = new Random(seed);
  }

  /** Of one alphabet or of several, short or longer than the tokenizer's buffer. */
  String next() {
    int length = random.nextInt(8) == 0 ? random.nextInt(4000) : random.nextInt(60);
    StringBuilder text = new StringBuilder(length);
    String alphabet = alphabet();
    int faithful = 1 + random.nextInt(40);
    while (text.length() < length) {
      if (random.nextInt(faithful) == 0) {
        alphabet = alphabet();
      }
      text.append(
          random.nextInt(50) == 0
              ? (char) random.nextInt(Character.MAX_VALUE + 1)
              : alphabet.charAt(random.nextInt(alphabet.length())));
    }
    return text.toString();
  }

  /** Han characters alone, any of them: hardly a pair is known, and most costs are equal. */
  String han() {
    int length = 1 + random.nextInt(200);
    StringBuilder text = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      text.append((char) (Symbols.FIRST_HAN + random.nextInt(0x51a6)));
    }
    return text.toString();
  }

  private String alphabet() {
    return ALPHABETS.get(random.nextInt(ALPHABETS.size()));
  }
}
