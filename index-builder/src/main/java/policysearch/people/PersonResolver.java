package policysearch.people;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells the persons behind one name apart: by the body and place of their titles, by time, and by
 * titles that link two bodies. Mentions without a telling title go to whom they are near.
 */
public final class PersonResolver {
  /** Of three mentions two: then the name alone is the id. */
  private static final int SHARE = 3;

  private PersonResolver() {}

  /** The persons of that name, the most mentioned first. */
  public static List<Individual> resolve(String name, List<Mention> mentions) {
    Map<String, List<Mention>> byTitle = new LinkedHashMap<>();
    for (Mention mention : mentions) {
      byTitle.computeIfAbsent(mention.title().orElse(""), t -> new ArrayList<>()).add(mention);
    }
    Map<String, List<Post>> told = told(byTitle);
    List<Career> careers = Careers.of(told, byTitle);
    byTitle.keySet().removeAll(told.keySet());
    Career unknown = joinUntold(byTitle, List.copyOf(careers));
    if (unknown.size() > 0) {
      careers.add(unknown);
    }
    careers.sort(Comparator.comparingInt(Career::size).reversed());
    return named(name, careers, mentions.size());
  }

  /** Those titles that tell of a body, with their posts. */
  private static Map<String, List<Post>> told(Map<String, List<Mention>> byTitle) {
    Map<String, List<Post>> told = new LinkedHashMap<>();
    int foreign = 0;
    for (var entry : byTitle.entrySet()) {
      List<Post> posts = PostReader.posts(entry.getKey());
      if (!posts.isEmpty()) {
        told.put(entry.getKey(), posts);
        boolean abroad = posts.stream().anyMatch(post -> post.rank().isForeign());
        boolean vague = PostReader.isOfAnyCountry(entry.getKey());
        foreign += vague ? 0 : abroad ? entry.getValue().size() : -entry.getValue().size();
      }
    }
    if (foreign > 0) {
      told.keySet().removeIf(PostReader::isOfAnyCountry);
    }
    return told;
  }

  /** Gives each mention without a telling title to the nearest career; gives what is left. */
  private static Career joinUntold(Map<String, List<Mention>> untold, List<Career> careers) {
    List<Career> modest = careers.stream().filter(career -> !career.isProminent()).toList();
    Career unknown = new Career();
    List<Runnable> joins = new ArrayList<>();
    untold.forEach(
        (title, mentions) -> {
          List<Career> open = PostReader.isLow(title) ? modest : careers;
          for (Mention mention : mentions) {
            Career home = open.isEmpty() ? unknown : Careers.nearest(open, mention);
            joins.add(() -> home.add(mention));
          }
        });
    joins.forEach(Runnable::run); // only now, since who joins changes who is most frequent
    return unknown;
  }

  private static List<Individual> named(String name, List<Career> careers, int all) {
    List<Individual> individuals = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (Career career : careers) {
      List<String> bodies = career.bodiesByMentions();
      boolean alone = careers.size() == 1 || (long) career.size() * SHARE >= 2L * all;
      String id = alone ? name : name + Individual.MARK + bodies.stream().findFirst().orElse("");
      String free = id;
      for (int number = 2; !taken.add(free); number++) {
        free = id + Individual.MARK + number;
      }
      individuals.add(new Individual(free, name, bodies, inOrder(career)));
    }
    return individuals;
  }

  private static List<Mention> inOrder(Career career) {
    return career.mentions().stream().sorted(Comparator.comparingInt(Mention::document)).toList();
  }

  /**
   * The one of {@code individuals} that {@code id} means: also one that once had that id, before
   * other documents came, for it holds an office in the body that the id names.
   */
  public static Optional<Individual> find(List<Individual> individuals, String id) {
    String name = individuals.isEmpty() ? "" : individuals.getFirst().name();
    String body = id.startsWith(name + Individual.MARK) ? id.substring(name.length() + 1) : "";
    return individuals.stream()
        .filter(individual -> individual.id().equals(id))
        .findFirst()
        .or(
            () ->
                individuals.stream()
                    .filter(i -> id.equals(name) || i.bodies().contains(body))
                    .findFirst());
  }
}
