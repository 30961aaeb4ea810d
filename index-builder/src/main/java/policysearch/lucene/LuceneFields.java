package policysearch.lucene;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import policysearch.model.Citations;
import policysearch.model.EventDates;
import policysearch.model.Voice;
import policysearch.schema.PolicyField;

/** What the fields of the Lucene index are called, beside those named by the schema's rows. */
public final class LuceneFields {
  /** Key of the document, on every Lucene document of its block, so that a block goes as one. */
  public static final String ID = "_id";

  /** What a Lucene document stands for: {@link #DOCUMENT} or {@link #STATEMENT}. */
  public static final String KIND = "_kind";

  public static final String DOCUMENT = "document";
  public static final String STATEMENT = "statement";

  /** A piece of a document, of which there is only a vector. */
  static final String PIECE = "piece";

  /** The address of the page, on the document. */
  static final String URL = "_url";

  /** The letters of the title as one term, for who types a title. */
  public static final String WHOLE_TITLE = "title.whole";

  /** The vector of a piece. */
  public static final String VECTOR = "_vector";

  /** Doc values: the mark of the model that made the document's vectors. */
  static final String VECTORS = "_vectors";

  /** A number drawn from the id, which settles the order of documents that are otherwise equal. */
  public static final String ORDER = "_order";

  /**
   * Doc values: {@link #ORDER} of the document of which this one is a copy; its own, if of none.
   */
  public static final String GROUP = "_group";

  /** Of a statement: whose voice it is, see {@link #voice}. */
  public static final String VOICE = "_voice";

  /** Doc values of a statement: the day on which its document was published. */
  public static final String DAY = "_day";

  /** Doc values of a statement: {@link #ORDER} of its document. */
  public static final String PLACE = "_place";

  /** Doc values of a statement: where it begins in the body. */
  public static final String START = "_start";

  /** Doc values of a statement: a number drawn from its words, the same in copies of a text. */
  public static final String SAID = "_said";

  /** Doc values of a statement and of a document: number of characters, white space left out. */
  public static final String LENGTH = "_length";

  /** Doc values: what is kept to find copies, see {@link policysearch.copies.Sketch}. */
  static final String SKETCH = "_sketch";

  /** Postings and doc values: who is named, under which title, see {@link MentionTerm}. */
  public static final String MENTION = "_mention";

  /** Under which names others cite the document, see {@link Citations#names}. */
  public static final String CITED_AS = "_citedAs";

  /** When and where what the document reports took place, see {@link #event}. */
  public static final String EVENT = "_event";

  /** Of documents that others can be copies of. */
  static final String IS_PUBLISHED = "_isPublished";

  /** Stored: the document's JSON without body and without what only the document page shows. */
  public static final String CARD = "_card";

  /** Stored: spans and speakers of the passages, see {@link StoredPassages}. */
  public static final String PASSAGES = "_passages";

  /** Stored: the text. */
  public static final String BODY = "_body";

  /** Stored: the document's JSON without the texts that {@link #BODY} holds. */
  public static final String REST = "_rest";

  /** Doc values: id, origin and hash of the bytes, for telling unchanged input. */
  static final String HELD = "_held";

  /** Lucene refuses terms above 32,766 bytes; longer values keep their beginning and a hash. */
  private static final int MAX_KEYWORD = 1000;

  private LuceneFields() {}

  /** The field that holds the words of a text field. */
  public static String words(PolicyField field) {
    return field.name() + ".words";
  }

  /** The field that holds the bigrams of a text field. */
  public static String bigrams(PolicyField field) {
    return field.name() + ".bigrams";
  }

  /** The field that holds the single characters of a text field; only the body has it. */
  public static String characters(PolicyField field) {
    return field.name() + ".characters";
  }

  /** The term of an exact value. */
  public static String keyword(String value) {
    return value.length() <= MAX_KEYWORD
        ? value
        : value.substring(0, MAX_KEYWORD - 100) + "#" + HexFormat.of().formatHex(sha256(value));
  }

  /** The term of an event; the day is not enough, nor is the place. */
  public static String event(EventDates days, String place) {
    return keyword(days.from() + " " + days.to() + " " + place);
  }

  /** The term of a voice. */
  public static String voice(Voice voice) {
    return voice.name().toLowerCase(Locale.ROOT);
  }

  static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java has SHA-256", e);
    }
  }
}
