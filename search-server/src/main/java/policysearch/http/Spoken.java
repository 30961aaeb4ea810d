package policysearch.http;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import policysearch.api.Language;

/**
 * In which language a page is asked for: by {@code lang} in its address, else by the cookie that
 * {@code language.mjs} leaves, else by the browser's languages; Chinese where nothing says English.
 */
final class Spoken {
  private static final String PARAMETER = "lang=";
  private static final String COOKIE = "language=";
  private static final String KEPT = "; Path=/; Max-Age=31536000; SameSite=Lax";

  private Spoken() {}

  /** Serves a page in the language asked for; {@code chinese} and {@code english} make it. */
  static Route.Handler either(Route.Handler chinese, Route.Handler english) {
    return (exchange, arguments) -> {
      Route.Handler one = choose(exchange) == Language.EN ? english : chinese;
      one.handle(exchange, arguments);
    };
  }

  /** The language asked for, which the answer now names; a choice by address is kept. */
  static Language choose(HttpServerExchange exchange) {
    Optional<Language> chosen = named(exchange.getQueryString().split("&", -1), PARAMETER);
    Language language = chosen.or(() -> remembered(exchange)).orElseGet(() -> liked(exchange));
    HeaderMap headers = exchange.getResponseHeaders();
    headers.put(Headers.VARY, "Accept-Encoding, Accept-Language, Cookie");
    headers.put(Headers.CONTENT_LANGUAGE, language.tag());
    chosen.ifPresent(one -> headers.put(Headers.SET_COOKIE, COOKIE + code(one) + KEPT));
    return language;
  }

  /** The language for who may be a program: as chosen in the page, else as the request says. */
  static Language ofProblems(HttpServerExchange exchange) {
    return remembered(exchange).orElseGet(() -> Language.of(accepted(exchange)));
  }

  /** The address of what is asked for, in the other language. */
  static String otherwise(HttpServerExchange exchange, Language language) {
    Stream<String> kept =
        Arrays.stream(exchange.getQueryString().split("&", -1))
            .filter(pair -> !pair.isEmpty() && !pair.startsWith(PARAMETER));
    List<String> pairs =
        Stream.concat(kept, Stream.of(PARAMETER + code(language.other()))).toList();
    return ascii(exchange.getRequestPath().isEmpty() ? "/" : exchange.getRequestURI())
        + "?"
        + String.join("&", pairs.stream().map(Spoken::ascii).toList());
  }

  private static Optional<Language> remembered(HttpServerExchange exchange) {
    String cookies = String.join(";", exchange.getRequestHeaders().eachValue(Headers.COOKIE));
    return named(cookies.split(";", -1), COOKIE);
  }

  private static Language liked(HttpServerExchange exchange) {
    return Language.of(accepted(exchange), Language.ZH);
  }

  private static String accepted(HttpServerExchange exchange) {
    return String.join(",", exchange.getRequestHeaders().eachValue(Headers.ACCEPT_LANGUAGE));
  }

  /** The last word on it; what names no language of ours says nothing. */
  private static Optional<Language> named(String[] pairs, String name) {
    return Arrays.stream(pairs)
        .map(String::strip)
        .filter(pair -> pair.startsWith(name))
        .flatMap(pair -> Language.named(pair.substring(name.length())).stream())
        .reduce((earlier, later) -> later);
  }

  private static String code(Language language) {
    return language.tag().substring(0, 2);
  }

  /** Bytes that came unescaped are those of UTF-8. */
  private static String ascii(String raw) {
    StringBuilder text = new StringBuilder(raw.length());
    raw.chars()
        .forEach(
            c -> {
              if (c > ' ' && c < 0x7f) {
                text.append((char) c);
              } else {
                text.append("%%%02X".formatted(c & 0xff));
              }
            });
    return text.toString();
  }
}
