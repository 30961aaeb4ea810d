package policysearch.page.child;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import policysearch.page.PageResult;
import policysearch.page.child.RecordCoding.Budget;
import policysearch.raw.RawPage;

/** What goes through the pipe: a mark, one page or one result, a mark. */
final class Frames {
  /** More than any document may have; what is larger never becomes a raw page. */
  private static final long LONGEST_PAGE = 1L << 30;

  private static final int BEGIN = 0x7053_3E3E;
  private static final int END = 0x7053_3C3C;

  private Frames() {}

  /** The child's first word. */
  static void writeReady(DataOutputStream out) throws IOException {
    out.writeInt(BEGIN);
    out.flush();
  }

  static void readReady(DataInputStream in) throws IOException {
    expect(BEGIN, in);
  }

  static void write(RawPage page, DataOutputStream out) throws IOException {
    write(RawPage.class, page, out);
  }

  static RawPage readPage(DataInputStream in) throws IOException {
    return (RawPage) read(RawPage.class, in, LONGEST_PAGE);
  }

  static void write(PageResult result, DataOutputStream out) throws IOException {
    write(PageResult.class, result, out);
  }

  static PageResult readResult(DataInputStream in, long longest) throws IOException {
    return (PageResult) read(PageResult.class, in, longest);
  }

  private static void write(Class<?> type, Object value, DataOutputStream out) throws IOException {
    out.writeInt(BEGIN);
    RecordCoding.write(type, value, out);
    out.writeInt(END);
    out.flush();
  }

  private static Object read(Class<?> type, DataInputStream in, long longest) throws IOException {
    expect(BEGIN, in);
    Object value = RecordCoding.read(type, in, new Budget(longest));
    expect(END, in);
    return value;
  }

  private static void expect(int mark, DataInputStream in) throws IOException {
    int read = in.readInt(); // throws where the pipe has ended
    if (read != mark) {
      throw new IOException("not a frame: %08x".formatted(read));
    }
  }
}
