package marsad.archive;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes rows as a Parquet file: one row group, or none without rows; one gzip page a column, plain
 * encoding; lists in the three-level form. The same rows give the same bytes.
 *
 * <p>Marsad has its own writer because Apache's takes 9 MB without Hadoop, more than {@code
 * function.zip} allows; DuckDB and Spark read every file of the tests ({@code functions/engines}).
 *
 * @see <a href="https://github.com/apache/parquet-format">the format</a>
 */
final class ParquetFile {
  private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);
  private static final int REQUIRED = 0;
  private static final int OPTIONAL = 1;
  private static final int REPEATED = 2;
  private static final int LIST_CONVERTED = 3;
  private static final int LIST_LOGICAL = 3;
  private static final int PLAIN = 0;
  private static final int RLE = 3;
  private static final int GZIP = 2;

  private ParquetFile() {}

  /** The position of a column's page in the file, bytes. */
  private record Chunk(Column<?> column, Page page, long offset) {}

  /** A node of the schema; one with children has no type. */
  private record Node(String name, int repetition, Column.Type type, int children) {}

  static <R> byte[] of(List<Column<R>> columns, List<R> rows) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes(MAGIC);
    List<Chunk> chunks = new ArrayList<>();
    for (Column<R> column : rows.isEmpty() ? List.<Column<R>>of() : columns) {
      Page page = Page.of(column, rows);
      chunks.add(new Chunk(column, page, file.size()));
      file.writeBytes(page.bytes());
    }
    byte[] footer = Thrift.struct(thrift -> footer(thrift, columns, rows.size(), chunks));
    file.writeBytes(footer);
    file.writeBytes(Page.littleEndian(footer.length, Integer.BYTES));
    file.writeBytes(MAGIC);
    return file.toByteArray();
  }

  private static void footer(
      Thrift thrift, List<? extends Column<?>> columns, long rows, List<Chunk> chunks) {
    long size = chunks.stream().mapToLong(chunk -> chunk.page().plainSize()).sum();
    thrift
        .i32(1, 2)
        .structs(2, schema(columns), ParquetFile::node)
        .i64(3, rows)
        .structs(
            4,
            chunks.isEmpty() ? List.<List<Chunk>>of() : List.of(chunks),
            (group, all) -> group.structs(1, all, ParquetFile::chunk).i64(2, size).i64(3, rows))
        .text(6, "marsad");
  }

  private static List<Node> schema(List<? extends Column<?>> columns) {
    List<Node> nodes = new ArrayList<>();
    nodes.add(new Node("schema", REQUIRED, null, columns.size()));
    for (Column<?> column : columns) {
      if (column.list()) {
        nodes.add(new Node(column.name(), REQUIRED, null, 1));
        nodes.add(new Node("list", REPEATED, null, 1));
        nodes.add(new Node("element", REQUIRED, column.type(), 0));
      } else {
        nodes.add(new Node(column.name(), OPTIONAL, column.type(), 0));
      }
    }
    return nodes;
  }

  private static void node(Thrift thrift, Node node) {
    Column.Type type = node.type();
    boolean list = type == null && node.children() == 1 && node.repetition() == REQUIRED;
    if (type != null) {
      thrift.i32(1, type.physical);
    }
    thrift.i32(3, node.repetition()).text(4, node.name());
    if (node.children() > 0) {
      thrift.i32(5, node.children());
    }
    int converted = list ? LIST_CONVERTED : type == null ? -1 : type.converted;
    int logical = list ? LIST_LOGICAL : type == null ? -1 : type.logical;
    if (converted >= 0) {
      thrift.i32(6, converted);
    }
    if (logical >= 0) {
      thrift.struct(10, union -> union.struct(logical, empty -> {}));
    }
  }

  private static void chunk(Thrift thrift, Chunk chunk) {
    Page page = chunk.page();
    thrift
        .i64(2, chunk.offset())
        .struct(
            3,
            data ->
                data.i32(1, chunk.column().type().physical)
                    .integers(2, List.of(PLAIN, RLE))
                    .texts(3, chunk.column().path())
                    .i32(4, GZIP)
                    .i64(5, page.values())
                    .i64(6, page.plainSize())
                    .i64(7, page.bytes().length)
                    .i64(9, chunk.offset()));
  }
}
