package policysearch.extract;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import policysearch.model.Evidence;
import policysearch.model.Evidence.Part;
import policysearch.model.Span;

/** Gives where the reported event took place, as short as printed: 津, 长沙, 临朐县. */
final class PlaceExtractor {
  /** 座谈会在津举行; 2日在北京出席; 于北京成功举行; 在广西南宁举办. */
  private static final Pattern HELD =
      Pattern.compile(
          "[在于]([\\p{IsHan}]{1,14}?)(?:（[^）]{1,20}）)?(?:隆重|成功|正式|顺利|胜利|共同|联合|亲切|分别)?"
              + "(?:举行|召开|举办|开幕|闭幕|开班|启动|揭牌|出席|会见|会谈|主持召开|主持|考察|调研|成立|签署|签约|作宣讲|宣讲|发布|开展|进行|拉开|上演|开赛|开机|开工|看望|视察|参观|录制)");

  private static final int HEAD = 700;

  private PlaceExtractor() {}

  static Optional<Evidence> extract(Body title, Body body, List<Span> skip) {
    return held(body, Part.BODY, skip)
        .or(() -> held(title, Part.TITLE, List.of()))
        .or(() -> county(title))
        .or(() -> venue(body));
  }

  private static Optional<Evidence> held(Body text, Part part, List<Span> skip) {
    Matcher m = HELD.matcher(text.text);
    m.region(0, Math.min(text.length(), HEAD));
    while (m.find()) {
      Span where = new Span(m.start(1), m.end(1));
      if (skip.stream().noneMatch(s -> s.overlaps(where)) && text.depth(m.start()) == 0) {
        Optional<Span> place = place(text, where);
        if (place.isPresent()) {
          return place.map(p -> evidence(text, part, p, "held-in"));
        }
      }
    }
    return Optional.empty();
  }

  /** The last administrative name in {@code where}, as it ends: 广西|南宁. */
  private static Optional<Span> place(Body text, Span where) {
    Optional<Span> last = Optional.empty();
    for (int i = where.start(); i < where.end(); i++) {
      int length = Math.max(Gazetteer.NAMES.at(text.text, i), Gazetteer.COUNTIES.at(text.text, i));
      if (length > 0 && i + length <= where.end()) {
        last = Optional.of(new Span(i, i + length));
        i += length - 1;
      }
    }
    boolean letter = where.length() == 1 && Gazetteer.letter(text.at(where.start())).isPresent();
    return last.or(() -> letter ? Optional.of(where) : Optional.empty());
  }

  /** 山东临朐县推进…, 浙江省象山全域建设…: the county that the title opens with. */
  private static Optional<Evidence> county(Body title) {
    int head = Math.min(title.length(), 16);
    for (int i = 0; i < head; i++) {
      int length = Gazetteer.COUNTIES.at(title.text, i);
      if (length > 0) {
        return Optional.of(evidence(title, Part.TITLE, new Span(i, i + length), "title"));
      }
    }
    return Optional.empty();
  }

  /** 在人民大会堂会见: a venue where no place is printed. */
  private static Optional<Evidence> venue(Body body) {
    for (String venue : List.of("人民大会堂", "钓鱼台国宾馆", "中南海", "国家博物馆", "国家会议中心", "京西宾馆")) {
      int at = body.text.indexOf(venue, 0, Math.min(body.length(), HEAD));
      if (at > 0) {
        return Optional.of(evidence(body, Part.BODY, new Span(at, at + venue.length()), "venue"));
      }
    }
    return Optional.empty();
  }

  private static Evidence evidence(Body text, Part part, Span span, String rule) {
    return new Evidence("place", span.in(text.text), part, span, rule);
  }
}
