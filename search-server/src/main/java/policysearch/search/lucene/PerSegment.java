package policysearch.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FilterLeafReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SegmentReader;
import org.jspecify.annotations.Nullable;

/**
 * What is read of each segment once. A state that differs from the one before by a few documents is
 * a small new segment beside large old ones: what is known of these is handed on.
 */
final class PerSegment<T> {
  private final Map<Object, T> made;
  private final List<T> inOrder;

  /** Reads it of a segment. */
  interface Maker<T> {
    T of(LeafReaderContext leaf) throws IOException;
  }

  /** A segment, and how often its values were changed in place. */
  private record Version(Object segment, long values) {}

  private PerSegment(Map<Object, T> made, List<T> inOrder) {
    this.made = made;
    this.inOrder = inOrder;
  }

  /** Nothing known yet. */
  static <T> PerSegment<T> none() {
    return new PerSegment<>(Map.of(), List.of());
  }

  /**
   * That of all documents of each segment, deleted ones too: who asks looks which are there. Read
   * again only when values of a segment were changed in place.
   */
  PerSegment<T> ofAll(DirectoryReader reader, Maker<T> maker) throws IOException {
    return of(reader, PerSegment::version, maker);
  }

  /** That of the documents of each segment that are not deleted. */
  PerSegment<T> ofLive(DirectoryReader reader, Maker<T> maker) throws IOException {
    return of(reader, leaf -> key(leaf.getReaderCacheHelper()), maker);
  }

  private PerSegment<T> of(DirectoryReader reader, Function<LeafReader, Object> key, Maker<T> maker)
      throws IOException {
    Map<Object, T> now = new HashMap<>();
    List<T> all = new ArrayList<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      Object version = key.apply(leaf.reader());
      T of = made.containsKey(version) ? made.get(version) : maker.of(leaf);
      now.put(version, of);
      all.add(of);
    }
    return new PerSegment<>(now, all);
  }

  /** That of a segment. */
  T of(LeafReaderContext leaf) {
    return inOrder.get(leaf.ord);
  }

  /** That of all segments, in their order. */
  List<T> all() {
    return inOrder;
  }

  private static Object version(LeafReader leaf) {
    return FilterLeafReader.unwrap(leaf) instanceof SegmentReader segment
        ? new Version(key(segment.getCoreCacheHelper()), segment.getSegmentInfo().getDocValuesGen())
        : new Object(); // never known again
  }

  private static Object key(IndexReader.@Nullable CacheHelper helper) {
    return helper == null ? new Object() : helper.getKey();
  }
}
