package marsad.local.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Takes the pictures of every view in every language, on a desk and on a phone, for somebody to
 * look at: {@code -Dit.test=Screens}, for it checks nothing that {@link AccessibilityIT} does not.
 * {@code -Dmarsad.screens=../../docs/screens} puts them into the documentation.
 */
class Screens extends OpenDashboard {
  private static final Path FOLDER =
      Path.of(System.getProperty("marsad.screens", "target/screenshots"));
  private static final Map<String, String> VIEWS =
      new TreeMap<>(
          Map.of(
              "map", "",
              "regions", "&page=regions&place=makhmur",
              "about", "&page=about"));

  @ParameterizedTest
  @CsvSource({
    "en,desktop,1280",
    "en,phone,390",
    "ar,desktop,1280",
    "ar,phone,390",
    "ckb,desktop,1280",
    "ckb,phone,390",
    "kmr,desktop,1280",
    "kmr,phone,390"
  })
  void everyView(String lang, String device, int width) throws IOException {
    Files.createDirectories(FOLDER);
    page.setViewportSize(width, device.equals("phone") ? 780 : 900);
    for (Map.Entry<String, String> view : VIEWS.entrySet()) {
      visit("?lang=" + lang + "&" + ALL_DAYS + view.getValue());
      take(view.getKey() + "-" + lang + "-" + device);
    }
    visit("?lang=" + lang + "&" + ALL_DAYS);
    rows().nth(1).click();
    page.locator("#detail-title").waitFor();
    take("detail-" + lang + "-" + device);
    assertThat(problems).isEmpty();
  }

  private void take(String name) {
    page.evaluate("document.fonts.ready.then(() => scrollTo(0, 0))");
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(FOLDER.resolve(name + ".jpg"))
            .setType(ScreenshotType.JPEG)
            .setQuality(60)
            .setFullPage(true));
  }
}
