package policysearch.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import policysearch.api.Problem;

/**
 * The first answers to requests with an {@code Idempotency-Key}: who sends one again gets its
 * answer, and nothing is done, so that a late retry does not put an old version over a newer one.
 * Held in memory alone. For many threads.
 */
final class FirstAnswers {
  private final LongSupplier nanoTime;

  /** By credential and key, the oldest first; guarded by itself. */
  private final Map<String, Entry> entries = new LinkedHashMap<>();

  /** Of all answers that are held; guarded by the entries. */
  private long bytes;

  FirstAnswers(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
  }

  /** What a request was answered. */
  sealed interface Answer {
    /** Something was done. */
    @SuppressWarnings("ArrayRecordComponent") // sent, never compared
    record Done(int status, String mediaType, byte[] content, boolean last) implements Answer {}

    /** It was refused. */
    record Refused(Problem problem) implements Answer {}

    /** Whether the same request would be answered the same for ever. */
    default boolean isFinal() {
      return switch (this) {
        case Done done -> done.last;
        case Refused(var problem) -> problem.status() < 500 && problem.status() != 429;
      };
    }

    private long size() {
      return this instanceof Done done ? done.content.length : 0;
    }
  }

  /**
   * What is given for a key.
   *
   * @param again whether it was answered before, and nothing was done now
   */
  record Given(Answer answer, boolean again) {}

  /** Answers a request. */
  interface Work {
    Answer answer();
  }

  /** A request that is at work, or was answered. */
  private record Entry(String request, long since, Optional<Answer> answer) {}

  /**
   * The first answer for {@code key} of {@code credential}: what {@code work} gives now, or gave
   * before. One that is not final is given and not kept.
   *
   * @param request a digest of all that is asked
   */
  Given of(String credential, String key, String request, Work work) {
    String name = digest(bytes(credential), bytes(key));
    Optional<Answer> known = begin(name, request);
    if (known.isPresent()) {
      return new Given(known.get(), true);
    }
    Optional<Answer> answer = Optional.empty();
    try {
      answer = Optional.of(work.answer());
      return new Given(answer.get(), false);
    } finally {
      end(name, request, answer.filter(Answer::isFinal));
    }
  }

  /** A digest of {@code parts}, each told apart from the next. */
  static String digest(byte[]... parts) {
    try {
      MessageDigest all = MessageDigest.getInstance("SHA-256");
      for (byte[] part : parts) {
        all.update(MessageDigest.getInstance("SHA-256").digest(part));
      }
      return HexFormat.of().formatHex(all.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java has SHA-256", e);
    }
  }

  /** The UTF-8 of {@code text}. */
  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** What is to be answered without any work; if nothing is, the key is taken. */
  private Optional<Answer> begin(String name, String request) {
    synchronized (entries) {
      dropOld();
      Entry entry = entries.get(name);
      if (entry == null) {
        entries.put(name, new Entry(request, nanoTime.getAsLong(), Optional.empty()));
        return Optional.empty();
      }
      if (!entry.request.equals(request)) {
        return refused(
            422, "Unprocessable Content", "this Idempotency-Key was used for another request");
      }
      return entry.answer.isPresent()
          ? entry.answer
          : refused(
              409, "Conflict", "the first request with this Idempotency-Key is still under way");
    }
  }

  private void end(String name, String request, Optional<Answer> answer) {
    synchronized (entries) {
      entries.remove(name);
      if (answer.isPresent()) {
        entries.put(name, new Entry(request, nanoTime.getAsLong(), answer)); // the newest
        bytes += answer.get().size();
        dropOld();
      }
    }
  }

  /** Drops what is too old or too much; never what is at work. */
  private void dropOld() {
    Iterator<Entry> oldest = entries.values().iterator();
    while (oldest.hasNext()) {
      Entry entry = oldest.next();
      boolean much = entries.size() > Limits.FIRST_ANSWERS || bytes > Limits.FIRST_ANSWERS_BYTES;
      if (!much && nanoTime.getAsLong() - entry.since < Limits.FIRST_ANSWER_NANOS) {
        return;
      }
      if (entry.answer.isPresent()) {
        bytes -= entry.answer.get().size();
        oldest.remove();
      }
    }
  }

  private static Optional<Answer> refused(int status, String title, String detail) {
    return Optional.of(new Answer.Refused(Problem.of(status, title, detail)));
  }
}
