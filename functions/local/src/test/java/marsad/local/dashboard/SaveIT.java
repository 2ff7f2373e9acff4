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
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** What is shown can be taken along. */
class SaveIT extends OpenDashboard {

  private Path saved(String form) {
    unfold("saves");
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
  void csvHasTheColumnsOfVersion2() throws IOException {
    MadeIncident incident = MadeIncident.of("inc-2025-11-000000000001", "2025-11-20", "2025-11-20");
    String feature =
        incident
            .feature()
            .replace(
                "انفجار عبوة ناسفة في قرية جنوبي كركوك",
                "\\uff1dSUM(A1)\\r\\n\\tof \\u2028 all, \\\"x\\\" ")
            .replace(
                "\"casualties\":{",
                "\"casualties\":{\"captured\":{\"low\":3,\"best\":4,\"high\":5},\"missing\":{\"low\":6},");
    publishOnly("{\"features\":[" + feature + "]}");
    visit("?lang=en");
    List<String> lines = Files.readAllLines(saved("csv"));
    assertThat(lines)
        .containsExactly(
            "id,date_start,date_end,date_precision,kind,plover,cameo_root,status,place,adm1,adm2,lat,lon,geo_precision,radius_km,"
                + "initiators,targets,killed_low,killed,killed_high,wounded,confidence,corroboration,sources,urls,captured_low,captured,"
                + "captured_high,missing_low,missing,missing_high,wounded_low,wounded_high,weapons,title,languages,revision,updated,"
                + "first_seen,adm1_pcode,adm2_pcode,unconfirmed,flags,unsure",
            "#meta+id,#date+start,#date+end,#date+precision,#event+type,#event+plover,#event+cameo,#status,#loc+name,#adm1+name,"
                + "#adm2+name,#geo+lat,#geo+lon,#geo+precision,#geo+radius+km,#group+name+first,#group+name+second,#affected+killed+min,"
                + "#affected+killed,#affected+killed+max,#affected+injured,#meta+confidence,#meta+sources+num,#meta+source,#meta+url,"
                + "#affected+captured+min,#affected+captured,#affected+captured+max,#affected+missing+min,#affected+missing,"
                + "#affected+missing+max,#affected+injured+min,#affected+injured+max,#item+weapon,#description+title,#meta+language,"
                + "#meta+revision,#date+updated,#date+reported,#adm1+code,#adm2+code,#status+unconfirmed,#meta+flags,#status+unsure",
            "inc-2025-11-000000000001,2025-11-20,2025-11-20,day,ied,ASSAULT,18,happened,Village"
                + " 1,Kirkuk,Hawija,35.3,43.8,near,6,,Iraqi police;"
                + " Civilians,1,2,9,,0.41,2,source-2,https://example.org/inc-2025-11-000000000001,3,4,5,6,,,,,ied,\"'\uff1dSUM(A1)"
                + " of   all, \"\"x\"\"\",ar,0,2025-11-20,2025-11-20,IQG13,IQG13Q01,,,");
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
    int middle = picture.getHeight() / 2;
    assertThat(
            IntStream.range(0, picture.getWidth()).map(x -> picture.getRGB(x, middle)).distinct())
        .hasSizeGreaterThan(50);
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
    unfold("saves");
    page.locator("#print").click();
    waitUntil("() => window.printed > 0");
    assertThat(page.evaluate("window.printed")).isEqualTo(shown());
    waitUntil("() => document.querySelectorAll('#list li').length < window.printed");
  }

  @Test
  void theWholeViewIsPrintedInLightColours() {
    page.addInitScript(
        """
        window.print = () => {
          const { theme } = document.documentElement.dataset;
          window.printed = [theme, map.getBounds().contains(seen), map.getSize().x < 800].join();
        };
        """);
    visit("?lang=en&theme=dark&" + ALL_DAYS);
    page.evaluate(
        """
        async () => {
          const { $view_map } = await import('./js/app.js');
          window.map = $view_map.leafletMap();
          window.seen = map.getBounds();
          window.zoom = map.getZoom();
        }
        """);
    page.keyboard().press("Control+p");
    waitUntil("() => window.printed !== undefined");
    assertThat(page.evaluate("window.printed")).isEqualTo("light,true,true");
    waitUntil("() => document.documentElement.dataset.theme === 'dark'");
    waitUntil("() => map.getZoom() === zoom && map.getSize().x > 800");
    assertThat(problems).isEmpty();
  }
}
