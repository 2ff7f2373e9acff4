package marsad.local.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The base map is a true one: waters, roads, borders and names where they are, in both themes. */
class BaseMapIT extends OpenDashboard {
  /** A view without marks. */
  private static final String EMPTY = "&from=1991-01-01&to=1991-01-02";

  private void look(String query) {
    page.setViewportSize(1000, 800);
    visit(query + EMPTY);
    page.waitForSelector("body[data-ground=whole]");
  }

  private List<String> names() {
    return List.of(
        ((String)
                page.evaluate(
                    "document.querySelector('.leaflet-labels-pane canvas').dataset.names"))
            .split("\\|"));
  }

  /** The colour of the middle of the map, as red, green and blue. */
  private List<Integer> middle() throws IOException {
    BufferedImage picture = ImageIO.read(new ByteArrayInputStream(page.screenshot()));
    int colour = picture.getRGB(500, 44 + (800 - 44) / 2);
    return List.of(colour >> 16 & 255, colour >> 8 & 255, colour & 255);
  }

  @ParameterizedTest
  @CsvSource({
    "en,Kirkuk,Great Zab,NINEVEH",
    "ar,كركوك,الزاب الكبير,نينوى",
    "ckb,کەرکووک,زێی گەورە,نەینەوا",
    "kmr,Kerkûk,Zêyê Mezin,NÎNEWA"
  })
  void namesAreWrittenInTheLanguageOfThePage(String lang, String town, String river, String area) {
    look("?lang=" + lang + "&at=35.8,43.9,8.5");
    assertThat(names()).contains(town, river);
    assertThat(names()).anyMatch(area::equalsIgnoreCase);
    assertThat(problems).isEmpty();
  }

  @Test
  void moreIsNamedCloserUp() {
    look("?lang=en&at=35.33,43.77,8");
    assertThat(names()).contains("Kirkuk").doesNotContain("Riyadh (Hawija)");
    look("?lang=en&at=35.33,43.77,11");
    assertThat(names()).contains("Hawija", "Riyadh (Hawija)");
  }

  @Test
  void namesLieAboveTheMarksAndLetClicksThrough() {
    look("?lang=en");
    assertThat(
            page.evaluate(
                """
                () => ['.leaflet-labels-pane', '.leaflet-marker-pane', '.leaflet-ground-pane']
                  .map(pane => Number(getComputedStyle(document.querySelector(pane)).zIndex))
                """))
        .isEqualTo(List.of(650, 600, 150));
    assertThat(
            page.evaluate(
                "getComputedStyle(document.querySelector('.leaflet-labels-pane"
                    + " canvas')).pointerEvents"))
        .isEqualTo("none");
  }

  @Test
  void waterIsBlueAndLandIsLightOrDark() throws IOException {
    look("?lang=en&theme=light&at=36.12,44.93,11");
    List<Integer> water = middle();
    assertThat(water.get(2)).as("blue of Lake Dukan").isGreaterThan(water.get(0) + 20);
    look("?lang=en&theme=light&at=35.0,42.6,11");
    assertThat(middle()).as("light land").allMatch(part -> part > 200);
    page.locator("#theme").selectOption("dark");
    waitUntil("document.querySelector('.leaflet-ground-pane canvas').dataset.theme === 'dark'");
    assertThat(middle()).as("dark land").allMatch(part -> part < 60);
  }

  @Test
  void theSourcesAreNamedOnTheMap() {
    look("?lang=en");
    assertThat(page.locator("#map-notice").textContent())
        .contains("OpenStreetMap contributors", "OpenMapTiles", "OCHA", "Natural Earth");
    page.locator("#credits summary").click();
    assertThat(page.locator("#credits p").textContent())
        .contains("ODbL", "CC BY-IGO", "not for navigation");
  }

  @Test
  void theScaleIsInTheReadersDigits() {
    look("?lang=en&at=35.5,44,9");
    assertThat(page.locator("#scale").textContent()).matches("\\d+ km");
    look("?lang=ar&at=35.5,44,9");
    assertThat(page.locator("#scale").textContent()).matches("[٠-٩]+ كم");
  }
}
