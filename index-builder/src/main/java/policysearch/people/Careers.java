package policysearch.people;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import policysearch.people.Post.Rank;

/** Joins the posts of one name into careers. */
final class Careers {
  /** A hundredth of what a name is known for is a slip, a five-hundredth if it names a citizen. */
  private static final int SLIP = 100;

  private static final int CITIZENS_SLIP = 500;

  /** Within one state abroad, where a title often is a piece of the sentence before it. */
  private static final int SLIP_ABROAD = 10;

  private final List<Career> careers = new ArrayList<>();

  private Careers() {}

  /** The careers of mentions by their titles, whose posts are told; the longest first. */
  static List<Career> of(Map<String, List<Post>> told, Map<String, List<Mention>> byTitle) {
    Careers careers = new Careers();
    told.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            e -> {
              List<Mention> under = byTitle.getOrDefault(e.getKey(), List.of());
              careers.put(e.getKey(), e.getValue(), under);
            });
    careers.sort();
    careers.joinMoves();
    careers.joinSlips();
    careers.sort();
    return careers.careers;
  }

  /** One title links its posts: 国务委员兼外交部部长 is of 国家 and of 外交部. */
  private void put(String title, List<Post> posts, List<Mention> mentions) {
    Career joined = new Career();
    joined.add(posts, title, mentions);
    for (Career other : List.copyOf(careers)) {
      if (posts.stream().anyMatch(other.posts()::contains)) {
        joined.add(other);
        careers.remove(other);
      }
    }
    careers.add(joined);
  }

  /** Joins what follows one another in time, until nothing more does. */
  private void joinMoves() {
    for (int i = 0; i < careers.size(); i++) {
      for (int j = i + 1; j < careers.size(); j++) {
        if (isOne(careers.get(i), careers.get(j))) {
          careers.get(i).add(careers.remove(j));
          j = i; // what is longer now may take in what it could not before
        }
      }
    }
  }

  private static boolean isOne(Career one, Career other) {
    boolean same = one.isAtTheSameTimeAs(other);
    boolean sameBody = meet(one.bodies(), other.bodies());
    if ((one.isOfSocieties() && other.isProminent())
        || (other.isOfSocieties() && one.isProminent())) {
      return true; // such chairs are held beside an office and after it
    }
    if (!one.isPublic() || !other.isPublic()) {
      return (sameBody && !same) || isPartOf(one.bodies(), other.bodies());
    }
    if (one.isForeign() != other.isForeign()) {
      return false;
    }
    if (one.isForeign()) {
      return isOneAbroad(one, other, sameBody, same);
    }
    boolean high = one.isHigh() && other.isHigh();
    boolean sameRegion = meet(one.places(), other.places());
    return (sameBody && high) || (!same && (sameBody || sameRegion || high));
  }

  /** A president and a general of one country and surname are two, if at the same time. */
  private static boolean isOneAbroad(Career one, Career other, boolean sameBody, boolean same) {
    boolean heads = one.holds(Rank.FOREIGN_HEAD) || other.holds(Rank.FOREIGN_HEAD);
    return !same && (sameBody || (heads && (isMove(one, other) || isMove(other, one))));
  }

  /** 葡萄牙总理 and then 联合国秘书长; the European Union takes Europeans only. */
  private static boolean isMove(Career fromState, Career toWorld) {
    Set<String> to = toWorld.bodies();
    return to.contains("欧盟")
        ? fromState.bodies().stream().anyMatch(Bodies.EUROPE::contains)
        : Bodies.WORLD.stream().anyMatch(to::contains);
  }

  /** 世界经济论坛 and 应世界经济论坛创始人; 航天员 and 神舟九号航天员. */
  private static boolean isPartOf(Set<String> some, Set<String> others) {
    return some.stream()
        .anyMatch(one -> others.stream().anyMatch(o -> isPart(one, o) || isPart(o, one)));
  }

  private static boolean isPart(String part, String whole) {
    return (part.length() >= 4 && whole.contains(part))
        || (part.length() == 3 && whole.endsWith(part));
  }

  /** 法国总统 once among a thousand 国家主席 is somebody else's title in the same sentence. */
  private void joinSlips() {
    if (careers.isEmpty()) {
      return;
    }
    sort();
    Career first = careers.getFirst();
    for (Career career : List.copyOf(careers.subList(1, careers.size()))) {
      boolean sameState = first.isForeign() && meet(first.bodies(), career.bodies());
      int slip = sameState ? SLIP_ABROAD : career.isPublic() ? SLIP : CITIZENS_SLIP;
      if ((long) career.size() * slip <= first.size()) {
        first.add(career);
        careers.remove(career);
      }
    }
  }

  private void sort() {
    careers.sort(
        Comparator.comparingInt(Career::size)
            .reversed()
            .thenComparing(career -> career.bodies().stream().sorted().findFirst().orElse("")));
  }

  private static boolean meet(Set<String> one, Set<String> other) {
    return one.stream().anyMatch(other::contains);
  }

  /** The one of {@code careers} that a mention without a telling title belongs to. */
  static Career nearest(List<Career> careers, Mention mention) {
    Career nearest = careers.getFirst();
    long best = careers.size() == 1 ? 0 : score(nearest, mention);
    for (Career career : careers.subList(1, careers.size())) {
      long score = score(career, mention);
      if (score > best) {
        nearest = career;
        best = score;
      }
    }
    return nearest;
  }

  /** Near in time, then in place and office, then the most frequent. */
  private static long score(Career career, Mention mention) {
    int near = mention.day().map(day -> career.near(day.toEpochDay(), 365)).orElse(career.size());
    boolean there = mention.provinces().stream().anyMatch(career.places()::contains);
    boolean fits = mention.title().map(career::hasTitleEndingIn).orElse(false);
    long weight = (there ? 4L : 1L) * (fits ? 8L : 1L);
    return near * weight * 1_000_000L + (long) career.size() * weight;
  }
}
