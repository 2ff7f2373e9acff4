package marsad.local.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page that other sites may frame works there, sends nothing, and is the only one. */
class EmbedIT extends OpenDashboard {
  @TempDir Path other;

  private void frame(FolderServer site, String address) throws Exception {
    Files.writeString(
        other.resolve("index.html"),
        "<!doctype html><title>x</title><iframe width=1000 height=700 src='%s'></iframe>"
            .formatted(url() + address));
    page.navigate(site.url());
  }

  private Frame framed() {
    return page.frames().get(1);
  }

  @Test
  void otherSitesFrameTheBareMap() throws Exception {
    List<String> sent = new ArrayList<>();
    page.onRequest(request -> sent.add(request.method()));
    try (FolderServer site = new FolderServer(other)) {
      frame(site, "embed.html?lang=en&" + ALL_DAYS);
      framed().waitForSelector("body[data-ready].embed");
      for (String part : List.of("header nav", "#side", "#time", "#filters", "#chips button")) {
        assertThat(framed().locator(part).isVisible()).as(part).isFalse();
      }
      assertThat(framed().locator("form").count()).isZero();
      framed().evaluate("document.querySelector('.marker[role=button], .marker').click()");
      framed().waitForSelector("#detail:not([hidden])");
      assertThat(framed().locator("#side").isVisible()).isTrue();
      assertThat(framed().url()).contains("/embed.html?");
      assertThat(sent).containsOnly("GET");
      assertThat(problems).filteredOn(p -> p.contains("Content Security Policy")).isEmpty();
    }
  }

  @Test
  void nobodyFramesAnotherPage() throws Exception {
    try (FolderServer site = new FolderServer(other)) {
      for (String address : List.of("?lang=en", "?embed=1", "index.html", "data/summary.json")) {
        problems.clear();
        frame(site, address);
        page.waitForCondition(() -> problems.stream().anyMatch(p -> p.contains("frame-ancestors")));
        assertThat(framed().locator("#list").count()).as(address).isZero();
      }
    }
  }

  @Test
  void theBareMapIsTheSamePageElsewhere() {
    page.navigate(url() + "embed.html?lang=en&" + ALL_DAYS);
    page.waitForSelector("body[data-ready].embed");
    assertThat(page.locator("#map .marker").count()).isPositive();
    Locator whole = page.locator("#whole");
    assertThat(whole.isVisible()).isTrue();
    Page opened = context.waitForPage(whole::click);
    opened.waitForSelector("body[data-ready]:not(.embed)");
    assertThat(opened.url()).startsWith(url() + "?").contains(ALL_DAYS);
    opened.close();
    page.evaluate("document.querySelector('#map .stack').click()");
    page.locator("#list button").first().waitFor();
    assertThat(page.locator("#side").isVisible()).isTrue();
    page.locator("#chips button").click();
    waitUntil("getComputedStyle(document.querySelector('#side')).display === 'none'");
    assertThat(problems).isEmpty();
  }
}
