package policysearch.lucene.words;

/**
 * How often one word follows another, by the hash that smartcn's file gives of both
 * («first@second», FNV-1a over the bytes of its UTF-16 units, low byte first). The table is open
 * and half empty. A slot is one {@code long} with all that is not in its own address: the rest of
 * the hash, how far it lies from its home, and the frequency's number, so that a match is exact and
 * costs one cache line.
 */
final class PairTable {
  static final int ABSENT = 0;

  private static final int ADDRESS_BITS = 20;
  private static final int DISTANCE_BITS = 8;
  private static final int NUMBER_BITS = 11;
  private static final int SIZE = 1 << ADDRESS_BITS;
  private static final int NUMBER_MASK = (1 << NUMBER_BITS) - 1;

  private static final long SEED = 0xcbf29ce484222325L;
  private static final long PRIME = 1099511628211L;

  private PairTable() {}

  static long[] empty() {
    return new long[SIZE];
  }

  /** The hash of nothing, to which {@link #hash(long, char)} adds characters. */
  static long hash() {
    return SEED;
  }

  static long hash(long hash, char c) {
    return (((hash ^ (c & 0xff)) * PRIME) ^ (c >> 8)) * PRIME;
  }

  static void put(long[] slots, long hash, int number) {
    if (number <= ABSENT || number > NUMBER_MASK) {
      throw new IllegalArgumentException("number must be 1 to 2047, got " + number);
    }
    int slot = home(hash);
    int distance = 0;
    while (slots[slot] != 0) {
      slot = (slot + 1) & (SIZE - 1);
      distance++;
    }
    if (distance >= 1 << DISTANCE_BITS) {
      throw new IllegalStateException("the table of pairs is too full");
    }
    slots[slot] = (rest(hash) + distance) << NUMBER_BITS | number;
  }

  /** What stands in the slot where the pair is at home. */
  static long home(long[] slots, long hash) {
    return slots[home(hash)];
  }

  /** The number of the frequency of the pair, or {@link #ABSENT}; {@code home} was looked up. */
  static int get(long[] slots, long hash, long home) {
    long sought = rest(hash);
    long found = home;
    int slot = home(hash);
    while (found != 0) {
      if (found >>> NUMBER_BITS == sought) {
        return (int) found & NUMBER_MASK;
      }
      sought++;
      slot = (slot + 1) & (SIZE - 1);
      found = slots[slot];
    }
    return ABSENT;
  }

  private static int home(long hash) {
    return (int) (hash >>> (64 - ADDRESS_BITS));
  }

  /** What the address does not say, and the distance 0. */
  private static long rest(long hash) {
    return (hash << ADDRESS_BITS) >>> ADDRESS_BITS << DISTANCE_BITS;
  }
}
