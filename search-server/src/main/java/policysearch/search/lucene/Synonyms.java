package policysearch.search.lucene;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import policysearch.lucene.FoldedText;
import policysearch.lucene.Run;

/**
 * Words that mean the same, as a file says that an operator edits. A line, its columns separated by
 * tabs: {@code 发改委 = 发展改革委 = …} makes each of them find all; {@code 京津冀 > 北京 天津 河北} makes the first
 * find the others, and words in one column must all stand in the text. What is wrong with a line is
 * told by {@link #problems} and the other lines are used.
 */
public final class Synonyms {
  /** Nothing means anything else. */
  public static final Synonyms NONE = new Synonyms();

  /** A term with more of them makes a query of phrases that nobody can read in the answer. */
  private static final int MOST = 8;

  private final Map<String, Set<Wording>> wordings = new HashMap<>();
  private final List<String> problems = new ArrayList<>();
  private int longest;

  private Synonyms() {}

  /** Those that come with the program. */
  public static Synonyms standard() {
    try (InputStream in = Synonyms.class.getResourceAsStream("synonyms.tsv")) {
      if (in == null) {
        throw new IllegalStateException("synonyms.tsv is missing");
      }
      return read(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException("a resource of this jar", e);
    }
  }

  /** Those of a file in UTF-8. */
  public static Synonyms read(Path file) throws IOException {
    String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    return read(new BufferedReader(new java.io.StringReader(text)));
  }

  /** What is wrong with which line; the other lines are used. */
  public List<String> problems() {
    return List.copyOf(problems);
  }

  /** How many terms have other wordings. */
  public int size() {
    return wordings.size();
  }

  /**
   * Other wordings of a folded term; of a year its other way of writing, as no file can list all.
   */
  List<Wording> of(String term) {
    Set<Wording> all = new LinkedHashSet<>(wordings.getOrDefault(term, Set.of()));
    if (this != NONE) {
      Years.other(term).map(year -> new Wording(List.of(year))).ifPresent(all::add);
    }
    return List.copyOf(all);
  }

  /** The longest term that begins at {@code at} and has other wordings; its length, 0 if none. */
  int lengthAt(String folded, int at) {
    for (int length = Math.min(longest, folded.length() - at); length > 1; length--) {
      if (wordings.containsKey(folded.substring(at, at + length))) {
        return length;
      }
    }
    return 0;
  }

  private static Synonyms read(BufferedReader lines) throws IOException {
    Synonyms synonyms = new Synonyms();
    int number = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      String plain = line.startsWith("\ufeff") ? line.substring(1) : line;
      if (!plain.isBlank() && !plain.startsWith("#")) {
        String problem = synonyms.add(plain);
        if (!problem.isEmpty()) {
          synonyms.problems.add("line " + number + ": " + problem + ", got " + plain);
        }
      }
    }
    return synonyms;
  }

  /** Adds a line; says what is wrong with it, or nothing. */
  private String add(String line) {
    String[] columns = line.split("\t", -1);
    boolean same = columns.length > 1 && columns[1].strip().equals("=");
    if (columns.length < 3 || (!same && !columns[1].strip().equals(">"))) {
      return "must be a term, a tab, = or >, a tab, other wordings separated by tabs";
    }
    List<Wording> read = new ArrayList<>();
    for (int i = 0; i < columns.length; i++) {
      List<String> parts = parts(columns[i]);
      if (i != 1 && parts.isEmpty()) {
        return "each column must have a letter";
      } else if (i != 1) {
        read.add(new Wording(parts));
      }
    }
    if (read.size() > MOST) {
      return "must have at most " + MOST + " wordings";
    }
    if (read.stream().limit(same ? read.size() : 1).anyMatch(w -> w.parts().size() > 1)) {
      return "a term must be one word";
    }
    for (Wording term : same ? read : read.subList(0, 1)) {
      put(term.parts().getFirst(), read.stream().filter(w -> !w.equals(term)).toList());
    }
    return "";
  }

  private void put(String term, List<Wording> others) {
    wordings.computeIfAbsent(term, t -> new LinkedHashSet<>()).addAll(others);
    longest = Math.max(longest, term.length());
  }

  private static List<String> parts(String column) {
    return Arrays.stream(FoldedText.of(column).text().strip().split("\\s+"))
        .filter(part -> !Run.of(part).isEmpty())
        .toList();
  }
}
