package policysearch.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Gives the titles of somebody over time. */
public final class TitleHistory {
  /** What stands before 国家主席 in 应国家主席, 中国国家主席, 到访的国家主席: the same title. */
  private static final Pattern DRESSING =
      Pattern.compile(
          "中国|应|应约同|应邀|以|由|同|和|与|对|向|就|经|在|受|据|被|给|也|是|代表|致电|出席|尽管"
              + "|.*(访的|致信|致电|述职的|抵达的|与会的)|.*(会见|会晤|陪同)");

  /** What makes another title of what follows: 前总统, 副主席, 国家主席、中央军委主席. */
  private static final Pattern OTHER = Pattern.compile(".*([、，兼和及前原代副任选届]|常务|第一|荣誉|名誉)");

  private TitleHistory() {}

  /**
   * The titles under which somebody is mentioned, the first seen first; what was printed with a
   * word of the sentence before it counts with the title itself.
   */
  public static List<HeldTitle> of(Individual individual) {
    Map<String, List<Mention>> printed = new LinkedHashMap<>();
    for (Mention mention : individual.mentions()) {
      mention
          .title()
          .ifPresent(t -> printed.computeIfAbsent(t, title -> new ArrayList<>()).add(mention));
    }
    Map<String, String> plain = new HashMap<>();
    printed.keySet().forEach(title -> plain.put(title, plain(title, printed)));
    Map<String, List<Mention>> held = new LinkedHashMap<>();
    printed.forEach(
        (title, mentions) ->
            held.computeIfAbsent(plain.getOrDefault(title, title), t -> new ArrayList<>())
                .addAll(mentions));
    return held.entrySet().stream()
        .map(entry -> new HeldTitle(entry.getKey(), entry.getValue()))
        .sorted(
            Comparator.comparing((HeldTitle t) -> t.first().orElse(LocalDate.MAX))
                .thenComparing(HeldTitle::title))
        .toList();
  }

  /** The longest title that is the end of {@code title} and means the same. */
  private static String plain(String title, Map<String, List<Mention>> printed) {
    for (int start = 1; start <= title.length() - 3; start++) {
      List<Mention> shorter = printed.getOrDefault(title.substring(start), List.of());
      String before = title.substring(0, start);
      int count = Optional.ofNullable(printed.get(title)).map(List::size).orElse(0);
      boolean rare = count <= 5 && shorter.size() >= 5 * count;
      boolean same = DRESSING.matcher(before).matches() && shorter.size() >= count;
      if (!shorter.isEmpty() && !OTHER.matcher(before).matches() && (rare || same)) {
        return title.substring(start);
      }
    }
    return title;
  }
}
