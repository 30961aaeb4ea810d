package policysearch.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import policysearch.people.Post.Rank;

/** Posts that are one person's, and the mentions under them. */
final class Career {
  /** An old title is printed for a while after somebody has moved on. */
  private static final long GRACE = 60;

  /** Who holds a post is heard of this often. */
  private static final long PAUSE = 250;

  private final Set<Post> posts = new LinkedHashSet<>();
  private final Map<String, List<Post>> titles = new LinkedHashMap<>();
  private final List<Mention> mentions = new ArrayList<>();

  /** Bodies and what they lie in, once asked for. */
  private Optional<Set<String>> places = Optional.empty();

  /** Days of the mentions under titles that were held then, ascending. */
  private long[] days = {};

  void add(List<Post> more, String title, List<Mention> under) {
    places = Optional.empty();
    posts.addAll(more);
    titles.put(title, more);
    mentions.addAll(under);
    if (!PostReader.isFormer(title)) {
      days = merged(days, under.stream().flatMap(m -> m.day().stream()));
    }
  }

  void add(Career other) {
    places = Optional.empty();
    posts.addAll(other.posts);
    titles.putAll(other.titles);
    mentions.addAll(other.mentions);
    days = merged(days, Arrays.stream(other.days).mapToObj(LocalDate::ofEpochDay));
  }

  /** Adds a mention whose title, if any, tells of no body. */
  void add(Mention mention) {
    mentions.add(mention);
  }

  Set<Post> posts() {
    return posts;
  }

  List<Mention> mentions() {
    return mentions;
  }

  int size() {
    return mentions.size();
  }

  boolean holds(Rank rank) {
    return posts.stream().anyMatch(post -> post.rank() == rank);
  }

  boolean isHigh() {
    return posts.stream().anyMatch(post -> post.rank().isHigh());
  }

  boolean isForeign() {
    return posts.stream().anyMatch(post -> post.rank().isForeign());
  }

  /** Whether the person is known by name alone: a leader, a minister, a head of state. */
  boolean isProminent() {
    return isHigh() || holds(Rank.FOREIGN_HEAD);
  }

  boolean isPublic() {
    return posts.stream().anyMatch(post -> post.rank().isPublic());
  }

  /** Whether nothing is held but chairs of societies. */
  boolean isOfSocieties() {
    return !posts.isEmpty() && posts.stream().allMatch(post -> post.rank() == Rank.SOCIETY);
  }

  Set<String> bodies() {
    Set<String> bodies = new LinkedHashSet<>();
    posts.forEach(post -> bodies.add(post.body()));
    return bodies;
  }

  /** Bodies and what they lie in. */
  Set<String> places() {
    if (places.isEmpty()) {
      Set<String> all = bodies();
      posts.stream().map(Post::region).filter(r -> !r.isEmpty()).forEach(all::add);
      places = Optional.of(all);
    }
    return places.get();
  }

  /** Whether any of the titles ends so: 俄罗斯总统 ends in 总统. */
  boolean hasTitleEndingIn(String title) {
    return titles.keySet().stream().anyMatch(held -> held.endsWith(title));
  }

  /** The number of days of mention from {@code day - reach} to {@code day + reach}. */
  int near(long day, long reach) {
    return above(day + reach + 1) - above(day - reach);
  }

  /** Whether the shorter was held while the other was: nobody is both, or a title would say so. */
  boolean isAtTheSameTimeAs(Career other) {
    Career brief = days.length <= other.days.length ? this : other;
    Career whole = brief == this ? other : this;
    if (brief.days.length == 0) {
      return false;
    }
    long first = whole.days[0] + GRACE;
    long last = whole.days[whole.days.length - 1] - GRACE;
    long within =
        Arrays.stream(brief.days)
            .filter(day -> day >= first && day <= last)
            .filter(day -> whole.isHeardOfBeforeAndAfter(day))
            .count();
    return within * 5 > brief.days.length;
  }

  private boolean isHeardOfBeforeAndAfter(long day) {
    int next = above(day);
    return next > 0
        && next < days.length
        && day - days[next - 1] <= PAUSE
        && days[next] - day <= PAUSE;
  }

  /** The bodies, that under which most mentions are first. */
  List<String> bodiesByMentions() {
    Map<String, Integer> counts = new HashMap<>();
    bodies().forEach(body -> counts.put(body, 0));
    for (Mention mention : mentions) {
      List<Post> held =
          mention.title().map(t -> titles.getOrDefault(t, List.of())).orElse(List.of());
      held.forEach(post -> counts.merge(post.body(), 1, Integer::sum));
    }
    if (counts.isEmpty()) {
      mentions.forEach(m -> m.title().ifPresent(t -> counts.merge(t, 1, Integer::sum)));
    }
    return counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** How many days are below {@code day}. */
  private int above(long day) {
    int at = Arrays.binarySearch(days, day);
    if (at < 0) {
      return -at - 1;
    }
    while (at > 0 && days[at - 1] == day) {
      at--;
    }
    return at;
  }

  private static long[] merged(long[] days, Stream<LocalDate> more) {
    return LongStream.concat(Arrays.stream(days), more.mapToLong(LocalDate::toEpochDay))
        .sorted()
        .toArray();
  }
}
