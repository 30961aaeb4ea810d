package policysearch.http;

/** What a client may take of the server, each with its reason. */
final class Limits {
  /** The longest honest URL is a search with many filters, about 4 KiB percent-encoded. */
  static final int HEADER_BYTES = 16 * 1024;

  static final int HEADERS = 64;

  /** What only reads has no body; what comes all the same is read past up to here. */
  static final long ENTITY_BYTES = 1 << 20;

  /** All filters of the page, several values each, are far below. */
  static final int PARAMETERS = 50;

  /** Undertow's own limit closes without a word; ours, which explains, must come first. */
  static final int PARAMETERS_WALL = 200;

  /** An idle kept-alive connection costs memory only, but not for ever. */
  static final int NO_REQUEST_MILLIS = 30_000;

  /** Request lines that trickle in byte by byte hold connections open on purpose. */
  static final int REQUEST_PARSE_MILLIS = 5_000;

  /** A body, or a reader of an answer, that stands still this long has gone. */
  static final int READ_WRITE_MILLIS = 15_000;

  /** So long any body may take; what is longer than a packet has more, below. */
  static final int BODY_MILLIS = 8_000;

  /** A slow line carries 64 KB a second: the largest write may take four minutes. */
  static final int BODY_BYTES_A_MILLI = 64;

  /** Searching is work for the CPU; a few more threads than cores hide waits for the disk. */
  static final int WORKERS = Math.max(4, 2 * Runtime.getRuntime().availableProcessors());

  /** At some 10 ms a search nobody waits half a second before being told to come back. */
  static final int WAITING = 20 * WORKERS;

  /** A queue that has not been empty for so long is no burst: more come than can be answered. */
  static final int STANDING_MILLIS = 500;

  /** Before such a queue only so many wait: to wait longer would not answer more. */
  static final int STANDING_WAITING = 3 * WORKERS;

  /** Who has waited so long in such a queue is told to come back, and its place is another's. */
  static final int STALE_MILLIS = 1_000;

  /** An export may take minutes, so exports have workers of their own; searching goes on beside. */
  static final int EXPORTS = 2;

  /** More would wait longer than a client does. */
  static final int EXPORTS_WAITING = 2;

  /** A long law is one; a book of thousands of them goes in pieces. */
  static final int WRITE_BYTES = 16 << 20;

  /** A part says its name, its type and its address; an address may have some 2 KiB. */
  static final int PART_HEADER_BYTES = 8 * 1024;

  /** Bodies of requests that write are in memory, each up to {@link #WRITE_BYTES}. */
  static final int WRITES_AT_ONCE = 8;

  /**
   * First answers that are held for who sends a request again: some 5 MB at most, without texts.
   */
  static final int FIRST_ANSWERS = 10_000;

  /** Their texts: an answer to many documents has a line for each. */
  static final long FIRST_ANSWERS_BYTES = 32L << 20;

  /** A day: who sends again later than that no longer repairs a connection. */
  static final long FIRST_ANSWER_NANOS = 86_400_000_000_000L;

  /** Of an Idempotency-Key; a UUID has 36. */
  static final int LONGEST_KEY = 255;

  /** Reading pages is work for the CPU, which searches need more. */
  static final int WRITERS = 2;

  /** Of threads: searches go before exports, and exports before writes. */
  static final int EXPORT_PRIORITY = Thread.MIN_PRIORITY + 1;

  static final int WRITE_PRIORITY = Thread.MIN_PRIORITY;

  static final int RETRY_AFTER_SECONDS = 1;

  /** A page is some fifty files at once, and several people may share an address. */
  static final int BURST_SECONDS = 10;

  /** Clients that are remembered: some 2 MB. */
  static final int CLIENTS = 16_384;

  /** What runs may end before the server does; whoever stops it waits ten seconds. */
  static final int DRAIN_MILLIS = 8_000;

  /** Connections that are left then are cut off. */
  static final int SHUTDOWN_MILLIS = 500;

  /** Below, the answer fits one packet and gzip saves nothing. */
  static final int GZIP_FROM_BYTES = 1200;

  private Limits() {}
}
