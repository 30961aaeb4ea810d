package policysearch.model;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Documents for tests: a small one made by hand, and random ones. */
public final class Documents {
  private static final String[] WORDS = {
    "京津冀", "协同", "发展", "新质生产力", "算力", "，", "。", "“通武廊”", "𠮷", "AI", "2024年", "ｆｕｌｌ"
  };
  private static final String[] NAMES = {"尹力", "陈敏尔", "倪岳峰", "张工", "会议"};

  private Documents() {}

  /** A document with one paragraph that 尹力 says, between two that nobody says. */
  public static PolicyDocument small(String id) {
    String body = "会议在津举行。\n尹力说,要发展算力。\n会议还听取了汇报。";
    Span span = new Span(body.indexOf("要发展"), body.indexOf("\n会议还"));
    Person speaker =
        new Person(
            "尹力",
            Optional.of("北京市委书记"),
            Role.SPEAKER,
            List.of(
                new Statement(span.in(body), span, Optional.of("说"), Voice.INDIVIDUAL, "test")));
    return document(
        id,
        "座谈会在津举行",
        body,
        new Facts(
            Optional.of(new EventDates(LocalDate.of(2024, 5, 11), LocalDate.of(2024, 5, 12))),
            Optional.of("津"),
            List.of("天津市"),
            List.of(speaker),
            List.of(),
            List.of("四建磊"),
            List.of(new Evidence("place", "津", Evidence.Part.BODY, new Span(3, 4), "test"))));
  }

  /** A document that says this and of which nothing else is known. */
  public static PolicyDocument saying(String body) {
    return document("a", "标题", body, Facts.NONE);
  }

  /** A random document; the same {@code random} state gives the same document. */
  public static PolicyDocument random(String id, RandomGenerator random) {
    StringBuilder body = new StringBuilder();
    List<Span> sentences = new ArrayList<>();
    for (int paragraph = random.nextInt(6); paragraph >= 0; paragraph--) {
      for (int sentence = random.nextInt(4); sentence >= 0; sentence--) {
        int start = body.length();
        for (int word = random.nextInt(8); word >= 0; word--) {
          body.append(WORDS[random.nextInt(WORDS.length)]);
        }
        body.append("。");
        sentences.add(new Span(start, body.length()));
      }
      body.append('\n');
    }
    body.setLength(body.length() - 1);
    return document(id, "标题" + id, body.toString(), facts(body.toString(), sentences, random));
  }

  private static Facts facts(String body, List<Span> sentences, RandomGenerator random) {
    List<Person> people = new ArrayList<>();
    for (String name : NAMES) {
      List<Statement> said =
          sentences.stream()
              .filter(s -> random.nextInt(5) == 0)
              .map(s -> statement(body, s))
              .toList();
      if (!said.isEmpty()) {
        people.add(new Person(name, Optional.empty(), Role.SPEAKER, said));
      }
    }
    return new Facts(
        Optional.empty(), Optional.empty(), List.of(), people, List.of(), List.of(), List.of());
  }

  private static Statement statement(String body, Span span) {
    return new Statement(span.in(body), span, Optional.empty(), Voice.INDIVIDUAL, "random");
  }

  private static PolicyDocument document(String id, String title, String body, Facts facts) {
    Metadata metadata =
        new Metadata(
            Optional.of(title),
            List.of("深入学习贯彻"),
            Optional.of("省部要闻"),
            Optional.of(
                new PublicationTime(
                    LocalDate.of(2024, 5, 14), Optional.of(LocalTime.of(16, 41, 21)))),
            Optional.of("河北省人民政府网站"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(LocalDate.of(2024, 5, 13)),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.of(DocumentType.MEETING),
            Optional.empty(),
            List.of());
    return new PolicyDocument(
        id,
        Optional.of("a.txt"),
        metadata,
        body,
        facts,
        List.of(new Note("views-unknown", "?", Optional.of(new Span(0, 1)))),
        Provenance.UNKNOWN);
  }
}
