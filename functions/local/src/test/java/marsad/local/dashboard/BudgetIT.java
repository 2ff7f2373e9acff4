package marsad.local.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import marsad.local.demo.DemoFolder;
import marsad.local.demo.DemoIncidents;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What the page makes the reader download, and that it shows a hundred thousand incidents. Times
 * and memory differ from machine to machine: {@link DashboardBenchmark} prints them.
 */
class BudgetIT extends OpenDashboard {
  private static final int CODE_BYTES = 110_000;
  private static final int ALL_BYTES = 280_000;

  /** What the page loads after its first view: relief, small roads, checks for newer data. */
  private static final String LATER =
      ".*/(base/more\\.json|base/relief\\.webp|js/(polling|reports|tools|visit|view/legend|worker/relief)\\.js)";

  private static int zipped(byte[] bytes) throws IOException {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
      out.write(bytes);
    }
    return zipped.size();
  }

  /** Years older than the first view are held back until it has been looked at. */
  @ParameterizedTest
  @CsvSource({"en,24,3000,2023", "ar,24,3000,2023", "ar,120,15000,20(1\\d|2[0-4])"})
  void theFirstViewIsLight(
      String lang, int months, int incidents, String older, @TempDir Path folder)
      throws IOException {
    DemoFolder.write(new DemoIncidents(months, incidents, LocalDate.of(2025, 11, 28)), folder);
    try (FolderServer server = new FolderServer(folder, data().resolve("public"))) {
      open(options(1440, 900));
      List<Response> answers = new ArrayList<>();
      List<Route> held = new ArrayList<>();
      page.onResponse(answers::add);
      page.route(Pattern.compile(".*/data/index/" + older + "\\.json"), held::add);
      page.navigate(server.url() + "?lang=" + lang);
      page.waitForSelector("body:not(.starting)");
      rows().first().waitFor();
      waitUntil("() => document.querySelector('#incomplete').textContent !== ''");
      assertThat(page.locator("#count").textContent()).as("older ones are to come").endsWith("+");
      page.waitForTimeout(1000);
      assertThatItIsLight(lang, incidents, List.copyOf(answers));
      page.unrouteAll();
      held.forEach(Route::resume);
      waitUntilReady();
      assertThat(page.locator("#count").textContent()).doesNotEndWith("+");
      assertThat(page.locator("#incomplete").textContent()).isEmpty();
    }
  }

  private static void assertThatItIsLight(String lang, int incidents, List<Response> answers)
      throws IOException {
    Map<String, Integer> sizes = new TreeMap<>();
    for (Response answer : answers) {
      if (!answer.url().matches(LATER)) {
        boolean isFont = answer.url().endsWith("woff2");
        sizes.put(
            URI.create(answer.url()).getPath(),
            isFont ? answer.body().length : zipped(answer.body()));
      }
    }
    int all = sizes.values().stream().mapToInt(Integer::intValue).sum();
    int code =
        sizes.entrySet().stream()
            .filter(file -> file.getKey().matches(".*\\.(js|css)"))
            .mapToInt(Map.Entry::getValue)
            .sum();
    System.out.printf(
        Locale.ROOT,
        "dashboard, first view of %d incidents in %s: %d bytes of scripts and styles (bar %d),"
            + " %d in all (bar %d)%n%s%n",
        incidents,
        lang,
        code,
        CODE_BYTES,
        all,
        ALL_BYTES,
        sizes);
    assertThat(code).as("bytes of scripts and styles").isLessThan(CODE_BYTES);
    assertThat(all).as("bytes of the first view").isLessThan(ALL_BYTES);
  }

  @Test
  void aHundredThousandIncidentsAreShownWithoutAnyMonth(@TempDir Path many) throws IOException {
    ManyIncidents incidents = ManyIncidents.of(12, 100_000);
    incidents.write(many);
    try (FolderServer server = new FolderServer(many, data().resolve("public"))) {
      List<String> asked = new ArrayList<>();
      page.onRequest(request -> asked.add(request.url()));
      page.navigate(server.url() + "?lang=en&meetings=1");
      waitUntilReady();
      assertThat(asked).noneMatch(url -> url.contains("/data/incidents/"));
      assertThat(asked.stream().filter(url -> url.contains("/data/index/"))).hasSize(2);
      assertThat(shown()).isEqualTo(incidents.incidents());
      unfold("filters");
      page.locator("#facet-kind input[value=ied]").click();
      waitForShown(incidents.ofKind("ied"));
    }
  }
}
