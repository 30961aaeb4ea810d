package policysearch.api;

import java.util.Locale;
import java.util.Optional;

/** In which language people are spoken to. */
public enum Language {
  ZH("zh-CN"),
  EN("en");

  private final String tag;

  Language(String tag) {
    this.tag = tag;
  }

  /** Its name in a header. */
  public String tag() {
    return tag;
  }

  /** The one that is not spoken. */
  public Language other() {
    return this == ZH ? EN : ZH;
  }

  /** The language that {@code code} names: zh, zh-CN, en, en-GB. */
  public static Optional<Language> named(String code) {
    String lower = code.toLowerCase(Locale.ROOT);
    if (lower.matches("zh(-.*)?")) {
      return Optional.of(ZH);
    }
    return lower.matches("en(-.*)?") ? Optional.of(EN) : Optional.empty();
  }

  /**
   * What an Accept-Language header likes best of the two, the earlier where it likes both alike;
   * English where it names neither.
   */
  public static Language of(String accepted) {
    return of(accepted, EN);
  }

  /** The same, and {@code otherwise} where it names neither. */
  public static Language of(String accepted, Language otherwise) {
    Language best = otherwise;
    double liked = 0;
    for (String range : accepted.toLowerCase(Locale.ROOT).split(",", -1)) {
      String[] parts = range.strip().split("\\s*;\\s*q\\s*=\\s*", 2);
      double weight = parts.length == 1 ? 1 : weight(parts[1]);
      Optional<Language> named = named(parts[0]);
      if (named.isPresent() && weight > liked) {
        best = named.get();
        liked = weight;
      }
    }
    return best;
  }

  private static double weight(String text) {
    return text.matches("[01](\\.\\d{0,3})?") ? Double.parseDouble(text) : 0;
  }
}
