package marsad.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What an operator may write into his own tables, and what he is told when it is wrong. */
class OwnRowsTest {
  private static final List<Tsv.Row> PLACES =
      Tsv.parse(
          "tables/places.tsv",
          Stream.of(
              "id\tkind\ten\tar\tadministration",
              "daquq\ttown\tDaquq\tداقوق\tdisputed",
              "hawija\ttown\tHawija\tالحويجة\tfederal"));

  private static List<Tsv.Row> merged(String table, List<Tsv.Row> shipped, String text) {
    return RowMerge.merge(OwnRows.extensible("tables/" + table), shipped, text);
  }

  @Test
  void aRowIsAddedAndACellOfAShippedRowReplaced() {
    String own =
        "id\ten\tkind\tadministration\tar\ndaquq\tDaqouq\t\t\t\nnew\tNew\ttown\tfederal\tج\n\n";
    List<Tsv.Row> rows = merged("places.tsv", PLACES, own);
    assertThat(rows).extracting(row -> row.get("id")).containsExactly("daquq", "hawija", "new");
    assertThat(rows.get(0).get("en")).isEqualTo("Daqouq");
    assertThat(rows.get(0).get("ar")).isEqualTo("داقوق");
    assertThat(rows.get(2).file()).isEqualTo("private/places.tsv");
    assertThat(rows.get(2).rule()).isEqualTo("places:new");
  }

  @Test
  void namesFileLineAndFix() {
    complains("new\tNew\ttown\n", "private/places.tsv line 1 has the heading 'new'", "first line");
    complains("kind\ten\ntown\tNew\n", "line 1 has no column 'id': add it");
    complains("id\tkind\nnew\thamlet\n", "line 2 has 'hamlet' in kind: write one of town");
    complains("id\ten\nnew\tNew\textra\n", "line 2 has 3 cells, the header 2: separate cells");
    complains(
        "id\tkind\tadministration\na\ttown\tfederal\na\ttown\tfederal\n", "line 3 repeats 'a'");
    complains("id\ten\n\tNew\n", "line 2 has no id: write one");
  }

  private static void complains(String own, String... parts) {
    assertThatThrownBy(() -> merged("places.tsv", PLACES, own))
        .isInstanceOf(TableException.class)
        .hasMessageContainingAll(parts);
  }

  @Test
  void kindsAreRenamedAndNeverAdded() {
    List<Tsv.Row> kinds = Tsv.parse("tables/kinds.tsv", Stream.of("code\ten", "ied\tIED"));
    assertThat(merged("kinds.tsv", kinds, "code\ten\nied\tBomb\n").get(0).get("en"))
        .isEqualTo("Bomb");
    assertThatThrownBy(() -> merged("kinds.tsv", kinds, "code\ten\nbomb\tBomb\n"))
        .hasMessageContaining(
            "private/kinds.tsv line 2 names 'bomb', which is none: write one of ied");
  }

  @Test
  void aTableThatWasReadTakesNoMoreRows() {
    Tsv.read("tables/kinds.tsv");
    assertThatThrownBy(() -> OwnRows.give("kinds.tsv", "code\ten\n"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("start Marsad again");
  }
}
