package policysearch.search.lucene;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import policysearch.lucene.LuceneFields;
import policysearch.lucene.MentionTerm;
import policysearch.people.Mention;
import policysearch.schema.Schema;

/** Reads who is mentioned where out of terms and doc values; no stored document is decoded. */
final class MentionReader {
  private final Snapshot snapshot;

  MentionReader(Snapshot snapshot) {
    this.snapshot = snapshot;
  }

  /** A document of a segment, and the title there. */
  private record Place(int doc, Optional<String> title) {}

  /** All mentions of a name, by document. */
  List<Mention> of(String name) throws IOException {
    List<Mention> mentions = new ArrayList<>();
    BytesRef prefix = MentionTerm.prefix(name);
    for (LeafReaderContext leaf : snapshot.reader().leaves()) {
      List<Place> places = places(prefix, leaf);
      places.sort(Comparator.comparingInt(Place::doc)); // doc values are read forwards
      read(places, leaf, mentions);
    }
    return mentions;
  }

  private static List<Place> places(BytesRef prefix, LeafReaderContext leaf) throws IOException {
    List<Place> places = new ArrayList<>();
    Terms terms = leaf.reader().terms(LuceneFields.MENTION);
    if (terms == null) {
      return places; // a segment in which nobody is named
    }
    Bits live = leaf.reader().getLiveDocs();
    TermsEnum term = terms.iterator();
    boolean more = term.seekCeil(prefix) != TermsEnum.SeekStatus.END;
    PostingsEnum docs = null;
    while (more && StringHelper.startsWith(term.term(), prefix)) {
      Optional<String> title = MentionTerm.read(term.term()).title();
      docs = term.postings(docs, PostingsEnum.NONE);
      for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
        if (live == null || live.get(doc)) {
          places.add(new Place(doc, title));
        }
      }
      more = term.next() != null;
    }
    return places;
  }

  private static void read(List<Place> places, LeafReaderContext leaf, List<Mention> mentions)
      throws IOException {
    NumericDocValues days = DocValues.getNumeric(leaf.reader(), Schema.PUBLISHED.name());
    SortedSetDocValues provinces = DocValues.getSortedSet(leaf.reader(), Schema.PROVINCE.name());
    Map<Long, String> names = new HashMap<>();
    for (Place place : places) {
      Optional<LocalDate> day =
          days.advanceExact(place.doc)
              ? Optional.of(LocalDate.ofEpochDay(days.longValue()))
              : Optional.empty();
      List<String> there = new ArrayList<>();
      if (provinces.advanceExact(place.doc)) {
        for (int left = provinces.docValueCount(); left > 0; left--) {
          there.add(name(provinces.nextOrd(), provinces, names));
        }
      }
      mentions.add(new Mention(leaf.docBase + place.doc, day, place.title, there));
    }
  }

  private static String name(long ord, SortedSetDocValues values, Map<Long, String> names)
      throws IOException {
    String name = names.get(ord);
    if (name == null) {
      name = values.lookupOrd(ord).utf8ToString();
      names.put(ord, name);
    }
    return name;
  }

  /** Takes the terms one by one, as {@link MentionTerm} writes them. */
  interface Visitor {
    void visit(String term);
  }

  /** Shows all names with their titles; those of several segments several times. */
  void each(Visitor visitor) throws IOException {
    for (LeafReaderContext leaf : snapshot.reader().leaves()) {
      Terms terms = leaf.reader().terms(LuceneFields.MENTION);
      if (terms != null) {
        TermsEnum term = terms.iterator();
        for (BytesRef bytes = term.next(); bytes != null; bytes = term.next()) {
          visitor.visit(bytes.utf8ToString());
        }
      }
    }
  }
}
