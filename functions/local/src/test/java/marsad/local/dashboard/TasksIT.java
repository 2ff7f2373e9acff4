package marsad.local.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a reader comes for in the morning, each in at most four actions. */
class TasksIT extends DemoDashboard {
  private static final String TODAY = "2025-11-28T09:00:00Z";

  private static final String DETOUR =
      """
      () => {
        const way = document.querySelector('#map path.area-line');
        const length = way.getTotalLength();
        const [from, to] = [way.getPointAtLength(0), way.getPointAtLength(length)];
        return length / Math.hypot(from.x - to.x, from.y - to.y);
      }
      """;

  @BeforeEach
  void look() {
    page.setViewportSize(1440, 900);
    page.clock().setFixedTime(TODAY);
    page.addInitScript("localStorage.removeItem('marsad.visit')"); // of other tests
    look("");
  }

  @Override
  void look(String query) {
    super.look("?lang=en&" + query);
  }

  private String findings() {
    page.waitForSelector("#area-count");
    return page.locator("#area-findings").textContent();
  }

  @Test
  void theLastSevenDaysAlongARoad() {
    page.locator("#area summary").click();
    page.locator("#area-from").fill("Kirkuk–Makhmour");
    page.keyboard().press("Enter");
    page.waitForSelector("#area-count");
    page.locator("#presets button[value='7d']").click();
    page.waitForSelector("[data-span=yearAgo]");
    assertThat(findings())
        .contains(
            "within 20 km of Kirkuk – Makhmur",
            "In as many days before (13 November 2025 – 20 November 2025)",
            "In the same days a year ago (21 November 2024 – 28 November 2024)",
            "No report is no sign of safety");
    int listed = shown();
    assertThat(page.locator("#area-count").textContent()).isEqualTo("Incidents: " + listed);
    assertThat(page.url()).contains("area=way%3Akirkuk%3Bmakhmur%7E20", "last=7d");
    look("area=way:kirkuk;makhmur~20&last=7d");
    assertThat(shown()).as("from its address").isEqualTo(listed);
    assertThat(((Number) page.evaluate(DETOUR)).doubleValue())
        .as("length of the way by that of the straight line")
        .isBetween(1.0, 1.4);
    look("last=7d");
    assertThat(shown()).as("without the area").isGreaterThan(listed);
    assertThat(problems).isEmpty();
  }

  @Test
  void aDistrictThisQuarterAgainstAYearAgo() {
    page.locator("#area summary").click();
    page.locator("#area-from").fill("hawijah");
    page.keyboard().press("Enter");
    page.waitForSelector("#area-count");
    page.locator("#presets button[value=quarter]").click();
    page.waitForSelector("[data-span=yearAgo]");
    String yearAgo = page.locator("[data-span=yearAgo]").textContent();
    int now = shown();
    look("area=place:hawija~20&from=2024-10-01&to=2024-11-28");
    assertThat(yearAgo)
        .isEqualTo(
            "In the same days a year ago (1 October 2024 – 28 November 2024): %d; now: %d."
                .formatted(shown(), now));
  }

  @Test
  void whatIsTypedIsFilteredAndSaved() throws IOException {
    page.locator("#search").fill("IED 3 killed 2 sources 2025");
    page.waitForSelector("#suggestions li");
    assertThat(page.locator("#suggestions li").textContent())
        .isEqualTo(
            "Explosive device · Killed: 3 or more · Independent sources: 2 or more · 2025 Filters");
    int before = shown();
    page.keyboard().press("Enter");
    waitUntil("n => document.querySelector('#count').textContent !== String(n)", before);
    waitUntil("location.search.includes('kind=ied')");
    page.locator("#saves summary").click();
    Path saved = page.waitForDownload(() -> page.locator("#save-csv").click()).path();
    List<String> lines = Files.readAllLines(saved);
    List<String> head = List.of(lines.get(0).split(","));
    List<String[]> rows =
        lines.stream().skip(2).map(line -> line.split(",(?=([^\"]*\"[^\"]*\")*[^\"]*$)")).toList();
    assertThat(rows)
        .hasSize(shown())
        .isNotEmpty()
        .allSatisfy(
            row -> {
              assertThat(row[head.indexOf("kind")]).isEqualTo("ied");
              assertThat(row[head.indexOf("date_start")]).startsWith("2025-");
              assertThat(number(row[head.indexOf("killed_high")])).isGreaterThanOrEqualTo(3);
              assertThat(number(row[head.indexOf("corroboration")])).isGreaterThanOrEqualTo(2);
            });
  }

  private static double number(String cell) {
    return Double.parseDouble(cell);
  }

  @Test
  void whatOnlyTheDistrictIsKnownOfMayLieInTheArea() throws IOException {
    look("area=place:hawija~10");
    page.locator("#area summary").click();
    assertThat(findings()).contains("which may lie in it: ");
    int shown = shown();
    unfold("saves");
    Path saved = page.waitForDownload(() -> page.locator("#save-csv").click()).path();
    assertThat(Files.readAllLines(saved)).hasSizeBetween(shown + 2, shown + 40);
    assertThat(page.locator("#map .area-band").count()).isOne();
    look("area=nonsense");
    page.locator("#area summary").click();
    page.locator("#area-findings [role=alert]").waitFor();
  }

  @ParameterizedTest
  @CsvSource({
    "index/2025.details.json, basis=updated&last=30d, 11",
    "index/2024.json, from=2024-12-01&to=2025-03-01, 1"
  })
  void whatCannotBeReadIsMarkedAtTheNumbersOfAnArea(String file, String time, int months) {
    page.route("**/data/" + file, route -> route.fulfill(Answers.unavailable()));
    look(time + "&area=place:hawija~20");
    page.locator("#area summary").click();
    findings();
    String missing = "Months missing from this number: %d.".formatted(months);
    assertThat(page.locator("#count").textContent()).endsWith("+");
    assertThat(page.locator("#incomplete").textContent()).isEqualTo(missing);
    assertThat(page.locator("#area-count").textContent()).endsWith("+");
    assertThat(page.locator("#area-incomplete").textContent()).isEqualTo(missing);
    assertThat(page.locator("[data-span=before]").textContent()).matches(".*\\+; now: \\d+\\+\\.");
    assertThat(page.locator("#notices .error").first().textContent()).contains(file);
    page.unrouteAll();
    look("last=30d&area=place:hawija~20");
    page.locator("#area summary").click();
    findings();
    assertThat(page.locator("#area-incomplete").count()).isZero();
    assertThat(page.locator("#area-count").textContent()).matches("Incidents: \\d+");
  }

  @Test
  void anAreaIsDrawnByHand() {
    page.locator("#area summary").click();
    page.locator("#area-draw button[value=polygon]").click();
    for (int[] corner : new int[][] {{600, 300}, {800, 300}, {800, 500}}) {
      page.mouse().click(corner[0], corner[1]);
      page.waitForTimeout(50);
    }
    page.keyboard().press("Enter");
    page.waitForSelector("#area-count");
    assertThat(page.url()).contains("area=polygon");
  }

  @Test
  void whatChangedSinceYesterday() {
    page.locator("nav a[data-page=changes]").click();
    page.waitForSelector("[data-changed=new]");
    assertThat(page.locator("#changed-when").textContent())
        .isEqualTo("Since 27 November 2025 00:00 (Baghdad time)");
    page.locator("#changed-since button[value='2025-11-21']").click();
    page.waitForSelector("[data-changed=revised]");
    assertThat(page.locator("[data-changed=revised]").textContent())
        .contains("Independent sources: ");
    page.locator("#changed-from").fill("2025-11-01");
    page.waitForSelector("[data-changed=withdrawn]");
    assertThat(page.locator("[data-changed=withdrawn] li").textContent())
        .startsWith("inc-2025-11-000000000000");
    page.locator("[data-changed=new] button").first().click();
    page.locator("#detail-title").waitFor();
    assertThat(problems).isEmpty();
  }

  @Test
  void aLinkToWhatChangedKnowsTheLastVisit() {
    page.addInitScript("localStorage.setItem('marsad.visit', '2025-11-26T05:00:00Z')");
    look("page=changes");
    page.waitForSelector("[data-changed=new]");
    assertThat(page.locator("#changed-since [aria-pressed=true]").textContent())
        .isEqualTo("Since your last visit");
    page.locator("#since-visit").waitFor();
  }

  @Test
  void whatCannotBeReadIsMarkedAtTheNumbersOfWhatChanged() {
    page.route("**/data/changes/2025-11.json", route -> route.fulfill(Answers.unavailable()));
    look("page=changes&changed=2025-11-21");
    page.waitForSelector("[data-changed=new]");
    assertThat(page.locator("[data-changed=revised] h3").textContent()).endsWith("+");
    assertThat(page.locator("#notices .error").textContent()).contains("changes/2025-11.json");
    page.unrouteAll();
  }

  @Test
  void aPlaceIsFoundByWhateverSpelling() {
    for (String spelling : List.of("Makhmour", "Mahmur", "Mexmûr", "مخمور", "مەخموور")) {
      page.locator("#search").fill(spelling);
      page.waitForSelector("#suggestions li");
      page.keyboard().press("Enter");
      page.waitForSelector(".place-popup");
      assertThat(page.locator(".place-popup strong").textContent())
          .as(spelling)
          .isEqualTo("Makhmur");
      waitUntil("location.search.includes('at=35.77')");
      page.locator(".place-popup .round").click();
    }
    assertThat(problems).isEmpty();
  }

  @Test
  void theLevelOfARegionIsSaidOnce() {
    page.locator("#search").fill("hawijah");
    page.waitForSelector("#suggestions li");
    assertThat(page.locator("#suggestions li").allTextContents())
        .anyMatch(words -> words.strip().equals("Hawija district"))
        .anyMatch(words -> words.startsWith("Hawija town · "));
  }

  @Test
  void aVillageIsFound() {
    page.locator("#search").fill("توبزاوه");
    page.waitForSelector("#suggestions li");
    page.keyboard().press("Enter");
    page.waitForSelector(".place-popup");
    assertThat(page.locator(".place-popup small").textContent()).startsWith("village · ");
  }

  @Test
  void allOfItByKeyboard() {
    page.locator("#search").focus();
    page.keyboard().type("Daqouq");
    page.waitForSelector("#suggestions li");
    page.keyboard().press("ArrowDown");
    assertThat(page.locator("#suggestions [aria-selected=true]").textContent()).contains("Daquq");
    page.keyboard().press("Enter");
    page.waitForSelector(".place-popup");
    page.locator("#area summary").focus();
    page.keyboard().press("Enter");
    page.locator("#area-from").focus();
    page.keyboard().type("Daquq");
    page.keyboard().press("Enter");
    page.waitForSelector("#area-count");
    page.locator("#area-last").focus();
    page.keyboard().press("Enter");
    page.locator("#detail-title").waitFor();
    press("#detail .why summary");
    page.waitForSelector("#detail .why details[open] li");
    press("#detail .cite button");
    press("#detail .back");
    page.locator("#search").focus();
    page.keyboard().type("killed 1");
    page.waitForSelector("#suggestions li");
    page.keyboard().press("Enter");
    waitUntil("location.search.includes('killed=1')");
    press("#saves summary");
    assertThat(page.waitForDownload(() -> press("#save-csv")).path()).isNotEmptyFile();
    press("nav a[data-page=changes]");
    page.waitForSelector("[data-changed=new]");
    press("[data-changed=new] button");
    page.locator("#detail-title").waitFor();
    assertThat(problems).isEmpty();
  }

  /** Presses Enter on the first of what a selector finds, which the Tab key must reach. */
  private void press(String selector) {
    Locator found = page.locator(selector).first();
    assertThat((Integer) found.evaluate("element => element.tabIndex")).isZero();
    found.focus();
    page.keyboard().press("Enter");
  }
}
