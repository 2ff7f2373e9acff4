package marsad.local.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A span that rolls: the last hours and days by the clock, in a link and on a page that stays open.
 */
class SpanIT extends OpenDashboard {
  /** Noon in Baghdad on 20 November 2025. */
  private static final String NOON = "2025-11-20T09:00:00Z";

  private void publish(MadeIncident... november) {
    answer("summary.json", "{\"version\":2,\"months\":[\"2025-10\",\"2025-11\"],\"incidents\":9}");
    answer("incidents/2025-10.geojson", MadeIncident.collection(List.of()));
    answer("incidents/2025-11.geojson", MadeIncident.collection(List.of(november)));
    page.route("**/data/index/*", route -> route.fulfill(Answers.absent()));
  }

  private void answer(String path, String body) {
    page.route("**/data/" + path, route -> route.fulfill(Answers.json(body)));
  }

  private void at(String instant, String query) {
    page.clock().setFixedTime(instant);
    visit("?lang=en&" + query);
  }

  @ParameterizedTest
  @CsvSource({
    "2025-11-20, 2025-11-20, 1",
    "2025-11-19, 2025-11-19, 1",
    "2025-11-18, 2025-11-18, 0",
    "2025-11-21, 2025-11-21, 0",
    "2025-11-14, 2025-11-20, 1",
    "2025-11-10, 2025-11-16, 0",
    "2025-11-01, 2025-11-30, 0"
  })
  void aDayCountsThatOverlapsTheLastHours(String start, String end, int shown) {
    publish(MadeIncident.of("inc-2025-11-000000000001", start, NOON).lasting(end));
    at(NOON, "last=24h");
    assertThat(shown()).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource({
    "2025-11-19T12:00:00+03:00, 1",
    "2025-11-19T11:59:00+03:00, 0",
    "2025-11-19T09:30:00Z, 1",
    "2025-11-19T08:59:59Z, 0",
    "2025-11-20T12:00:30+03:00, 1",
    "2025-11-20T12:01:00+03:00, 0",
    "2025-11-19, 1",
    "2025-11-20, 1",
    "2025-11-18, 0"
  })
  void theFirstReportCountsByTheMinute(String firstSeen, int shown) {
    publish(MadeIncident.of("inc-2025-11-000000000001", "2025-11-03", firstSeen));
    at(NOON, "last=24h&basis=published");
    assertThat(shown()).isEqualTo(shown);
  }

  @Test
  void anIncidentOfTheLastNightOfTheMonthIsThereAfterMidnight() {
    publish(MadeIncident.of("inc-2025-11-000000000001", "2025-11-30", "2025-11-30T20:00:00Z"));
    at("2025-11-30T21:30:00Z", "last=24h");
    assertThat(shown()).isOne();
    assertThat(page.locator("#to").inputValue()).isEqualTo("2025-12-01");
  }

  @Test
  void aPresetIsKeptAsASpanAndSaysUntilWhen() {
    publish(MadeIncident.of("inc-2025-11-000000000001", "2025-11-20", NOON));
    at(NOON, "kind=ied&from=2025-11-01&to=2025-11-02");
    page.locator("#presets button[value='24h']").click();
    waitForShown(1);
    assertThat(page.url()).contains("last=24h").doesNotContain("from=", "to=");
    assertThat(page.locator("#range").textContent())
        .isEqualTo("Last 24 hours, until 20 November 2025 12:00 (Baghdad time)");
    assertThat(page.locator("#presets [aria-pressed=true]").textContent()).isEqualTo("24 h");
    unfold("time-options");
    page.locator("#from").fill("2025-11-05");
    waitUntil("() => location.search.includes('from=2025-11-05&to=2025-11-20')");
    assertThat(page.url()).doesNotContain("last=");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ar", "ckb", "kmr"})
  void theSpanIsSaidInEveryLanguage(String lang) {
    publish();
    page.clock().setFixedTime(NOON);
    visit("?last=7d&lang=" + lang);
    String range = page.locator("#range").textContent();
    assertThat(range)
        .contains(lang.equals("kmr") ? "12:00" : "١٢:٠٠")
        .doesNotContain("{", "undefined");
  }

  @Test
  void theSpanOfAPageThatStaysOpenMovesOn() {
    publish(
        MadeIncident.of("inc-2025-11-000000000001", "2025-11-19", "2025-11-19T12:10:00+03:00"),
        MadeIncident.of("inc-2025-11-000000000002", "2025-11-20", "2025-11-20T11:00:00+03:00"));
    at(NOON, "last=24h&basis=published");
    assertThat(shown()).isEqualTo(2);
    page.clock().setFixedTime("2025-11-20T09:11:00Z");
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))");
    waitForShown(1);
    assertThat(page.locator("#range").textContent()).contains("12:11");
    assertThat(page.url()).contains("last=24h");
  }

  @Test
  void whatIsFocusedStaysWhenOnlyTheClockMoves() {
    publish(MadeIncident.of("inc-2025-11-000000000002", "2025-11-20", "2025-11-20T11:00:00+03:00"));
    at(NOON, "last=7d");
    page.route(
        "**/data/incidents/*", route -> route.fulfill(new Route.FulfillOptions().setStatus(304)));
    page.locator("#map .marker").focus();
    page.clock().setFixedTime("2025-11-20T09:11:00Z");
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))");
    waitUntil("() => document.getElementById('range').textContent.includes('12:11')");
    assertThat((String) page.evaluate("document.activeElement.className")).contains("marker");
  }

  @Test
  void oldLinksWithDaysKeepWorking() {
    publish(
        MadeIncident.of("inc-2025-11-000000000001", "2025-11-10", "2025-11-10T11:00:00+03:00"),
        MadeIncident.of("inc-2025-11-000000000002", "2025-11-20", "2025-11-20T11:00:00+03:00"));
    at(NOON, "from=2025-11-09&to=2025-11-10");
    assertThat(shown()).isOne();
    assertThat(page.locator("#range").textContent())
        .isEqualTo("9 November 2025 – 10 November 2025");
  }
}
