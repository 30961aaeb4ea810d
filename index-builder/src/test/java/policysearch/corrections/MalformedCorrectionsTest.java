package policysearch.corrections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class MalformedCorrectionsTest {
  /** What is wrong with a line, and what the complaint must say. */
  private static final Map<String, String> WRONG =
      Map.ofEntries(
          Map.entry("{'do':'set'", "not a JSON object"),
          Map.entry("[1]", "not a JSON object"),
          Map.entry("{'do':'set'} {}", "malformed"),
          Map.entry("{'document':'a'}", "\"do\" is missing"),
          Map.entry("{'do':'change','document':'a'}", "one of [set, add, remove, move, merge]"),
          Map.entry("{'do':'set','do':'add'}", "\"do\" stands twice"),
          Map.entry("{'do':'remove','person':null}", "\"person\" must be text, got null"),
          Map.entry("{'do':'remove','person':['a']}", "\"person\" must be text, got an array"),
          Map.entry("{'do':'remove','person':' '}", "\"person\" must not be blank"),
          Map.entry(
              "{'do':'set','document':'a','field':'titel','value':'b'}",
              "\"field\" must be one of [title, date,"),
          Map.entry("{'do':'set','document':'a','field':'title'}", "\"value\" is missing"),
          Map.entry("{'do':'set','field':'title','value':'b'}", "\"document\" is missing"),
          Map.entry(
              "{'do':'set','document':'a','field':'title','valeu':'b'}", "unknown key \"valeu\""),
          Map.entry(
              "{'do':'set','document':'a','field':'date','value':'14.5.2024'}",
              "date must be like 2024-05-14"),
          Map.entry(
              "{'do':'set','document':'a','field':'eventDates','value':'2024-05-12/2024-05-11'}",
              "must not end before it begins"),
          Map.entry(
              "{'do':'set','document':'a','field':'type','value':'x'}",
              "type must be one of [law,"),
          Map.entry(
              "{'do':'set','document':'a','field':'plan','value':'x'}",
              "use \"add\" and \"remove\""),
          Map.entry(
              "{'do':'add','document':'a','field':'title','value':'x'}",
              "has one title: use \"set\""),
          Map.entry(
              "{'do':'add','document':'a','field':'province','value':'河北'}",
              "province must be one of [北京市,"),
          Map.entry(
              "{'do':'add','document':'a','person':'b','role':'boss'}",
              "\"role\" must be one of [speaker, spoke, present, collective]"),
          Map.entry("{'do':'add','document':'a','person':'b','role':'speaker'}", "added statement"),
          Map.entry("{'do':'add','person':'b'}", "\"document\" is missing"),
          Map.entry(
              "{'do':'set','person':'b','field':'role','value':'spoke'}",
              "\"document\" is missing"),
          Map.entry("{'do':'set','person':'b','field':'age','value':'1'}", "[title, role, name]"),
          Map.entry("{'do':'remove','person':'b','has':'c'}", "unknown key \"has\""),
          Map.entry("{'do':'remove','document':'a','person':'b','since':'2024-01-01'}", "since"),
          Map.entry("{'do':'remove','person':'b','since':'2024'}", "\"since\" must be like"),
          Map.entry("{'do':'merge','person':'b','into':'b'}", "must be different names"),
          Map.entry("{'do':'add','document':'a','speaker':'b'}", "\"text\", or as \"begins\""),
          Map.entry("{'do':'add','document':'a','speaker':'b','begins':'c'}", "needs \"ends\""),
          Map.entry(
              "{'do':'add','document':'a','speaker':'b','text':'c','start':-1}",
              "\"start\" must be a place"),
          Map.entry("{'do':'add','document':'a','speaker':'b、','text':'c'}", "with 、 between"),
          Map.entry("{'do':'remove','person':'b','when':'yesterday'}", "\"when\" must be like"));

  @Test
  void everyWrongLineIsNamedWithItsNumberAndWhatWouldBeRight() {
    WRONG.forEach(
        (line, complaint) ->
            assertThatThrownBy(() -> Report.parse("# 注释", "", line))
                .as(line)
                .hasMessageStartingWith("c.ndjson:3: ")
                .hasMessageContaining(complaint));
  }

  @Test
  void allWrongLinesAreNamedAtOnce() {
    assertThatThrownBy(() -> Report.parse("{'do':1}", "{'do':'remove','person':'b'}", "{"))
        .hasMessageContaining("c.ndjson:1: ")
        .hasMessageContaining("c.ndjson:3: ")
        .extracting(e -> e.getMessage().lines().count())
        .isEqualTo(2L);
  }

  @Test
  void whatIsNotUtf8IsNamed() {
    byte[] gbk = "\n{\"do\":\"remove\",\"person\":\"罗敏\"}".getBytes(Charset.forName("GBK"));
    assertThatThrownBy(() -> Corrections.parse("c.ndjson", gbk))
        .isInstanceOf(MalformedCorrectionsException.class)
        .hasMessage("c.ndjson:2: not UTF-8");
  }

  @Test
  void editorsOfAllSystemsMayWriteTheFile() throws MalformedCorrectionsException {
    String file = "\uFEFF# 注释\r\n\r\n  {\"do\":\"remove\",\"person\":\"罗敏\"}\r\n";
    Corrections corrections = Corrections.parse("c.ndjson", file.getBytes(StandardCharsets.UTF_8));
    assertThat(corrections.persons()).containsExactly("罗敏");
  }
}
