package marsad.local.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An incident tells what happened, where, how sure that is, and who says so. */
class DetailIT extends OpenDashboard {

  private Locator open(String words) {
    page.locator("#grip").click();
    rows().filter(new Locator.FilterOptions().setHasText(words)).first().click();
    page.locator("#detail-title").waitFor();
    return page.locator("#detail");
  }

  @Test
  void tellsWhatWhenWhereWhoAndWhoSaysSo() {
    visit("?lang=en&" + ALL_DAYS);
    Locator detail = open("Qarachogh");
    assertThat(detail.textContent())
        .contains("When", "Where", "within 15 km", "Makhmur district", "Target: ", "Confidence");
    Locator source = detail.locator("blockquote a").first();
    assertThat(source.getAttribute("href")).startsWith("https://");
    assertThat(source.getAttribute("rel")).contains("noopener");
    assertThat(detail.locator(".quote").first().getAttribute("dir")).isEqualTo("auto");
    assertThat(detail.locator("summary").last().textContent()).isEqualTo("Codes in other schemes");
    assertThat(problems).isEmpty();
  }

  @Test
  void aQuoteKeepsItsOwnDirection() {
    visit("?lang=en&" + ALL_DAYS + "&language=ar");
    rows().first().click();
    Locator quote = page.locator("#detail .quote").first();
    quote.waitFor();
    assertThat(quote.evaluate("e => getComputedStyle(e).direction")).isEqualTo("rtl");
    assertThat(quote.getAttribute("lang")).isEqualTo("ar");
  }

  @Test
  void escapeGivesTheFocusBackToTheRow() {
    visit("?lang=en&" + ALL_DAYS);
    rows().first().focus();
    page.keyboard().press("ArrowDown");
    waitUntil("document.activeElement.dataset.n === '1'");
    String row = rows().nth(1).locator("strong").textContent();
    page.keyboard().press("Enter");
    page.locator("#detail-title").waitFor();
    waitUntil("document.activeElement.id === 'detail-title'");
    assertThat(page.url()).contains("id=inc-");
    assertThat(page.locator("#detail .head").textContent()).contains(row);
    page.keyboard().press("Escape");
    waitUntil("document.activeElement.dataset.n === '1'");
  }

  @Test
  void thePermanentLinkFindsItAgain() {
    visit("?lang=ar&" + ALL_DAYS + "&kind=abduction");
    rows().first().click();
    String title = page.locator("#detail-title").textContent();
    String link = page.locator("#detail .actions a").first().getAttribute("href");
    page.navigate("about:blank");
    page.navigate(link);
    waitUntilReady();
    assertThat(page.locator("#detail-title").textContent()).isEqualTo(title);
    assertThat(page.locator("html").getAttribute("lang")).isEqualTo("ar");
  }

  @Test
  void theHeadlineOfAReportComesFirstPreferablyInTheReadersLanguage() {
    visit("?lang=en&" + ALL_DAYS);
    open("Makhmur camp");
    assertThat(page.locator("#detail-title").textContent()).isEqualTo("قصف تركي على مخيم مخمور");
    assertThat(page.locator("#detail .head").textContent())
        .contains("Air strike · Makhmur camp", "5 June 2021 · Makhmur district");
    visit("?lang=ckb&id=" + page.evaluate("new URLSearchParams(location.search).get('id')"));
    page.locator("#detail-title").waitFor();
    assertThat(page.locator("#detail-title").textContent()).isEqualTo("بۆردومانی کەمپی مەخموور");
  }

  @Test
  void whoSaysWhatStandsSideBySideAndWhatDiffersIsMarked() {
    visit("?lang=en&" + ALL_DAYS);
    Locator detail = open("Makhmur camp");
    assertThat(detail.locator(".compared thead th").allTextContents())
        .containsExactly("Source", "Published", "Killed", "Wounded");
    assertThat(detail.locator(".compared tbody tr").allTextContents())
        .satisfiesExactly(
            row -> assertThat(row).startsWith("baghdadtoday").endsWith("34"),
            row -> assertThat(row).startsWith("almayadeen").endsWith("32"));
    assertThat(detail.locator(".compared mark").allTextContents()).containsExactly("2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ar", "ckb", "kmr"})
  void whyReportsWereJoinedIsSaidInTheReadersLanguage(String lang) {
    visit("?lang=" + lang + "&id=inc-2021-06-8d4e4fb2b843");
    page.locator("#detail .merge").waitFor();
    List<String> reasons = page.locator("#detail .reasons li").allTextContents();
    assertThat(reasons).hasSize(9).doesNotContain("", "undefined");
    if (lang.equals("en")) {
      assertThat(reasons).contains("same place: Makhmur camp", "another number of wounded");
    } else {
      assertThat(reasons).noneMatch(reason -> reason.matches(".*(same|another|makhmur).*"));
    }
    assertThat(page.locator("#detail .merge strong").first().textContent())
        .contains("baghdadtoday");
  }

  @Test
  void theCitationNamesTheIncidentItsRevisionItsAddressAndTheDayOfAccess() {
    open(options(1280, 1000));
    context.grantPermissions(List.of("clipboard-read", "clipboard-write"));
    page.clock().setFixedTime("2026-11-29T08:00:00Z");
    visit("?lang=en&" + ALL_DAYS + "&kind=abduction");
    rows().first().click();
    Locator cite = page.locator("#detail .cite button");
    cite.first().click();
    waitUntil("document.querySelector('#detail [role=status]').textContent === 'Copied.'");
    assertThat(cite.first().textContent()).isEqualTo("✓ Copied.");
    assertThat((String) page.evaluate("navigator.clipboard.readText()"))
        .startsWith("Marsad. Abduction")
        .contains("revision ", "inc-", "http://", "accessed 29 November 2026");
    cite.nth(1).click();
    waitUntil(
        "() => navigator.clipboard.readText().then(copied =>"
            + " copied.startsWith('@misc{marsad-inc-'))");
    assertThat((String) page.evaluate("navigator.clipboard.readText()"))
        .contains("urldate = {2026-11-29}", "title = {{Abduction", "url = {http://");
    cite.nth(2).click();
    waitUntil(
        "() => navigator.clipboard.readText().then(copied => copied.startsWith('TY  - DATA'))");
    assertThat((String) page.evaluate("navigator.clipboard.readText()"))
        .contains("Y2  - 2026/11/29", "UR  - http://", "ER  - ");
  }

  @Test
  void anErrorIsReportedWhereTheOperatorSays() {
    page.route(
        "**/config.json",
        route ->
            route.fulfill(
                Answers.json("{\"reportErrors\":\"mailto:desk@example.org?subject={id}\"}")));
    visit("?lang=en&" + ALL_DAYS);
    open("Qarachogh");
    assertThat(page.locator("#detail a[href^=mailto]").getAttribute("href"))
        .startsWith("mailto:desk@example.org?subject=inc-");
  }

  @Test
  void thePermanentLinkHoldsTheIdAndNothingThatChanges() {
    visit("?lang=en&" + ALL_DAYS + "&kind=abduction&at=35.5,44,8");
    rows().first().click();
    waitUntil("new URLSearchParams(location.search).has('id')"); // the click asks for the ids
    String id = (String) page.evaluate("new URLSearchParams(location.search).get('id')");
    assertThat(page.locator("#detail .actions a").first().getAttribute("href"))
        .isEqualTo(url() + "?id=" + id + "&lang=en");
  }

  @Test
  void anIncidentThatIsGoneIsSaidToBe() {
    visit("?lang=en&id=inc-withdrawn");
    assertThat(page.locator("#detail [role=alert]").textContent()).contains("withdrawn");
    page.locator("#detail .back").click();
    rows().first().waitFor();
  }
}
