package marsad.local.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.BoundingBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The reader chooses days: by brush, by slider, by date, by preset. */
class TimeIT extends OpenDashboard {

  @ParameterizedTest
  @ValueSource(strings = {"en", "ar"})
  void theBrushChoosesFromTheFirstToTheLastBar(String lang) {
    visit("?lang=" + lang + "&" + ALL_DAYS + "&unit=month");
    int all = page.locator("#list li").first().getAttribute("aria-setsize").length();
    BoundingBox box = page.locator("#histogram").boundingBox();
    double newest = lang.equals("ar") ? box.x + 4 : box.x + box.width - 4;
    double older = lang.equals("ar") ? box.x + box.width * 0.4 : box.x + box.width * 0.6;
    page.mouse().move(newest, box.y + 20);
    page.mouse().down();
    page.mouse().move(older, box.y + 20);
    page.mouse().up();
    waitUntil("!location.search.includes('from=2019')");
    assertThat(page.url()).contains("to=2025-12-31").containsPattern("from=202[1-3]-\\d\\d-01");
    assertThat(all).isPositive();
  }

  @Test
  void theSlidersMoveByUnits() {
    visit("?lang=en&from=2022-01-01&to=2022-12-31&unit=month");
    Locator start = page.locator("#handle-start");
    assertThat(start.getAttribute("aria-valuetext")).isEqualTo("1 January 2022");
    start.focus();
    page.keyboard().press("ArrowRight");
    waitUntil("location.search.includes('from=2022-02-01')");
    page.keyboard().press("ArrowLeft");
    waitUntil("location.search.includes('from=2022-01-01')");
    page.locator("#handle-end").focus();
    page.keyboard().press("ArrowLeft");
    waitUntil("location.search.includes('to=2022-11-30')");
  }

  @Test
  void aPresetCountsFromTodayAndSaysThatNoIncidentIsNoSafety() {
    visit("?lang=en&kind=air-strike");
    page.locator("#presets button[value='24h']").click();
    page.locator("#none").waitFor();
    assertThat(shown()).isZero();
    assertThat(page.locator("#none").textContent()).contains("does not mean that a place is safe");
    page.locator("#none button").last().click();
    waitUntil("document.querySelector('#count').textContent !== '0'");
  }

  @Test
  void noMonthIsFetchedBeforeAnIncidentIsOpened() {
    visit("?lang=en&from=2022-07-01&to=2022-07-31");
    assertThat(shown()).isEqualTo(2);
    assertThat(requests).noneMatch(url -> url.matches(".*/incidents/.*geojson"));
    rows().first().click();
    page.locator("#detail-title").waitFor();
    assertThat(requests.stream().filter(url -> url.matches(".*/incidents/.*geojson")))
        .containsExactly(url() + "data/incidents/2022-07.geojson");
  }

  @Test
  void theDayCanBeThatOfTheReportOrOfTheLastChange() {
    visit("?lang=en&" + ALL_DAYS);
    int events = shown();
    unfold("time-options");
    page.locator("#basis").selectOption("published");
    waitUntil("location.search.includes('basis=published')");
    waitForShown(events);
    page.locator("#basis").selectOption("updated");
    waitUntil("document.querySelector('#count').textContent === '0'");
  }

  @Test
  void playMovesForwardAndStops() {
    visit("?lang=en&from=2022-06-01&to=2022-06-30&unit=month");
    page.locator("#play").click();
    waitUntil("location.search.includes('from=2022-07-01')");
    page.locator("#play").click();
    waitUntil("document.querySelector('#play').getAttribute('aria-pressed') === 'false'");
    assertThat(page.url()).contains("to=2022-07-3");
  }

  @Test
  void theBarsOfAllMonthsAreThereWhateverIsChosen() {
    visit("?lang=en&from=2022-07-01&to=2022-07-31&unit=month");
    String label = page.locator("#histogram").getAttribute("aria-label");
    visit("?lang=en&from=2019-01-01&to=2022-07-31");
    assertThat(label).contains(": " + shown() + ".");
  }

  @Test
  void theNameOfTheBarsCountsNoIncidentOfLaterDays() {
    visit("?lang=en&from=2022-06-01&to=2022-06-30&unit=month");
    String label = page.locator("#histogram").getAttribute("aria-label");
    visit("?lang=en&from=2019-01-01&to=2022-06-30");
    int until = shown();
    visit("?lang=en&" + ALL_DAYS);
    assertThat(shown()).isGreaterThan(until);
    assertThat(label).contains("30 June 2022: " + until + ".");
  }
}
