package policysearch.page.child;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Gives records as bytes and back, component by component in the order of their declaration.
 *
 * <p>The types are those of the declaration, never of the bytes: bytes can name no class. Known are
 * records, sealed interfaces of records, enums, strings, byte arrays, ints, optionals and lists.
 */
final class RecordCoding {
  private RecordCoding() {}

  @SuppressWarnings("EnumOrdinal") // both ends are the same program
  static void write(Type type, Object value, DataOutputStream out) throws IOException {
    switch (value) {
      case String text -> writeText(text, out);
      case byte[] bytes -> writeBytes(bytes, out);
      case Integer number -> out.writeInt(number);
      case Enum<?> constant -> out.writeInt(constant.ordinal());
      case Optional<?> optional -> writeList(argument(type), optional.stream().toList(), out);
      case List<?> list -> writeList(argument(type), list, out);
      case Record parts -> writeRecord(type, parts, out);
      default -> throw new IllegalArgumentException("no coding for " + value.getClass());
    }
  }

  /**
   * The value that was written.
   *
   * @param budget how many bytes may be read
   */
  static Object read(Type type, DataInputStream in, Budget budget) throws IOException {
    return switch (type) {
      case ParameterizedType generic when generic.getRawType() == Optional.class ->
          readList(argument(type), in, budget).stream().findFirst();
      case ParameterizedType _ -> readList(argument(type), in, budget);
      case Class<?> plain -> readPlain(plain, in, budget);
      default -> throw new IllegalArgumentException("no coding for " + type);
    };
  }

  /** How many bytes may still be read. */
  static final class Budget {
    private long left;

    Budget(long bytes) {
      left = bytes;
    }

    /** {@code count}, if that many things of {@code size} bytes may be read. */
    int spend(int count, int size) throws IOException {
      if (count < 0 || (long) count * size > left) {
        throw new IOException("too much: " + count + " where " + left + " bytes are left");
      }
      left -= (long) count * size;
      return count;
    }
  }

  private static Object readPlain(Class<?> type, DataInputStream in, Budget budget)
      throws IOException {
    if (type == String.class) {
      return readText(in, budget);
    }
    if (type == byte[].class) {
      return in.readNBytes(budget.spend(in.readInt(), 1));
    }
    if (type == int.class) {
      return in.readInt();
    }
    if (type.isEnum()) {
      return oneOf(type.getEnumConstants(), in.readInt());
    }
    Class<?> choice = type.isSealed() ? oneOf(type.getPermittedSubclasses(), in.readInt()) : type;
    return readRecord(choice, in, budget);
  }

  private static <T> T oneOf(T[] choices, int index) throws IOException {
    if (index < 0 || index >= choices.length) {
      throw new IOException("no choice " + index + " among " + choices.length);
    }
    return choices[index];
  }

  private static void writeText(String text, DataOutputStream out) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(2 * text.length());
    bytes.asCharBuffer().put(text);
    out.writeInt(text.length());
    out.write(bytes.array());
  }

  private static String readText(DataInputStream in, Budget budget) throws IOException {
    int length = budget.spend(in.readInt(), Character.BYTES);
    byte[] bytes = new byte[Character.BYTES * length];
    in.readFully(bytes);
    return ByteBuffer.wrap(bytes).asCharBuffer().toString();
  }

  private static void writeBytes(byte[] bytes, DataOutputStream out) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static void writeList(Type element, List<?> list, DataOutputStream out)
      throws IOException {
    out.writeInt(list.size());
    for (Object value : list) {
      write(element, value, out);
    }
  }

  private static List<?> readList(Type element, DataInputStream in, Budget budget)
      throws IOException {
    int size = budget.spend(in.readInt(), 1);
    List<Object> list = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      list.add(read(element, in, budget));
    }
    return list;
  }

  private static void writeRecord(Type declared, Record parts, DataOutputStream out)
      throws IOException {
    if (declared instanceof Class<?> type && type.isSealed()) {
      out.writeInt(List.of(type.getPermittedSubclasses()).indexOf(parts.getClass()));
    }
    try {
      for (RecordComponent component : parts.getClass().getRecordComponents()) {
        write(component.getGenericType(), component.getAccessor().invoke(parts), out);
      }
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException("no coding for " + parts.getClass(), e);
    }
  }

  private static Object readRecord(Class<?> type, DataInputStream in, Budget budget)
      throws IOException {
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types = new Class<?>[components.length];
    Object[] values = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      types[i] = components[i].getType();
      values[i] = read(components[i].getGenericType(), in, budget);
    }
    try {
      return type.getDeclaredConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IOException("no " + type.getSimpleName() + ": " + e, e);
    }
  }

  private static Type argument(Type type) {
    return ((ParameterizedType) type).getActualTypeArguments()[0];
  }
}
