package policysearch.bench;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cn.smart.HMMChineseTokenizer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import policysearch.json.Json;
import policysearch.model.Passage;
import policysearch.model.Passages;
import policysearch.model.Person;
import policysearch.model.PolicyDocument;
import policysearch.schema.Level;
import policysearch.schema.PolicyField;
import policysearch.schema.Schema;

/**
 * The floor of indexing: a bare IndexWriter with the same fields (words by smartcn, bigrams by
 * Lucene's own filter, the body's single characters by its standard tokenizer, the title in the
 * body's fields too, keywords, dates, numbers, the stored document), each text handed to Lucene as
 * a string and analysed by Lucene's analyzers, each document in the place of the one with its id.
 * What must be computed first is left out: sketches, citations, the places of passages.
 */
final class RawIndex {
  private static final FieldType WORDS = new FieldType(TextField.TYPE_NOT_STORED);

  static {
    WORDS.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
    WORDS.freeze();
  }

  private static final String CHARACTERS = "body.characters";
  private static final String ID = "_id";

  private RawIndex() {}

  static void build(List<PolicyDocument> documents, Path folder) throws IOException {
    try (FSDirectory directory = FSDirectory.open(folder);
        Analyzer analyzer = analyzer();
        IndexWriter writer =
            new IndexWriter(directory, new IndexWriterConfig(analyzer).setRAMBufferSizeMB(128))) {
      for (PolicyDocument document : documents) {
        writer.updateDocuments(new Term(ID, document.id()), block(document));
      }
      writer.commit();
    }
  }

  /** The floor of extraction: smartcn's words of the same texts, counted and thrown away. */
  static long words(List<PolicyDocument> documents) throws IOException {
    long words = 0;
    try (HMMChineseTokenizer tokenizer = new HMMChineseTokenizer()) {
      for (PolicyDocument document : documents) {
        tokenizer.setReader(new StringReader(document.body()));
        tokenizer.reset();
        while (tokenizer.incrementToken()) {
          words++;
        }
        tokenizer.end();
        tokenizer.close();
      }
    }
    return words;
  }

  private static List<Document> block(PolicyDocument document) {
    List<Document> block = new ArrayList<>();
    for (Passage passage : Passages.of(document)) {
      if (!passage.speakers().isEmpty()) {
        Document child = start(document, "statement");
        passage.voice().ifPresent(v -> addTerm(child, "_voice", v.name()));
        document
            .metadata()
            .publishedAt()
            .ifPresent(day -> addNumber(child, "_day", day.date().toEpochDay()));
        addNumber(child, "_place", document.id().hashCode());
        addNumber(child, "_start", passage.span().start());
        addNumber(child, "_said", passage.span().in(document.body()).hashCode());
        addNumber(child, "_length", passage.span().length());
        addText(child, Schema.PASSAGE, passage.span().in(document.body()));
        passage.speakers().forEach(name -> addKeyword(child, Schema.SPEAKER, name));
        block.add(child);
      }
    }
    Document whole = start(document, "document");
    whole.add(new StoredField("_json", Json.write(document)));
    addNumber(whole, "_order", document.id().hashCode());
    addNumber(whole, "_group", document.id().hashCode());
    addNumber(whole, "_length", document.body().length());
    addNumber(whole, "_isPublished", 1);
    whole.add(new BinaryDocValuesField("_held", new BytesRef(Json.write(document.provenance()))));
    document.metadata().url().ifPresent(url -> addTerm(whole, "_url", url));
    for (Person person : document.facts().people()) {
      addTerm(whole, "_mention", person.name() + person.title().orElse(""));
    }
    document.metadata().title().ifPresent(title -> addTitle(whole, title));
    for (PolicyField field : Schema.FIELDS) {
      if (field.level() == Level.DOCUMENT) {
        field.values().apply(document).forEach(value -> add(whole, field, value));
      }
    }
    whole.add(new Field(CHARACTERS, document.body(), WORDS));
    block.add(whole);
    return block;
  }

  private static Document start(PolicyDocument document, String kind) {
    Document lucene = new Document();
    addTerm(lucene, ID, document.id());
    addTerm(lucene, "_kind", kind);
    return lucene;
  }

  private static void addTerm(Document lucene, String field, String value) {
    lucene.add(new StringField(field, value, Field.Store.NO));
  }

  private static void addNumber(Document lucene, String field, long value) {
    lucene.add(new NumericDocValuesField(field, value));
  }

  private static void addTitle(Document lucene, String title) {
    addTerm(lucene, "_wholeTitle", title);
    lucene.add(new SortedSetDocValuesField(Schema.TITLE.name(), new BytesRef(title)));
    addText(lucene, Schema.BODY, title);
    lucene.add(new Field(CHARACTERS, title, WORDS));
  }

  private static void add(Document lucene, PolicyField field, String value) {
    switch (field.type()) {
      case TEXT -> addText(lucene, field, value);
      case KEYWORD -> addKeyword(lucene, field, value);
      case DATE -> {
        long day = java.time.LocalDate.parse(value).toEpochDay();
        lucene.add(new LongPoint(field.name(), day));
        lucene.add(new NumericDocValuesField(field.name(), day));
      }
    }
  }

  private static void addText(Document lucene, PolicyField field, String text) {
    lucene.add(new Field(field.name() + ".words", text, WORDS));
    lucene.add(new TextField(field.name() + ".bigrams", text, Field.Store.NO));
  }

  private static void addKeyword(Document lucene, PolicyField field, String value) {
    lucene.add(new StringField(field.name(), value, Field.Store.NO));
    if (field.facet()) {
      lucene.add(new SortedSetDocValuesField(field.name(), new BytesRef(value)));
    }
  }

  private static Analyzer analyzer() {
    Analyzer bigrams =
        new Analyzer() {
          @Override
          protected TokenStreamComponents createComponents(String field) {
            Tokenizer tokenizer = new StandardTokenizer();
            return new TokenStreamComponents(
                tokenizer, new LowerCaseFilter(new CJKBigramFilter(tokenizer)));
          }
        };
    Analyzer characters =
        new Analyzer() {
          @Override
          protected TokenStreamComponents createComponents(String field) {
            Tokenizer tokenizer = new StandardTokenizer(); // one token a Han character
            return new TokenStreamComponents(tokenizer, new LowerCaseFilter(tokenizer));
          }
        };
    Analyzer words =
        new Analyzer() {
          @Override
          protected TokenStreamComponents createComponents(String field) {
            Tokenizer tokenizer = new HMMChineseTokenizer();
            return new TokenStreamComponents(tokenizer, new LowerCaseFilter(tokenizer));
          }
        };
    return new PerFieldAnalyzerWrapper(
        words,
        Map.of(
            "title.bigrams",
            bigrams,
            "body.bigrams",
            bigrams,
            "passage.bigrams",
            bigrams,
            CHARACTERS,
            characters));
  }
}
