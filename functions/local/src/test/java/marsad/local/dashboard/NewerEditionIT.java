package marsad.local.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Data that was published while the page was open, and is met where the page reads what its first
 * view did without: numbers, list and map are of the newer edition then, whatever made it read.
 */
class NewerEditionIT extends OpenDashboard {
  private static final int OLDER = 200;
  private static final int NEWER = 300;
  private static final String INDEX = "data/index/2025.json";

  private static final String ON_THE_MAP_OR_NAMED_BELOW =
      """
      n => {
        const said = (id, form) => Number(form.exec(document.getElementById(id).textContent)?.[1] ?? 0);
        return [...document.querySelectorAll('#map [data-count]')]
            .reduce((sum, mark) => sum + Number(mark.dataset.count), 0)
          + said('unplaced', /(\\d+)\\.$/) + said('doubtful', /(\\d+) unsure/) === n;
      }
      """;

  @TempDir private static Path older;
  @TempDir private static Path newer;
  private static FolderServer server;

  @BeforeAll
  static void publish() throws IOException {
    ManyIncidents.of(2, OLDER).write(older);
    ManyIncidents.of(2, NEWER).write(newer);
    server = new FolderServer(newer, data().resolve("public"));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"focus", "open", "search", "changes", "save", "basis", "visit"})
  void everythingIsOfTheNewerEdition(String occasion) throws IOException {
    String index = Files.readString(older.resolve(INDEX));
    open(options(1280, 1000));
    page.route(
        "**/" + INDEX,
        route -> route.fulfill(Answers.json(index)),
        new Page.RouteOptions().setTimes(1));
    if (occasion.equals("visit")) {
      page.addInitScript("localStorage.setItem('marsad.visit', '2025-11-01T00:00:00Z')");
    }
    page.navigate(server.url() + "?lang=en&meetings=1&at=35.5,44,7");
    waitUntilReady();
    if (!occasion.equals("visit")) {
      assertThat(shown()).isEqualTo(OLDER);
    }
    meet(occasion);
    waitForShown(NEWER);
    waitUntil("n => document.querySelector('#list li')?.ariaSetSize === String(n)", NEWER);
    waitUntil(ON_THE_MAP_OR_NAMED_BELOW, NEWER);
    rows().first().click();
    page.locator("#detail-title").waitFor();
    assertThat(page.url()).contains("id=inc-2025-11-");
    assertThat(problems).isEmpty();
  }

  private void meet(String occasion) {
    switch (occasion) {
      case "focus" -> rows().nth(1).focus();
      case "open" -> rows().nth(1).click();
      case "search" -> {
        page.locator("#search").fill("village");
        waitForShown(NEWER);
      }
      case "changes" -> {
        page.locator("nav a[data-page=changes]").click();
        page.locator("#changed-when").waitFor();
        page.locator("nav a[data-page=map]").click();
      }
      case "save" -> {
        unfold("saves");
        page.waitForDownload(() -> page.locator("#save-geojson").click());
        page.keyboard().press("Escape");
      }
      case "basis" -> {
        unfold("time-options");
        page.locator("#basis").selectOption("updated");
      }
      default -> page.locator("#since-visit").waitFor();
    }
  }
}
