package marsad.local.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The filters count what they would show, and the address keeps them. */
class FiltersIT extends OpenDashboard {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "kind",
        "region",
        "actor",
        "role",
        "casualties",
        "confidence",
        "corroboration",
        "source",
        "language"
      })
  void everyChoiceShowsAsManyAsItSays(String facet) {
    visit("?lang=en&" + ALL_DAYS);
    unfold("filters");
    unfold("facet-" + facet);
    Locator choices = page.locator("#facet-" + facet + " label");
    for (int n = 0; n < Math.min(3, choices.count()); n++) {
      int said = Integer.parseInt(choices.nth(n).locator(".count").textContent());
      String value = choices.nth(n).locator("input").inputValue();
      choices.nth(n).locator("input").check();
      waitForShown(said);
      assertThat(page.url()).contains(facet + "=");
      page.reload();
      waitUntilReady();
      assertThat(shown()).as(value).isEqualTo(said);
      unfold("filters");
      page.locator("#clear").click();
      waitUntil("name => !location.search.includes(name + '=')", facet);
      unfold("facet-" + facet);
      waitUntil("f => !document.querySelector(`#facet-${f} input:checked`)", facet);
    }
  }

  @Test
  void twoChoicesOfAGroupAddAndTwoGroupsNarrow() {
    visit("?lang=en&" + ALL_DAYS + "&kind=ied");
    int ied = shown();
    unfold("filters");
    page.locator("#facet-kind input[value=air-strike]").check();
    waitUntil("n => Number(document.querySelector('#count').textContent) > n", ied);
    int both = shown();
    visit("?lang=en&" + ALL_DAYS + "&kind=ied&kind=air-strike&casualties=killed");
    assertThat(shown()).isLessThan(both).isPositive();
  }

  /** Old links call people who were captured “taken”. */
  @Test
  void oldLinksFilterByPeopleCaptured() {
    String incident =
        """
        {"properties": {"id": "%s", "kind": "ied", "place": {"precision": "exact"},
         "casualties": {"%s": {"low": 1}}}, "geometry": {"coordinates": [44, 35]}}
        """;
    String incidents =
        "{\"features\": [%s, %s]}"
            .formatted(incident.formatted("a", "captured"), incident.formatted("b", "killed"));
    publishOnly(incidents);
    visit("?lang=en&casualties=taken");
    assertThat(shown()).isEqualTo(1);
    unfold("filters");
    unfold("facet-casualties");
    assertThat(page.locator("#facet-casualties input:checked").inputValue()).isEqualTo("captured");
    page.unrouteAll();
  }

  @ParameterizedTest
  @CsvSource({
    "كركوك,کەرکووک",
    "العبّاسى,العباسي",
    "كَرْكُوك,كركوك",
    "hawija,HAWIJA",
    "داقوق,داقووق"
  })
  void theSearchIgnoresHowAWordIsSpelt(String one, String other) {
    visit("?lang=en&" + ALL_DAYS + "&q=" + one);
    int found = shown();
    assertThat(found).as(one).isPositive();
    visit("?lang=en&" + ALL_DAYS + "&q=" + other);
    assertThat(shown()).as(other).isPositive();
  }

  @Test
  void theSearchFindsWordsOfTheQuoteAndAllOfThem() {
    visit("?lang=en&" + ALL_DAYS);
    page.locator("#search").fill("burning crops");
    waitUntil("location.search.includes('q=burning')");
    waitUntil("['1', '2'].includes(document.querySelector('#count').textContent)");
    page.locator("#search").fill("burning nothing-like-this");
    waitForShown(0);
  }

  @Test
  void meetingsShowWhenAskedFor() {
    visit("?lang=en&" + ALL_DAYS);
    assertThat(page.locator("#chosen").textContent()).contains("without meetings");
    unfold("filters");
    page.locator("#meetings").check();
    waitUntil("location.search.includes('meetings=1')");
    waitUntil("!document.querySelector('#chosen').textContent.includes('meetings')");
  }

  @Test
  void anEmbeddedMapIsBare() {
    visit("?lang=en&embed=1&" + ALL_DAYS);
    assertThat(page.locator("nav").isVisible()).isFalse();
    assertThat(page.locator("#filters").isVisible()).isFalse();
    assertThat(page.locator("#map").isVisible()).isTrue();
    assertThat(page.locator("#notices .sample").isVisible()).isTrue();
  }

  @Test
  void whatTheAddressSaysIsNotBelieved() {
    for (String query :
        List.of(
            "?lang=xx&page=evil&unit=9&sort=%3Cscript%3E&from=yesterday&to=9999-99-99",
            "?at=NaN,NaN,99&spot=a,b&q=%F0%9F%92%A5%E2%80%AE&id=__proto__&kind=__proto__",
            "?place=%3Cb%3E&page=regions&lang=constructor")) {
      visit(query);
    }
    assertThat(problems).isEmpty();
  }
}
