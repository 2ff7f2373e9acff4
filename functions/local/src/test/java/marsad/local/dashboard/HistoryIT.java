package marsad.local.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An incident says what changed of it, when and because of whom. */
class HistoryIT extends OpenDashboard {
  private static final String ID = "inc-2025-11-000000000001";
  private static final String CHANGES =
      """
      [{"at":"2025-11-20T08:00:00Z","field":"reports","old":null,"new":"%1$s-1","because":"%1$s-1"},
       {"at":"2025-11-20T08:00:00Z","field":"killed","old":"2","new":"4 (3-5)","because":"%1$s-1"},
       {"at":"2025-11-20T09:00:00Z","field":"text","old":"00aa","new":"00ab","because":"0011223344556677-1"},
       {"at":"2025-11-20T22:30:00Z","field":"kind","old":"armed-attack","new":"ied","because":"rules marsad-rules/2"},
       {"at":"2025-11-21T08:00:00Z","field":"actors","old":null,"new":"iraqi-police initiator; civilians target","because":"corrections.tsv"},
       {"at":"2025-11-21T08:00:00Z","field":"date","old":"2025-11-18/2025-11-20","new":"2025-11-20","because":"corrections.tsv"},
       {"at":"2025-11-21T08:00:00Z","field":"place","old":"hawija-district","new":"nowhere-known","because":"corrections.tsv"},
       {"at":"2025-11-21T08:00:00Z","field":"status","old":"claimed","new":"happened","because":"corrections.tsv"},
       {"at":"2025-11-21T08:00:00Z","field":"confidence","old":"0.6","new":"0.85","because":"corrections.tsv"}]
      """
          .formatted(ID);

  private Locator history(String lang, String changes) {
    MadeIncident incident = MadeIncident.of(ID, "2025-11-20", "2025-11-19T22:30:00Z");
    publishOnly(MadeIncident.collection(List.of(incident.changed(changes))));
    visit("?lang=" + lang + "&id=" + ID);
    page.locator("#detail-title").waitFor();
    page.evaluate("document.querySelectorAll('#detail details').forEach(d => { d.open = true; })");
    return page.locator("#detail .history");
  }

  @Test
  void eachChangeSaysWhatFromWhatToWhatWhenAndWhy() {
    List<String> lines = history("en", CHANGES).locator("li").allTextContents();
    assertThat(lines)
        .containsExactly(
            "Confidence: 60% → 85% 21 November 2025 11:00 · corrected by a person",
            "Status: claimed by one side → happened 21 November 2025 11:00 · corrected by a person",
            "Where: Hawija district → nowhere-known 21 November 2025 11:00 · corrected by a person",
            "When: 18 November 2025 – 20 November 2025 → 20 November 2025"
                + " 21 November 2025 11:00 · corrected by a person",
            "Who: not known → Carried out by: Iraqi police, Target: Civilians"
                + " 21 November 2025 11:00 · corrected by a person",
            "Kind: Armed attack → Explosive device"
                + " 21 November 2025 01:30 · because the rules changed",
            "A report was edited by its publisher 20 November 2025 12:00 · because of a report",
            "Killed: 2 → 4 (3 to 5) 20 November 2025 11:00 · because of a report by"
                + " \u2068source-2\u2069",
            "Another report 20 November 2025 11:00 · because of a report by \u2068source-2\u2069");
    assertThat(problems).isEmpty();
  }

  @Test
  void theMomentsAreThoseOfPublicationReadingAndChange() {
    history("en", CHANGES);
    assertThat(page.locator("#detail").textContent())
        .contains(
            "First published20 November 2025 01:30",
            "First read by Marsad20 November 2025 01:30",
            "Last changed20 November 2025 01:30 · revision 9");
    assertThat(page.locator("#detail").textContent()).doesNotContain("alias");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ar", "ckb", "kmr"})
  void everyLanguageHasItsWords(String lang) {
    Locator history = history(lang, CHANGES);
    assertThat(history.locator("li").count()).isEqualTo(9);
    assertThat(history.textContent())
        .doesNotContain("{", "undefined", "rules ", ".tsv", "killed", "happened", "00aa");
  }

  @Test
  void anIncidentThatNeverChangedHasNoHistory() {
    assertThat(history("en", "[]").count()).isZero();
  }

  @Test
  void changesThatAreNoneBreakNothing() {
    Locator history =
        history(
            "en",
            """
            [null,7,{},{"field":7},{"field":"__proto__","old":{},"new":[]},{"field":"killed","at":"yesterday","because":7},
             {"field":"actors","old":"; ;","new":"x"},{"field":"date","old":"/","new":"<i>"}]
            """);
    assertThat(history.locator("li").count()).isEqualTo(4);
    assertThat(history.locator("i").count()).isZero();
    assertThat(problems).isEmpty();
  }
}
