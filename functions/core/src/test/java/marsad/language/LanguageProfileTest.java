package marsad.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import marsad.table.TableException;
import marsad.table.Tsv;
import org.junit.jupiter.api.Test;

class LanguageProfileTest {
  private static final String FILE = "lang/en/profile.tsv";

  private static LanguageProfile read(List<String> rows) {
    List<String> lines = new ArrayList<>(List.of("property\tvalue\twhat"));
    Tsv.read(FILE).forEach(row -> lines.add(row.get("property") + "\t" + row.get("value") + "\t"));
    for (String row : rows) {
      lines.removeIf(line -> line.startsWith(row.split("\t")[0] + "\t"));
      if (row.contains("\t")) {
        lines.add(row);
      }
    }
    return LanguageProfile.of("en", FILE, Tsv.parse(FILE, lines.stream()));
  }

  @Test
  void readsTraitsDistancesAndWords() {
    LanguageProfile english = read(List.of());
    assertThat(english.has(Trait.CAPITALS)).isTrue();
    assertThat(english.has(Trait.VERB_LAST)).isFalse();
    assertThat(english.reach(Reach.NEGATION)).isEqualTo(6);
    assertThat(english.is(WordList.PASSIVE_AUXILIARY, "were")).isTrue();
  }

  @Test
  void namesWhatIsWrong() {
    assertThatThrownBy(() -> read(List.of("negation")))
        .isInstanceOf(TableException.class)
        .hasMessageContaining("has no row 'negation'");
    assertThatThrownBy(() -> read(List.of("capitals\tmaybe\t")))
        .isInstanceOf(TableException.class)
        .hasMessageContaining("write yes or no");
    assertThatThrownBy(() -> read(List.of("vowels\tmany\t")))
        .isInstanceOf(TableException.class)
        .hasMessageContaining("nothing reads it");
  }
}
