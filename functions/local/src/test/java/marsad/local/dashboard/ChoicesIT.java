package marsad.local.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.BoundingBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a reader chooses can be undone, and is said in the form of the reader's language. */
class ChoicesIT extends DemoDashboard {
  private static final String MORNING = "2025-11-28T05:00:00Z";

  @Override
  void look(String query) {
    // a context of its own, for the clock is that of all pages of a context
    open(options(1440, 900));
    page.clock().setFixedTime(MORNING);
    super.look(query);
  }

  @Test
  void theQuarterOfTheYearIsAPreset() {
    look("?lang=en&from=2025-10-01&to=2025-11-28");
    int quarter = shown();
    assertThat(quarter).isPositive();
    look("?lang=en");
    page.locator("#presets button[value=quarter]").click();
    waitUntil("location.search.includes('last=quarter')");
    // a rolling span has those too whose week reaches into it
    waitUntil("n => Number(document.querySelector('#count').textContent) - n < 40", quarter);
    assertThat(shown()).isGreaterThanOrEqualTo(quarter);
    assertThat(page.locator("#range").textContent())
        .startsWith("This quarter, until 28 November 2025");
  }

  @Test
  void incidentsWithAtLeastSoManyKilledAreFiltered() {
    look("?lang=en&last=365d");
    int all = shown();
    unfold("filters");
    page.locator("#killed").selectOption("3");
    waitUntil("n => Number(document.querySelector('#count').textContent) < n", all);
    assertThat(page.url()).contains("killed=3");
    page.locator("#list .dead").first().waitFor();
    assertThat(page.locator("#list .dead").allTextContents())
        .isNotEmpty()
        .allSatisfy(
            dead ->
                assertThat(Integer.parseInt(dead.replaceAll("\\D", ""))).isGreaterThanOrEqualTo(3));
    assertThat(page.locator("#chips").textContent()).contains("Killed: 3 or more");
    page.locator("#chips .chip[aria-label*=Killed]").click();
    waitForShown(all);
  }

  @Test
  void theBackButtonUndoesEveryChoice() {
    look("?lang=en&last=365d");
    int all = shown();
    unfold("filters");
    page.locator("#facet-kind input[value=ied]").check();
    waitUntil("n => Number(document.querySelector('#count').textContent) < n", all);
    int explosions = shown();
    page.locator("#facet-kind input[value=arrest]").check();
    waitUntil("n => Number(document.querySelector('#count').textContent) > n", explosions);
    page.goBack();
    waitForShown(explosions);
    assertThat(page.locator("#facet-kind input:checked").count()).isOne();
    page.goBack();
    waitForShown(all);
    page.locator("#search").fill("ha");
    page.locator("#search").fill("hawija");
    waitUntil("location.search.includes('q=hawija')");
    page.goBack();
    waitUntil("document.querySelector('#search').value === ''");
    waitForShown(all);
  }

  @ParameterizedTest
  @CsvSource({
    "en,28 November 2025,Hawija district",
    "ar,٢٨ تشرين الثاني ٢٠٢٥,قضاء الحويجة",
    "ckb,٢٨ی تشرینی دووەمی ٢٠٢٥,قەزای حەویجە",
    "kmr,28ê mijdara 2025an,qezaya Hewîce"
  })
  void datesAndDistrictsAreInTheFormOfTheLanguage(String lang, String day, String district) {
    look("?lang=" + lang + "&region=d:hawija-district");
    assertThat(page.locator("#as-of").textContent()).contains(day);
    assertThat(page.locator("#chips").textContent()).contains(district);
  }

  @Test
  void aGroupOfIncidentsSaysWhereItIs() {
    look("?lang=en&last=365d");
    assertThat(
            page.locator("#map .bubble:not(.road, .area, .stack)")
                .first()
                .getAttribute("aria-label"))
        .matches("\\d+ incidents around .+; zoom in.*");
  }

  @ParameterizedTest
  @CsvSource({
    "en,4 November 2025,3 November 2025",
    "ar,٤ تشرين الثاني ٢٠٢٥,٣ تشرين الثاني ٢٠٢٥",
    "ckb,٤ی تشرینی دووەمی ٢٠٢٥,٣ی تشرینی دووەمی ٢٠٢٥",
    "kmr,4ê mijdara 2025an,3ê mijdara 2025an"
  })
  void aDateFieldIsReadInTheFormOfTheLanguage(String lang, String chosen, String earlier) {
    look("?lang=" + lang + "&from=2025-11-04");
    unfold("time-options");
    Locator shown = page.locator("#from + span");
    assertThat(shown.textContent()).isEqualTo(chosen);
    BoundingBox field = page.locator("#from").boundingBox();
    BoundingBox over = shown.boundingBox();
    assertThat(over.width).as("it covers what the browser writes").isGreaterThan(field.width - 6);
    assertThat(over.height).isGreaterThan(field.height - 6);
    assertThat(shown.evaluate("words => words.scrollWidth - words.clientWidth")).isEqualTo(0);
    page.locator("#from").focus();
    assertThat(shown.isVisible()).isTrue();
    page.keyboard().press("ArrowRight");
    page.keyboard().press("ArrowDown");
    assertThat(shown.isVisible()).as("who types sees what is typed").isFalse();
    waitUntil("location.search.includes('from=2025-11-03')");
    page.locator("#basis").focus();
    assertThat(shown.isVisible()).isTrue();
    assertThat(shown.textContent()).isEqualTo(earlier);
    assertThat(page.locator("#to + span").textContent()).isEqualTo("–");
    look("?page=changes&changed=2025-11-04&lang=" + lang);
    assertThat(page.locator("#changed-from + span").textContent()).isEqualTo(chosen);
  }

  @ParameterizedTest
  @CsvSource({
    "en,November 2025,Mo,Tuesday 11 November 2025",
    "ar,تشرين الثاني ٢٠٢٥,ن,الثلاثاء ١١ تشرين الثاني ٢٠٢٥",
    "ckb,تشرینی دووەم ٢٠٢٥,د,سێشەممە ١١ی تشرینی دووەمی ٢٠٢٥",
    "kmr,mijdar 2025,Du,sêşem 11ê mijdara 2025an"
  })
  void theCalendarSpeaksTheLanguageOfThePage(String lang, String month, String monday, String day) {
    look("?lang=" + lang + "&from=2025-11-04");
    unfold("time-options");
    page.locator("#from").click();
    Locator calendar = page.locator(".calendar:popover-open");
    assertThat(calendar.locator("b").textContent()).isEqualTo(month);
    assertThat(calendar.locator("th").first().textContent()).isEqualTo(monday);
    page.keyboard().press("ArrowDown");
    assertThat(page.locator("*:focus").getAttribute("aria-label")).isEqualTo(day);
    page.keyboard().press("Enter");
    waitUntil("location.search.includes('from=2025-11-11')");
    assertThat(page.locator(".calendar").count()).isZero();
    assertThat(page.locator("*:focus").getAttribute("id")).isEqualTo("from");
    page.locator("#to").click();
    calendar.locator(".bar button").nth(1).click();
    page.keyboard().press("Escape");
    waitUntil("!document.querySelector('.calendar')");
    assertThat((Boolean) page.evaluate("document.getElementById('time-options').open"))
        .as("Escape closes the calendar only")
        .isTrue();
    assertThat(problems).isEmpty();
  }

  @Test
  void noCalendarOfAPhoneIsThatOfTheDevice() {
    open(options(390, 844).setHasTouch(true).setIsMobile(true));
    super.look("?lang=ckb&from=2025-11-04");
    page.locator("#time-options summary").tap();
    page.locator("#from").tap();
    page.locator(".calendar:popover-open [value='2025-11-06']").tap();
    waitUntil("location.search.includes('from=2025-11-06')");
    assertThat((Boolean) page.evaluate("document.querySelector('#from').readOnly")).isTrue();
  }
}
