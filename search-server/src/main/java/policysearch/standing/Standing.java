package policysearch.standing;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import policysearch.json.Json;
import policysearch.search.SearchEngine;

/**
 * The standing queries of an index: the file {@value #FILE} in its folder, and beside it the folder
 * {@value #FOLDER} with what was delivered.
 */
public final class Standing {
  /** The file that the operator writes. */
  public static final String FILE = "standing.jsonl";

  static final String FOLDER = "standing";
  static final String LEDGER = "ledger";

  private final Optional<Path> index;
  private final Function<String, QueryList> reader;

  private Standing(Optional<Path> index, Function<String, QueryList> reader) {
    this.index = index;
    this.reader = reader;
  }

  /** Those of the index in {@code folder}, whose file {@code reader} understands. */
  public static Standing in(Path folder, Function<String, QueryList> reader) {
    return new Standing(Optional.of(folder), reader);
  }

  /** None, and no folder to keep anything in. */
  public static Standing none() {
    return new Standing(Optional.empty(), _ -> QueryList.EMPTY);
  }

  /** The queries as their file has them now. */
  public QueryList queries() throws IOException {
    if (index.isEmpty()) {
      return QueryList.EMPTY;
    }
    try {
      byte[] bytes = Files.readAllBytes(index.get().resolve(FILE));
      return reader.apply(new String(bytes, StandardCharsets.UTF_8));
    } catch (NoSuchFileException e) {
      return QueryList.EMPTY;
    }
  }

  /** Whether there is anything to run, or to stop running. */
  public boolean isUsed() {
    return index.isPresent()
        && (Files.exists(index.get().resolve(FILE)) || Files.exists(file(LEDGER)));
  }

  /**
   * What came of a round.
   *
   * @param documents number of documents that were news
   * @param deliveries number of deliveries
   */
  public record Round(long documents, long deliveries) {}

  /**
   * Asks all queries about what is new since the last round. A query that is new itself begins now:
   * what was there before it is not delivered. Empty if another process is at it.
   *
   * @param at the time
   */
  public Optional<Round> run(SearchEngine engine, String at) throws IOException {
    return run(Optional.of(engine), at);
  }

  private Optional<Round> run(Optional<SearchEngine> engine, String at) throws IOException {
    if (!isUsed()) {
      return Optional.of(new Round(0, 0));
    }
    Files.createDirectories(file(LEDGER).getParent());
    try (FileChannel lock =
        FileChannel.open(file("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      if (lock.tryLock() == null) {
        return Optional.empty();
      }
      Ledger before =
          Ledger.read(file(LEDGER)).orElseGet(() -> Ledger.first(UUID.randomUUID().toString()));
      return Optional.of(new Rounds(this, before, at).run(engine));
    } catch (OverlappingFileLockException e) {
      return Optional.empty(); // a round in this JVM
    }
  }

  /** Begins before there is an index: all that it will have is news. */
  public Optional<Round> begin(String at) throws IOException {
    return run(Optional.empty(), at);
  }

  /** When the last round ended, ISO-8601, if there was one. */
  public Optional<String> lastRun() throws IOException {
    return head().map(Ledger.Head::at);
  }

  /** How far each query has come that has begun. */
  public List<Mark> marks() throws IOException {
    return head().map(Ledger.Head::marks).orElse(List.of());
  }

  /** How far the query of that name has come, if it has begun. */
  public Optional<Mark> mark(String name) throws IOException {
    return head().flatMap(head -> head.mark(name));
  }

  /** Is shown deliveries one by one. */
  public interface Visitor {
    /** Is shown a delivery. */
    void visit(Delivery delivery) throws IOException;
  }

  /** Shows {@code visitor} the query's deliveries after number {@code since}, the oldest first. */
  public void each(String name, long since, Visitor visitor) throws IOException {
    Optional<Mark> mark = mark(name);
    if (mark.isPresent() && mark.get().seq() > since) {
      reader(mark.get()).each(since, visitor::visit);
    }
  }

  /**
   * Deliveries, the newest first.
   *
   * @param next where the next page begins, if there is one
   */
  public record Page(List<Delivery> deliveries, Optional<Long> next) {
    public Page {
      deliveries = List.copyOf(deliveries);
    }
  }

  /**
   * A page of the query's deliveries, the newest first.
   *
   * @param from what the page before said of the next; absent for the newest
   * @throws IllegalArgumentException if no page begins there
   */
  public Page page(String name, Optional<Long> from, int size) throws IOException {
    Mark mark = mark(name).orElse(Mark.begun(name, ""));
    OutboxReader outbox = reader(mark);
    OutboxReader.Page page =
        from.isPresent() ? outbox.before(from.get(), size) : outbox.newest(size);
    return new Page(page.deliveries(), Optional.of(page.next()).filter(next -> next > 0));
  }

  /** How far the query's webhook has come. */
  public Sent sent(String name) throws IOException {
    if (index.isEmpty()) {
      return Sent.NOTHING;
    }
    Path file = file(name + ".sent");
    try {
      return Json.read(Files.readString(file), Sent.class);
    } catch (NoSuchFileException e) {
      return Sent.NOTHING;
    } catch (IllegalArgumentException e) {
      throw new IOException(file + " does not say what was sent: " + e.getMessage(), e);
    }
  }

  /** Remembers how far the query's webhook has come. */
  public void sent(String name, Sent sent) throws IOException {
    Path file = file(name + ".sent");
    Path draft = file(name + ".sent.new");
    try (FileChannel out =
        FileChannel.open(
            draft,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING)) {
      out.write(StandardCharsets.UTF_8.encode(Json.write(sent)));
      out.force(true);
    }
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  OutboxReader reader(Mark mark) {
    return new OutboxReader(outbox(mark.name()), mark.bytes());
  }

  Path outbox(String name) {
    return file(name + ".jsonl");
  }

  Path file(String name) {
    return index
        .orElseThrow(() -> new IllegalArgumentException("there is no folder for " + name))
        .resolve(FOLDER)
        .resolve(name);
  }

  private Optional<Ledger.Head> head() throws IOException {
    return index.isEmpty() ? Optional.empty() : Ledger.head(file(LEDGER));
  }
}
