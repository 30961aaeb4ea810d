package policysearch.lucene;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;
import org.apache.lucene.util.BytesRef;

/**
 * Gives Lucene each term of a text once, with how often the text has it: for fields without
 * positions the same postings and the same length as {@link ReplayedTokens}, for less. Lucene looks
 * each token up in a table of all terms of a segment, which no cache holds; here a repeated one is
 * found in a table of the text's own terms.
 */
final class CountedTokens extends TokenStream {
  private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
  private final TermFrequencyAttribute count = addAttribute(TermFrequencyAttribute.class);

  /** The token's bytes where they are: nothing is copied. */
  private final BytesRef bytes = new BytesRef();

  private final List<Tokens> parts;
  private final List<Entry> entries = new ArrayList<>();
  private int next;

  /** A term where it first stands. */
  private static final class Entry {
    final Tokens tokens;
    final int token;
    final int hash;
    int count = 1;

    Entry(Tokens tokens, int token, int hash) {
      this.tokens = tokens;
      this.token = token;
      this.hash = hash;
    }
  }

  CountedTokens(List<Tokens> parts) {
    this.parts = parts;
  }

  @Override
  public void reset() {
    next = 0;
    entries.clear();
    Entry[] table = new Entry[256];
    for (Tokens tokens : parts) {
      for (int token = 0; token < tokens.size(); token++) {
        if (2 * entries.size() >= table.length) {
          table = larger(table);
        }
        countIn(table, tokens, token);
      }
    }
  }

  private void countIn(Entry[] table, Tokens tokens, int token) {
    int hash = tokens.hash(token);
    int at = hash & (table.length - 1);
    while (table[at] != null) {
      Entry entry = table[at];
      if (entry.hash == hash && entry.tokens.isSame(entry.token, tokens, token)) {
        entry.count++;
        return;
      }
      at = (at + 1) & (table.length - 1);
    }
    table[at] = new Entry(tokens, token, hash);
    entries.add(table[at]);
  }

  private Entry[] larger(Entry[] table) {
    Entry[] larger = new Entry[4 * table.length];
    for (Entry entry : entries) {
      int at = entry.hash & (larger.length - 1);
      while (larger[at] != null) {
        at = (at + 1) & (larger.length - 1);
      }
      larger[at] = entry;
    }
    return larger;
  }

  @Override
  public boolean incrementToken() {
    if (next == entries.size()) {
      return false;
    }
    Entry entry = entries.get(next++);
    entry.tokens.read(entry.token, bytes);
    term.setBytesRef(bytes); // both attributes are set each time, so that none need be cleared
    count.setTermFrequency(entry.count);
    return true;
  }
}
