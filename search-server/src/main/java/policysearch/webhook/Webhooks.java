package policysearch.webhook;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import policysearch.json.Json;
import policysearch.standing.Delivery;
import policysearch.standing.Sent;
import policysearch.standing.Standing;
import policysearch.standing.StandingQuery;

/**
 * Sends what was delivered to queries that have a webhook: of each query one after the other, at
 * least once. Used by one thread.
 */
public final class Webhooks implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Webhooks.class.getName());
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** A query's turn ends here, so that one cannot keep the others waiting. */
  private static final int AT_ONCE = 100;

  private final Standing standing;
  private final AllowedHosts allowed;
  private final Signature signature;
  private final Retries retries;
  private final InstantSource clock;
  private final HttpClient client =
      HttpClient.newBuilder()
          .followRedirects(HttpClient.Redirect.NEVER)
          .proxy(HttpClient.Builder.NO_PROXY) // else it would call whom nobody allowed
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(PATIENCE)
          .build();

  /** Of queries whose last sending failed. */
  private final Map<String, Failed> failed = new HashMap<>();

  /** What was already said to the log. */
  private final Set<String> said = new HashSet<>();

  private record Failed(long seq, int attempts, Instant again) {}

  /**
   * How often and after how long it is tried again.
   *
   * @param first pause after the first failure; each later one is twice as long
   * @param longest that a pause may be
   */
  public record Retries(int attempts, Duration first, Duration longest) {
    /** For about five hours. */
    public static final Retries USUAL =
        new Retries(12, Duration.ofSeconds(10), Duration.ofHours(1));

    Duration after(int failures) {
      Duration pause = first.multipliedBy(1L << Math.min(20, failures - 1));
      return pause.compareTo(longest) > 0 ? longest : pause;
    }
  }

  public Webhooks(
      Standing standing,
      AllowedHosts allowed,
      Signature signature,
      Retries retries,
      InstantSource clock) {
    this.standing = standing;
    this.allowed = allowed;
    this.signature = signature;
    this.retries = retries;
    this.clock = clock;
  }

  /** Sends what is due now. */
  public void turn() throws IOException, InterruptedException {
    for (StandingQuery query : standing.queries().queries()) {
      if (query.webhook().isPresent()) {
        URI address = query.webhook().get();
        Optional<String> refusal = allowed.refusal(address);
        if (refusal.isPresent()) {
          say("the webhook of " + query.name() + " " + refusal.get());
        } else {
          send(query.name(), address);
        }
      }
    }
  }

  @Override
  public void close() {
    client.shutdownNow();
  }

  private void send(String name, URI address) throws IOException, InterruptedException {
    Optional<Failed> waiting = Optional.ofNullable(failed.get(name));
    if (waiting.isPresent() && clock.instant().isBefore(waiting.get().again)) {
      return;
    }
    for (Delivery delivery : due(name)) {
      Optional<String> failure = post(address, delivery);
      if (failure.isEmpty()) {
        failed.remove(name);
        standing.sent(name, standing.sent(name).delivered(delivery.seq()));
      } else if (!giveUp(delivery, failure.get())) {
        return;
      }
    }
  }

  private List<Delivery> due(String name) throws IOException {
    List<Delivery> due = new ArrayList<>();
    standing.each(
        name,
        standing.sent(name).seq(),
        delivery -> {
          if (due.size() < AT_ONCE) {
            due.add(delivery);
          }
        });
    return due;
  }

  /** Notes a failure; whether it was the last one that is tolerated. */
  private boolean giveUp(Delivery delivery, String failure) throws IOException {
    String name = delivery.query();
    int attempts =
        1
            + Optional.ofNullable(failed.get(name))
                .filter(f -> f.seq == delivery.seq())
                .map(Failed::attempts)
                .orElse(0);
    LOG.log(
        System.Logger.Level.WARNING,
        "delivery {0} of {1} was not sent, attempt {2} of {3}: {4}",
        Long.toString(delivery.seq()),
        name,
        Integer.toString(attempts),
        Integer.toString(retries.attempts),
        failure);
    if (attempts < retries.attempts) {
      Instant again = clock.instant().plus(retries.after(attempts));
      failed.put(name, new Failed(delivery.seq(), attempts, again));
      return false;
    }
    failed.remove(name);
    Sent sent = standing.sent(name).givenUp(delivery.seq());
    standing.sent(name, sent);
    return true;
  }

  /** Why it was not acknowledged; empty if it was. */
  private Optional<String> post(URI address, Delivery delivery) throws InterruptedException {
    String body = Json.write(delivery);
    long now = clock.instant().getEpochSecond();
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .header("User-Agent", "policy-search")
            .header("Policy-Search-Delivery", delivery.id())
            .header("Policy-Search-Timestamp", Long.toString(now))
            .header("Policy-Search-Signature", signature.of(now, body))
            .POST(BodyPublishers.ofString(body))
            .build();
    try {
      int status = client.send(request, BodyHandlers.discarding()).statusCode();
      return status / 100 == 2 ? Optional.empty() : Optional.of("status " + status);
    } catch (IOException e) {
      return Optional.of(e.toString());
    }
  }

  private void say(String message) {
    if (said.add(message)) {
      LOG.log(System.Logger.Level.WARNING, message);
    }
  }
}
