package policysearch.http;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import policysearch.model.DocumentType;
import policysearch.model.EventDates;
import policysearch.model.Facts;
import policysearch.model.Metadata;
import policysearch.model.Person;
import policysearch.model.Plan;
import policysearch.model.PolicyDocument;
import policysearch.model.Provenance;
import policysearch.model.PublicationTime;
import policysearch.model.Role;
import policysearch.model.Span;
import policysearch.model.Statement;
import policysearch.model.Voice;

/** Documents written for tests. */
public final class Examples {
  private Examples() {}

  /** A meeting at which two people speak, one of them of 算力, and a notice without people. */
  public static List<PolicyDocument> documents() {
    return List.of(meeting("hui/1", LocalDate.of(2024, 5, 14)), notice());
  }

  /** As many meetings as wanted, each a day later than the one before. */
  public static List<PolicyDocument> meetings(int count) {
    List<PolicyDocument> meetings = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      meetings.add(meeting("m" + i, LocalDate.of(2024, 1, 1).plusDays(i)));
    }
    return meetings;
  }

  static PolicyDocument meeting(String id, LocalDate day) {
    String body = "座谈会5月11日在津举行。\n李明说,发挥河北算力优势,共同推进大数据等产业。\n" + "王芳说,要加强生态联防联治。\n会议审议通过《协同行动方案》。";
    String first = "发挥河北算力优势,共同推进大数据等产业。";
    String second = "要加强生态联防联治。";
    Facts facts =
        new Facts(
            Optional.of(new EventDates(day.minusDays(3), day.minusDays(2))),
            Optional.of("津"),
            List.of("天津市", "河北省"),
            List.of(speaker("李明", "河北省委书记", body, first), speaker("王芳", "天津市长", body, second)),
            List.of(new Plan("协同行动方案", spanOf(body, "协同行动方案"), "quoted")),
            List.of(),
            List.of());
    return document(id, "算力座谈会在津举行", DocumentType.MEETING, "河北省人民政府网站", day, body, facts);
  }

  private static PolicyDocument notice() {
    String body = "各部门:<b>现将</b>\u2028有关事项通知如下。\n一、统筹算力布局😀。";
    return document(
        "notice 2",
        "关于统筹\"算力\"的通知",
        DocumentType.NOTICE,
        "国务院",
        LocalDate.of(2023, 2, 3),
        body,
        Facts.NONE);
  }

  private static PolicyDocument document(
      String id,
      String title,
      DocumentType type,
      String source,
      LocalDate day,
      String body,
      Facts facts) {
    Metadata metadata =
        new Metadata(
            Optional.of(title),
            List.of(),
            Optional.of("要闻"),
            Optional.of(PublicationTime.of(day)),
            Optional.of(source),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.of(type),
            Optional.empty(),
            List.of());
    Provenance from =
        new Provenance(
            Optional.of("/srv/pages/" + id),
            Optional.of("00ff"),
            Optional.of("UTF-8"),
            Optional.empty());
    return new PolicyDocument(
        id, Optional.of("pages/" + id + ".txt"), metadata, body, facts, List.of(), from);
  }

  private static Person speaker(String name, String title, String body, String words) {
    return new Person(
        name,
        Optional.of(title),
        Role.SPEAKER,
        List.of(
            new Statement(words, spanOf(body, words), Optional.of("说"), Voice.INDIVIDUAL, "cue")));
  }

  private static Span spanOf(String body, String words) {
    int at = body.indexOf(words);
    return new Span(at, at + words.length());
  }
}
