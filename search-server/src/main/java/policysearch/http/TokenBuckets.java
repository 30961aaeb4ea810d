package policysearch.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * A bucket of tokens for each name, which fills steadily and from which each request takes one. The
 * names used least recently are forgotten: theirs are the buckets that are fullest.
 */
final class TokenBuckets {
  private final double perNano;
  private final double most;
  private final LongSupplier nanoTime;

  /** Guarded by this. */
  private final Map<String, Bucket> buckets;

  TokenBuckets(int perSecond, int most, int names, LongSupplier nanoTime) {
    this.perNano = perSecond / 1e9;
    this.most = most;
    this.nanoTime = nanoTime;
    this.buckets = new Recent(names);
  }

  private record Bucket(double tokens, long at) {}

  /** Takes a token; whether there was one. */
  synchronized boolean take(String name) {
    long now = nanoTime.getAsLong();
    Bucket before = buckets.get(name);
    double tokens =
        before == null ? most : Math.min(most, before.tokens + (now - before.at) * perNano);
    buckets.put(name, new Bucket(tokens >= 1 ? tokens - 1 : tokens, now));
    return tokens >= 1;
  }

  synchronized int names() {
    return buckets.size();
  }

  /** Holds so many, those that were used last. */
  private static final class Recent extends LinkedHashMap<String, Bucket> {
    private static final long serialVersionUID = 1L;
    private final int most;

    Recent(int most) {
      super(16, .75f, true);
      this.most = most;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
      return size() > most;
    }
  }
}
