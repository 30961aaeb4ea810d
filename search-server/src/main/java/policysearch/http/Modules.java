package policysearch.http;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import policysearch.api.Language;

/**
 * Which modules a view of the page loads, read out of their imports when the site is loaded: a
 * browser told of them at once need not find them one behind the other.
 */
final class Modules {
  private static final String FIRST = "/app.mjs";

  /** {@code import {a} from './a.mjs'}, over several lines too; what is exported on as well. */
  private static final Pattern AT_ONCE =
      Pattern.compile("^(?:import|export)\\b[^'\"]*?(?:from\\s+)?'([^']+)'", Pattern.MULTILINE);

  /** {@code import('./a.mjs')}: when it is asked for. */
  private static final Pattern LATER = Pattern.compile("\\bimport\\('([^']+)'\\)");

  private final Set<String> names;

  /** By the address of a module; each is read once, for they are walked once for each view. */
  private final Map<String, Imports> imports = new LinkedHashMap<>();

  private final Map<Language, Map<String, List<String>>> loaded = new LinkedHashMap<>();

  /** What a module needs, and what it may ask for later. */
  private record Imports(List<String> atOnce, List<String> later) {}

  Modules(StaticSite site) {
    this.names = Set.copyOf(site.names());
    for (String name : names) {
      if (name.endsWith(".mjs") || name.endsWith(".js")) {
        String text = site.text(name).orElse("");
        imports.put("/" + name, new Imports(in(text, name, AT_ONCE), in(text, name, LATER)));
      }
    }
    for (Language language : Language.values()) {
      Map<String, List<String>> views = new LinkedHashMap<>();
      lazyViews().forEach(view -> views.put(view, walk(view, language)));
      views.put("", walk("", language));
      loaded.put(language, views);
    }
  }

  /** The addresses of what {@code view} loads besides the first module, which the page names. */
  List<String> of(String view, Language language) {
    Map<String, List<String>> views = loaded.getOrDefault(language, Map.of());
    return views.getOrDefault(view, views.getOrDefault("", List.of()));
  }

  /** Views are named as the modules that draw them. */
  private List<String> lazyViews() {
    return names.stream()
        .filter(name -> name.endsWith(".mjs"))
        .flatMap(name -> imports("/" + name).later().stream())
        .map(Modules::stem)
        .filter(stem -> !stem.contains("."))
        .distinct()
        .toList();
  }

  private List<String> walk(String view, Language language) {
    Collection<String> seen = new LinkedHashSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(FIRST));
    while (!open.isEmpty()) {
      String module = open.remove();
      if (names.contains(module.substring(1)) && seen.add(module)) {
        Imports of = imports(module);
        open.addAll(of.atOnce());
        of.later().stream().filter(late -> isMeant(late, view, language)).forEach(open::add);
      }
    }
    seen.remove(FIRST);
    return List.copyOf(seen);
  }

  /** A view that is asked for, or labels.en.mjs to who reads English. */
  private static boolean isMeant(String module, String view, Language language) {
    String stem = stem(module);
    return stem.equals(view) || (language == Language.EN && stem.endsWith(".en"));
  }

  private Imports imports(String module) {
    return imports.getOrDefault(module, new Imports(List.of(), List.of()));
  }

  private static List<String> in(String text, String name, Pattern pattern) {
    return pattern
        .matcher(text)
        .results()
        .map((MatchResult found) -> found.group(1))
        .filter(target -> target.startsWith("./") || target.startsWith("../"))
        .map(target -> URI.create("/" + name).resolve(target).getPath())
        .toList();
  }

  private static String stem(String module) {
    return module.substring(module.lastIndexOf('/') + 1).replaceFirst("\\.m?js$", "");
  }
}
