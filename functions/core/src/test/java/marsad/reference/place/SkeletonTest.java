package marsad.reference.place;

import static org.assertj.core.api.Assertions.assertThat;

import marsad.table.Tsv;
import org.junit.jupiter.api.Test;

/** What {@code skeleton.tsv} takes from a name: each row makes the names of its example alike. */
class SkeletonTest {
  private static String of(String name) {
    Skeleton skeleton = Skeleton.ofTable();
    return skeleton.of(skeleton.plain(PlaceSpellings.fold(name)));
  }

  @Test
  void everyRowMakesItsExampleAlike() {
    for (Tsv.Row row : Tsv.read("lang/skeleton.tsv")) {
      String[] example = row.get("example").split(", ");
      assertThat(of(example[0])).as(row.get("example")).isEqualTo(of(example[1]));
    }
  }

  @Test
  void consonantsTellNamesApart() {
    assertThat(of("Al Mansouryah")).isEqualTo(of("Mansuriya"));
    assertThat(of("Daquq")).isNotEqualTo(of("Dibis"));
    assertThat(of("داقوق")).isNotEqualTo(of("الدبس"));
  }
}
