package policysearch.eval;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A line that says something, and where it stands.
 *
 * @param number the file's first line is 1
 */
record NumberedLine(Path file, int number, String text) {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /** The lines of {@code file}, without the blank ones and those that begin with #. */
  static List<NumberedLine> of(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    List<NumberedLine> lines = new ArrayList<>();
    int number = 0;
    for (int from = 0; from < bytes.length; ) {
      int end = from;
      while (end < bytes.length && bytes[end] != '\n') {
        end++;
      }
      String text = text(ByteBuffer.wrap(bytes, from, end - from), file, ++number);
      if (!text.isBlank() && !text.startsWith("#")) {
        lines.add(new NumberedLine(file, number, text));
      }
      from = end + 1;
    }
    return lines;
  }

  /**
   * The columns, with a remark that begins with # left out: cut at tabs, so that an id may hold a
   * space, or else at any white space.
   *
   * @throws BadLineException if there are not as many as {@code names}
   */
  List<String> columns(String... names) throws BadLineException {
    String said = text.replaceFirst("\\s+#.*$", "").strip();
    for (String between : new String[] {"\t", "\\s+"}) {
      List<String> columns = Arrays.stream(said.split(between, -1)).map(String::strip).toList();
      if (columns.size() == names.length && columns.stream().noneMatch(String::isEmpty)) {
        return columns;
      }
    }
    throw wrong(
        "%d columns must stand here (%s), got «%s»"
            .formatted(names.length, String.join(" ", names), shown()));
  }

  BadLineException wrong(String problem) {
    return new BadLineException(this, problem);
  }

  /** The line, cut to what a message can bear. */
  String shown() {
    String line = text.strip();
    return line.length() <= 60 ? line : line.substring(0, 60) + "…";
  }

  private static String text(ByteBuffer bytes, Path file, int number) throws BadLineException {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
      String kept = text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
      return number == 1 && kept.startsWith(BYTE_ORDER_MARK) ? kept.substring(1) : kept;
    } catch (CharacterCodingException e) {
      throw new NumberedLine(file, number, "").wrong("the bytes must be UTF-8");
    }
  }
}
