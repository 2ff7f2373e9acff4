package marsad.local.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The map shows where, and no more exactly than the reports say. */
class MapIT extends OpenDashboard {

  private void at(double lat, double lon, int zoom) {
    visit("?lang=en&" + ALL_DAYS + "&at=" + lat + "," + lon + "," + zoom);
  }

  private Object halos() {
    return page.evaluate("document.querySelector('.leaflet-shades-pane canvas').dataset.halos");
  }

  @Test
  void nearAndAnAreaHaveASoftHaloAndANamedPlaceHasNone() {
    for (String kind : List.of("abduction", "drone-strike")) {
      visit("?lang=en&" + ALL_DAYS + "&kind=" + kind);
      assertThat(halos()).as(kind).isEqualTo("1");
    }
    visit("?lang=en&from=1991-01-01&to=1991-01-02");
    assertThat(halos()).isEqualTo("0");
  }

  @Test
  void aMarkIsFilledOnlyWhereThePlaceIsNamed() {
    at(35.14, 44.4, 9);
    Locator named = page.locator("#map .marker[aria-label*='named place'] .shape");
    assertThat(named.first().getAttribute("fill")).isNotEqualTo("var(--paper)");
    Locator near =
        page.locator("#map .marker[aria-label*=' near ']:not([aria-label*=named]) .shape");
    assertThat(near.first().getAttribute("fill")).isEqualTo("var(--paper)");
  }

  @Test
  void marksCanBeReachedAndOpenedByKeyboard() {
    at(35.14, 44.4, 9);
    Locator mark = page.locator("#map .marker[aria-label*=Daquq]").first();
    assertThat(mark.getAttribute("role")).isEqualTo("button");
    assertThat(mark.getAttribute("tabindex")).isEqualTo("0");
    mark.focus();
    page.keyboard().press("Enter");
    page.locator("#detail-title").waitFor();
  }

  @Test
  void incidentsOfOnePlaceAreListedFromTheirMark() {
    at(35.47, 44.39, 8);
    page.locator("#map .bubble.stack:not(.road, .area)").first().click();
    waitUntil("document.querySelector('#chosen').textContent.includes('at one place')");
    assertThat(shown()).isBetween(2, 6);
    unfold("filters");
    page.locator("#clear").click();
    waitUntil("!document.querySelector('#chosen').textContent.includes('one place')");
  }

  @Test
  void aBubbleBringsNearer() {
    at(35.6, 43.9, 7);
    page.locator("#map .bubble:not(.stack)").first().click();
    waitUntil("!location.search.endsWith(',7') && location.search.includes('at=')");
  }

  @Test
  void districtsShowWhatChangedWhereTheTimeBeforeIsKnown() {
    visit("?lang=en&layer=districts&from=2022-01-01&to=2022-12-31");
    Locator makhmur = page.locator("#map .district[aria-label^='Makhmur district']");
    makhmur.waitFor();
    assertThat(makhmur.getAttribute("aria-label"))
        .isEqualTo("Makhmur district: 2; in the preceding period of the same length: 3");
    assertThat(makhmur.textContent()).contains("2", "▼ 1");
    visit("?lang=en&layer=districts&from=2019-01-01&to=2025-12-31");
    page.locator("#map .district").first().waitFor();
    assertThat(page.locator("#map .district.more, #map .district.less").count()).isZero();
    page.locator("#map .district[aria-label^='Makhmur']").click();
    waitUntil("location.search.includes('region=d%3Amakhmur-district')");
  }

  @Test
  void outlinesAndTilesAreOneSettingEach() {
    page.route(
        "**/config.json",
        route ->
            route.fulfill(
                Answers.json(
                    "{\"tiles\":{\"url\":\"/tiles/{z}/{x}/{y}.png\",\"attribution\":\"the"
                        + " operator\"},\"outlines\":\"outlines.geojson\"}")));
    page.route(
        "**/outlines.geojson",
        route ->
            route.fulfill(
                Answers.json(
                    """
                    {"type":"FeatureCollection","features":[{"type":"Feature","properties":{},
                     "geometry":{"type":"Polygon","coordinates":[[[43,35],[45,35],[45,36],[43,36],[43,35]]]}}]}
                    """)));
    page.route("**/tiles/**", route -> route.fulfill(Answers.png()));
    visit("?lang=en");
    assertThat(page.locator("#map path[stroke-dasharray='3 3']").count()).isEqualTo(1);
    assertThat(requests).anyMatch(url -> url.contains("/tiles/"));
    assertThat(page.locator(".leaflet-control-attribution").textContent()).contains("the operator");
  }

  @Test
  void outlinesThatAreNotThereAreNamed() {
    page.route(
        "**/config.json", route -> route.fulfill(Answers.json("{\"outlines\":\"gone.geojson\"}")));
    visit("?lang=en");
    assertThat(page.locator("#notices .error").textContent()).contains("gone.geojson");
    assertThat(shown()).isPositive();
  }
}
