package marsad.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/**
 * All cells of a column in a Parquet file.
 *
 * @param bytes header and packed content
 * @param plainSize size of header and content before packing, bytes
 * @param values number of values and of gaps
 */
record Page(byte[] bytes, long plainSize, int values) {
  private static final int DATA_PAGE = 0;
  private static final int PLAIN = 0;
  private static final int RLE = 3;

  static <R> Page of(Column<R> column, List<R> rows) {
    Levels repeated = new Levels();
    Levels defined = new Levels();
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    for (R row : rows) {
      Object cell = column.value().apply(row);
      List<?> values =
          cell instanceof List<?> list ? list : cell == null ? List.of() : List.of(cell);
      for (int i = 0; i < Math.max(1, values.size()); i++) {
        repeated.add(i == 0 ? 0 : 1);
        defined.add(values.isEmpty() ? 0 : 1);
      }
      values.forEach(value -> write(content, column.type(), value));
    }
    ByteArrayOutputStream page = new ByteArrayOutputStream();
    if (column.list()) {
      page.writeBytes(repeated.bytes());
    }
    page.writeBytes(defined.bytes());
    page.writeBytes(content.toByteArray());
    return packed(page.toByteArray(), defined.count());
  }

  private static Page packed(byte[] plain, int values) {
    byte[] packed = gzip(plain);
    byte[] header =
        Thrift.struct(
            thrift ->
                thrift
                    .i32(1, DATA_PAGE)
                    .i32(2, plain.length)
                    .i32(3, packed.length)
                    .struct(5, data -> data.i32(1, values).i32(2, PLAIN).i32(3, RLE).i32(4, RLE)));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(header);
    bytes.writeBytes(packed);
    return new Page(bytes.toByteArray(), (long) header.length + plain.length, values);
  }

  private static void write(ByteArrayOutputStream out, Column.Type type, Object value) {
    switch (type) {
      case TEXT, TEXTS -> {
        byte[] text = ((String) value).getBytes(StandardCharsets.UTF_8);
        out.writeBytes(littleEndian(text.length, Integer.BYTES));
        out.writeBytes(text);
      }
      case DATE -> out.writeBytes(littleEndian(((LocalDate) value).toEpochDay(), Integer.BYTES));
      case INTEGER -> out.writeBytes(littleEndian((Integer) value, Integer.BYTES));
      case DOUBLE ->
          out.writeBytes(littleEndian(Double.doubleToRawLongBits((Double) value), Long.BYTES));
    }
  }

  static byte[] littleEndian(long value, int size) {
    byte[] bytes = new byte[size];
    for (int i = 0; i < size; i++) {
      bytes[i] = (byte) (value >> 8 * i);
    }
    return bytes;
  }

  private static byte[] gzip(byte[] plain) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  /** Run-length encoded levels of 0 and 1, after their length in bytes. */
  private static final class Levels {
    private final ByteArrayOutputStream runs = new ByteArrayOutputStream();
    private int level;
    private int run;
    private int count;

    void add(int next) {
      if (next != level) {
        end();
        level = next;
      }
      run++;
      count++;
    }

    private void end() {
      if (run > 0) {
        Thrift.varint(runs, run << 1);
        runs.write(level);
      }
      run = 0;
    }

    int count() {
      return count;
    }

    byte[] bytes() {
      end();
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      bytes.writeBytes(littleEndian(runs.size(), Integer.BYTES));
      bytes.writeBytes(runs.toByteArray());
      return bytes.toByteArray();
    }
  }
}
