package marsad.local.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Broken, missing, huge or hostile data: the page says so and the rest works. */
class RobustIT extends OpenDashboard {
  private static final String SCRIPT =
      "<script>alert(1)</script><img src=x onerror=alert(1)>\u202e\u2066";
  private static final List<String> WORDS =
      List.of(
          SCRIPT,
          "\u202egnp.exe\u202c",
          "💥".repeat(80),
          "z\u0300\u0301\u0302".repeat(60),
          "javascript:alert(1)",
          "a".repeat(5000),
          "__proto__",
          "constructor",
          "",
          "\\u0000\\ud800");
  private static final List<String> NUMBERS =
      List.of("999", "-999", "1e308", "\"NaN\"", "null", "[]", "{}", "-1", "0", "true");
  private static final List<String> DATES =
      List.of("0000-00-00", "9999-12-31", "0000-01-01", "2022-13-45", "yesterday", SCRIPT);

  private static <T> T pick(List<T> from, int n) {
    return from.get(n % from.size());
  }

  /** One record whose every field is hostile in its own way. */
  private static String hostile(int n) {
    String word = pick(WORDS, n);
    String number = pick(NUMBERS, n / 3);
    String date = pick(DATES, n);
    return """
    {"type":"Feature","id":"%1$s","geometry":{"type":"Point","coordinates":[%2$s,%2$s]},"properties":{
     "id":"%4$d %1$s","kind":"%1$.90s","status":"%1$s","date":{"start":"%3$s","end":"%3$s","precision":"%1$s",
     "basis":{"text":"%1$s","relative":%2$s}},"place":{"id":"%1$s","name":{"en":"%1$s","ar":"%1$s","ckb":%2$s},
     "lat":%2$s,"lon":%2$s,"precision":"%1$s","radiusKm":%2$s,"districts":[null,{"id":"%1$s","pcode":"%1$s","name":{"en":"%1$s","kmr":%2$s}},%2$s],"governorates":%2$s},
     "actors":[{"id":"%1$s","role":"%1$s"},null,%2$s],"weapons":["%1$s",%2$s],
     "casualties":{"killed":{"low":%2$s,"best":%2$s,"high":%2$s,"of":[null,{"actor":"%1$s","count":%2$s}]},"wounded":%2$s},
     "confidence":%2$s,"corroboration":%2$s,"reports":[null,{"url":"%1$s","source":"%1$s","lang":"%1$s","title":"%1$s",
     "published":"%3$s","quote":"%1$s","casualties":%2$s}],"merge":[{"eventId":"%1$s","reasons":["%1$s",%2$s]},null,{"reasons":%2$s}],
     "firstSeen":"%3$s","updated":"%3$s","revision":%2$s}}\
    """
        .formatted(word, number, date, n);
  }

  private static String collection(List<String> features) {
    return "{\"type\":\"FeatureCollection\",\"features\":[%s]}"
        .formatted(String.join(",", features));
  }

  private void answer(String path, String body) {
    page.route("**/" + path, route -> route.fulfill(Answers.json(body)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ar", "ckb", "kmr"})
  void aHundredHostileRecordsBreakNothing(String lang) {
    List<String> records = IntStream.range(0, 100).mapToObj(RobustIT::hostile).toList();
    publishOnly(collection(records));
    visit("?lang=" + lang + "&meetings=1");
    assertThat(rows().count()).isPositive();
    for (int n = 0; n < 100; n += 7) {
      page.evaluate(
          "n => { document.querySelector('#scroller').scrollTop = n * document.querySelector('#list"
              + " li').offsetHeight; }",
          n);
      page.locator("#list button[data-n='" + n + "']").click();
      page.locator("#detail-title").waitFor();
      page.keyboard().press("Escape");
      page.locator("#listing").waitFor();
    }
    page.locator("#layers button[value=districts]").click();
    unfold("saves");
    page.waitForDownload(() -> page.locator("#save-csv").click());
    page.waitForDownload(() -> page.locator("#save-geojson").click());
    page.waitForDownload(() -> page.locator("#save-png").click());
    assertThat(page.locator("#list img, #list script, #detail img, #map img").count()).isZero();
    assertThat(page.locator("a[href^='javascript']").count()).isZero();
    assertThat((Integer) page.evaluate("document.documentElement.scrollWidth")).isEqualTo(1280);
    assertThat(problems).isEmpty();
  }

  @Test
  void recordsThatAreNoneAreCountedAndTheRestIsShown() {
    publishOnly(
        collection(List.of("null", "7", "{}", "{\"properties\":{\"id\":\"x\"}}", hostile(7))));
    visit("?lang=en&meetings=1");
    assertThat(shown()).isEqualTo(1);
    assertThat(page.locator("#notices .error").textContent()).contains("damaged: 4");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "data/index/2022.json",
        "data/summary.json",
        "data/vocabulary.json",
        "data/places/en.json",
        "config.json",
        "base/first.json",
        "base/more.json"
      })
  void aFileThatIsBrokenIsNamedAndTheRestWorks(String path) {
    for (String body : List.of("{", "[]", "null", "\"text\"", "{\"features\":{}}")) {
      page.unrouteAll();
      answer(path, body);
      visit("?lang=en");
      if (body.equals("{")) {
        assertThat(page.locator("#notices .error").first().textContent()).contains(path);
      }
      page.locator("nav a[data-page=about]").click();
      page.locator("nav a[data-page=regions]").click();
      page.waitForSelector("[data-of=regions]:not([hidden])");
    }
    page.unrouteAll();
    page.route("**/" + path, Route::abort);
    visit("?lang=en");
    assertThat(page.locator("#notices .error").first().textContent()).contains(path);
    page.unrouteAll();
    problems.removeIf(problem -> problem.contains("Failed to load resource"));
    assertThat(problems).isEmpty();
  }

  @Test
  void whatFailedCanBeAskedForAgain() {
    page.route("**/data/index/2022.json", Route::abort);
    visit("?lang=en&from=2022-07-01&to=2022-07-31");
    assertThat(page.locator("#notices .error").textContent()).contains("2022.json");
    page.unrouteAll();
    page.locator("#notices .error button").click();
    waitForShown(2);
    assertThat(page.locator("#notices .error").count()).isZero();
  }

  @Test
  void aChangedScriptIsNotRun() {
    page.route(
        "**/js/app.js",
        route ->
            route.fulfill(
                new Route.FulfillOptions()
                    .setContentType("text/javascript")
                    .setBody("alert('another script');")));
    page.navigate(url());
    page.waitForCondition(() -> problems.stream().anyMatch(p -> p.contains("integrity")));
    assertThat(problems).doesNotContain("a script ran");
  }

  @Test
  void anInlineScriptIsNotRun() {
    visit("?lang=en");
    page.evaluate(
        """
        () => { const s = document.createElement('script'); s.textContent = 'alert(1)'; document.body.append(s);
          document.body.insertAdjacentHTML('beforeend', '<img src="icon.svg" onload="alert(1)">'); }
        """);
    waitUntil("document.querySelector('img[src=\"icon.svg\"]').complete");
    page.waitForCondition(() -> problems.stream().anyMatch(p -> p.contains("Content Security")));
    assertThat(problems).doesNotContain("a script ran");
    assertThat(page.locator("meta[http-equiv]").first().getAttribute("content"))
        .doesNotContain("unsafe");
  }

  @Test
  void aHugeFileIsReadToTheEnd() {
    String features =
        IntStream.range(0, 20_000)
            .mapToObj(
                n ->
                    "{\"properties\":{\"id\":\"i%d\",\"kind\":\"ied\",\"place\":{\"precision\":\"exact\"}},\"geometry\":{\"coordinates\":[44,35]}}"
                        .formatted(n))
            .collect(Collectors.joining(","));
    publishOnly(collection(Collections.singletonList(features)));
    visit("?lang=en");
    assertThat(shown()).isEqualTo(20_000);
    page.locator("#list button").first().focus();
    page.keyboard().press("End");
    page.waitForSelector("#list button[data-n='19999']");
    assertThat(rows().count()).isLessThan(60);
  }
}
