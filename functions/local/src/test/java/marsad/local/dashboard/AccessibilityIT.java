package marsad.local.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Everyone can read it: every view, language and theme, on a phone, by keyboard alone. */
class AccessibilityIT extends OpenDashboard {
  private static final List<String> TAGS =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  /** The rules whose findings depend on colours. */
  private static final List<String> CONTRAST = List.of("color-contrast", "link-in-text-block");

  private static final String DETAIL = "detail, all open";
  private static final String SHEETS = "sheets, all open";

  /** What follows the language, theme and time in the address. */
  private static final List<String> VIEWS =
      List.of(
          "",
          "&page=regions",
          "&page=about",
          "&page=changes&changed=2019-01-01",
          "&area=place:daquq~20",
          "&layer=districts",
          "&kind=ied&q=x",
          "&embed=1",
          DETAIL,
          SHEETS);

  private void assertNoViolations(String what) {
    assertNone(what, new AxeBuilder(page).withTags(TAGS));
  }

  private static void assertNone(String what, AxeBuilder axe) {
    // the page has no frames of other sites, for which the other mode opens one more page
    List<String> violations =
        axe.setLegacyMode(true).analyze().getViolations().stream()
            .map(v -> v.getId() + ": " + v.getNodes().get(0).getHtml())
            .toList();
    System.out.printf("axe-core, %s: %d violations%n", what, violations.size());
    assertThat(violations).as(what).isEmpty();
  }

  private void openDetail() {
    if (page.locator("#side").getAttribute("data-stop").equals("peek")) {
      page.locator("#grip").press("Enter");
    }
    rows().first().click();
    page.locator("#detail-title").waitFor();
    page.evaluate("document.querySelectorAll('#detail details').forEach(d => { d.open = true; })");
  }

  /** A view in a language and theme. */
  private void show(String lang, String theme, String view) {
    String base = "?lang=" + lang + "&theme=" + theme + "&" + ALL_DAYS;
    visit(view.startsWith("&") ? base + view : base);
    if (view.equals(DETAIL)) {
      openDetail();
    } else if (view.equals(SHEETS)) {
      page.evaluate(
          "document.querySelectorAll('#filters, #facets details, #time-options, #saves, #legend,"
              + " #credits').forEach(d => { d.open = true; })");
      page.locator("#facet-language label").first().waitFor();
    } else if (view.contains("area=")) {
      page.evaluate("document.getElementById('area').open = true");
      page.locator("#area-count").waitFor();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ar", "ckb", "kmr"})
  void everyViewIsFreeOfViolations(String lang) {
    for (String view : VIEWS) {
      show(lang, "light", view);
      assertNoViolations(lang + " " + view);
    }
    assertThat(problems).isEmpty();
  }

  /** Dark differs by colours alone, so that one language of each script shows them all. */
  @ParameterizedTest
  @ValueSource(strings = {"en", "ar"})
  void everyViewHasContrastInTheDark(String lang) {
    for (String view : VIEWS) {
      show(lang, "dark", view);
      assertNone(lang + " dark " + view, new AxeBuilder(page).withRules(CONTRAST));
    }
    assertThat(problems).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"en,320", "ar,320", "ckb,390", "kmr,320"})
  void nothingIsCutOffOnAPhone(String lang, int width) {
    page.setViewportSize(width, 640);
    for (String view : List.of("&page=regions", "&page=about", "", DETAIL)) {
      show(lang, "light", view);
      assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
          .as(view)
          .isLessThanOrEqualTo(width);
      if (view.isEmpty() || view.equals(DETAIL)) {
        assertNoViolations(lang + " at " + width + " px");
      }
    }
    assertThat(problems).isEmpty();
  }

  /** A desk of 1440 x 900 at 200 %. */
  @ParameterizedTest
  @ValueSource(strings = {"en", "ar"})
  void nothingIsCutOffWhereThePageIsEnlarged(String lang) {
    int width = 720;
    page.setViewportSize(width, 450);
    for (String view : List.of("", "&page=changes&changed=2019-01-01", "&page=regions", DETAIL)) {
      show(lang, "light", view);
      assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
          .as(view)
          .isLessThanOrEqualTo(width);
      assertNoViolations(lang + " at 200 %, " + view);
    }
    assertThat(problems).isEmpty();
  }

  @Test
  void theKeyboardReachesEveryControl() {
    visit("?lang=en&" + ALL_DAYS);
    page.keyboard().press("Tab");
    assertThat((String) page.evaluate("document.activeElement.className")).isEqualTo("skip");
    List<?> reached =
        (List<?>)
            page.evaluate(
                """
                () => [...document.querySelectorAll('button, a[href], select, input, summary, [tabindex="0"]')]
                  .filter(e => e.checkVisibility() && e.tabIndex < 0 && !e.closest('#list')
                    && e.id !== 'scroller').map(e => e.outerHTML.slice(0, 80))
                """);
    assertThat(reached).isEmpty();
  }

  @Test
  void motionIsReducedWhereThatIsWished() {
    visit("?lang=en");
    page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
    assertThat(page.locator(".leaflet-zoom-anim").count()).isZero();
  }
}
