package policysearch.api;

import java.util.Locale;

/** In which language people are told what went wrong. */
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

  /**
   * What an Accept-Language header likes best of the two, the earlier where it likes both alike;
   * English where it names neither.
   */
  public static Language of(String accepted) {
    Language best = EN;
    double liked = 0;
    for (String range : accepted.toLowerCase(Locale.ROOT).split(",", -1)) {
      String[] parts = range.strip().split("\\s*;\\s*q\\s*=\\s*", 2);
      double weight = parts.length == 1 ? 1 : weight(parts[1]);
      boolean chinese = parts[0].matches("zh(-.*)?");
      if ((chinese || parts[0].matches("en(-.*)?")) && weight > liked) {
        best = chinese ? ZH : EN;
        liked = weight;
      }
    }
    return best;
  }

  private static double weight(String text) {
    return text.matches("[01](\\.\\d{0,3})?") ? Double.parseDouble(text) : 0;
  }
}
