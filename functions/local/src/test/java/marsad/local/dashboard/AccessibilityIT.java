package marsad.local.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Everyone can read it: every view, language and theme, on a phone, by keyboard alone. */
class AccessibilityIT extends OpenDashboard {
  private static final List<String> TAGS =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  private void assertNoViolations(String what) {
    List<String> violations =
        new AxeBuilder(page)
            .withTags(TAGS).analyze().getViolations().stream()
                .map(v -> v.getId() + ": " + v.getNodes().get(0).getHtml())
                .toList();
    System.out.printf("axe-core, %s: %d violations%n", what, violations.size());
    assertThat(violations).as(what).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "en,light",
    "en,dark",
    "ar,light",
    "ar,dark",
    "ckb,light",
    "ckb,dark",
    "kmr,light",
    "kmr,dark"
  })
  void everyViewIsFreeOfViolations(String lang, String theme) {
    String base = "?lang=" + lang + "&theme=" + theme + "&" + ALL_DAYS;
    for (String view :
        List.of(
            "", "&page=regions", "&page=about", "&layer=districts", "&kind=ied&q=x", "&embed=1")) {
      visit(base + view);
      assertNoViolations(lang + " " + theme + " " + view);
    }
    visit(base);
    page.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true; })");
    rows().first().click();
    page.locator("#detail-title").waitFor();
    assertNoViolations(lang + " " + theme + " detail, all open");
  }

  @ParameterizedTest
  @CsvSource({"en,320", "ar,320", "ckb,390", "kmr,320"})
  void nothingIsCutOffOnAPhone(String lang, int width) {
    open(options(width, 640));
    for (String view : List.of("", "&page=regions", "&page=about")) {
      visit("?lang=" + lang + "&" + ALL_DAYS + view);
      assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
          .as(view)
          .isLessThanOrEqualTo(width);
    }
    assertNoViolations(lang + " at " + width + " px");
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
