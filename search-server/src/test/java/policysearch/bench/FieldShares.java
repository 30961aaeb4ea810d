package policysearch.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import org.apache.lucene.codecs.FieldsProducer;
import org.apache.lucene.codecs.StoredFieldsReader;
import org.apache.lucene.codecs.TermVectorsReader;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.FilterCodecReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.StoredFieldVisitor;
import org.apache.lucene.index.Terms;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.FSDirectory;
import policysearch.lucene.IndexDirectory;

/**
 * How many bytes of an index each field takes: each is written by itself, merged out of the index
 * with all others hidden; an index without any field says what is nobody's. What is stored is one
 * row, the bytes of its files.
 */
final class FieldShares {
  private FieldShares() {}

  static void print(Path index) throws IOException {
    Path generation = IndexDirectory.at(index).current().orElseThrow();
    try (FSDirectory directory = FSDirectory.open(generation);
        DirectoryReader reader = DirectoryReader.open(directory)) {
      long whole = Figures.bytesOnDisk(generation);
      Map<String, Long> shares = new LinkedHashMap<>();
      TreeSet<String> names = new TreeSet<>();
      for (LeafReaderContext leaf : reader.leaves()) {
        leaf.reader().getFieldInfos().forEach(info -> names.add(info.name));
      }
      long nothing = bytes(reader, "");
      for (String name : names) {
        shares.put(name, bytes(reader, name) - nothing);
      }
      shares.put("(stored)", stored(directory));
      Figures.print(
          "index %.1f MB, in %d segments; each field by itself:",
          whole / 1e6, reader.leaves().size());
      shares.entrySet().stream()
          .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
          .forEach(
              share ->
                  Figures.print(
                      "  %-28s %9.2f MB %6.2f %%",
                      share.getKey(), share.getValue() / 1e6, 100.0 * share.getValue() / whole));
      long sum = shares.values().stream().mapToLong(Long::longValue).sum();
      Figures.print("  %-28s %9.2f MB %6.2f %%", "sum", sum / 1e6, 100.0 * sum / whole);
    }
  }

  private static long stored(FSDirectory directory) throws IOException {
    long bytes = 0;
    for (String file : directory.listAll()) {
      if (file.matches(".*\\.(fdt|fdx|fdm)")) {
        bytes += directory.fileLength(file);
      }
    }
    return bytes;
  }

  private static long bytes(DirectoryReader reader, String field) throws IOException {
    try (ByteBuffersDirectory memory = new ByteBuffersDirectory();
        IndexWriter writer =
            new IndexWriter(memory, new IndexWriterConfig().setUseCompoundFile(false))) {
      for (LeafReaderContext leaf : reader.leaves()) {
        writer.addIndexes(new Only(field, (CodecReader) leaf.reader()));
      }
      writer.commit();
      long bytes = 0;
      for (String file : memory.listAll()) {
        bytes += memory.fileLength(file);
      }
      return bytes;
    }
  }

  /** A segment as if it had one field, and nothing stored. */
  private static final class Only extends FilterCodecReader {
    private final String field;

    Only(String field, CodecReader in) {
      super(in);
      this.field = field;
    }

    @Override
    public FieldInfos getFieldInfos() {
      FieldInfo info = in.getFieldInfos().fieldInfo(field);
      return new FieldInfos(info == null ? new FieldInfo[0] : new FieldInfo[] {info});
    }

    @Override
    public FieldsProducer getPostingsReader() {
      FieldsProducer all = in.getPostingsReader();
      return all == null ? null : new OneField(field, all);
    }

    @Override
    public StoredFieldsReader getFieldsReader() {
      return new NothingStored();
    }

    @Override
    public TermVectorsReader getTermVectorsReader() {
      return null;
    }

    @Override
    public CacheHelper getCoreCacheHelper() {
      return in.getCoreCacheHelper();
    }

    @Override
    public CacheHelper getReaderCacheHelper() {
      return in.getReaderCacheHelper();
    }
  }

  private static final class OneField extends FieldsProducer {
    private final String field;
    private final FieldsProducer in;

    OneField(String field, FieldsProducer in) {
      this.field = field;
      this.in = in;
    }

    @Override
    public Iterator<String> iterator() {
      for (String name : in) {
        if (name.equals(field)) {
          return Collections.singleton(field).iterator();
        }
      }
      return Collections.emptyIterator();
    }

    @Override
    public Terms terms(String name) throws IOException {
      return name.equals(field) ? in.terms(name) : null;
    }

    @Override
    public int size() {
      return iterator().hasNext() ? 1 : 0;
    }

    @Override
    public void checkIntegrity() throws IOException {
      in.checkIntegrity();
    }

    @Override
    public void close() {} // the segment's, which closes it
  }

  private static final class NothingStored extends StoredFieldsReader {
    @Override
    public void document(int doc, StoredFieldVisitor visitor) {}

    @Override
    public StoredFieldsReader clone() {
      return new NothingStored();
    }

    @Override
    public void checkIntegrity() {}

    @Override
    public void close() {}
  }
}
