package marsad.local.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Takes the pictures of every view in every language, on a desk and on a phone, with two years of
 * invented incidents, for somebody to look at: {@code -Dit.test=Screens}, for it checks nothing
 * that {@link AccessibilityIT} does not. {@code -Dmarsad.screens=../../docs/screens} puts them into
 * the documentation.
 */
class Screens extends DemoDashboard {
  private static final Path FOLDER =
      Path.of(System.getProperty("marsad.screens", "target/screenshots"));
  private static final String MONTH = "&last=30d";

  @BeforeAll
  static void makeFolder() throws IOException {
    Files.createDirectories(FOLDER);
  }

  @Override
  void look(String query) {
    page.clock().setFixedTime("2025-11-28T05:00:00Z");
    super.look(query);
    page.waitForSelector("body[data-ground=whole]");
  }

  @ParameterizedTest
  @CsvSource({
    "en,desktop,1440,900",
    "en,phone,390,844",
    "ar,desktop,1440,900",
    "ar,phone,390,844",
    "ckb,desktop,1440,900",
    "ckb,phone,390,844",
    "kmr,desktop,1440,900",
    "kmr,phone,390,844"
  })
  void everyView(String lang, String device, int width, int height) {
    open(options(width, height));
    String name = "-" + lang + "-" + device;
    look("?theme=light&lang=" + lang + MONTH);
    take("map" + name, false);
    look("?theme=dark&lang=" + lang + MONTH);
    take("map-dark" + name, false);
    look("?theme=light&lang=" + lang + MONTH + "&corroboration=3");
    page.evaluate("document.querySelector('#list button').click()");
    page.locator("#detail-title").waitFor();
    take("detail" + name, false);
    look("?theme=light&lang=" + lang + "&last=7d&area=way:kirkuk;makhmur~20");
    page.evaluate("document.querySelector('#area').open = true");
    page.locator("#area-count").waitFor();
    take("area" + name, false);
    look("?theme=light&lang=" + lang + "&page=changes&changed=2025-11-27");
    page.locator("[data-changed=revised]").waitFor();
    take("changes" + name, false);
    look("?theme=light&lang=" + lang + "&page=regions&place=hawija-district");
    take("regions" + name, true);
    look("?theme=light&lang=" + lang + "&page=about");
    take("about" + name, true);
    assertThat(problems).isEmpty();
  }

  private void take(String name, boolean whole) {
    page.evaluate("document.fonts.ready.then(() => scrollTo(0, 0))");
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(FOLDER.resolve(name + ".jpg"))
            .setType(ScreenshotType.JPEG)
            .setQuality(60)
            .setFullPage(whole));
  }
}
