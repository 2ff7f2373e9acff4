package marsad.local.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A link to an incident finds it, however old it is and whatever its id was then. */
class FindIT extends OpenDashboard {
  private static final ManyIncidents MANY = ManyIncidents.of(24, 4800);
  private static final String OLD = "inc-2024-02-000000001005";
  private static final String VERSION_1 = "inc-0123456789ab";

  @TempDir private static Path many;
  private static FolderServer server;

  @BeforeAll
  static void publish() throws IOException {
    MANY.write(many);
    server = new FolderServer(many, data().resolve("public"));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @BeforeEach
  void noAliases() {
    aliases("data/aliases.json", "");
    answer("data/changes/*.json", "{\"version\":2,\"changes\":[]}");
    answer("data/aliases/*.json", "{\"version\":2,\"aliases\":{}}");
  }

  private void answer(String path, String body) {
    page.route("**/" + path, route -> route.fulfill(Answers.json(body)));
  }

  private void aliases(String path, String aliases) {
    answer(path, "{\"version\":2,\"aliases\":{" + aliases + "}}");
  }

  private static String alias(String from, String to, String month) {
    return "\"%s\":{\"id\":\"%s\",\"month\":\"%s\"}".formatted(from, to, month);
  }

  private void look(String query) {
    page.navigate(server.url() + "?lang=en&" + query);
    waitUntilReady();
  }

  private String alert() {
    return page.locator("#detail [role=alert]").textContent();
  }

  private void assertShows(String id) {
    MadeIncident incident =
        MANY.month(YearMonth.parse(id.substring(4, 11))).stream()
            .filter(i -> i.id().equals(id))
            .findFirst()
            .orElseThrow();
    page.locator("#detail-title").waitFor();
    assertThat(page.locator("#detail .head").textContent())
        .contains("Village " + incident.number());
    assertThat(page.url()).contains("id=" + id);
    assertThat(problems).isEmpty();
  }

  @Test
  void theMonthInTheIdIsAsked() {
    look("id=" + OLD);
    assertShows(OLD);
    assertThat(requests.stream().filter(url -> url.matches(".*/\\d{4}-\\d\\d\\.geojson")))
        .containsExactly(server.url() + "data/incidents/2024-02.geojson");
    assertThat(page.locator("#map .marker.alone.chosen").count()).isOne();
    page.locator("#detail .back").click();
    rows().first().waitFor();
    assertThat(page.locator("#map .alone").count()).isZero();
  }

  @Test
  void anAliasOfAnIncidentThatIsLoadedIsFoundAndBecomesItsId() {
    MadeIncident incident = MANY.month(YearMonth.of(2025, 11)).get(90);
    String other = "inc-2025-11-00000000abcd";
    answer(
        "data/incidents/2025-11.geojson",
        MadeIncident.collection(List.of(incident.also(other, VERSION_1))));
    look("id=" + other);
    assertShows(incident.id());
    look("id=" + VERSION_1);
    assertShows(incident.id());
    page.goBack();
    assertThat(page.url()).doesNotContain(other);
  }

  @Test
  void anAliasInTheMonthOfTheIdIsFound() {
    MadeIncident incident = MANY.month(YearMonth.of(2024, 2)).get(5);
    String other = "inc-2024-02-00000000abcd";
    answer(
        "data/incidents/2024-02.geojson", MadeIncident.collection(List.of(incident.also(other))));
    look("id=" + other);
    assertShows(incident.id());
  }

  @ParameterizedTest
  @CsvSource({
    "inc-2024-05-00000000abcd, aliases.json",
    "inc-2024-05-00000000abcd, aliases/2024-05.json",
    "inc-0123456789ab, aliases.json",
    "inc-undated-00000000abcd, aliases.json"
  })
  void theListOfAliasesIsAsked(String id, String file) {
    aliases("data/" + file, alias(id, OLD, "2024-02"));
    look("id=" + id);
    assertShows(OLD);
  }

  @Test
  void anIncidentThatWasFiledInAnotherMonthThanItsIdSaysIsFound() {
    MadeIncident incident = MANY.month(YearMonth.of(2024, 2)).get(5);
    answer("data/incidents/2024-02.geojson", MadeIncident.collection(List.of()));
    answer("data/incidents/2024-03.geojson", MadeIncident.collection(List.of(incident)));
    aliases("data/aliases.json", alias(OLD, OLD, "2024-03"));
    look("id=" + OLD);
    assertShows(OLD);
  }

  @Test
  void anIdOfVersion1IsSearchedFromTheNewestMonthAndNoFurther() {
    MadeIncident incident = MANY.month(YearMonth.of(2024, 2)).get(5);
    answer(
        "data/incidents/2024-02.geojson",
        MadeIncident.collection(List.of(incident.also(VERSION_1))));
    page.addInitScript(
        """
        window.said = [];
        addEventListener('DOMContentLoaded', () => { const busy = document.getElementById('busy');
          new MutationObserver(() => window.said.push(busy.textContent)).observe(busy, { childList: true }); });
        """);
    look("id=" + VERSION_1);
    assertShows(OLD);
    assertThat(requests).anyMatch(url -> url.endsWith("2024-03.geojson"));
    assertThat(requests).noneMatch(url -> url.endsWith("2024-01.geojson"));
    assertThat(page.evaluate("window.said.join()").toString())
        .contains("Looking for this incident in month 22 of 24 …")
        .doesNotContain("month 23 of 24");
    assertThat(page.locator("#busy").isVisible()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "en,does not exist or was withdrawn",
    "ar,غير موجود أو سُحب",
    "ckb,بوونی نییە یان کشێنراوەتەوە",
    "kmr,tune an hatiye vekişandin"
  })
  void whatIsNowhereDoesNotExist(String lang, String words) {
    for (String id :
        List.of(
            "inc-2024-02-ffffffffffff",
            "inc-ffffffffffff",
            "inc-2019-02-ffffffffffff",
            "nothing")) {
      page.navigate(server.url() + "?lang=" + lang + "&id=" + id);
      waitUntilReady();
      assertThat(alert()).as(id).contains(words);
    }
  }

  @Test
  void whatWasWithdrawnSaysSo() {
    answer(
        "data/changes/2024-02.json",
        """
        {"version":2,"changes":[{"id":"inc-2024-02-ffffffffffff","at":"2024-03-02T22:30:00Z","field":"incident",
         "old":null,"new":"withdrawn","because":"withdrawn.tsv"},{"id":"other","field":"incident","new":"withdrawn"}]}
        """);
    look("id=inc-2024-02-ffffffffffff");
    assertThat(alert()).isEqualTo("This incident was withdrawn on 3 March 2024.");
    aliases("data/aliases.json", alias(VERSION_1, "inc-2024-02-ffffffffffff", "2024-02"));
    look("id=" + VERSION_1);
    assertThat(alert()).isEqualTo("This incident was withdrawn on 3 March 2024.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"data/incidents/2024-02.geojson", "data/aliases.json"})
  void whatCannotBeReadIsNotSaidToBeGone(String path) {
    page.route("**/" + path, Route::abort);
    String id = path.contains("aliases") ? "inc-2024-02-ffffffffffff" : OLD;
    look("id=" + id);
    assertThat(alert()).contains(path, "could not be loaded").doesNotContain("withdrawn");
    page.unroute("**/" + path);
    noAliases();
    page.locator("#detail [role=alert] button").click();
    waitUntil("() => !document.querySelector('#detail [role=alert] button')");
    page.locator(path.contains("aliases") ? "#detail [role=alert]" : "#detail-title").waitFor();
  }

  @Test
  void itIsFoundWithoutTheSummaryOrNotSaidToBeGone() {
    page.route("**/data/summary.json", Route::abort);
    look("id=" + OLD);
    page.locator("#detail-title").waitFor();
    look("id=" + VERSION_1);
    assertThat(alert()).contains("data/summary.json", "could not be loaded");
  }

  @Test
  void listsOfAliasesAndChangesThatAreNotThereAreNoFault() {
    page.unrouteAll();
    look("id=inc-2024-02-ffffffffffff");
    assertThat(alert()).contains("does not exist");
    assertThat(page.locator("#notices .error").count()).isZero();
  }
}
