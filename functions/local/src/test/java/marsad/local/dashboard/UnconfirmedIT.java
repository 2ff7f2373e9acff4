package marsad.local.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is not confirmed is drawn so, says why, and is in no count unless the reader wants it. */
class UnconfirmedIT extends OpenDashboard {
  private static final String FLAGGED =
      "\"unconfirmed\":true,\"flags\":[\"source-on-probation\",\"source-spike\"],\"kind\":\"ied\"";

  /** Makes every explosion of the samples one that is not confirmed. */
  @BeforeEach
  void flagExplosions() {
    page.route("**/data/index/*", route -> route.fulfill(Answers.absent()));
    page.route(
        "**/data/incidents/*.geojson",
        route -> {
          String body = route.fetch().text();
          route.fulfill(Answers.json(body.replaceAll("\"kind\" ?: ?\"ied\"", FLAGGED)));
        });
  }

  @Test
  void isListedButNotCounted() {
    visit("?lang=en&" + ALL_DAYS);
    int counted = shown();
    String said = page.locator("#doubtful").textContent();
    assertThat(said).matches("\\d+ unconfirmed not counted");
    int doubtful = Integer.parseInt(said.replaceAll("\\D", ""));
    unfold("filters");
    page.locator("#facet-kind input").first().waitFor();
    assertThat(page.locator("#facet-kind input[value=ied]").count()).isZero();
    page.locator("#unconfirmed").check();
    waitForShown(counted + doubtful);
    assertThat(page.url()).contains("unconfirmed=1");
    assertThat(page.locator("#doubtful").textContent()).isEmpty();
    page.reload();
    waitUntilReady();
    assertThat(shown()).isEqualTo(counted + doubtful);
    unfold("filters");
    page.locator("#facet-kind input[value=ied]").waitFor();
  }

  @Test
  void worksWithOtherFilters() {
    visit("?lang=en&" + ALL_DAYS + "&kind=ied");
    assertThat(shown()).isZero();
    assertThat(rows().count()).isPositive();
    visit("?lang=en&" + ALL_DAYS + "&kind=ied&unconfirmed=1");
    assertThat(shown()).isPositive();
  }

  @Test
  void isHollowAndSaysWhy() {
    visit("?lang=en&" + ALL_DAYS + "&kind=ied");
    Locator row = rows().first();
    assertThat(row.textContent()).contains("Unconfirmed");
    assertThat(row.locator("svg .shape").getAttribute("fill")).isEqualTo("var(--paper)");
    assertThat(row.locator("svg text").textContent()).isEqualTo("?");
    row.click();
    page.locator("#detail-title").waitFor();
    assertThat(page.locator("#detail .doubts").textContent())
        .contains(
            "Unconfirmed",
            "not included in totals",
            "new to Marsad",
            "far more incidents that day");
    assertThat(problems).isEmpty();
  }

  @Test
  void theAboutPageSaysWhatWasHeldBack() {
    page.route(
        "**/data/summary.json",
        route -> {
          String counts =
              "{\"heldBack\":{\"source-over-cap\":410},\"flagged\":{\"source-spike\":10},"
                  + "\"unconfirmed\":10,";
          String body =
              route
                  .fetch()
                  .text()
                  .replaceAll("\"(heldBack|flagged)\" ?: ?\\{[^}]*},?", "")
                  .replaceAll("\"unconfirmed\" ?: ?\\d+,", "");
          route.fulfill(Answers.json(counts + body.strip().substring(1)));
        });
    visit("?lang=en&page=about");
    assertThat(page.locator("#about-body").textContent())
        .contains("too many of one source", "410", "unusual day of a source", "Not published: ");
    visit("?lang=ckb&page=about");
    assertThat(page.locator("#about-body").textContent()).contains("بڵاو نەکراوەتەوە");
  }
}
