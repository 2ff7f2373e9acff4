package marsad.local.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.util.List;
import org.junit.jupiter.api.Test;

/** After the first visit the page works without a connection, and says as of when its data is. */
class OfflineIT extends OpenDashboard {

  @Test
  void worksOfflineAfterTheFirstVisit() {
    open(new Browser.NewContextOptions().setViewportSize(1280, 900));
    visit("?lang=ar");
    page.evaluate("navigator.serviceWorker.ready.then(() => true)");
    page.reload();
    waitUntilReady();
    page.waitForSelector("body[data-kept]");
    String before = page.locator("#count").textContent();
    context.setOffline(true);
    page.navigate(url() + "?lang=ar&page=about");
    waitUntilReady();
    // it says so at once, and once
    assertThat(page.locator("#notices .error").allTextContents()).hasSize(1);
    assertThat(page.locator("#notices .error").textContent()).contains("لا اتصال");
    page.locator("nav a[data-page=map]").click();
    assertThat(page.locator("#count").textContent()).isEqualTo(before);
    assertThat(page.locator("#as-of").textContent()).contains("٢٠٢٦");
    rows().first().click();
    page.locator("#detail-title").waitFor();
    context.setOffline(false);
  }

  @Test
  void whatIsMissingIsMarkedAtTheNumber() {
    open(new Browser.NewContextOptions().setViewportSize(1280, 900));
    visit("?lang=en");
    page.evaluate("navigator.serviceWorker.ready.then(() => true)");
    page.reload();
    waitUntilReady();
    page.evaluate(
        "caches.open('data').then(kept => kept.delete(new URL('data/index/2022.json', location.href)))");
    context.setOffline(true);
    visit("?lang=en&from=2022-06-01&to=2022-07-31");
    assertThat(page.locator("#notices .error").allTextContents()).hasSize(1);
    assertThat(page.locator("#count").textContent()).endsWith("+");
    assertThat(page.locator("#incomplete").textContent())
        .matches("Months missing from this number: [12]\\.");
    context.setOffline(false);
    page.evaluate("window.dispatchEvent(new Event('online'))");
    waitUntil("document.querySelector('#incomplete').textContent === ''");
    assertThat(page.locator("#notices .error").count()).isZero();
    assertThat(shown()).isPositive();
  }

  @Test
  void canBeInstalled() {
    visit("");
    String manifest = page.request().get(url() + "marsad.webmanifest").text();
    assertThat(manifest).contains("\"standalone\"", "icon-512.png", "start_url");
    for (String icon : List.of("icon.svg", "icon-192.png", "icon-512.png")) {
      assertThat(page.request().get(url() + icon).status()).isEqualTo(200);
    }
  }
}
