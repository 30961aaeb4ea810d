package policysearch.search.lucene;

import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.util.FixedBitSet;
import policysearch.lucene.LuceneFields;
import policysearch.schema.Schema;
import policysearch.search.Hit;
import policysearch.search.Usage;

/** Measures sets of documents, or of statements, out of doc values: when, and how long. */
final class Uses {
  private final String day;
  private final String place;
  private final Snapshot snapshot;
  private final TextGroups texts;

  /** Of documents that were shown: the first and the last of many values are the same few. */
  private final Map<Integer, Hit.Card> cards = new HashMap<>();

  private Uses(String day, String place, Snapshot snapshot, TextGroups texts) {
    this.day = day;
    this.place = place;
    this.snapshot = snapshot;
    this.texts = texts;
  }

  static Uses ofDocuments(Snapshot snapshot, TextGroups texts) {
    return new Uses(Schema.PUBLISHED.name(), LuceneFields.ORDER, snapshot, texts);
  }

  static Uses ofStatements(Snapshot snapshot, TextGroups texts) {
    return new Uses(LuceneFields.DAY, LuceneFields.PLACE, snapshot, texts);
  }

  /** When a document was published, and what settles the order of a day, as in a search. */
  record Place(int doc, OptionalLong day, long order) {
    boolean isDated() {
      return day.isPresent();
    }

    boolean isEarlier(Place other) {
      int days = Long.compare(day.orElse(Long.MAX_VALUE), other.day.orElse(Long.MAX_VALUE));
      return days < 0 || (days == 0 && order < other.order);
    }

    boolean isLater(Place other) {
      int days = Long.compare(day.orElse(Long.MIN_VALUE), other.day.orElse(Long.MIN_VALUE));
      return days > 0 || (days == 0 && order < other.order);
    }
  }

  /** Takes the members of a set in their order. */
  interface Visitor {
    void visit(Place place) throws IOException;
  }

  void each(FixedBitSet found, Visitor visitor) throws IOException {
    for (LeafReaderContext leaf : snapshot.reader().leaves()) {
      NumericDocValues days = DocValues.getNumeric(leaf.reader(), day);
      NumericDocValues orders = DocValues.getNumeric(leaf.reader(), place);
      int end = Math.min(found.length(), leaf.docBase + leaf.reader().maxDoc());
      for (int doc = Blocks.next(found, leaf.docBase, end);
          doc < end;
          doc = Blocks.next(found, doc + 1, end)) {
        OptionalLong at =
            days.advanceExact(doc - leaf.docBase)
                ? OptionalLong.of(days.longValue())
                : OptionalLong.empty();
        long order = orders.advanceExact(doc - leaf.docBase) ? orders.longValue() : 0;
        visitor.visit(new Place(doc, at, order));
      }
    }
  }

  /** The first of a set and its last, those without a date behind all others. */
  static final class Ends {
    private Optional<Place> first = Optional.empty();
    private Optional<Place> last = Optional.empty();

    void see(Place place) {
      if (first.isEmpty() || place.isEarlier(first.get())) {
        first = Optional.of(place);
      }
      if (last.isEmpty() || place.isLater(last.get())) {
        last = Optional.of(place);
      }
    }

    Optional<Place> first() {
      return first;
    }

    Optional<Place> last() {
      return last;
    }
  }

  Ends ends(FixedBitSet found) throws IOException {
    Ends ends = new Ends();
    each(found, ends::see);
    return ends;
  }

  /** What is told of {@code found}, a part of {@code all}. */
  Usage usage(FixedBitSet found, FixedBitSet all, Occurrences occurrences) throws IOException {
    Ends ends = ends(found);
    return new Usage(
        texts.texts(found),
        occurrences(found, occurrences),
        characters(all),
        use(ends.first),
        use(ends.last));
  }

  /** A use with a date, as a reader is told of it. */
  Optional<Usage.Use> use(Optional<Place> place) throws IOException {
    if (place.isEmpty() || !place.get().isDated()) {
      return Optional.empty();
    }
    int document = Blocks.document(place.get().doc, snapshot);
    Hit.Card card = card(document);
    LocalDate day = LocalDate.ofEpochDay(place.get().day.getAsLong());
    return Optional.of(new Usage.Use(day, card.id(), card.title()));
  }

  private Hit.Card card(int document) throws IOException {
    Hit.Card known = cards.get(document);
    if (known == null) {
      known = StoredHit.card(snapshot.searcher().storedFields(), document);
      cards.put(document, known);
    }
    return known;
  }

  private long occurrences(FixedBitSet found, Occurrences occurrences) throws IOException {
    Set<Integer> seen = new HashSet<>();
    long[] all = {0};
    each(
        found,
        place -> {
          if (!texts.hasCopies(place.doc) || seen.add(texts.group(place.doc))) {
            all[0] += occurrences.of(place.doc);
          }
        });
    return all[0];
  }

  private long characters(FixedBitSet all) throws IOException {
    long characters = 0;
    Set<Integer> seen = new HashSet<>();
    for (LeafReaderContext leaf : snapshot.reader().leaves()) {
      NumericDocValues lengths = DocValues.getNumeric(leaf.reader(), LuceneFields.LENGTH);
      int end = Math.min(all.length(), leaf.docBase + leaf.reader().maxDoc());
      for (int doc = Blocks.next(all, leaf.docBase, end);
          doc < end;
          doc = Blocks.next(all, doc + 1, end)) {
        boolean counted = texts.hasCopies(doc) && !seen.add(texts.group(doc));
        if (!counted && lengths.advanceExact(doc - leaf.docBase)) {
          characters += lengths.longValue();
        }
      }
    }
    return characters;
  }

  /**
   * How many texts of {@code found} begin in each month: a copy made later is no new use. Those
   * without a date are under the empty month.
   */
  Map<Optional<YearMonth>, Long> months(FixedBitSet found) throws IOException {
    Map<Long, Long> days = new TreeMap<>();
    Map<Integer, Long> firstOfGroup = new HashMap<>();
    each(
        found,
        place -> {
          long at = place.day.orElse(Long.MAX_VALUE);
          if (texts.hasCopies(place.doc)) {
            firstOfGroup.merge(texts.group(place.doc), at, Math::min);
          } else {
            days.merge(at, 1L, Long::sum);
          }
        });
    firstOfGroup.values().forEach(at -> days.merge(at, 1L, Long::sum));
    Map<Optional<YearMonth>, Long> months = new HashMap<>();
    days.forEach((at, count) -> months.merge(month(at), count, Long::sum));
    return months;
  }

  /** The same of years, each as its January. */
  static Map<Optional<YearMonth>, Long> years(Map<Optional<YearMonth>, Long> months) {
    Map<Optional<YearMonth>, Long> years = new HashMap<>();
    months.forEach((month, count) -> years.merge(month.map(m -> m.withMonth(1)), count, Long::sum));
    return years;
  }

  private static Optional<YearMonth> month(long day) {
    return day == Long.MAX_VALUE
        ? Optional.empty()
        : Optional.of(YearMonth.from(LocalDate.ofEpochDay(day)));
  }
}
