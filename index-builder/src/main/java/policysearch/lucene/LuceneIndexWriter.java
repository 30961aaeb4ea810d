package policysearch.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import policysearch.model.PolicyDocument;

/** The one {@link PolicyIndexWriter}: an IndexWriter that replaces blocks by id. */
final class LuceneIndexWriter implements PolicyIndexWriter {
  /** Beyond this, larger segments cost more memory than they save merging. */
  private static final double RAM_BUFFER_MB = 128;

  private final DocumentMapper mapper = new DocumentMapper(new Analysis());
  private final Directory directory;
  private final IndexWriter writer;

  private LuceneIndexWriter(Directory directory, IndexWriter writer) {
    this.directory = directory;
    this.writer = writer;
  }

  static LuceneIndexWriter open(Path path) throws IOException {
    Directory directory = FSDirectory.open(path);
    try {
      boolean exists = DirectoryReader.indexExists(directory);
      if (exists) {
        BuildInfo.check(SegmentInfos.readLatestCommit(directory).getUserData(), path);
      }
      IndexWriterConfig config = new IndexWriterConfig();
      config.setRAMBufferSizeMB(RAM_BUFFER_MB);
      config.setCommitOnClose(false);
      IndexWriter writer = new IndexWriter(directory, config);
      LuceneIndexWriter opened = new LuceneIndexWriter(directory, writer);
      if (!exists) {
        opened.commit(); // a first commit that is interrupted later would leave no index at all
      }
      return opened;
    } catch (IOException | RuntimeException e) {
      directory.close();
      throw e;
    }
  }

  @Override
  public void put(PolicyDocument document) throws IOException {
    writer.updateDocuments(key(document.id()), mapper.map(document));
  }

  @Override
  public void delete(String id) throws IOException {
    writer.deleteDocuments(key(id));
  }

  @Override
  public void commit() throws IOException {
    writer.setLiveCommitData(BuildInfo.current().commitData().entrySet(), false);
    writer.commit();
  }

  @Override
  public Map<String, Held> held() throws IOException {
    return HeldDocuments.read(directory);
  }

  @Override
  public void close() throws IOException {
    try (directory) {
      writer.rollback();
    }
  }

  private static Term key(String id) {
    return new Term(LuceneFields.ID, LuceneFields.keyword(id));
  }
}
