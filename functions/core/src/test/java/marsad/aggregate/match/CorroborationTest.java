package marsad.aggregate.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import marsad.aggregate.match.Corroboration.Source;
import marsad.table.Tsv;
import org.junit.jupiter.api.Test;

/** How much sources add to one another. */
class CorroborationTest {
  private static final Corroboration RULES = Corroboration.bundled();
  private static final Source KNOWN = new Source(0.7, true);
  private static final Source UNKNOWN = new Source(0.7, false);

  @Test
  void oneSourceIsAsSureAsItIs() {
    assertThat(RULES.confidence(List.of(KNOWN))).isEqualTo(0.7);
    assertThat(RULES.confidence(List.of(UNKNOWN))).isEqualTo(0.7);
    assertThat(RULES.confidence(List.of())).isZero();
  }

  @Test
  void fiveThatCopyOneAnotherAreNotFiveProofs() {
    double five = RULES.confidence(Collections.nCopies(5, KNOWN));
    assertThat(five).isGreaterThan(RULES.confidence(List.of(KNOWN, KNOWN))).isLessThan(0.96);
    assertThat(1 - Math.pow(0.3, 5)).isGreaterThan(0.99);
  }

  @Test
  void anUnknownSourceBesideKnownOnesHardlyCounts() {
    double beside = RULES.confidence(List.of(KNOWN, UNKNOWN));
    assertThat(beside).isBetween(0.7, 0.73);
    assertThat(RULES.confidence(List.of(UNKNOWN, KNOWN))).isEqualTo(beside);
  }

  @Test
  void nothingIsEverCertain() {
    assertThat(RULES.confidence(Collections.nCopies(40, KNOWN))).isEqualTo(0.99);
  }

  @Test
  void aBrokenTableNamesLineAndFix() {
    assertThatThrownBy(() -> read("known\t2\twhy", "unknown\t0\twhy"))
        .hasMessageContaining("tables/corroboration.tsv line 2")
        .hasMessageContaining("write 0 to 1");
    assertThatThrownBy(() -> read("known\t1\twhy")).hasMessageContaining("UNKNOWN");
  }

  private static Corroboration read(String... rows) {
    return Corroboration.of(
        Tsv.parse(
            Corroboration.TABLE, Stream.concat(Stream.of("source\tworth\twhy"), Stream.of(rows))));
  }
}
