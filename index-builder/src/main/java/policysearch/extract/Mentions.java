package policysearch.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The names of a body, looked up by place. */
final class Mentions {
  private static final Words SUFFIX = Lexicon.words("suffix");
  static final Words OFFICE_SUFFIX =
      new Words(List.of("总书记", "副委员长", "主席", "总理", "总统", "首相", "国王", "委员长"));

  private final Body body;
  final List<Mention> all;

  /** Names with an office before them somewhere. */
  private final Set<String> introduced = new HashSet<>();

  /** Whom 总书记 alone stands for. */
  final Optional<String> leader;

  Mentions(Body body, List<Mention> all) {
    this.body = body;
    this.all = List.copyOf(all);
    for (Mention mention : all) {
      if (mention.title().isPresent()) {
        introduced.add(mention.text());
      }
    }
    leader =
        all.stream()
            .filter(
                m ->
                    body.text.startsWith("总书记", m.end())
                        || m.title().filter(t -> t.in(body.text).contains("总书记")).isPresent())
            .map(Mention::text)
            .findFirst();
  }

  /** Index of the first mention whose name begins at or after {@code at}. */
  int from(int at) {
    int low = 0;
    int high = all.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (all.get(middle).name().start() < at) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The mention that begins at {@code at}, its office included. */
  Optional<Mention> opening(int at) {
    int index = from(at);
    return index < all.size() && all.get(index).start() == at
        ? Optional.of(all.get(index))
        : Optional.empty();
  }

  /** People named in one breath, as the subject of a clause. */
  record Group(Subject.People people, int end) {}

  /** The people that {@code at} begins with, if a clause begins there with people. */
  Optional<Group> at(int at) {
    int index = from(at);
    if (index >= all.size() || all.get(index).start() > at) {
      return Optional.empty();
    }
    Mention first = all.get(index);
    List<String> names = new ArrayList<>();
    names.add(first.text());
    int end = afterSuffix(first.end());
    boolean mentioned =
        first.title().isEmpty()
            && (body.text.startsWith("总书记", first.end())
                || (OFFICE_SUFFIX.at(body.text, first.end()) > 0
                    && !introduced.contains(first.text())));
    while (index + 1 < all.size() && joins(end, all.get(index + 1))) {
      index++;
      names.add(all.get(index).text());
      end = afterSuffix(all.get(index).end());
    }
    return Optional.of(new Group(new Subject.People(names, mentioned), end));
  }

  /** 、 和 与 join names; a comma too where an office follows: 北京市委书记尹力,天津市委书记陈敏尔. */
  private boolean joins(int end, Mention next) {
    if (next.start() != end + 1 || end >= body.length()) {
      return false;
    }
    char between = body.at(end);
    boolean comma =
        (between == '，' || between == ',' || between == ' ') && next.title().isPresent();
    return comma || "、和与及".indexOf(between) >= 0;
  }

  /** The end of what follows a name as its title: 同志, 教授, 总书记. */
  int afterSuffix(int end) {
    int length = SUFFIX.at(body.text, end);
    boolean verb =
        body.text.startsWith("等", end)
            || (body.text.startsWith("代表", end) && !NameShape.verbAt(body, end + 2));
    return verb ? end : end + length;
  }
}
