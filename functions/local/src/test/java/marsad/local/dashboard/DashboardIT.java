package marsad.local.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import marsad.local.RunningMarsad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a person does: opens the dashboard of a running Marsad in a real browser. */
class DashboardIT extends OpenDashboard {

  @Test
  void showsTheSamples() {
    visit("?lang=en");
    assertThat(shown()).isGreaterThanOrEqualTo(15);
    assertThat(rows().count()).isGreaterThanOrEqualTo(5);
    assertThat(page.locator("#map .marker, #map .bubble").count()).isGreaterThanOrEqualTo(8);
    assertThat(page.locator("#notices .sample").textContent()).contains("Sample reports");
    assertThat(page.locator("#histogram .slot").count()).isGreaterThan(50);
    assertThat(problems).as("console").isEmpty();
  }

  @Test
  void asksForNothingFromElsewhere() {
    visit("");
    for (String name : List.of("regions", "about", "map")) {
      page.locator("nav a[data-page=" + name + "]").click();
      page.waitForSelector("[data-of=" + name + "]:not([hidden])");
    }
    rows().first().click();
    page.locator("#detail-title").waitFor();
    page.waitForLoadState();
    assertThat(requests).hasSizeGreaterThan(30).allMatch(url -> url.startsWith(url()));
    assertThat(problems).as("console").isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"en,ltr,incident", "ar,rtl,حادث", "ckb,rtl,ڕووداو", "kmr,ltr,bûyer"})
  void speaksTheLanguage(String lang, String dir, String heading) {
    visit("?lang=" + lang);
    assertThat(page.locator("html").getAttribute("dir")).isEqualTo(dir);
    assertThat(page.locator("html").getAttribute("lang")).isEqualTo(lang);
    assertThat(page.locator("#list-title").textContent()).contains(heading);
    String other = lang.equals("ar") ? "en" : "ar";
    page.locator("#language").selectOption(other);
    page.waitForSelector("html[lang=" + other + "]");
    assertThat(page.url()).contains("lang=" + other);
    assertThat(problems).as("console").isEmpty();
  }

  @Test
  void arabicHasIraqsMonthsAndDigitsAndItsOwnFont() {
    visit("?lang=ar&" + ALL_DAYS);
    assertThat(rows().first().textContent()).contains("كانون الأول ٢٠٢٥");
    assertThat((Boolean) page.evaluate("document.fonts.check('16px Vazirmatn', 'كركوك')")).isTrue();
    assertThat(requests).anyMatch(url -> url.endsWith(".woff2"));
  }

  @Test
  void theBackButtonGoesBack() {
    visit("?lang=en");
    page.locator("nav a[data-page=about]").click();
    page.waitForSelector("[data-of=about]:not([hidden])");
    assertThat(page.url()).contains("page=about");
    page.goBack();
    page.waitForSelector("[data-of=map]:not([hidden])");
  }

  @Test
  void showsAnIngestedReportWithoutLosingTheReadersPlace() throws Exception {
    visit("?lang=en&q=dibis");
    int before = shown();
    Path report =
        Files.writeString(
            data().resolve("new.json"),
            """
            {"url": "https://www.rudaw.net/new", "lang": "en", "published": "2026-11-24",
             "text": "Gunmen opened fire on a checkpoint in Dibis on Tuesday, killing one soldier."}
            """);
    Process ingest =
        RunningMarsad.command("ingest", "--data", data().toString(), report.toString());
    assertThat(ingest.waitFor()).isZero();
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))");
    waitForShown(before + 1);
    assertThat(rows().first().textContent()).contains("Dibis", "Killed: 1");
    assertThat(page.locator("#notices .fresh").textContent()).contains("1");
    assertThat(page.locator("#search").inputValue()).isEqualTo("dibis");
  }

  @Test
  void servesNothingButThePublicBucket() throws IOException {
    for (String path :
        List.of("../private/state", ".marsad/lock", "%2e%2e/private", "nothing.html")) {
      assertThat(page.request().get(url() + path).status()).as(path).isEqualTo(404);
    }
    RequestOptions evil =
        RequestOptions.create().setHeader("Origin", "http://evil.example").setData("{}");
    assertThat(page.request().post(url() + "extract", evil).status()).isEqualTo(403);
  }
}
