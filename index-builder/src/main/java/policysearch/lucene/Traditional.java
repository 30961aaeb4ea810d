package policysearch.lucene;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Gives the simplified form of traditional characters: one by one, save in words where that would
 * be wrong (乾燥 is 干燥, 乾隆 stays; 圖畫 is 图画, 計畫 is 计划). The table is {@code traditional.tsv}.
 */
final class Traditional {
  private static final Map<Character, Character> CHARACTERS = new HashMap<>();
  private static final Map<Character, List<Word>> WORDS = new HashMap<>();

  static {
    read();
  }

  private Traditional() {}

  /** A word in which the character at {@code at} becomes {@code simplified}. */
  private record Word(String text, int at, char simplified) {
    boolean stands(String original, int i) {
      return original.startsWith(text, i - at);
    }
  }

  /** What {@code c} becomes by itself. */
  static char simplified(char c) {
    return CHARACTERS.getOrDefault(c, c);
  }

  /** Whether a word can make something else of {@code c}. */
  static boolean depends(char c) {
    return WORDS.containsKey(c);
  }

  /** What the character at {@code i} becomes, if one of the words stands there. */
  static Optional<Character> inWord(String original, int i) {
    for (Word word : WORDS.getOrDefault(original.charAt(i), List.of())) {
      if (word.stands(original, i)) {
        return Optional.of(word.simplified);
      }
    }
    return Optional.empty();
  }

  private static void read() {
    try (InputStream in = Traditional.class.getResourceAsStream("traditional.tsv")) {
      if (in == null) {
        throw new IllegalStateException("traditional.tsv is missing");
      }
      var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      boolean words = false;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        words |= line.equals("# words");
        int tab = line.indexOf('\t');
        if (!line.startsWith("#") && tab > 0) {
          add(line.substring(0, tab), line.substring(tab + 1), words);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a resource of this jar", e);
    }
  }

  private static void add(String simplified, String traditional, boolean word) {
    for (int i = 0; i < traditional.length(); i++) {
      char c = traditional.charAt(i);
      if (!word) {
        CHARACTERS.put(c, simplified.charAt(0));
      } else if (simplified.charAt(i) != simplified(c)) {
        WORDS
            .computeIfAbsent(c, k -> new ArrayList<>())
            .add(new Word(traditional, i, simplified.charAt(i)));
      }
    }
  }
}
