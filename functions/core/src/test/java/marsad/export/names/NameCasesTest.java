package marsad.export.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import marsad.table.Tsv;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The cases of {@code src/test/names}: invented names of many makes in sentences of our own, and
 * sentences with places, forces, parties and weapons but without a name. Those of {@code *-later}
 * were written when the rules stood.
 */
class NameCasesTest {
  private static final Path CASES = Path.of("src/test/names");

  private static List<Tsv.Row> read(String file) throws IOException {
    return Tsv.parse(file, Files.readAllLines(CASES.resolve(file)).stream());
  }

  @ParameterizedTest
  @CsvSource({"named.tsv, 60, 1, 3", "named-later.tsv, 48, 3, 7"})
  void hardlyANameGetsOut(String file, int texts, int leaks, int withheld) throws IOException {
    List<String> leaked = new ArrayList<>();
    List<String> leftOut = new ArrayList<>();
    for (Tsv.Row row : read(file)) {
      String open = PersonNames.bundled().hide(row.get("text"), row.get("lang"));
      if (open == null) {
        leftOut.add(row.get("text"));
      } else if (Arrays.stream(row.get("name").split(" ")).anyMatch(open::contains)) {
        leaked.add(open);
      }
    }
    assertThat(read(file)).hasSize(texts);
    assertThat(leaked).as("texts that give a name away").hasSizeLessThanOrEqualTo(leaks);
    assertThat(leftOut).as("texts that are left out").hasSizeLessThanOrEqualTo(withheld);
  }

  @ParameterizedTest
  @ValueSource(strings = {"unnamed.tsv", "unnamed-later.tsv"})
  void aTextWithoutANameStaysAsItIs(String file) throws IOException {
    for (Tsv.Row row : read(file)) {
      assertThat(PersonNames.bundled().hide(row.get("text"), row.get("lang")))
          .isEqualTo(row.get("text"));
    }
  }

  @Test
  void everyLanguageHasItsCases() throws IOException {
    for (String lang : List.of("ar", "ckb", "en")) {
      assertThat(read("named.tsv").stream().filter(row -> row.get("lang").equals(lang)))
          .hasSize(20);
    }
  }
}
