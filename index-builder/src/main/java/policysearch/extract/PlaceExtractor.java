package policysearch.extract;

import java.util.ArrayList;
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
          "[在于]([\\u4E00-\\u9FFF]{1,14}?)(?:（[^）]{1,20}）)?(?:隆重|成功|正式|顺利|胜利|共同|联合|亲切|分别)?"
              + "(?:(?:举行|召开|举办|开幕|闭幕|开班|开营|开课|开讲|启动|揭牌|成立|签署|签约)|(?:发布|出席|会见|接见|会谈|收官|落幕|主持召开|主持|考察|调研|作宣讲|宣讲|开展|进行|拉开|遭遇?|上演|开赛|开机|开工|看望|视察|参观|录制)(?!时|期间|的|重要|指出|强调))");

  /** 在索契与|某国总统林一平会面, 在雅加达同|某某共同出席: whom the host is with stands behind the place. */
  private static final Pattern MET =
      Pattern.compile(
          "[在于]([\\u4E00-\\u9FFF]{1,10}?)[与同][^，。；：\\n]{2,40}?(?:会面|会晤|会谈|共同出席|签署|举行)(?!时|期间|的|后)");

  private static final Words VENUE =
      new Words(
          List.of(
              "园", "馆", "堂", "中心", "基地", "大厦", "酒店", "宾馆", "广场", "剧院", "剧场", "厅", "校区", "礼堂", "街道",
              "村", "镇", "社区", "研究所", "研究院", "大学", "学院", "党校", "学校", "体育场", "体育馆", "会场", "宫"));

  private static final Words HOUSE =
      new Words(List.of("大学", "学院", "党校", "学校", "大厦", "宾馆", "饭店", "酒店"));

  private static final Pattern VISITED =
      Pattern.compile(
          "(?:到|赴|深入|前往|抵达|来)([\\u4E00-\\u9FFF]{2,14}?)(?:调研|考察|检查|督导|慰问|视察|看望|指导|专题调研|走访|开展(?:考察|调研|交流|“))");

  private static final Words NOT_PLACE = Lexicon.words("notplace");
  private static final int HERE = 60;

  private static final int HEAD = 700;

  private PlaceExtractor() {}

  static Optional<Evidence> extract(Body title, Body body, List<Span> skip) {
    if (tellsOfDays(body)) {
      return Optional.empty();
    }
    return here(body)
        .or(() -> held(body, Part.BODY, skip))
        .or(() -> visited(body, skip))
        .or(() -> held(title, Part.TITLE, List.of()))
        .or(() -> county(title, 16))
        .or(() -> county(body, 120))
        .or(() -> guest(body))
        .or(() -> venue(body));
  }

  /** 连日来，…在各地各部门宣讲: the report is of many places. */
  private static boolean tellsOfDays(Body body) {
    int at = body.text.indexOf("连日来", 0, Math.min(body.length(), 40));
    return at >= 0;
  }

  private static Optional<Evidence> held(Body text, Part part, List<Span> skip) {
    Matcher m = HELD.matcher(text.text);
    int head = Math.min(text.length(), HEAD);
    List<Span> places = new ArrayList<>();
    for (int i = 0; i < head; i++) {
      if (text.at(i) != '在' && text.at(i) != '于') {
        continue;
      }
      Optional<Span> met = met(text, i, head);
      if (met.isPresent() && skip.stream().noneMatch(s -> s.overlaps(met.get()))) {
        places.add(met.get());
        i = met.get().end();
        continue;
      }
      if (!m.region(i, head).lookingAt()) {
        continue;
      }
      i = m.end() - 1;
      Span where = new Span(m.start(1), m.end(1));
      if (skip.stream().noneMatch(s -> s.overlaps(where)) && text.depth(m.start()) == 0) {
        place(text, where).ifPresent(places::add);
      }
    }
    return narrowest(text, places).map(p -> evidence(text, part, p, "held-in"));
  }

  private static Optional<Span> met(Body text, int at, int head) {
    Matcher m = MET.matcher(text.text).region(at, head);
    if (text.depth(at) > 0 || !m.lookingAt()) {
      return Optional.empty();
    }
    Span where = new Span(m.start(1), m.end(1));
    return named(text, where).filter(p -> p.end() == where.end());
  }

  /** The first of {@code places}; where that is a province, the first city in it. */
  private static Optional<Span> narrowest(Body text, List<Span> places) {
    Optional<Span> first = places.stream().findFirst();
    return first
        .filter(p -> isProvince(p.in(text.text)))
        .flatMap(
            p ->
                places.stream()
                    .filter(q -> !isProvince(q.in(text.text)) && lies(text, q, p))
                    .findFirst())
        .or(() -> first);
  }

  /** 各位观众，这里是某国首都河内。 */
  private static Optional<Evidence> here(Body body) {
    int at = body.text.indexOf("这里是", 0, Math.min(body.length(), HERE));
    if (at < 0) {
      return Optional.empty();
    }
    int end = at + 3;
    while (end < body.length() && !body.isMark(end)) {
      end++;
    }
    return named(body, new Span(at, end)).map(p -> evidence(body, Part.BODY, p, "here"));
  }

  private static boolean isProvince(String name) {
    return Gazetteer.PROVINCES.stream().anyMatch(p -> p.startsWith(name))
        && !"北京上海天津重庆".contains(name.substring(0, Math.min(2, name.length())));
  }

  /** 代表团在某省考察。…在其省会举行座谈会: the city in the province is the place. */
  private static boolean lies(Body text, Span city, Span province) {
    var provinces = Gazetteer.provincesOf(city.in(text.text));
    return Gazetteer.provincesOf(province.in(text.text)).equals(provinces);
  }

  /** 到某某地区调研, 赴某市考察. */
  private static Optional<Evidence> visited(Body body, List<Span> skip) {
    Matcher m = VISITED.matcher(body.text);
    int head = Math.min(body.length(), HEAD);
    for (int i = 0; i < head; i++) {
      if ("到赴深前抵来".indexOf(body.at(i)) < 0 || !m.region(i, head).lookingAt()) {
        continue;
      }
      i = m.end() - 1;
      Span where = new Span(m.start(1), m.end(1));
      if (skip.stream().noneMatch(s -> s.overlaps(where)) && body.depth(m.start()) == 0) {
        Optional<Span> place = named(body, where);
        if (place.isPresent()) {
          return place.map(p -> evidence(body, Part.BODY, p, "visited"));
        }
      }
    }
    return Optional.empty();
  }

  /** The last administrative name in {@code where}, as it ends: 广西|南宁. */
  private static Optional<Span> place(Body text, Span where) {
    boolean letter = where.length() == 1 && Gazetteer.letter(text.at(where.start())).isPresent();
    boolean venue = where.length() > 3 && VENUE.endingAt(text.text, where.end(), where.start()) > 0;
    Optional<Span> named = named(text, where).filter(n -> !(venue && owned(text, where, n)));
    return named.or(() -> letter || venue ? Optional.of(where) : Optional.empty());
  }

  /** 山东|大厦, 广东|工业大学: the place is part of what the house is called. */
  private static boolean owned(Body text, Span where, Span name) {
    return name.length() == 2
        && name.start() == where.start()
        && isProvince(name.in(text.text))
        && HOUSE.endingAt(text.text, where.end(), name.end()) > 0;
  }

  private static Optional<Span> named(Body text, Span where) {
    Optional<Span> last = Optional.empty();
    for (int i = where.start(); i < where.end(); i++) {
      int seeming = NOT_PLACE.at(text.text, i);
      if (seeming > 0) {
        i += seeming - 1; // 在红海南部
        continue;
      }
      int full = name(text.text, i);
      int shortened = Gazetteer.COUNTY_SHORT.at(text.text, i);
      int district = i == where.start() ? Gazetteer.DISTRICT_SHORT.at(text.text, i) : 0;
      shortened = Math.max(shortened, district);
      int length = full == 0 && i + shortened == where.end() ? shortened : full;
      if (length > 0 && i + length <= where.end()) {
        last = Optional.of(new Span(i, i + length));
        i += length - 1;
      }
    }
    return last;
  }

  private static int name(String text, int at) {
    int home = Math.max(Gazetteer.NAMES.at(text, at), Gazetteer.COUNTIES.at(text, at));
    home = text.startsWith("郊区", at) ? 0 : home; // 某国首都某某|郊区
    return Math.max(home, Gazetteer.WORLD.at(text, at));
  }

  /** 山东临朐县推进…, 浙江省象山全域建设…: the county named with its province at the head. */
  private static Optional<Evidence> county(Body text, int limit) {
    for (int i = 0; i < Math.min(text.length(), limit); i++) {
      int province = Gazetteer.NAMES.at(text.text, i);
      if (province == 0) {
        continue;
      }
      int at = i + province;
      int length = Gazetteer.COUNTIES.at(text.text, at);
      int city = Gazetteer.NAMES.at(text.text, at);
      if (length == 0 && city > 0 && Gazetteer.COUNTIES.at(text.text, at + city) > 0) {
        at += city; // 浙江省衢州市|常山县
        length = Gazetteer.COUNTIES.at(text.text, at);
      }
      if (length == 0) {
        length = Gazetteer.COUNTY_SHORT.at(text.text, at);
      }
      if (length > 0) {
        Part part = limit < 100 ? Part.TITLE : Part.BODY;
        return Optional.of(evidence(text, part, new Span(at, at + length), "county"));
      }
      i = at - 1;
    }
    return Optional.empty();
  }

  /** …一行来渝深化战略合作: where guests came to. */
  private static Optional<Evidence> guest(Body body) {
    for (int i = 1; i < Math.min(body.length(), HEAD); i++) {
      if (body.at(i - 1) == '来'
          && body.depth(i) == 0
          && ShortForms.STANDS_ALONE.indexOf(body.at(i)) >= 0
          && ShortForms.endsAfter(body, i + 1)) {
        return Optional.of(evidence(body, Part.BODY, new Span(i, i + 1), "guests"));
      }
    }
    return Optional.empty();
  }

  /** 在人民大会堂会见: a venue where no place is printed. */
  private static Optional<Evidence> venue(Body body) {
    for (String venue : List.of("人民大会堂", "钓鱼台国宾馆", "中南海", "国家博物馆", "国家会议中心", "京西宾馆")) {
      int at = body.text.indexOf(venue, 0, Math.min(body.length(), HEAD));
      if (at > 0 && "在到来赴抵达".indexOf(body.at(at - 1)) >= 0) {
        return Optional.of(evidence(body, Part.BODY, new Span(at, at + venue.length()), "venue"));
      }
    }
    return Optional.empty();
  }

  private static Evidence evidence(Body text, Part part, Span span, String rule) {
    return new Evidence("place", span.in(text.text), part, span, rule);
  }
}
