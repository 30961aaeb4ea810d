package policysearch.people;

import static policysearch.people.TitleForms.BEFORE_HEAD;
import static policysearch.people.TitleForms.BETWEEN;
import static policysearch.people.TitleForms.HEAD_OF_STATE;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import policysearch.people.Post.Rank;

/** Reads which posts a title names: 中共中央政治局委员、北京市委书记 is of 国家 and of 北京市. */
final class PostReader {
  /** Some long for a title: the beginning of a sentence that was taken for one. */
  private static final int LONGEST = 120;

  private PostReader() {}

  /** The posts of a title; none if it does not tell of what body. */
  static List<Post> posts(String title) {
    List<String> parts = parts(title);
    List<Post> posts = parts.stream().flatMap(part -> post(part).stream()).distinct().toList();
    return posts.stream()
        .flatMap(post -> Stream.concat(Stream.of(post), headedToo(post, parts)))
        .distinct()
        .toList();
  }

  /** Whether the title says that it is no longer held: 时任浙江省委书记. */
  static boolean isFormer(String title) {
    return TitleForms.FORMER.matcher(title).find();
  }

  /** 外交部长: of whatever country the name is known to belong to. */
  static boolean isOfAnyCountry(String title) {
    return !title.contains("中国")
        && parts(title).stream().allMatch(p -> TitleForms.OF_ANY_COUNTRY.matcher(p).matches());
  }

  /** 镇长, 市教育局局长: nothing that somebody at the head of a country is called. */
  static boolean isLow(String title) {
    String last = parts(title).stream().reduce("", (one, next) -> next);
    return TitleForms.LOW.matcher(title).matches()
        || TitleForms.LOW_ORGAN.matcher(body(last, office(last))).matches();
  }

  private static List<String> parts(String title) {
    String end = title.substring(Math.max(0, title.length() - LONGEST));
    return Stream.of(BETWEEN.split(end)).map(String::strip).filter(p -> !p.isEmpty()).toList();
  }

  /** 土耳其正义与发展党主席、总统: the second part leaves the country out. */
  private static Stream<Post> headedToo(Post post, List<String> parts) {
    return post.rank() == Rank.FOREIGN
        ? parts.stream()
            .filter(part -> part.length() <= 4)
            .map(HEAD_OF_STATE::matcher)
            .filter(Matcher::find)
            .map(head -> new Post(post.body(), "", Rank.FOREIGN_HEAD, head.group()))
        : Stream.empty();
  }

  private static Optional<Post> post(String part) {
    if (Bodies.BARE.contains(part) || part.equals("苏丹")) {
      return Optional.empty();
    }
    String office = office(part);
    String body = body(part, office);
    return diplomat(part)
        .or(() -> abroad(part, body))
        .or(() -> leader(part))
        .or(() -> central(part, body, office))
        .or(() -> local(body, office))
        .or(() -> other(part, body, office));
  }

  private static String office(String part) {
    return Bodies.OFFICES.stream().filter(part::endsWith).findFirst().orElse("");
  }

  /** What is before the office: 外交部 of 外交部长, 外交部副部长. */
  private static String body(String part, String office) {
    String body = part.substring(0, part.length() - office.length());
    String plain = TitleForms.GRADE.matcher(body).replaceFirst("");
    return !plain.isEmpty()
            && !plain.endsWith("部")
            && TitleForms.OF_MINISTRY.matcher(office).matches()
        ? plain + "部"
        : plain;
  }

  private static Optional<Post> diplomat(String part) {
    Matcher matcher = TitleForms.DIPLOMAT.matcher(part);
    if (part.indexOf('驻') < 0 || !matcher.matches()) {
      return Optional.empty();
    }
    String sender = matcher.group(1);
    return Optional.of(sender)
        .filter(s -> !s.endsWith("中国"))
        .flatMap(Bodies.ABROAD::last)
        .map(Names.Found::standsFor)
        .or(() -> Optional.ofNullable(Bodies.LETTERS.get(sender)))
        .map(country -> new Post(country, "", Rank.FOREIGN))
        .or(() -> Optional.of(new Post("外交部", "", Rank.OFFICIAL)));
  }

  /** The last country counts: 到访阿塞拜疆的俄罗斯总理 is of 俄罗斯; 文莱苏丹 of 文莱. */
  private static Optional<Post> abroad(String part, String body) {
    String before = part.endsWith("苏丹") ? part.substring(0, part.length() - 2) : body;
    int matter = before.indexOf("问题"); // 联合国秘书长叙利亚问题特使
    int world = matter < 0 ? -1 : before.indexOf("联合国");
    return Bodies.ABROAD
        .last(world < 0 ? before : before.substring(0, world + 3))
        .map(found -> ofState(found.standsFor(), part.substring(found.end())))
        .or(
            () ->
                Optional.of(TitleForms.LETTER.matcher(part))
                    .filter(Matcher::lookingAt)
                    .map(
                        letter ->
                            ofState(
                                Bodies.LETTERS.getOrDefault(letter.group(1), ""),
                                part.substring(1))));
  }

  private static Post ofState(String country, String rest) {
    Matcher head = HEAD_OF_STATE.matcher(rest);
    if (head.find()) {
      return new Post(country, "", Rank.FOREIGN_HEAD, head.group());
    }
    String plain = BEFORE_HEAD.matcher(rest).replaceFirst("");
    return Bodies.HEADS.contains(plain)
        ? new Post(country, "", Rank.FOREIGN_HEAD, plain)
        : new Post(country, "", Rank.FOREIGN);
  }

  private static Optional<Post> leader(String part) {
    return Bodies.LEADERS
        .last(part)
        .filter(found -> !part.startsWith("会", found.end())) // 国务委员会
        .map(found -> new Post("国家", "", Rank.LEADER));
  }

  private static Optional<Post> central(String part, String body, String office) {
    if (TitleForms.ROLE.matcher(part).find() || TitleForms.NOT_CENTRAL.matcher(part).find()) {
      return Optional.empty();
    }
    Optional<Names.Found> ministry = Bodies.MINISTRIES.ending(body);
    if (ministry.isPresent() && !Bodies.PROVINCES.in(body.substring(0, ministry.get().start()))) {
      boolean chief = TitleForms.CHIEF_OF_MINISTRY.matcher(office).matches();
      Rank rank = chief ? Rank.SENIOR : Rank.OFFICIAL;
      return Optional.of(new Post(ministry.get().standsFor(), "", rank));
    }
    if (TitleForms.DELEGATE.matcher(office).matches()) {
      return Optional.empty(); // 全国政协委员 are two thousand
    }
    Rank rank = office.endsWith("发言人") ? Rank.OFFICIAL : Rank.SENIOR;
    return Bodies.NATION.last(body).map(found -> new Post(found.standsFor(), "", rank));
  }

  private static Optional<Post> local(String body, String office) {
    Optional<Names.Found> city = Bodies.CITIES.last(body);
    Optional<Names.Found> province = Bodies.PROVINCES.last(body);
    boolean inCity =
        city.isPresent() && province.map(p -> p.end() <= city.get().end()).orElse(true);
    Optional<Names.Found> place = inCity ? city : province;
    if (place.isEmpty() || office.isEmpty()) {
      return Optional.empty();
    }
    String name = place.get().standsFor();
    String rest = body.substring(place.get().end());
    if (TitleForms.ORGAN.matcher(rest).matches()) {
      return Optional.of(
          inCity
              ? new Post(name, Bodies.PROVINCE_OF.getOrDefault(name, ""), Rank.OFFICIAL)
              : new Post(name, name, Rank.SENIOR));
    }
    if (TitleForms.LOCAL.matcher(rest).find()) {
      return Optional.of(new Post(name + rest, inCity ? name : "", Rank.OFFICIAL));
    }
    boolean organ = TitleForms.OFFICE_OF_PLACE.matcher(rest).find();
    return Optional.of(new Post(organ ? name : name + rest, name, Rank.OFFICIAL));
  }

  private static Optional<Post> other(String part, String body, String office) {
    if (TitleForms.ROLE.matcher(part).find()) {
      return Optional.empty();
    }
    if (office.endsWith("主任委员") && body.endsWith("委员会")) {
      return Optional.of(new Post("全国人大", "", Rank.SENIOR)); // 宪法和法律委员会主任委员
    }
    if (TitleForms.SOCIETY.matcher(part).find() && body.length() > 1) {
      return Optional.of(new Post(withoutOffice(part), "", Rank.SOCIETY));
    }
    boolean untold =
        !office.isEmpty()
            && (body.length() < 2
                || TitleForms.LOOSE.matcher(office).matches()
                || TitleForms.PLACELESS.matcher(body).matches());
    return untold
        ? Optional.empty()
        : Optional.of(new Post(office.isEmpty() ? part : body, region(body), Rank.CITIZEN));
  }

  private static String withoutOffice(String part) {
    String body = part.replaceFirst("(名誉|荣誉)?(会长|理事长|主席)$", "");
    return body.isEmpty() ? part : TitleForms.GRADE.matcher(body).replaceFirst("");
  }

  private static String region(String body) {
    return Bodies.PROVINCES
        .last(body)
        .map(Names.Found::standsFor)
        .or(() -> Bodies.CITIES.last(body).map(city -> Bodies.PROVINCE_OF.get(city.standsFor())))
        .orElse("");
  }
}
