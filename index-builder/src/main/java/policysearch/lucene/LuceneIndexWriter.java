package policysearch.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.LongSupplier;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.MergePolicy;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import policysearch.model.PolicyDocument;
import policysearch.schema.Schema;

/** The one {@link LiveIndexWriter}: an IndexWriter that replaces blocks by id. */
final class LuceneIndexWriter implements LiveIndexWriter {
  /** Beyond this, larger segments cost more memory than they save merging. */
  private static final double RAM_BUFFER_MB = 128;

  /** In the commit's data: the last change of the log that it holds. */
  private static final String LOGGED = "logged";

  /**
   * A refresh and a commit merge small segments first, and wait for that so long: a change is to be
   * seen soon. What takes longer is merged beside. (0 would merge none of them first: searches then
   * see more segments, and merging takes half as much again.)
   */
  private static final long MERGE_WAIT_MILLIS = 30;

  /**
   * Merges treat smaller segments as if they had this size. Lucene's 16 MB are meant for segments
   * of a full buffer; those of a refresh have a few documents, and each would be merged into the
   * largest below 16 MB again and again.
   */
  private static final double SMALLEST_SEGMENT_MB = 1;

  private static final double SEGMENTS_OF_A_SIZE = 10;

  private final DocumentMapper mapper = new DocumentMapper(new Analysis());
  private final Directory directory;
  private final IndexWriter writer;
  private final CopyFinder copies;
  private final WorkClock clock;

  /** Documents are written by many at once; while copies are grouped, none is. */
  private final ReadWriteLock writing = new ReentrantReadWriteLock();

  /** One commit at a time. */
  private final Object committing = new Object();

  private LuceneIndexWriter(Directory directory, IndexWriter writer, WorkClock clock) {
    this.directory = directory;
    this.writer = writer;
    this.clock = clock;
    this.copies = new CopyFinder(writer);
  }

  static LuceneIndexWriter open(Path path) throws IOException {
    Directory directory = FSDirectory.open(path);
    try {
      return open(directory, path);
    } catch (IOException | RuntimeException e) {
      directory.close();
      throw e;
    }
  }

  /** Opens what {@code directory} holds, which is said to be in {@code path}. */
  static LuceneIndexWriter open(Directory directory, Path path) throws IOException {
    boolean exists = DirectoryReader.indexExists(directory);
    if (exists) {
      BuildInfo.check(SegmentInfos.readLatestCommit(directory).getUserData(), path);
    }
    IndexWriterConfig config = new IndexWriterConfig();
    config.setRAMBufferSizeMB(RAM_BUFFER_MB);
    config.setCommitOnClose(false);
    config.setMaxFullFlushMergeWaitMillis(MERGE_WAIT_MILLIS);
    config.setCodec(new VectorCodec());
    config.setMergePolicy(merging());
    WorkClock clock = new WorkClock();
    config.setMergeScheduler(clock);
    IndexWriter writer = new IndexWriter(directory, config);
    LuceneIndexWriter opened = new LuceneIndexWriter(directory, writer, clock);
    if (!exists) {
      opened.commit(); // a first commit that is interrupted later would leave no index at all
    }
    return opened;
  }

  private static MergePolicy merging() {
    TieredMergePolicy merging = new TieredMergePolicy();
    merging.setFloorSegmentMB(SMALLEST_SEGMENT_MB);
    merging.setSegmentsPerTier(SEGMENTS_OF_A_SIZE);
    return merging;
  }

  @Override
  public void put(PolicyDocument document) throws IOException {
    put(document.id(), mapper.map(document));
  }

  @Override
  public void put(PolicyDocument document, List<float[]> vectors, String model) throws IOException {
    put(document.id(), Vectors.add(vectors, Vectors.mark(model), mapper.map(document)));
  }

  private void put(String id, List<Document> block) throws IOException {
    writing.readLock().lock();
    try {
      writer.updateDocuments(key(id), block);
      copies.changed(id);
    } finally {
      writing.readLock().unlock();
    }
  }

  @Override
  public long withoutVectors(String model) throws IOException {
    try (DirectoryReader reader = DirectoryReader.open(writer)) {
      Term documents = new Term(LuceneFields.KIND, LuceneFields.DOCUMENT);
      long all = new IndexSearcher(reader).count(new TermQuery(documents));
      return all - Vectors.count(reader, Vectors.mark(model));
    }
  }

  @Override
  public void eachWithoutVectors(String model, Vectors.Sink sink)
      throws IOException, InterruptedException {
    try (DirectoryReader reader = DirectoryReader.open(writer)) {
      Vectors.missing(reader, Vectors.mark(model), sink);
    }
  }

  @Override
  public void delete(String id) throws IOException {
    writing.readLock().lock();
    try {
      writer.deleteDocuments(key(id));
      copies.changed(id);
    } finally {
      writing.readLock().unlock();
    }
  }

  @Override
  public void commit() throws IOException {
    long last = logged();
    commit(() -> last);
  }

  @Override
  public void commit(LongSupplier logged) throws IOException {
    synchronized (committing) {
      clock.flush(writer::flush); // the long part, while others go on writing
      writing.writeLock().lock();
      try {
        groupAll();
        say(logged.getAsLong(), copies.said());
        clock.commit(writer::commit);
      } finally {
        writing.writeLock().unlock();
      }
    }
  }

  private void groupAll() throws IOException {
    if (!copies.isDone()) {
      try (CopyFinder.Round round = copies.begin()) {
        copies.finish(round);
      }
    }
  }

  @Override
  public void checkpoint(LongSupplier logged) throws IOException {
    synchronized (committing) {
      clock.flush(writer::flush);
      writing.writeLock().lock();
      try {
        say(logged.getAsLong(), CopyFinder.NOTHING_SAID);
      } finally {
        writing.writeLock().unlock();
      }
      // waits for the disk while others write: what it holds of theirs is in the log beyond that
      clock.commit(writer::commit);
    }
  }

  @Override
  public boolean groupCopies() throws IOException {
    synchronized (committing) {
      if (copies.isDone()) {
        return false;
      }
      clock.flush(writer::flush);
      try (CopyFinder.Round round = beginGrouping()) {
        copies.finish(round);
        return true;
      }
    }
  }

  private CopyFinder.Round beginGrouping() throws IOException {
    writing.writeLock().lock();
    try {
      return copies.begin();
    } finally {
      writing.writeLock().unlock();
    }
  }

  private void say(long logged, Map<String, String> grouped) {
    Map<String, String> data = new HashMap<>(BuildInfo.current().commitData());
    data.putAll(grouped);
    data.put(LOGGED, Long.toString(logged));
    writer.setLiveCommitData(data.entrySet(), false);
  }

  @Override
  public long logged() {
    Map<String, String> data = new HashMap<>();
    var live = writer.getLiveCommitData();
    if (live != null) {
      live.forEach(entry -> data.put(entry.getKey(), entry.getValue()));
    }
    return logged(data);
  }

  /** The number of the last change of the log that a commit with that data holds. */
  static long logged(Map<String, String> data) {
    return Long.parseLong(data.getOrDefault(LOGGED, "0"));
  }

  @Override
  public IndexWork work() {
    return clock.work();
  }

  @Override
  public DirectoryReader reader() throws IOException {
    return DirectoryReader.open(writer);
  }

  @Override
  public Optional<DirectoryReader> reader(DirectoryReader older) throws IOException {
    return Optional.ofNullable(DirectoryReader.openIfChanged(older, writer));
  }

  @Override
  public Map<String, Held> held() throws IOException {
    return HeldDocuments.read(directory);
  }

  @Override
  public Set<String> naming(String person) throws IOException {
    return HeldDocuments.with(
        directory, List.of(Schema.PERSON.name(), Schema.SPEAKER.name()), person);
  }

  @Override
  public Set<String> at(String url) throws IOException {
    return HeldDocuments.with(directory, List.of(LuceneFields.URL), url);
  }

  @Override
  public void close() throws IOException {
    try (directory) {
      writer.rollback();
    }
  }

  static Term key(String id) {
    return new Term(LuceneFields.ID, LuceneFields.keyword(id));
  }
}
