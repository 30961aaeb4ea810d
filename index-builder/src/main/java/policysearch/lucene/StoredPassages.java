package policysearch.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;
import policysearch.model.Passage;
import policysearch.model.Span;

/**
 * Spans and speakers of a document's passages in some three bytes each, so that a list of results
 * need not decode whole documents: a law of 300 articles is 1 KB here and 100 KB of JSON.
 */
public final class StoredPassages {
  private StoredPassages() {}

  /** Where a passage stands and who speaks. */
  public record Piece(Span span, List<String> speakers) {
    public Piece {
      speakers = List.copyOf(speakers);
    }
  }

  /** Reads what {@link #encode} wrote. */
  public static List<Piece> decode(BytesRef bytes) {
    ByteArrayDataInput in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
    List<String> names = new ArrayList<>();
    for (int left = in.readVInt(); left > 0; left--) {
      names.add(readName(in));
    }
    List<Piece> pieces = new ArrayList<>();
    int at = 0;
    for (int left = in.readVInt(); left > 0; left--) {
      int start = at + in.readVInt();
      int end = start + in.readVInt();
      List<String> speakers = new ArrayList<>();
      for (int more = in.readVInt(); more > 0; more--) {
        speakers.add(names.get(in.readVInt()));
      }
      pieces.add(new Piece(new Span(start, end), speakers));
      at = end;
    }
    return pieces;
  }

  static BytesRef encode(List<Passage> passages) {
    Map<String, Integer> names = new LinkedHashMap<>();
    for (Passage passage : passages) {
      passage.speakers().forEach(name -> names.putIfAbsent(name, names.size()));
    }
    try {
      ByteBuffersDataOutput out = new ByteBuffersDataOutput();
      out.writeVInt(names.size());
      for (String name : names.keySet()) {
        out.writeString(name);
      }
      out.writeVInt(passages.size());
      int at = 0;
      for (Passage passage : passages) {
        out.writeVInt(passage.span().start() - at);
        out.writeVInt(passage.span().length());
        out.writeVInt(passage.speakers().size());
        for (String name : passage.speakers()) {
          out.writeVInt(names.getOrDefault(name, 0));
        }
        at = passage.span().end();
      }
      return new BytesRef(out.toArrayCopy());
    } catch (IOException e) {
      throw new UncheckedIOException("memory does no I/O", e);
    }
  }

  private static String readName(ByteArrayDataInput in) {
    try {
      return in.readString();
    } catch (IOException e) {
      throw new UncheckedIOException("memory does no I/O", e);
    }
  }
}
