package policysearch.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import policysearch.model.Evidence;
import policysearch.model.Evidence.Part;
import policysearch.model.Span;

/** Gives the province-level units that title and body name. */
final class ProvinceExtractor {
  /** What a place opens here is no place: 北京银行, 南京大学, 河北日报, 延安精神. */
  private static final Words OWNER =
      new Words(
          List.of(
              "日报", "晚报", "都市报", "商报", "时报", "新闻网", "在线", "卫视", "电视台", "广播", "网讯", "网记者", "大学",
              "学院", "中学", "小学", "学校", "医院", "研究院", "研究所", "科学院", "银行", "集团", "公司", "股份", "证券交易所",
              "证券", "保险", "航空", "汽车", "控股", "精神", "时间", "方言", "烤鸭", "共识", "合作组织", "高铁", "客", "师范",
              "理工", "交通大", "财经大", "幼儿园", "出版社", "记者站", "台湾网", "网", "冬奥", "奥运", "城投", "建投", "能投",
              "交投", "铜业", "铁投", "惨案"));

  private static final Words BODY_OF =
      new Words(List.of("省", "市", "委", "政府", "人大", "政协", "区", "县", "和", "、", "，", "在", "的"));

  /** A single letter counts after these: 在津举行, 来渝, 驻沪. */
  private static final String TO = "在来赴驻离抵返援入进到";

  private static final Words NOT_PLACE = Lexicon.words("notplace");

  private final Map<String, Evidence> found = new LinkedHashMap<>();
  private final Map<String, Evidence> cities = new LinkedHashMap<>();

  private ProvinceExtractor() {}

  /** Where the first mention of each province stands, and of each city. */
  record Places(List<Evidence> provinces, List<Evidence> cities) {}

  static Places extract(Body title, Body body, List<Span> bylines) {
    ProvinceExtractor extractor = new ProvinceExtractor();
    extractor.scan(title, Part.TITLE, List.of());
    extractor.scan(body, Part.BODY, bylines);
    List<Evidence> ordered = new ArrayList<>();
    for (String province : Gazetteer.PROVINCES) {
      if (extractor.found.containsKey(province)) {
        ordered.add(extractor.found.get(province));
      }
    }
    return new Places(ordered, List.copyOf(extractor.cities.values()));
  }

  private void scan(Body text, Part part, List<Span> skip) {
    int next = 0;
    for (int i = 0; i < text.length(); i++) {
      while (next < skip.size() && skip.get(next).end() <= i) {
        next++;
      }
      if (next < skip.size() && skip.get(next).start() <= i) {
        i = skip.get(next).end() - 1;
        continue;
      }
      int seeming = NOT_PLACE.at(text.text, i);
      if (seeming > 0) {
        i += seeming - 1 - (text.text.startsWith("美丽江", i) ? 1 : 0);
        continue;
      }
      int length = Gazetteer.NAMES.at(text.text, i);
      if (length > 0) {
        Span span = new Span(i, i + length);
        if (counts(text, span)) {
          String name = span.in(text.text);
          Gazetteer.provincesOf(name).forEach(p -> add(p, part, span, "name"));
          Gazetteer.city(name)
              .ifPresent(
                  city -> cities.putIfAbsent(city, new Evidence("city", city, part, span, "name")));
        }
        i += length - 1;
      } else {
        i += letters(text, i, part);
      }
    }
  }

  private boolean counts(Body text, Span name) {
    int end = name.end();
    int limit = Math.min(text.length(), end + 14);
    for (int i = end; i < limit; i++) {
      if (text.isMark(i) || BODY_OF.at(text.text, i) > 0) {
        break;
      }
      if (OWNER.at(text.text, i) > 0) {
        return false;
      }
    }
    return !dateline(text, name) && !inWords(text.text, name) && !abroad(text.text, name);
  }

  /** 远|大理|想, 盛|大庆|典: the characters belong to the words on both sides. */
  private static boolean inWords(String text, Span name) {
    return name.length() == 2
        && name.start() > 0
        && name.end() < text.length()
        && Surnames.isFrequent(text.substring(name.start() - 1, name.start() + 1))
        && Surnames.isFrequent(text.substring(name.end() - 1, name.end() + 1));
  }

  /** 首尔|江西区: a district of a city abroad. */
  private static boolean abroad(String text, Span name) {
    int from = Math.max(0, name.start() - 6);
    return "区县郡".indexOf(text.charAt(Math.min(name.end(), text.length() - 1))) >= 0
        && Gazetteer.WORLD.endingAt(text, name.start(), from) > 1
        && !text.startsWith("中国", name.start() - 2);
  }

  /** 新华社北京11月2日电, 人民网北京8月2日电. */
  private static boolean dateline(Body text, Span name) {
    int i = name.end();
    int digits = 0;
    while (i < text.length() && i - name.end() < 8) {
      char c = text.at(i);
      if (c == '电' || c == '讯' || (c == '消' && digits > 0)) {
        return digits > 0 || i == name.end();
      }
      if (!((c >= '0' && c <= '9') || c == '月' || c == '日' || c == ' ')) {
        return false;
      }
      digits++;
      i++;
    }
    return false;
  }

  /** How many characters more a short form takes: 在津举行 none, 粤滇, 苏台 one. */
  private int letters(Body text, int at, Part part) {
    var first = Gazetteer.letter(text.at(at));
    if (first.isEmpty()) {
      return 0;
    }
    boolean after =
        at > 0
            && TO.indexOf(text.at(at - 1)) >= 0
            && ShortForms.STANDS_ALONE.indexOf(text.at(at)) >= 0;
    var second = at + 1 < text.length() ? Gazetteer.letter(text.at(at + 1)) : first;
    boolean pair =
        at + 1 < text.length()
            && second.isPresent()
            && !second.equals(first)
            && ShortForms.PAIRS.at(text.text, at) > 0;
    if (pair) {
      Span span = new Span(at, at + 2);
      add(first.get(), part, span, "short");
      second.ifPresent(p -> add(p, part, span, "short"));
      return 1;
    }
    if (after && ShortForms.endsAfter(text, at + 1)) {
      add(first.get(), part, new Span(at, at + 1), "short");
    }
    return 0;
  }

  private void add(String province, Part part, Span span, String rule) {
    found.putIfAbsent(province, new Evidence("province", province, part, span, rule));
  }
}
