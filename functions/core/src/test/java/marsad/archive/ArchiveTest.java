package marsad.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import marsad.table.Tsv;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The columns; that others read them is shown in {@code functions/engines}. */
class ArchiveTest {

  /** The table from which the catalogue in {@code infra} and the docs are made. */
  @ParameterizedTest
  @ValueSource(strings = {"events", "incidents"})
  void everyColumnIsExplained(String table) {
    Stream<Tsv.Row> rows =
        Tsv.read("tables/archive.tsv").stream().filter(row -> row.get("table").equals(table));
    assertThat(rows.map(row -> new Archive.Field(row.get("column"), row.get("type"))).toList())
        .isEqualTo(Archive.fields(table));
  }

  @Test
  void aDayWithoutRowsIsAFileToo() {
    assertThat(Archive.events(List.of()))
        .startsWith('P', 'A', 'R', '1')
        .endsWith('P', 'A', 'R', '1');
  }
}
