package policysearch.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import java.util.HashMap;
import java.util.Map;

/** What came over the wire, as it was sent: compressed, with headers. */
final class Wire {
  private final Map<String, String> kinds = new HashMap<>();
  private final Map<String, Double> bytes = new HashMap<>();

  private Wire() {}

  /** What comes from now on. */
  static Wire of(CDPSession session) {
    Wire wire = new Wire();
    session.on(
        "Network.responseReceived",
        event -> wire.kinds.put(text(event, "requestId"), text(event, "type")));
    session.on(
        "Network.loadingFinished",
        event ->
            wire.bytes.put(text(event, "requestId"), event.get("encodedDataLength").getAsDouble()));
    session.send("Network.enable");
    return wire;
  }

  int requests() {
    return kinds.size();
  }

  /** KB of that kind, as the browser names it; of all, if it is empty. */
  double kb(String kind) {
    return bytes.entrySet().stream()
            .filter(one -> kind.isEmpty() || kind.equals(kinds.get(one.getKey())))
            .mapToDouble(Map.Entry::getValue)
            .sum()
        / 1000;
  }

  private static String text(JsonObject event, String name) {
    return event.get(name).getAsString();
  }
}
