package marsad.local.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The map comes first: what lies on it is small, and nothing that a reader opens moves it. */
class LayoutIT extends DemoDashboard {
  /** Part of the points of the page, on a grid of 10 pixels, at which the map is what one sees. */
  private static final String MAP_SHARE =
      """
      () => {
        const map = document.getElementById('map-section');
        let seen = 0;
        let all = 0;
        for (let x = 5; x < innerWidth; x += 10) {
          for (let y = 5; y < innerHeight; y += 10) {
            all++;
            if (map.contains(document.elementFromPoint(x, y))) seen++;
          }
        }
        return 100 * seen / all;
      }
      """;

  private static final String MAP_BOX =
      """
      () => [...document.querySelectorAll('#map, .leaflet-map-pane')].map(e => {
        const box = e.getBoundingClientRect();
        return [box.x, box.y, box.width, box.height].join();
      }).join(' ')
      """;

  private void look(int width, int height, String query) {
    page.setViewportSize(width, height);
    look(query);
  }

  @ParameterizedTest
  @CsvSource({"1440,900,en", "390,844,en", "1440,900,ar", "390,844,ckb"})
  void theMapIsThreeQuartersOfTheFirstView(int width, int height, String lang) {
    look(width, height, "?lang=" + lang);
    double share = ((Number) page.evaluate(MAP_SHARE)).doubleValue();
    System.out.printf("map of the first view, %d x %d %s: %.1f %%%n", width, height, lang, share);
    assertThat(share).isGreaterThanOrEqualTo(75);
    assertThat(page.locator("header").boundingBox().height).isEqualTo(44);
    assertThat((Boolean) page.evaluate("document.body.scrollHeight <= innerHeight")).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"1440,900", "390,844"})
  void anOpenedIncidentMovesNothing(int width, int height) {
    look(width, height, "?lang=en");
    Object before = page.evaluate(MAP_BOX);
    String at = (String) page.evaluate("new URLSearchParams(location.search).get('at')");
    page.evaluate("document.querySelector('#list button').click()");
    page.locator("#detail-title").waitFor();
    assertThat(page.evaluate(MAP_BOX)).isEqualTo(before);
    assertThat(page.evaluate("new URLSearchParams(location.search).get('at')")).isEqualTo(at);
    BoundingBox side = page.locator("#side").boundingBox();
    assertThat(side.y + side.height).isLessThanOrEqualTo(height);
    assertThat((Boolean) page.evaluate("document.body.scrollHeight <= innerHeight")).isTrue();
  }

  @Test
  void thePhonesSheetHasThreeStops() {
    look(390, 844, "?lang=en");
    page.locator("#grip").focus();
    List<String> stops = new java.util.ArrayList<>();
    for (int n = 0; n < 4; n++) {
      stops.add(page.locator("#side").getAttribute("data-stop"));
      page.keyboard().press("Enter");
    }
    assertThat(stops).containsExactly("peek", "half", "full", "peek");
    page.mouse().move(195, 300);
    page.locator("#grip").hover();
    page.mouse().down();
    page.mouse().move(195, 830, new com.microsoft.playwright.Mouse.MoveOptions().setSteps(4));
    page.mouse().up();
    assertThat(page.locator("#side").getAttribute("data-stop")).isEqualTo("peek");
  }

  @Test
  void everyTargetOfThePhoneIsLargeEnough() {
    look(390, 844, "?lang=en&last=365d&kind=ied&kind=arrest");
    List<?> small =
        (List<?>)
            page.evaluate(
                """
                () => [...document.querySelectorAll('header button, .rail button, .rail > .tool > summary, .chip, #play, #time summary, #saves summary, #sort, #legend summary')]
                  .filter(e => e.checkVisibility())
                  .map(e => [e.id || e.className || e.outerHTML.slice(0, 60), e.getBoundingClientRect()])
                  .filter(([, box]) => box.width > 0 && (box.height < 44 || box.width < 44))
                  .map(([name, box]) => `${name} ${box.width} x ${box.height}`)
                """);
    assertThat(small).isEmpty();
  }

  /**
   * What a menu of the phone offers that a finger cannot reach: it lies below another part or
   * outside the page.
   */
  private static final String OUT_OF_REACH =
      """
      id => [...document.querySelectorAll(`#${id} :is(button, input, select)`)]
        .filter(e => e.checkVisibility() && !e.closest('[hidden]'))
        .filter(e => {
          const { x, y, width, height } = e.getBoundingClientRect();
          return !e.contains(document.elementFromPoint(x + width / 2, y + height / 2));
        })
        .map(e => e.id || e.value)
      """;

  @ParameterizedTest
  @ValueSource(strings = {"time-options", "saves"})
  void everyMenuOfThePhoneCanBeReached(String menu) {
    look(390, 844, "?lang=ckb&last=365d");
    page.locator("#" + menu + " summary").click();
    assertThat(page.locator("#" + menu + " button:visible").count()).isGreaterThan(4);
    assertThat((List<?>) page.evaluate(OUT_OF_REACH, menu)).isEmpty();
    assertThat((List<?>) page.evaluate(OUT_OF_REACH, "chips")).isEmpty();
  }

  @Test
  void aPhoneChoosesARecentPeriod() {
    look(390, 844, "?lang=en");
    page.locator("#time-options summary").click();
    page.locator("#presets button[value='7d']").click();
    waitUntil("location.search.includes('last=7d')");
    page.setViewportSize(1440, 900);
    page.locator("#time > #presets").waitFor();
  }

  @Test
  void anEmptyListOfThePhoneSaysThatItIsNoSafety() {
    look(390, 844, "?lang=en&last=24h&q=nothing-has-this-word");
    assertThat(page.locator("#none").isVisible()).isTrue();
    assertThat((List<?>) page.evaluate(OUT_OF_REACH, "none")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ar", "ckb", "kmr"})
  void noRowOfTheListIsCutOff(String lang) {
    look(1440, 900, "?lang=" + lang + "&last=30d&unconfirmed=1");
    Object cut =
        page.evaluate(
            "() => [...document.querySelectorAll('#list button')].filter(row => row.scrollHeight >"
                + " row.clientHeight + 1).map(row => row.textContent)");
    assertThat((List<?>) cut).isEmpty();
  }

  @Test
  void eachChoiceIsAChipThatRemovesIt() {
    look(1440, 900, "?lang=en&last=365d&kind=ied&q=kirkuk");
    assertThat(page.locator("#chips .chip").count()).isEqualTo(4);
    page.locator("#chips .chip[aria-label*='Explosive device']").click();
    waitUntil("!location.search.includes('kind=')");
    page.locator("#chips .chip").first().click();
    waitUntil("document.querySelectorAll('#chips .chip').length === 1");
    assertThat(page.locator("#chips .chip").allTextContents()).containsExactly("“kirkuk”×");
  }

  @Test
  void theTimeIsStackedByGroupAndNeverGrey() {
    look(1440, 900, "?lang=en");
    int grouped = 0;
    for (String group : List.of("attack", "explosive", "strike", "operation", "civil")) {
      int bars = page.locator("#histogram .bar.of-" + group).count();
      assertThat(bars).as(group).isPositive();
      grouped += bars;
    }
    assertThat(page.locator("#histogram .bar").count()).as("bars of a group").isEqualTo(grouped);
  }

  @Test
  void theKeysThatPrintPrintEverythingChosen() {
    page.addInitScript(
        "window.print = () => { window.printed = document.querySelectorAll('#list li').length; };");
    look(1280, 800, "?lang=en&from=2025-01-01&to=2025-11-30&meetings=1&unconfirmed=1");
    page.keyboard().press("Control+p");
    waitUntil("() => window.printed > 0");
    assertThat(page.evaluate("window.printed")).isEqualTo(shown()).isNotEqualTo(1000);
  }

  @Test
  void theReaderLearnsWhatIsNewSinceTheLastVisit() {
    page.addInitScript("localStorage.setItem('marsad.visit', '2025-11-27T00:00:00Z');");
    look(1440, 900, "?lang=en");
    page.waitForSelector("#since-visit:not([hidden])");
    String said = page.locator("#since-visit").textContent();
    assertThat(said).endsWith(" changed since your last visit");
    page.locator("#since-visit").click();
    page.waitForSelector("[data-changed=new]");
    int counted =
        page.locator("[data-changed=new] h3, [data-changed=revised] h3").allTextContents().stream()
            .mapToInt(heading -> Integer.parseInt(heading.replaceAll("\\D", "")))
            .sum();
    assertThat(said).startsWith(counted + " ");
  }
}
