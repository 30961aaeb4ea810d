package policysearch.corrections;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import policysearch.json.Json;

/** Reads a corrections file: all of its lines, or all that is wrong with them. */
final class CorrectionsParser {
  private static final byte NEWLINE = '\n';

  private final String file;
  private final List<Line> lines = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();

  private CorrectionsParser(String file) {
    this.file = file;
  }

  /**
   * The lines in {@code content}; blank ones and those that begin with # are comments.
   *
   * @param file what complaints call it
   * @throws MalformedCorrectionsException if a line cannot be understood
   */
  static List<Line> parse(String file, byte[] content) throws MalformedCorrectionsException {
    CorrectionsParser parser = new CorrectionsParser(file);
    int number = 0;
    for (int start = 0; start < content.length; ) {
      int end = start;
      while (end < content.length && content[end] != NEWLINE) {
        end++;
      }
      parser.line(++number, ByteBuffer.wrap(content, start, end - start));
      start = end + 1;
    }
    if (!parser.problems.isEmpty()) {
      throw new MalformedCorrectionsException(parser.problems);
    }
    return parser.lines;
  }

  private void line(int number, ByteBuffer bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
      String bare = (number == 1 && text.startsWith("\uFEFF") ? text.substring(1) : text).strip();
      if (!bare.isEmpty() && !bare.startsWith("#")) {
        lines.add(line(number, bare));
      }
    } catch (CharacterCodingException e) {
      problems.add(file + ":" + number + ": not UTF-8");
    } catch (IllegalArgumentException e) {
      problems.add(file + ":" + number + ": " + e.getMessage());
    }
  }

  private static Line line(int number, String json) {
    Members members = new Members(Json.readPlain(json));
    if (!members.has("do")) {
      throw new IllegalArgumentException("\"do\" is missing; it is one of " + LineForm.VERBS);
    }
    LineForm form = LineForm.of(members);
    form.check(members);
    Operation operation = form.operation(members);
    return new Line(
        number,
        mark(json),
        target(members, operation),
        operation,
        members.optional("who"),
        members.day("when"),
        members.optional("why"));
  }

  private static Target target(Members line, Operation operation) {
    if (line.has("document")) {
      return new Target.Named(line.text("document"), line.optional("has"));
    }
    if (operation instanceof Operation.SetRole) {
      throw new IllegalArgumentException(
          "\"document\" is missing: the part somebody takes is another in every document");
    }
    return new Target.Everywhere(
        line.optional("titled"), line.optional("province"), line.day("since"), line.day("until"));
  }

  /** Eight hex digits. */
  private static String mark(String json) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(json.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 4);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java has SHA-256", e);
    }
  }
}
