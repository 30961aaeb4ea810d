package policysearch.semantic;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import policysearch.json.Json;

/**
 * Cuts text into the tokens of a BERT vocabulary: control characters dropped, each Han character
 * and each punctuation mark alone, other words by the longest known pieces (WordPiece).
 *
 * <p>The rules are those of {@code BertNormalizer} and {@code BertPreTokenizer} as the model's own
 * tokenizer.json sets them: clean_text and handle_chinese_chars on, lowercase and strip_accents
 * off.
 */
final class BertTokenizer {
  private static final int UNKNOWN = 100;
  private static final int CLS = 101;
  private static final int SEP = 102;
  private static final int LONGEST_WORD = 100;

  private final Map<String, Integer> vocabulary;
  private final int most;

  private BertTokenizer(Map<String, Integer> vocabulary, int most) {
    this.vocabulary = vocabulary;
    this.most = most;
  }

  /** The part of a tokenizer.json that is read. */
  record Written(Model model) {
    record Model(Map<String, Integer> vocab) {}
  }

  /** A tokenizer for the vocabulary in {@code json} that gives at most {@code most} tokens. */
  static BertTokenizer read(Reader json, int most) throws IOException {
    StringBuilder text = new StringBuilder();
    char[] buffer = new char[1 << 16];
    for (int n = json.read(buffer); n >= 0; n = json.read(buffer)) {
      text.append(buffer, 0, n);
    }
    Written written = Json.read(text.toString(), Written.class);
    return new BertTokenizer(new HashMap<>(written.model.vocab), most);
  }

  /** The ids of the tokens of {@code text}, between those that open and close a text. */
  int[] ids(String text) {
    Ids ids = new Ids(most);
    ids.add(CLS);
    int start = -1;
    for (int i = 0; i < text.length() && ids.size < most - 1; ) {
      int point = text.codePointAt(i);
      int width = Character.charCount(point);
      boolean alone = isHan(point) || isPunctuation(point);
      boolean gap = isSpace(point) || isDropped(point);
      if ((alone || isSpace(point)) && start >= 0) {
        addWord(text.substring(start, i), ids);
        start = -1;
      }
      if (alone) {
        addWord(text.substring(i, i + width), ids);
      } else if (!gap && start < 0) {
        start = i;
      }
      i += width;
    }
    if (start >= 0) {
      addWord(text.substring(start), ids);
    }
    return ids.closed();
  }

  private void addWord(String word, Ids ids) {
    String clean = word.codePoints().anyMatch(BertTokenizer::isDropped) ? cleaned(word) : word;
    int from = ids.size;
    int start = 0;
    boolean first = true;
    while (start < clean.length()) {
      int end = clean.length() > LONGEST_WORD ? start : clean.length();
      Integer found = null;
      while (end > start && found == null) {
        String piece = clean.substring(start, end);
        found = vocabulary.get(first ? piece : "##" + piece);
        end = found == null ? end - 1 : end;
      }
      if (found == null) {
        ids.size = from;
        ids.add(UNKNOWN);
        return;
      }
      ids.add(found);
      first = false;
      start = end;
    }
  }

  private static String cleaned(String word) {
    StringBuilder clean = new StringBuilder();
    word.codePoints().filter(c -> !isDropped(c)).forEach(clean::appendCodePoint);
    return clean.toString();
  }

  private static boolean isSpace(int c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || Character.isSpaceChar(c);
  }

  private static boolean isDropped(int c) {
    int type = Character.getType(c);
    return c == 0
        || c == 0xFFFD
        || (!isSpace(c)
            && (type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.PRIVATE_USE
                || type == Character.SURROGATE
                || type == Character.UNASSIGNED));
  }

  private static boolean isPunctuation(int c) {
    if ((c >= 33 && c <= 47)
        || (c >= 58 && c <= 64)
        || (c >= 91 && c <= 96)
        || (c >= 123 && c <= 126)) {
      return true;
    }
    return switch (Character.getType(c)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          true;
      default -> false;
    };
  }

  /** The blocks that BERT takes for Chinese. */
  private static boolean isHan(int c) {
    return (c >= 0x4E00 && c <= 0x9FFF)
        || (c >= 0x3400 && c <= 0x4DBF)
        || (c >= 0x20000 && c <= 0x2A6DF)
        || (c >= 0x2A700 && c <= 0x2CEAF)
        || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0x2F800 && c <= 0x2FA1F);
  }

  /** Ids so far; those beyond the most are dropped. */
  private static final class Ids {
    private final int[] ids;
    private int size;

    Ids(int most) {
      ids = new int[most];
    }

    void add(int id) {
      if (size < ids.length) {
        ids[size++] = id;
      }
    }

    int[] closed() {
      size = Math.min(size, ids.length - 1);
      ids[size++] = SEP;
      return Arrays.copyOf(ids, size);
    }
  }
}
