package marsad.local.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An incident says in words why it is as sure as it is, and then what each feature gave. */
class CertaintyIT extends OpenDashboard {
  private static final String DRAW =
      """
      async incident => {
        const { certainty } = await import('./js/view/certainty.js');
        const drawn = certainty(incident);
        return drawn === '' ? '' : drawn.outerHTML;
      }
      """;

  private static final String SURE =
      """
      {"corroboration": 1, "certainty": {"event": 0.7, "parts": [{"name": "example.org", "value": 0.7}],
       "features": [{"name": "base", "value": 0.06}, {"name": "named-village", "value": 0.23},
        {"name": "day-in-sentence", "value": 0.04}, {"name": "attributed", "value": -0.62},
        {"name": "of-the-future", "value": 3}, {"name": "in-passing", "value": "<b>"}]}}
      """;

  private String draw(String incident) {
    return (String)
        page.evaluate(
            "([draw, json]) => eval(draw)(JSON.parse(json))", java.util.List.of(DRAW, incident));
  }

  @Test
  void wordsComeFirstAndThenTheParts() {
    visit("?lang=en&" + ALL_DAYS);
    String drawn = draw(SURE);
    assertThat(drawn)
        .contains(
            "<summary>one source · named village · day given · attributed to somebody</summary>")
        .contains("−0.62", "+0.23")
        .doesNotContain("of-the-future", "<b>", "More likely wrong");
    assertThat(problems).isEmpty();
  }

  @Test
  void whatIsUnsureSaysSo() {
    visit("?lang=en&" + ALL_DAYS);
    assertThat(draw("{\"unsure\": true, " + SURE.strip().substring(1)))
        .contains("More likely wrong than right");
  }

  @Test
  void whatIsUnsureIsDrawnOnlyWhenAskedFor() {
    page.route("**/data/index/*", route -> route.fulfill(Answers.absent()));
    page.route(
        "**/data/incidents/*.geojson",
        route -> {
          String unsure = "\"unsure\":true,\"kind\":\"ied\"";
          String body = route.fetch().text().replaceAll("\"kind\" ?: ?\"ied\"", unsure);
          route.fulfill(Answers.json(body));
        });
    visit("?lang=en&kind=ied&" + ALL_DAYS);
    int unsure = shown();
    assertThat(unsure).isPositive();
    assertThat(page.locator("#doubtful").textContent())
        .isEqualTo(unsure + " unsure not drawn on the map");
    assertThat(rows().first().textContent()).contains("Unsure");
    assertThat(page.locator("#map .leaflet-marker-icon").count()).isZero();
    unfold("filters");
    page.locator("#unsure").check();
    page.waitForSelector("#map .leaflet-marker-icon");
    assertThat(page.url()).contains("unsure=1");
    assertThat(page.locator("#doubtful").textContent()).isEmpty();
    assertThat(problems).isEmpty();
  }

  @Test
  void incidentsOfOlderDataHaveTheirSourcesAlone() {
    visit("?lang=en&" + ALL_DAYS);
    assertThat(draw("{\"corroboration\": 3}")).contains("<p>3 independent sources</p>");
    assertThat(draw("{}")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"ar,قرية مسماة", "ckb,گوندێکی ناوبراو", "kmr,gundê binavkirî"})
  void speaksEveryLanguage(String language, String village) {
    visit("?lang=" + language + "&" + ALL_DAYS);
    assertThat(draw(SURE)).contains(village);
  }
}
