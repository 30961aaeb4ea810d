package policysearch.corrections;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import policysearch.json.Json;
import policysearch.model.Documents;
import policysearch.model.Evidence;
import policysearch.model.Passage;
import policysearch.model.Passages;
import policysearch.model.Person;
import policysearch.model.PolicyDocument;
import policysearch.model.Role;
import policysearch.model.Statement;

/** Whatever is corrected, what every reader of a document relies on stays true. */
final class RandomCorrectionsTest {
  private static final int ROUNDS = 1_000;
  private static final String[] NAMES = {"尹力", "陈敏尔", "倪岳峰", "张工", "会议", "京津冀", "林一平", "罗敏"};

  private static <T> T one(List<T> of, RandomGenerator random) {
    return of.get(random.nextInt(of.size()));
  }

  private static String words(String body, RandomGenerator random) {
    int start = random.nextInt(body.length());
    int end = Math.min(body.length(), start + 1 + random.nextInt(25));
    return body.substring(start, end);
  }

  private static String line(PolicyDocument document, RandomGenerator random) {
    Map<String, String> line = new TreeMap<>();
    String name = one(List.of(NAMES), random);
    String body = document.body();
    boolean named = random.nextInt(4) > 0;
    if (named) {
      line.put("document", document.id());
    }
    switch (random.nextInt(named ? 11 : 3)) {
      case 0 -> line.putAll(Map.of("do", "merge", "person", name, "into", "林" + name));
      case 1 -> line.putAll(Map.of("do", "remove", "person", name));
      case 2 ->
          line.putAll(Map.of("do", "set", "person", name, "field", "name", "value", other(name)));
      case 3 -> line.putAll(Map.of("do", "set", "field", "title", "value", "标" + name));
      case 4 -> line.putAll(Map.of("do", "add", "field", "plan", "value", "协同"));
      case 5 -> line.putAll(Map.of("do", "add", "person", name, "role", "spoke", "title", "省长"));
      case 6 ->
          line.putAll(Map.of("do", "set", "person", name, "field", "role", "value", "collective"));
      case 7 -> line.putAll(Map.of("do", "remove", "speaker", name, "begins", words(body, random)));
      case 8 ->
          line.putAll(
              Map.of(
                  "do", "move", "speaker", name, "to", other(name), "text", words(body, random)));
      default -> added(line, name, body, random);
    }
    return Json.write(line);
  }

  private static void added(
      Map<String, String> line, String name, String body, RandomGenerator random) {
    line.putAll(Map.of("do", "add", "speaker", name));
    int start = random.nextInt(body.length());
    String begins = body.substring(start, Math.min(body.length(), start + 3));
    line.putAll(Map.of("begins", begins, "ends", "。"));
    if (random.nextBoolean()) {
      line.put("start", Integer.toString(start));
      line.put("speaker", name + "、" + other(name));
    }
  }

  private static String other(String name) {
    return name.equals("张工") ? "尹力" : "张工";
  }

  @Test
  void noCorrectionBreaksADocument() {
    Random random = new Random(20260401);
    int made = 0;
    int unfit = 0;
    for (int round = 0; round < ROUNDS; round++) {
      PolicyDocument document =
          round % 4 == 0 ? Report.read() : Documents.random("d" + round, random);
      List<String> lines = new ArrayList<>();
      for (int i = random.nextInt(6); i >= 0; i--) {
        String line = line(document, random);
        if (isWellFormed(line)) {
          lines.add(line);
        }
      }
      Corrections corrections = Report.parse(lines.toArray(String[]::new));
      Corrected corrected = corrections.apply(document);
      made += corrected.document().provenance().corrections().size();
      unfit += corrected.unfit().size();
      assertThat(corrected).as("%s", lines).isEqualTo(corrections.apply(document));
      check(document, corrected.document(), lines);
    }
    assertThat(made).as("corrections made").isGreaterThan(ROUNDS / 2);
    assertThat(unfit).as("corrections that did not fit").isGreaterThan(ROUNDS / 10);
  }

  /** Words cut out at random may be blank, or begin in the middle of a character. */
  private static boolean isWellFormed(String line) {
    try {
      Report.parse(line);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static void check(PolicyDocument before, PolicyDocument after, List<String> lines) {
    String body = after.body();
    assertThat(body).isEqualTo(before.body());
    for (Person person : after.facts().people()) {
      Role role = person.role();
      if (role == Role.SPOKE || role == Role.PRESENT) {
        assertThat(person.statements()).as("%s", lines).isEmpty();
      }
      for (Statement s : person.statements()) {
        assertThat(s.text()).as("%s", lines).isEqualTo(s.span().in(body)).isNotBlank();
        assertThat(s.text()).as("%s", lines).doesNotContain("\n");
        assertThat(Character.isLowSurrogate(s.text().charAt(0))).as("%s", lines).isFalse();
      }
    }
    assertThat(after.facts().people().stream().map(Person::name)).doesNotHaveDuplicates();
    for (Evidence e : after.facts().evidence()) {
      String text = e.in() == Evidence.Part.BODY ? body : after.metadata().title().orElse("");
      assertThat(e.span().end()).as("%s", lines).isLessThanOrEqualTo(text.length());
    }
    int at = 0;
    for (Passage passage : Passages.of(after)) {
      assertThat(passage.span().start()).as("%s", lines).isGreaterThanOrEqualTo(at);
      at = passage.span().end();
    }
    assertThat(Json.read(Json.write(after), PolicyDocument.class)).isEqualTo(after);
  }
}
