package marsad.local.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The start of the page: nothing moves while it is drawn, and what cannot start says so at once.
 */
class StartIT extends DemoDashboard {
  /** Notes what moves without the reader having done anything. */
  private static final String WATCH =
      """
      window.moved = [];
      new PerformanceObserver(list => {
        for (const { value, sources } of list.getEntries()) {
          window.moved.push(`${value} ${sources.map(({ node }) => node?.id || node?.className)}`);
        }
      }).observe({ type: 'layout-shift', buffered: true });
      """;

  @ParameterizedTest
  @CsvSource({
    "1350,940,en",
    "1350,940,ar",
    "1350,940,ckb",
    "1350,940,kmr",
    "390,844,en",
    "390,844,kmr"
  })
  void nothingMovesWhileIncidentsArrive(int width, int height, String lang) {
    List<Route> held = new ArrayList<>();
    page.addInitScript(WATCH);
    page.setViewportSize(width, height);
    page.route("**/data/index/2023.json", held::add);
    page.navigate(demoUrl() + "?lang=" + lang);
    page.waitForSelector("body:not(.starting)");
    waitUntil("() => document.querySelector('#incomplete').textContent !== ''");
    page.unrouteAll();
    held.forEach(Route::resume);
    waitUntilReady();
    page.waitForSelector("body[data-ground=whole]");
    assertThat(page.locator("#incomplete").textContent()).isEmpty();
    assertThat(page.locator("#incomplete").isVisible()).isFalse();
    assertThat((List<?>) page.evaluate("window.moved")).isEmpty();
  }

  /** A shared link moves as little as the page itself. */
  @ParameterizedTest
  @CsvSource({
    "1350,940,?lang=en&id=",
    "390,844,?lang=ckb&id=",
    "1350,940,?lang=kmr&page=regions",
    "1350,940,?lang=ar&page=changes&changed=2025-11-25",
    "390,844,?lang=en&page=about",
    "1350,940,?lang=en&kind=ied&last=365d"
  })
  void nothingMovesWhereALinkLeads(int width, int height, String query) {
    String id = "";
    if (query.endsWith("id=")) {
      look("?lang=en");
      rows().first().evaluate("row => row.click()");
      waitUntil("new URLSearchParams(location.search).get('id')?.startsWith('inc-') === true");
      id = (String) page.evaluate("new URLSearchParams(location.search).get('id')");
    }
    page.addInitScript(WATCH);
    page.setViewportSize(width, height);
    look(query + id);
    page.waitForSelector("body[data-ground=whole]");
    assertThat((List<?>) page.evaluate("window.moved")).isEmpty();
  }

  @Test
  void whatStillArrivesIsSaidWhereItCoversNoControl() {
    List<Route> held = new ArrayList<>();
    page.setViewportSize(1440, 900);
    page.route("**/data/index/2023.json", held::add);
    page.navigate(demoUrl() + "?lang=kmr");
    page.waitForSelector("body:not(.starting)");
    page.waitForSelector("#incomplete.arriving");
    double bottom = page.locator("#incomplete").boundingBox().y;
    bottom += page.locator("#incomplete").boundingBox().height;
    assertThat(bottom).isLessThanOrEqualTo(page.locator("#grip").boundingBox().y + 1);
    page.unrouteAll();
    held.forEach(Route::resume);
    waitUntilReady();
  }

  @ParameterizedTest
  @ValueSource(strings = {"js/worker/worker.js", "js/visit.js"})
  void aPageThatLacksAModuleSaysSo(String module) {
    page.route("**/" + module, route -> route.fulfill(Answers.absent()));
    page.navigate(demoUrl() + "?lang=en");
    page.waitForSelector("body[data-failed]");
    assertThat(page.locator("#notices .error").first().isVisible()).isTrue();
    assertThat(page.locator("body.starting").count()).isZero();
  }
}
