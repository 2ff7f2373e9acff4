package marsad.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person does: opens the dashboard of a running Marsad in a real browser. */
class DashboardIT {
  @TempDir static Path data;
  private static RunningMarsad marsad;
  private static Chromium chromium;
  private Page page;
  private final List<String> problems = new ArrayList<>();
  private final List<String> requests = new ArrayList<>();

  @BeforeAll
  static void start() throws IOException {
    marsad = RunningMarsad.start(data);
    chromium = Chromium.start();
  }

  @AfterAll
  static void stop() {
    chromium.close();
    marsad.close();
  }

  @BeforeEach
  void open() {
    page = chromium.browser().newPage(new Browser.NewPageOptions().setViewportSize(1280, 1100));
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error") || message.type().equals("warning")) {
            problems.add(message.text());
          }
        });
    page.onPageError(problems::add);
    page.onRequest(request -> requests.add(request.url()));
  }

  @AfterEach
  void close() {
    page.close();
  }

  private void visit(String query) {
    page.navigate(marsad.url() + query);
    page.waitForSelector("body[data-ready]");
  }

  @Test
  void showsTheSamples() throws IOException {
    visit("?lang=en");
    assertThat(page.locator("#list button").count()).isGreaterThanOrEqualTo(15);
    assertThat(page.locator("#map .marker").count()).isGreaterThanOrEqualTo(15);
    assertThat(page.locator("#notices .sample").textContent()).contains("sample reports");
    assertThat(page.locator("#table tbody tr").count()).isGreaterThan(5);
    page.screenshot(new Page.ScreenshotOptions().setPath(screenshot("dashboard-en.png")));
    assertThat(problems).as("console").isEmpty();
  }

  private static Path screenshot(String name) throws IOException {
    return Files.createDirectories(Path.of("target/screenshots")).resolve(name);
  }

  @Test
  void askForNothingFromElsewhere() {
    visit("");
    assertThat(requests).isNotEmpty().allMatch(url -> url.startsWith(marsad.url()));
  }

  @Test
  void tellsWhatWhenWhereWhoAndWhoSaysSo() {
    visit("?lang=en");
    page.locator("#list button", new Page.LocatorOptions().setHasText("Qarachogh")).first().click();
    Locator detail = page.locator(".leaflet-popup .detail");
    detail.waitFor();
    assertThat(detail.textContent()).contains("When", "Where", "within 15 km", "Who");
    assertThat(detail.locator("blockquote a").first().getAttribute("href")).startsWith("https://");
    assertThat(page.locator("#map path.leaflet-interactive, #map svg path").count()).isPositive();
  }

  @Test
  void markersCanBeReachedByKeyboard() {
    visit("?lang=en");
    Locator marker = page.locator("#map .marker").first();
    assertThat(marker.getAttribute("role")).isEqualTo("button");
    assertThat(marker.getAttribute("aria-label")).isNotBlank();
    marker.focus();
    page.keyboard().press("Enter");
    page.locator(".leaflet-popup .detail").waitFor();
  }

  @ParameterizedTest
  @CsvSource({"en,ltr,Incidents", "ar,rtl,الحوادث", "ckb,rtl,ڕووداوەکان"})
  void speaksTheLanguage(String lang, String dir, String heading) throws IOException {
    visit("?lang=" + lang);
    assertThat(page.locator("html").getAttribute("dir")).isEqualTo(dir);
    assertThat(page.locator("#list-title").textContent()).contains(heading);
    page.screenshot(new Page.ScreenshotOptions().setPath(screenshot("dashboard-" + lang + ".png")));
    page.locator("#language").selectOption(lang.equals("ar") ? "en" : "ar");
    assertThat(page.locator("html").getAttribute("lang"))
        .isEqualTo(lang.equals("ar") ? "en" : "ar");
    assertThat(problems).as("console").isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ar", "ckb"})
  void isAccessible(String lang) {
    visit("?lang=" + lang);
    List<Rule> violations = new AxeBuilder(page).analyze().getViolations();
    assertThat(violations.stream().map(v -> v.getId() + ": " + v.getNodes().get(0).getHtml()))
        .isEmpty();
  }

  @Test
  void filtersByKindAndKeepsItInTheAddress() {
    visit("?lang=en");
    page.locator("#kind").selectOption("air-strike");
    assertThat(page.locator("#list button").allTextContents())
        .isNotEmpty()
        .allMatch(text -> text.startsWith("Air strike"));
    assertThat(page.url()).contains("kind=air-strike");
    page.reload();
    page.waitForSelector("body[data-ready]");
    assertThat(page.locator("#kind").inputValue()).isEqualTo("air-strike");
  }

  @Test
  void showsAnIngestedReportOnReload() throws Exception {
    visit("?lang=en");
    int before = page.locator("#list button").count();
    Path report =
        Files.writeString(
            data.resolve("new.txt"),
            "Gunmen opened fire on a checkpoint in Dibis on Tuesday, killing one soldier.");
    Process ingest =
        RunningMarsad.command(
            "ingest", "--data", data.toString(), "--published", "2026-11-24", report.toString());
    assertThat(ingest.waitFor()).isZero();
    page.reload();
    page.waitForSelector("body[data-ready]");
    assertThat(page.locator("#list button").count()).isEqualTo(before + 1);
    assertThat(page.locator("#list button").first().textContent()).contains("Dibis", "Killed: 1");
  }

  @Test
  void hostileDataIsTextAndBrokenFilesAreNamed() {
    page.route(
        "**/data/incidents/latest.geojson",
        route ->
            route.fulfill(
                new com.microsoft.playwright.Route.FulfillOptions()
                    .setContentType("application/geo+json")
                    .setBody(
                        """
                        {"type":"FeatureCollection","features":[null,
                        {"geometry":{"coordinates":[999,"x"]},"properties":{"id":"a","kind":"<script>alert(1)</script>",
                         "place":{"name":{"en":"<img src=x onerror=alert(1)>"},"precision":"exact"},
                         "reports":[{"quote":"<b>bold</b>","url":"javascript:alert(1)","source":"x"}]}}]}
                        """)));
    page.route("**/data/summary.json", route -> route.abort());
    page.onDialog(
        dialog -> {
          problems.add("a script ran");
          dialog.dismiss();
        });
    visit("?lang=en");
    assertThat(page.locator("#list button").count()).isEqualTo(1);
    assertThat(page.locator("#list").innerHTML()).contains("&lt;img").doesNotContain("<img");
    assertThat(page.locator("#notices .error").count()).isEqualTo(1);
    assertThat(problems).doesNotContain("a script ran");
  }

  @Test
  void servesNothingButThePublicBucket() {
    for (String path :
        List.of("../private/state", ".marsad/lock", "%2e%2e/private", "nothing.html")) {
      assertThat(page.request().get(marsad.url() + path).status()).as(path).isEqualTo(404);
    }
    assertThat(
            page.request()
                .post(
                    marsad.url() + "extract",
                    com.microsoft.playwright.options.RequestOptions.create()
                        .setHeader("Origin", "http://evil.example")
                        .setData("{}"))
                .status())
        .isEqualTo(403);
  }
}
