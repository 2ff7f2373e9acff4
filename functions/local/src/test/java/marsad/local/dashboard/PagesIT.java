package marsad.local.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import marsad.extract.Extractor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page of regions and the page about the data. */
class PagesIT extends OpenDashboard {

  @Test
  void aRegionHasItsTrendsAndATableBesideEachChart() {
    visit("?lang=en&page=regions&place=kirkuk&" + ALL_DAYS);
    assertThat(page.locator("#region-title").textContent()).isEqualTo("Kirkuk");
    Locator months = page.locator("#kinds-table tbody tr");
    assertThat(months.count()).isGreaterThan(12);
    assertThat(page.locator("#figures").textContent())
        .contains("December 2025", "Previous period", "0 (now ▲ 1)", "One year earlier");
    assertThat(page.locator("#kinds-chart").getAttribute("aria-label")).contains("table");
    assertThat((Boolean) page.evaluate("document.querySelector('#kinds-chart').offsetHeight > 50"))
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
    assertThat(page.locator("#figures").textContent()).contains("December 20250", "0 (now = 0)");
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
        .contains(Extractor.RULES, "CC BY 4.0", "rudaw", "past events mentioned again")
        .contains("tuned on", "does not mean that a road is safe", "December 2025");
    assertThat(problems).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ar", "ckb", "kmr"})
  void whatUnseenReportsScoreComesFirstWithItsDay(String lang) {
    page.route(
        "**/data/summary.json",
        route ->
            route.fulfill(
                Answers.json(
                    """
                    {"version":2,"months":["2025-11"],"incidents":24310,"newest":{"file":"data/incidents.csv","incidents":1000,"of":24310},
                     "scores":[{"kind":"unseen","set":"hidden","date":"2026-11-28","reports":139,"eventF1":0.63,
                      "byLanguage":{"ar":0.73,"ckb":0.59,"en":0.57},"casualties":0.73,"roles":0.55,"rolesRight":0.71,"falseAlarms":0.43},
                     {"kind":"check","set":"check","date":"2026-11-29","reports":60,"eventF1":0.51,"precision":0.48,"recall":0.54},
                     {"kind":"tuned","set":"short","date":"2026-11-24","reports":30,"eventF1":0.988,"place":1.0,"casualties":0.94,"dates":1.0},
                     null,{"kind":"tuned","set":"<b>","date":"2026","eventF1":"x"}]}
                    """)));
    visit("?page=about&lang=" + lang);
    assertThat(page.locator("#about-body tbody tr").count()).isEqualTo(4);
    assertThat(page.locator("#about-body b").count()).isZero();
    String said = page.locator("#about-body").textContent();
    assertThat(said).doesNotContain("{", "undefined", "NaN");
    if (lang.equals("en")) {
      assertThat(said)
          .containsSubsequence(
              "Measured on 28 November 2026 on 139 reports that the rules had never seen: 63%",
              "43% of the reports without an incident produced a false one",
              "29% of the assigned roles (by whom, against whom) were wrong",
              "27% of the numbers of dead and wounded were wrong",
              "that nobody who writes rules reads, and whose number alone is looked at: 51%",
              "52% of the extracted events were wrong",
              "46% of the events that the reports tell were missed",
              "unseen reports28 November 202613963%–73%–55%",
              "so these figures are better than those for new reports",
              "99%100%94%100%–",
              "the newest 1000 of 24310 incidents");
    }
    assertThat(problems).isEmpty();
  }
}
