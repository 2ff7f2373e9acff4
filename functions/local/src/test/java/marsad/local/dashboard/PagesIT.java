package marsad.local.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;

/** The page of regions and the page about the data. */
class PagesIT extends OpenDashboard {

  @Test
  void aRegionHasItsTrendsAndATableBesideEachChart() {
    visit("?lang=en&page=regions&place=kirkuk&" + ALL_DAYS);
    assertThat(page.locator("#region-title").textContent()).isEqualTo("Kirkuk");
    Locator months = page.locator("#kinds-table tbody tr");
    assertThat(months.count()).isGreaterThan(12);
    assertThat(page.locator("#figures").textContent())
        .contains("December 2025", "The period before", "0 (▲ 1)", "A year before");
    assertThat(page.locator("#kinds-chart").getAttribute("aria-label")).contains("table");
    assertThat((Boolean) page.evaluate("document.querySelector('#kinds-chart').height > 100"))
        .isTrue();
    page.locator("#region").selectOption("hawija-district");
    waitUntil("document.querySelector('#region-title').textContent === 'Hawija district'");
    assertThat(page.locator("#people-table").textContent()).contains("4");
    assertThat(problems).isEmpty();
  }

  @Test
  void weeksAndDaysAreUnitsToo() {
    visit("?lang=en&page=regions&place=makhmur&from=2022-07-01&to=2022-07-31&unit=week");
    assertThat(page.locator("#kinds-table tbody th").allTextContents())
        .containsExactly(
            "week of 27 June 2022",
            "week of 4 July 2022",
            "week of 11 July 2022",
            "week of 18 July 2022",
            "week of 25 July 2022");
    page.locator("#region-unit").selectOption("day");
    waitUntil("() => document.querySelectorAll('#kinds-table tbody tr').length === 31");
  }

  @Test
  void theQuietPeriodsAfterTheLastIncidentAreShown() {
    visit("?lang=en&page=regions&place=makhmur&" + ALL_DAYS);
    assertThat(page.locator("#kinds-table tbody th").last().textContent())
        .isEqualTo("December 2025");
    assertThat(page.locator("#figures").textContent()).contains("December 20250", "0 (= 0)");
  }

  @Test
  void aRegionWithoutIncidentsSaysSo() {
    visit("?lang=en&page=regions&place=zakho-district&" + ALL_DAYS);
    assertThat(page.locator("#region-none").textContent()).contains("No incidents");
    assertThat(page.locator("#region-title").textContent()).isEqualTo("Zakho district");
  }

  @Test
  void theDataSaysWhereItComesFromAndWhatItCannotTell() {
    visit("?lang=en&page=about");
    assertThat(page.locator("#about-body").textContent())
        .contains("marsad-rules/1", "CC BY 4.0", "sample/rudaw", "past events told again")
        .contains("0.99", "tuned on", "does not mean that a road is safe", "December 2025");
    assertThat(problems).isEmpty();
  }
}
