package policysearch.lucene;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;
import policysearch.copies.Sketch;
import policysearch.model.Citations;
import policysearch.model.DocumentNumber;
import policysearch.model.Facts;
import policysearch.model.Metadata;
import policysearch.model.Passage;
import policysearch.model.Passages;
import policysearch.model.PolicyDocument;
import policysearch.model.Role;
import policysearch.schema.Level;
import policysearch.schema.PolicyField;
import policysearch.schema.Schema;

/**
 * Gives the Lucene block of a document: one Lucene document for each statement, then the document
 * itself. Each passage goes through smartcn once; its tokens are replayed for the statement and for
 * the body. The body's field holds the other texts (the title) too: «in title or body» is then one
 * field, with one length and one rarity of each term.
 */
final class DocumentMapper {
  private final Analysis analysis;

  DocumentMapper(Analysis analysis) {
    this.analysis = analysis;
  }

  /** A passage and its words. */
  private record Analysed(Passage passage, String text, Tokens words) {}

  /** What the field of the whole text is made of, part by part. */
  private record Whole(List<Tokens> words, List<Tokens> bigrams, List<Tokens> characters) {
    /** Adds what needs no dictionary. */
    void add(String folded) {
      bigrams.add(Bigrams.of(folded));
      characters.add(Characters.of(folded));
    }
  }

  /** The block of {@code document}. */
  List<Document> map(PolicyDocument document) {
    List<Analysed> passages =
        Passages.of(document).stream().map(p -> analyse(p, document.body())).toList();
    List<Document> block = new ArrayList<>();
    for (Analysed passage : passages) {
      if (!passage.passage.speakers().isEmpty()) {
        block.add(statement(document, passage));
      }
    }
    block.add(whole(document, passages));
    block.forEach(TextFields::complete);
    return block;
  }

  private Analysed analyse(Passage passage, String body) {
    String folded = FoldedText.of(passage.span().in(body)).text();
    return new Analysed(passage, folded, analysis.wordTokens(folded));
  }

  private Document statement(PolicyDocument document, Analysed passage) {
    Document lucene = start(document, LuceneFields.STATEMENT);
    for (PolicyField field : Schema.FIELDS) {
      if (field.level() == Level.PASSAGE) {
        switch (field.type()) {
          case TEXT ->
              TextFields.add(
                  lucene, field, List.of(passage.words), List.of(Bigrams.of(passage.text)));
          case KEYWORD ->
              passage.passage.speakers().stream()
                  .distinct()
                  .forEach(name -> addKeyword(lucene, field, name));
          case DATE -> throw new IllegalStateException("a passage has no date, got " + field);
        }
      }
    }
    StatementNumbers.add(document, passage.passage, passage.text, lucene);
    return lucene;
  }

  private Document whole(PolicyDocument document, List<Analysed> passages) {
    Document lucene = start(document, LuceneFields.DOCUMENT);
    Whole whole = new Whole(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (PolicyField field : Schema.FIELDS) {
      if (field.level() == Level.DOCUMENT && !field.equals(Schema.BODY)) {
        for (String value : field.values().apply(document)) {
          add(lucene, field, value, whole);
        }
      }
    }
    passages.forEach(passage -> whole.words.add(passage.words));
    document.body().lines().forEach(line -> whole.add(FoldedText.of(line).text()));
    document.metadata().title().ifPresent(title -> addWhole(lucene, Schema.TITLE, title));
    TextFields.add(lucene, Schema.BODY, whole.words, whole.bigrams);
    TextFields.addCharacters(lucene, Schema.BODY, whole.characters);
    addNumbers(document, lucene);
    addAddress(document, lucene);
    addTitle(document, lucene);
    addMentions(document, lucene);
    addLinks(document, lucene);
    store(document, passages.stream().map(Analysed::passage).toList(), lucene);
    return lucene;
  }

  /** By what results are ordered, and copies found; whose copy it is shows at the commit. */
  private static void addNumbers(PolicyDocument document, Document lucene) {
    long order = order(document.id());
    lucene.add(new NumericDocValuesField(LuceneFields.ORDER, order));
    lucene.add(new NumericDocValuesField(LuceneFields.GROUP, order));
    StatementNumbers.addLength(document.body(), lucene);
    Optional<String> number = document.metadata().documentNumber().map(DocumentNumber::standard);
    Sketch sketch = Sketch.of(document.metadata().title(), number, document.body());
    lucene.add(new BinaryDocValuesField(LuceneFields.SKETCH, new BytesRef(sketch.bytes())));
    if (isPublished(document.metadata())) {
      lucene.add(new NumericDocValuesField(LuceneFields.IS_PUBLISHED, 1));
    }
  }

  /** Whether a document says anything of when or where it was published. */
  private static boolean isPublished(Metadata metadata) {
    return metadata.publishedAt().isPresent()
        || metadata.source().isPresent()
        || metadata.url().isPresent();
  }

  /** By which people name a document that they correct. */
  private static void addAddress(PolicyDocument document, Document lucene) {
    document
        .metadata()
        .url()
        .map(LuceneFields::keyword)
        .ifPresent(url -> lucene.add(new StringField(LuceneFields.URL, url, Field.Store.NO)));
  }

  private static void addTitle(PolicyDocument document, Document lucene) {
    document
        .metadata()
        .title()
        .map(title -> Run.letters(FoldedText.of(title).text()))
        .filter(letters -> !letters.isEmpty())
        .map(LuceneFields::keyword)
        .ifPresent(
            whole -> lucene.add(new StringField(LuceneFields.WHOLE_TITLE, whole, Field.Store.NO)));
  }

  /** Who is named under which title: what tells persons apart, read without the document. */
  private static void addMentions(PolicyDocument document, Document lucene) {
    document.facts().people().stream()
        .filter(person -> person.role() != Role.COLLECTIVE)
        .map(person -> MentionTerm.of(person.name(), person.title()))
        .distinct()
        .forEach(
            term ->
                lucene.add(new StringField(LuceneFields.MENTION, term.bytes(), Field.Store.NO)));
  }

  /** By which other documents are connected with this one. */
  private static void addLinks(PolicyDocument document, Document lucene) {
    for (String name : Citations.names(document)) {
      String term = LuceneFields.keyword(name);
      lucene.add(new StringField(LuceneFields.CITED_AS, term, Field.Store.NO));
    }
    Facts facts = document.facts();
    facts
        .eventDates()
        .flatMap(days -> facts.place().map(place -> LuceneFields.event(days, place)))
        .ifPresent(e -> lucene.add(new StringField(LuceneFields.EVENT, e, Field.Store.NO)));
  }

  /** The number drawn from an id. */
  static long order(String id) {
    return ByteBuffer.wrap(LuceneFields.sha256(id)).getLong();
  }

  private static Document start(PolicyDocument document, String kind) {
    Document lucene = new Document();
    lucene.add(
        new StringField(LuceneFields.ID, LuceneFields.keyword(document.id()), Field.Store.NO));
    lucene.add(new StringField(LuceneFields.KIND, kind, Field.Store.NO));
    return lucene;
  }

  /** Adds a value; a text's tokens are left in {@code whole} too. */
  private void add(Document lucene, PolicyField field, String value, Whole whole) {
    switch (field.type()) {
      case TEXT -> {
        String folded = FoldedText.of(value).text();
        whole.words.add(analysis.wordTokens(folded));
        whole.add(folded);
        TextFields.add(
            lucene, field, List.of(whole.words.getLast()), List.of(whole.bigrams.getLast()));
      }
      case KEYWORD -> addKeyword(lucene, field, value);
      case DATE -> {
        long day = LocalDate.parse(value).toEpochDay();
        lucene.add(new LongPoint(field.name(), day));
        lucene.add(new NumericDocValuesField(field.name(), day));
      }
    }
  }

  private static void addKeyword(Document lucene, PolicyField field, String value) {
    String term = LuceneFields.keyword(value);
    lucene.add(new StringField(field.name(), term, Field.Store.NO));
    if (field.facet()) {
      lucene.add(new SortedSetDocValuesField(field.name(), new BytesRef(term)));
    }
  }

  /** Keeps a text whole as a value too, so that it can be suggested. */
  private static void addWhole(Document lucene, PolicyField field, String value) {
    BytesRef term = new BytesRef(LuceneFields.keyword(value));
    lucene.add(new SortedSetDocValuesField(field.name(), term));
  }

  /** In the order in which they are read: a list of results stops after the body. */
  private static void store(PolicyDocument document, List<Passage> passages, Document lucene) {
    lucene.add(new StoredField(LuceneFields.CARD, StoredDocument.card(document)));
    lucene.add(new StoredField(LuceneFields.PASSAGES, StoredPassages.encode(passages)));
    lucene.add(new StoredField(LuceneFields.BODY, document.body()));
    lucene.add(new StoredField(LuceneFields.REST, StoredDocument.rest(document)));
    lucene.add(
        new BinaryDocValuesField(
            LuceneFields.HELD, HeldDocuments.encode(document.id(), document.provenance())));
  }
}
