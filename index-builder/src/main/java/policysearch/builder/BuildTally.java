package policysearch.builder;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import policysearch.model.Note;

/** Counts while a build runs; safe for many threads. */
final class BuildTally {
  final LongAdder indexed = new LongAdder();
  final LongAdder replaced = new LongAdder();
  final LongAdder skipped = new LongAdder();
  final LongAdder repeated = new LongAdder();
  final LongAdder rejected = new LongAdder();
  final LongAdder pruned = new LongAdder();
  final LongAdder corrected = new LongAdder();
  final LongAdder unfit = new LongAdder();
  final LongAdder documentBytes = new LongAdder();
  private final ConcurrentHashMap<String, LongAdder> notes = new ConcurrentHashMap<>();

  void notes(List<Note> made) {
    for (Note note : made) {
      notes.computeIfAbsent(note.kind(), _ -> new LongAdder()).increment();
    }
  }

  /** A document that was indexed turned out to be part of another. */
  void takeBack(Claims.Alone document) {
    indexed.decrement();
    if (document.replaced()) {
      replaced.decrement();
    }
    for (Note note : document.notes()) {
      notes.computeIfAbsent(note.kind(), _ -> new LongAdder()).decrement();
    }
  }

  long read() {
    return indexed.sum() + skipped.sum() + rejected.sum();
  }

  BuildReport report(boolean stopped) {
    SortedMap<String, Long> counts = new TreeMap<>();
    notes.forEach((kind, count) -> counts.put(kind, count.sum()));
    counts.values().removeIf(count -> count == 0);
    return new BuildReport(
        read(),
        indexed.sum(),
        replaced.sum(),
        skipped.sum(),
        repeated.sum(),
        rejected.sum(),
        pruned.sum(),
        corrected.sum(),
        unfit.sum(),
        counts,
        stopped);
  }
}
