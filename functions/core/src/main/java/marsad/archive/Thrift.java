package marsad.archive;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Writes Thrift's compact protocol, as far as a Parquet footer needs it: structs, 32 and 64 bit
 * integers, text, lists.
 *
 * @see <a href="https://github.com/apache/thrift/blob/master/doc/specs/thrift-compact-protocol.md">
 *     the protocol</a>
 */
final class Thrift {
  private static final int I32 = 5;
  private static final int I64 = 6;
  private static final int BINARY = 8;
  private static final int LIST = 9;
  private static final int STRUCT = 12;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final Deque<Integer> outer = new ArrayDeque<>();
  private int last;

  /** Returns the bytes of one struct. */
  static byte[] struct(Consumer<Thrift> fields) {
    Thrift thrift = new Thrift();
    fields.accept(thrift);
    thrift.out.write(0);
    return thrift.out.toByteArray();
  }

  Thrift i32(int field, int value) {
    return integer(field, I32, value);
  }

  Thrift i64(int field, long value) {
    return integer(field, I64, value);
  }

  private Thrift integer(int field, int type, long value) {
    header(field, type);
    zigzag(value);
    return this;
  }

  Thrift text(int field, String value) {
    header(field, BINARY);
    text(value);
    return this;
  }

  Thrift struct(int field, Consumer<Thrift> fields) {
    header(field, STRUCT);
    nested(fields);
    return this;
  }

  Thrift integers(int field, List<Integer> values) {
    list(field, I32, values.size());
    values.forEach(this::zigzag);
    return this;
  }

  Thrift texts(int field, List<String> values) {
    list(field, BINARY, values.size());
    values.forEach(this::text);
    return this;
  }

  <T> Thrift structs(int field, List<T> values, BiConsumer<Thrift, T> fields) {
    list(field, STRUCT, values.size());
    values.forEach(value -> nested(thrift -> fields.accept(thrift, value)));
    return this;
  }

  private void nested(Consumer<Thrift> fields) {
    outer.push(last);
    last = 0;
    fields.accept(this);
    out.write(0);
    last = outer.pop();
  }

  private void list(int field, int type, int size) {
    header(field, LIST);
    if (size < 15) {
      out.write(size << 4 | type);
    } else {
      out.write(0xF0 | type);
      varint(size);
    }
  }

  /**
   * Writes the header of a field: its type and its distance from the previous field; fields are
   * written in ascending order.
   */
  private void header(int field, int type) {
    int step = field - last;
    if (step < 1 || step > 15) {
      throw new IllegalArgumentException("field " + field + " after " + last);
    }
    out.write(step << 4 | type);
    last = field;
  }

  private void text(String value) {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    varint(bytes.length);
    out.writeBytes(bytes);
  }

  private void zigzag(long value) {
    varint(value << 1 ^ value >> 63);
  }

  private void varint(long value) {
    varint(out, value);
  }

  /**
   * Writes a number in groups of seven bits, the lowest first (LEB128); runs of levels use it too.
   */
  static void varint(ByteArrayOutputStream out, long value) {
    long rest = value;
    while ((rest & ~0x7FL) != 0) {
      out.write((int) (rest & 0x7F | 0x80));
      rest >>>= 7;
    }
    out.write((int) rest);
  }
}
