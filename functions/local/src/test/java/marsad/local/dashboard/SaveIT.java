package marsad.local.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** What is shown can be taken along. */
class SaveIT extends OpenDashboard {

  private Path saved(String form) {
    Path file = page.waitForDownload(() -> page.locator("#save-" + form).click()).path();
    assertThat(problems).isEmpty();
    return file;
  }

  @Test
  void csvHasTheRowsShownUnderThePublishedHead() throws IOException {
    visit("?lang=en&" + ALL_DAYS + "&kind=ied");
    List<String> lines = Files.readAllLines(saved("csv"));
    List<String> published =
        Files.readAllLines(data().resolve("public/data/incidents.csv")).stream()
            .map(line -> line.replaceAll("\\.0(?=,)", ""))
            .toList();
    assertThat(lines.subList(0, 2)).isEqualTo(published.subList(0, 2));
    assertThat(lines).hasSize(2 + shown());
    assertThat(published).containsAll(lines);
  }

  @Test
  void geoJsonHasTheIncidentsWhole() throws IOException {
    visit("?lang=en&" + ALL_DAYS + "&kind=ied");
    JsonNode file = new ObjectMapper().readTree(saved("geojson").toFile());
    assertThat(file.get("features")).hasSize(shown());
    assertThat(file.at("/features/0/properties/reports/0/quote").asText()).isNotBlank();
  }

  @Test
  void theMapIsAPicture() throws IOException {
    visit("?lang=ar&" + ALL_DAYS);
    BufferedImage picture = ImageIO.read(saved("png").toFile());
    assertThat(picture.getWidth()).isGreaterThan(600);
    assertThat(picture.getRGB(0, 0)).isEqualTo(0xffeae6d8);
    Files.createDirectories(Path.of("target/screenshots"));
    ImageIO.write(picture, "png", Path.of("target/screenshots/saved-map.png").toFile());
  }

  @Test
  void printedItFitsAPage() throws IOException {
    visit("?lang=en&" + ALL_DAYS);
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat(page.locator("#filters").isVisible()).isFalse();
    assertThat(page.locator("#map").isVisible()).isTrue();
    byte[] pdf =
        page.pdf(
            new Page.PdfOptions().setFormat("A4").setPath(Path.of("target/screenshots/print.pdf")));
    assertThat(pdf).hasSizeGreaterThan(20_000);
  }

  @Test
  void everyRowIsPrintedNotOnlyThoseSeen() {
    page.addInitScript(
        "window.print = () => { window.printed = document.querySelectorAll('#list li').length; };");
    page.setViewportSize(700, 500);
    visit("?lang=en&" + ALL_DAYS);
    assertThat(rows().count()).isLessThan(shown());
    page.locator("#print").click();
    waitUntil("() => window.printed > 0");
    assertThat(page.evaluate("window.printed")).isEqualTo(shown());
    waitUntil("() => document.querySelectorAll('#list li').length < window.printed");
  }
}
