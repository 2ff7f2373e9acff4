package marsad.aggregate.trust;

import static marsad.aggregate.trust.Reports.NOW;
import static marsad.aggregate.trust.Reports.judge;
import static marsad.aggregate.trust.Reports.madeUp;
import static marsad.aggregate.trust.Reports.rules;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import marsad.aggregate.incident.Publisher;
import marsad.table.TableException;
import org.junit.jupiter.api.Test;

/** Rows of {@code trust.tsv}. */
class TrustRulesTest {
  @Test
  void aCapNamesItsHostInItsOwnLetters() {
    Publisher publisher = new Publisher("xn--wgb9abay.example", "xn--wgb9abay.example");
    assertThat(rules("cap\tكركوك.example\t3\tx").cap(publisher, false)).isEqualTo(3);
  }

  @Test
  void aBrokenRowNamesLineAndFix() {
    assertThatThrownBy(() -> rules("cap\t*\tmany\tx"))
        .isInstanceOf(TableException.class)
        .hasMessageContaining("trust.tsv line 2");
    assertThatThrownBy(() -> rules("known\t*\t\tx", "trusted\ta.example\t\tx"))
        .hasMessageContaining("write a host");
    assertThatThrownBy(() -> rules("trusted\ta.example\t\tx")).hasMessageContaining("write one of");
    assertThatThrownBy(() -> rules("toll\ta.example\t5\tx")).hasMessageContaining("write *");
    assertThatThrownBy(() -> rules("cap\t*\t0\tx")).hasMessageContaining("from 1 up");
  }

  @Test
  void aRowOfTheOperatorReplacesNoOther() {
    assertThat(
            judge(rules("cap\tprobation-all\t4\tx"), NOW, madeUp("made-up.example", 60))
                .incidents())
        .hasSize(4);
    Judgement judgement =
        judge(rules("cap\tmade-up.example\t3\tx"), NOW, madeUp("made-up.example", 60));
    assertThat(judgement.incidents()).hasSize(3);
    assertThat(judge(rules("known\ta.example\t\tx"), NOW, madeUp("b.example", 60)).incidents())
        .hasSize(10);
  }
}
