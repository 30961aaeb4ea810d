package policysearch.http;

import java.util.List;
import java.util.stream.Stream;
import policysearch.access.Keys;

/**
 * A request whose answer has gone.
 *
 * @param id by which answer and log go together
 * @param method of HTTP, or {@code other}
 * @param route the pattern of its route, not its path
 * @param status of HTTP
 * @param nanos from its head to the last byte of the answer
 * @param bytes of the answer's body
 * @param rawQuery as it came: what people look for, to be kept only where that was asked for
 */
public record EndedRequest(
    String id, String method, String route, int status, long nanos, long bytes, String rawQuery) {
  private static final int LONGEST_QUERY = 1_000;

  /** The names of its parameters, as far as they can be names of ours. */
  public List<String> parameters() {
    return Stream.of(rawQuery.split("&", -1))
        .map(pair -> pair.replaceFirst("=.*", ""))
        .filter(name -> name.matches("[A-Za-z][A-Za-z0-9]{0,31}"))
        .distinct()
        .limit(Limits.PARAMETERS)
        .toList();
  }

  /** Its parameters with their values, decoded where that can be, without keys, cut where long. */
  public String query() {
    String text;
    try {
      StringBuilder decoded = new StringBuilder();
      RequestUrl.parameters(rawQuery)
          .values()
          .forEach((name, values) -> values.forEach(v -> decoded.append(name + "=" + v + "&")));
      text = decoded.isEmpty() ? "" : decoded.substring(0, decoded.length() - 1);
    } catch (policysearch.api.BadRequest undecodable) {
      text = rawQuery;
    }
    text = Keys.masked(text);
    int end = Math.min(text.length(), LONGEST_QUERY);
    return end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))
        ? text.substring(0, end - 1)
        : text.substring(0, end);
  }
}
