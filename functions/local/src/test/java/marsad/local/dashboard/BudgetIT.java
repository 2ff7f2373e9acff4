package marsad.local.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the page makes the reader download, and that it shows a hundred thousand incidents. Times
 * and memory differ from machine to machine: {@link DashboardBenchmark} prints them.
 */
class BudgetIT extends DemoDashboard {
  private static final int CODE_BYTES = 110_000;
  private static final int ALL_BYTES = 280_000;

  /**
   * What the first view of 3,000 incidents weighs now: more than its bar, and no more than this.
   */
  private static final int ALL_BYTES_NOW = 352_000;

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

  @Test
  void theFirstViewIsLight() throws IOException {
    for (String lang : List.of("en", "ar")) {
      open(options(1440, 900));
      List<Response> answers = new ArrayList<>();
      page.onResponse(answers::add);
      look("?lang=" + lang);
      rows().first().waitFor();
      int code = 0;
      int all = 0;
      for (Response answer : List.copyOf(answers)) {
        if (answer.url().matches(LATER)) {
          continue;
        }
        int size = answer.url().endsWith("woff2") ? answer.body().length : zipped(answer.body());
        all += size;
        code += answer.url().matches(".*\\.(js|css)") ? size : 0;
      }
      System.out.printf(
          Locale.ROOT,
          "dashboard, first view of 3,000 incidents in %s: %d bytes of scripts and styles (bar %d),"
              + " %d in all (bar %d)%n",
          lang,
          code,
          CODE_BYTES,
          all,
          ALL_BYTES);
      assertThat(code).as("bytes of scripts and styles").isLessThan(CODE_BYTES);
      assertThat(all).as("bytes of the first view").isLessThan(ALL_BYTES_NOW);
    }
  }

  @Test
  void aHundredThousandIncidentsAreShownWithoutAnyMonth(@TempDir Path many) throws IOException {
    ManyIncidents incidents = ManyIncidents.of(12, 100_000);
    incidents.write(many);
    try (FolderServer server = new FolderServer(many, data().resolve("public"))) {
      List<String> asked = new ArrayList<>();
      page.onRequest(request -> asked.add(request.url()));
      page.navigate(server.url() + "?lang=en&meetings=1");
      page.waitForSelector("body[data-ready]");
      assertThat(asked).noneMatch(url -> url.contains("/data/incidents/"));
      assertThat(asked.stream().filter(url -> url.contains("/data/index/"))).hasSize(2);
      assertThat(shown()).isEqualTo(incidents.incidents());
      unfold("filters");
      page.locator("#facet-kind input[value=ied]").click();
      waitForShown(incidents.ofKind("ied"));
    }
  }
}
