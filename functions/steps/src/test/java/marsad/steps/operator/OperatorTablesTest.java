package marsad.steps.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import marsad.steps.store.MemoryStore;
import marsad.steps.store.Stores;
import marsad.table.TableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OperatorTablesTest {
  private static Stores with(String name, String text) throws IOException {
    Stores stores = new Stores(new MemoryStore(), new MemoryStore());
    stores.inner().create(name, text.getBytes(StandardCharsets.UTF_8), "text/plain");
    return stores;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sources.tsv",
        "trust.tsv",
        "corrections.tsv",
        "discretion.tsv",
        "takedown.tsv",
        "withdrawn.tsv"
      })
  void aTableWithoutItsHeaderIsNamed(String name) throws IOException {
    Stores stores = with(name, "one\ttwo\tthree\nfour\tfive\tsix\n");
    assertThatThrownBy(() -> OperatorTables.find(stores, name))
        .isInstanceOf(TableException.class)
        .hasMessageMatching(name + " line 1 names no column '\\w+': begin with a line .*");
  }

  @Test
  void anEmptyTableHasNoRows() throws IOException {
    assertThat(OperatorTables.find(with("trust.tsv", "\n"), "trust.tsv"))
        .hasValueSatisfying(rows -> assertThat(rows).isEmpty());
  }
}
