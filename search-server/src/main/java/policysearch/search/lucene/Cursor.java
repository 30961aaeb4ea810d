package policysearch.search.lucene;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import policysearch.search.Filter;
import policysearch.search.SearchQuery;
import policysearch.search.WrongCursorException;

/**
 * Where a page ended, as text that says nothing to anybody else: the query it belongs to, the state
 * of the index, and the last result's place in the order.
 *
 * @param query hash of the question
 * @param generation state of the index
 * @param last the last result
 */
record Cursor(long query, long generation, FieldDoc last) {

  /** The cursor in {@code text}, which must belong to {@code query}. */
  static Cursor read(String text, SearchQuery query) {
    return read(text, query, "");
  }

  /** The same of a query that {@code more} tells from others. */
  static Cursor read(String text, SearchQuery query, String more) {
    try {
      ByteBuffer in = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
      long hash = in.getLong();
      long generation = in.getLong();
      int doc = in.getInt();
      Object[] place = new Object[in.get()];
      for (int i = 0; i < place.length; i++) {
        place[i] = in.get() == 'f' ? (Object) in.getFloat() : (Object) in.getLong();
      }
      if (in.hasRemaining() || hash != hash(query, more)) {
        throw new WrongCursorException("must be the nextCursor of the same query");
      }
      return new Cursor(hash, generation, new FieldDoc(doc, Float.NaN, place));
    } catch (IllegalArgumentException | BufferUnderflowException | NegativeArraySizeException e) {
      throw new WrongCursorException("must be the nextCursor of an answer");
    }
  }

  /** The cursor after {@code last}, found in {@code snapshot}, which is kept for it a while. */
  static String write(SearchQuery query, Snapshot snapshot, FieldDoc last) {
    return write(query, "", snapshot, last);
  }

  /** The same of a query that {@code more} tells from others. */
  static String write(SearchQuery query, String more, Snapshot snapshot, FieldDoc last) {
    snapshot.page();
    ByteBuffer out = ByteBuffer.allocate(8 + 8 + 4 + 1 + 9 * last.fields.length);
    out.putLong(hash(query, more)).putLong(snapshot.state().generation()).putInt(last.doc);
    out.put((byte) last.fields.length);
    for (Object value : last.fields) {
      if (value instanceof Float score) {
        out.put((byte) 'f').putFloat(score);
      } else {
        out.put((byte) 'l').putLong(((Number) value).longValue());
      }
    }
    byte[] written = java.util.Arrays.copyOf(out.array(), out.position());
    return Base64.getUrlEncoder().withoutPadding().encodeToString(written);
  }

  /** Whether it is a place in {@code sort}. */
  boolean fits(Sort sort, Snapshot snapshot) {
    SortField[] fields = sort.getSort();
    boolean fits = last.fields.length == fields.length && last.doc < snapshot.reader().maxDoc();
    for (int i = 0; fits && i < fields.length; i++) {
      fits = (last.fields[i] instanceof Float) == (fields[i].getType() == SortField.Type.SCORE);
    }
    return fits;
  }

  /** The place after which a page in the order of {@code sort} begins. */
  static Optional<FieldDoc> after(Optional<Cursor> cursor, Sort sort, Snapshot snapshot) {
    if (cursor.isPresent() && !cursor.get().fits(sort, snapshot)) {
      throw new WrongCursorException("must be the nextCursor of the same query");
    }
    return cursor.map(Cursor::last);
  }

  /** Of all that decides which results there are and in which order. */
  private static long hash(SearchQuery query, String more) {
    StringBuilder question = new StringBuilder(query.text());
    question.append('\n').append(query.scope()).append('\n').append(query.sort());
    question.append('\n').append(query.semantic());
    question.append('\n').append(query.copies());
    question.append('\n').append(query.options().contains(SearchQuery.Option.NO_SYNONYMS));
    question.append('\n').append(more);
    for (Filter filter : query.filters()) {
      switch (filter) {
        case Filter.AnyOf(var field, var values) ->
            question.append('\n').append(field.name()).append(values);
        case Filter.Persons persons -> question.append('\n').append(persons);
        case Filter.Ids ids -> question.append('\n').append(ids);
        case Filter.Dates dates -> question.append('\n').append(dates);
      }
    }
    try {
      byte[] bytes = question.toString().getBytes(StandardCharsets.UTF_8);
      return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(bytes)).getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java has SHA-256", e);
    }
  }
}
