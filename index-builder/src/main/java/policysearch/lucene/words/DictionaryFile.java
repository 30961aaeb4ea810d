package policysearch.lucene.words;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.BitSet;

/**
 * The compiled dictionary as bytes: a head of eight numbers, then the arrays as they lie in memory,
 * but for the table of pairs, of which the taken slots are named (a bit each) and then written.
 * Little-endian.
 */
final class DictionaryFile {
  /** On the class path, beside this class. */
  static final String NAME = "dictionary.bin";

  private static final int MAGIC = 0x70737732;
  private static final int HEAD = 4 * 12;
  private static final int HAN = Symbols.LAST_HAN - Symbols.FIRST_HAN + 1;

  private DictionaryFile() {}

  static byte[] write(Dictionary.Flat flat) {
    long[] slots = Arrays.stream(flat.pairs()).filter(slot -> slot != 0).toArray();
    BitSet taken = new BitSet();
    for (int i = 0; i < flat.pairs().length; i++) {
      taken.set(i, flat.pairs()[i] != 0);
    }
    long[] bits = Arrays.copyOf(taken.toLongArray(), flat.pairs().length / Long.SIZE);
    Dictionary.Special special = flat.special();
    int size =
        8 * (flat.words().length + bits.length + slots.length)
            + 4 * (flat.frequencies().length + flat.pairFrequencies().length)
            + 2 * HAN;
    ByteBuffer out = ByteBuffer.allocate(HEAD + size).order(ByteOrder.LITTLE_ENDIAN);
    out.putInt(MAGIC).putInt(size).putInt(flat.words().length).putInt(bits.length);
    out.putInt(slots.length).putInt(flat.frequencies().length);
    out.putInt(flat.pairFrequencies().length).putInt(special.unknown());
    out.putInt(special.delimiter()).putInt(special.string());
    out.putInt(special.number()).putInt(special.begin());
    write(out, flat.words());
    write(out, bits);
    write(out, slots);
    for (int frequency : flat.frequencies()) {
      out.putInt(frequency);
    }
    for (int frequency : flat.pairFrequencies()) {
      out.putInt(frequency);
    }
    for (char number : flat.hanNumbers()) {
      out.putChar(number);
    }
    return out.array();
  }

  static Dictionary.Flat read(InputStream file) throws IOException {
    ByteBuffer head = ByteBuffer.wrap(file.readNBytes(HEAD)).order(ByteOrder.LITTLE_ENDIAN);
    if (head.remaining() < HEAD || head.getInt() != MAGIC) {
      throw new IOException(NAME + " is no dictionary of this program");
    }
    byte[] bytes = new byte[head.getInt()];
    if (file.readNBytes(bytes, 0, bytes.length) < bytes.length) {
      throw new IOException(NAME + " is cut off");
    }
    ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    long[] words = longs(in, head.getInt());
    long[] bits = longs(in, head.getInt());
    long[] pairs = spread(bits, longs(in, head.getInt()));
    int[] frequencies = ints(in, head.getInt());
    int[] pairFrequencies = ints(in, head.getInt());
    char[] hanNumbers = new char[HAN];
    in.asCharBuffer().get(hanNumbers);
    return new Dictionary.Flat(
        hanNumbers,
        words,
        pairs,
        frequencies,
        pairFrequencies,
        new Dictionary.Special(
            head.getInt(), head.getInt(), head.getInt(), head.getInt(), head.getInt()));
  }

  private static long[] spread(long[] bits, long[] slots) {
    long[] pairs = new long[bits.length * Long.SIZE];
    int next = 0;
    for (int i = 0; i < bits.length; i++) {
      for (long left = bits[i]; left != 0; left &= left - 1) {
        pairs[i * Long.SIZE + Long.numberOfTrailingZeros(left)] = slots[next++];
      }
    }
    return pairs;
  }

  private static void write(ByteBuffer out, long[] values) {
    out.asLongBuffer().put(values);
    out.position(out.position() + Long.BYTES * values.length);
  }

  private static long[] longs(ByteBuffer in, int length) {
    long[] values = new long[length];
    in.asLongBuffer().get(values);
    in.position(in.position() + Long.BYTES * length);
    return values;
  }

  private static int[] ints(ByteBuffer in, int length) {
    int[] values = new int[length];
    in.asIntBuffer().get(values);
    in.position(in.position() + Integer.BYTES * length);
    return values;
  }
}
