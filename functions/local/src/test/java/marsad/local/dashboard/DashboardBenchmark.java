package marsad.local.dashboard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Prints how long the page makes its reader wait and how much memory it holds, each beside its bar.
 * No figure fails: run by {@code ./mvnw -Pbench verify -DskipTests} on an idle machine, which also
 * writes them to {@code target/benchmark.txt}.
 */
class DashboardBenchmark extends OpenDashboard {
  private static final Path FIGURES = Path.of("target/benchmark.txt");
  private static final int INCIDENTS = 100_000;
  private static final String CLICK =
      """
      button => new Promise(resolve => {
        const start = performance.now();
        const watch = new MutationObserver(() => {
          watch.disconnect();
          requestAnimationFrame(() => resolve(performance.now() - start));
        });
        watch.observe(document.getElementById('map'), { attributeFilter: ['data-drawn'] });
        document.querySelector(button).click();
      })
      """;

  /** The time from another width of the corridor to what is found in it. */
  private static final String WIDEN =
      """
      km => new Promise(resolve => {
        const start = performance.now();
        const watch = new MutationObserver(() => {
          watch.disconnect();
          resolve(performance.now() - start);
        });
        watch.observe(document.getElementById('area-findings'), { childList: true });
        const field = document.getElementById('area-km');
        field.value = km;
        field.dispatchEvent(new Event('change'));
      })
      """;

  @BeforeAll
  static void startFile() throws IOException {
    Files.deleteIfExists(FIGURES);
  }

  private static void figure(String what, double value, String unit, double bar)
      throws IOException {
    String line =
        String.format(Locale.ROOT, "dashboard, %s: %.1f %s (bar %.0f)%n", what, value, unit, bar);
    System.out.print(line);
    Files.writeString(FIGURES, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  @Test
  void firstVisits() throws IOException {
    List<Double> times = new ArrayList<>();
    for (int n = 0; n < 5; n++) {
      visit("?lang=en");
      times.add(((Number) page.evaluate("performance.now()")).doubleValue());
    }
    times.sort(null);
    figure("interactive, median of 5 visits", times.get(2), "ms", 1000);
  }

  @Test
  void aHundredThousandIncidents(@TempDir Path many) throws Exception {
    ManyIncidents.of(120, INCIDENTS).write(many);
    try (FolderServer server = new FolderServer(many, data().resolve("public"))) {
      AtomicLong answered = new AtomicLong();
      page.onRequestFinished(
          request -> {
            if (request.url().contains("/data/index/")) {
              answered.set(System.nanoTime());
            }
          });
      page.navigate(server.url() + "?lang=en&meetings=1");
      waitUntilReady();
      double counted = (System.nanoTime() - answered.get()) / 1e6;
      figure("100,000 incidents of ten years counted after the index", counted, "ms", 1500);
      unfold("filters");
      String ied = "#facet-kind input[value=ied]";
      String arrest = "#facet-kind input[value=arrest]";
      double filter = slowest(List.of(ied, arrest, ied, arrest));
      figure("100,000 incidents, slowest of 4 filters", filter, "ms", 200);
      double zoom = slowest(List.of("#zoom-in", "#zoom-in", "#zoom-out", "#zoom-out", "#zoom-out"));
      figure("100,000 incidents, slowest of 5 zooms", zoom, "ms", 100);
      page.locator("#area summary").click();
      page.locator("#area-from").fill("Kirkuk–Makhmur");
      page.keyboard().press("Enter");
      page.waitForSelector("#area-count");
      double corridor = 0;
      for (int km : new int[] {5, 30, 10, 50, 20}) {
        corridor = Math.max(corridor, ((Number) page.evaluate(WIDEN, km)).doubleValue());
        page.waitForTimeout(300);
      }
      figure("100,000 incidents, slowest of 5 corridors", corridor, "ms", 300);
      double heap = new BrowserHeap(browser(), page).megabytes();
      figure("100,000 incidents, heap of page and worker", heap, "MB", 120);
    }
  }

  /** The longest time from a click to the map that is drawn anew, milliseconds. */
  private double slowest(List<String> buttons) {
    double slowest = 0;
    for (String button : buttons) {
      slowest = Math.max(slowest, ((Number) page.evaluate(CLICK, button)).doubleValue());
      page.waitForTimeout(300);
    }
    return slowest;
  }
}
