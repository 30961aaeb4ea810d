package policysearch.metrics;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Whether a server is to be sent requests. For many threads. */
public final class Health {
  /** What is said of what nothing is wrong with. */
  public static final String OK = "ok";

  private final Map<String, Check> checks = new LinkedHashMap<>();
  private String trouble = "starting";

  /** Looks after one thing; what is wrong with it, if anything is. */
  @FunctionalInterface
  public interface Check {
    Optional<String> trouble() throws Exception;
  }

  /** Heeds {@code check} too from now on. */
  public synchronized void add(String name, Check check) {
    checks.put(name, check);
  }

  /** It has begun to answer. */
  public synchronized void started() {
    trouble = "";
  }

  /** It answers what it has begun to answer, and then no more. */
  public synchronized void stopping() {
    trouble = "stopping";
  }

  /** What is looked after, in its order, with what is wrong with it, or {@code ok}. */
  public Map<String, String> state() {
    Map<String, String> state = new LinkedHashMap<>();
    Map<String, Check> asked;
    synchronized (this) {
      state.put("server", trouble.isEmpty() ? OK : trouble);
      asked = new LinkedHashMap<>(checks);
    }
    asked.forEach((name, check) -> state.put(name, said(check)));
    return state;
  }

  private static String said(Check check) {
    try {
      return check.trouble().orElse(OK);
    } catch (Exception e) {
      return String.valueOf(e.getMessage());
    }
  }
}
