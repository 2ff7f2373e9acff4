package marsad.local.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;

/** The page of regions with two years of incidents. */
class RegionsIT extends DemoDashboard {
  private static final String HAWIJA = "?lang=en&page=regions&place=hawija-district&unit=";

  @Test
  void aQuarterThatIsNotOverIsComparedWithTheSameDays() {
    look(HAWIJA + "quarter");
    assertThat(page.locator("#figures").textContent())
        .contains("October – December 2025", "not finished yet")
        .contains("1 October 2025 – 28 November 2025")
        .contains("1 July 2025 – 28 August 2025", "1 October 2024 – 28 November 2024");
    assertThat(page.locator("#kinds-table tbody th").allTextContents())
        .hasSize(5)
        .startsWith("October – December 2024");
  }

  @Test
  void theDistrictsAreMapsWithATableThatSaysWhatMayBeChance() {
    look(HAWIJA + "month");
    page.locator("#district-maps figure > svg path").first().waitFor();
    assertThat(page.locator("#district-maps figure > svg").count()).isEqualTo(2);
    assertThat(page.locator("#district-maps path.chosen").count()).isEqualTo(2);
    Locator table = page.locator("#district-table");
    assertThat(table.textContent()).contains("may be chance", "Change against 1 October 2025");
    table.locator("button", new Locator.LocatorOptions().setHasText("Kirkuk district")).click();
    waitUntil("document.querySelector('#region-title').textContent === 'Kirkuk district'");
    assertThat(problems).isEmpty();
  }

  @Test
  void aPlaceLeadsToItsIncidents() {
    look(HAWIJA + "month");
    Locator first = page.locator("#top-places tbody tr").first();
    first.waitFor();
    int n = Integer.parseInt(first.locator("td").first().textContent());
    assertThat(n).isPositive();
    first.locator("button").click();
    waitForShown(n);
  }
}
