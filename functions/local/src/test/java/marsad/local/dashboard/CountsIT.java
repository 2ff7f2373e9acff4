package marsad.local.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Filter, list, map, histogram, sums and saved files of one time have the same numbers. */
class CountsIT extends OpenDashboard {
  private static final ManyIncidents MANY = ManyIncidents.of(24, 4800);
  private static final String WHOLE = "from=2023-12-01&to=2025-11-30";
  private static final ObjectMapper JSON = new ObjectMapper();

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

  private void look(String query) {
    page.navigate(server.url() + "?lang=en&" + query);
    waitUntilReady();
  }

  private static List<MadeIncident> shownOf(List<YearMonth> months) {
    return months.stream()
        .flatMap(m -> MANY.month(m).stream())
        .filter(i -> !i.isMeeting())
        .toList();
  }

  private static String days(YearMonth month) {
    return "from=" + month.atDay(1) + "&to=" + month.atEndOfMonth();
  }

  private static Map<String, Integer> regions(List<MadeIncident> incidents) {
    Map<String, Integer> counts = new TreeMap<>();
    for (MadeIncident incident : incidents) {
      incident.place().areas().forEach(area -> counts.merge(area.word(), 1, Integer::sum));
    }
    return counts;
  }

  /** The counts beside the choices of a facet, by word. */
  private Map<String, Integer> facet(String name) {
    unfold("filters");
    unfold("facet-" + name);
    Map<String, Integer> counts = new TreeMap<>();
    JsonNode said =
        JSON.valueToTree(
            page.evaluate(
                """
                name => { const box = document.getElementById('facet-' + name); box.querySelector('button')?.click();
                  return [...box.querySelectorAll('label')].map(l => [l.querySelector('input').value, l.querySelector('.count').textContent]); }
                """,
                name));
    said.forEach(choice -> counts.put(choice.get(0).asText(), choice.get(1).asInt()));
    return counts;
  }

  /**
   * All that the map draws, of which every bubble says how many it holds, what it cannot, and what
   * is too unsure.
   */
  private int onTheMapOrNamedBelow() {
    return ((Number)
            page.evaluate(
                """
                () => [...document.querySelectorAll('#map [data-count]')].reduce((n, mark) => n + Number(mark.dataset.count), 0)
                  + Number(/(\\d+)\\.$/.exec(document.getElementById('unplaced').textContent)?.[1] ?? 0)
                  + Number(/(\\d+) unsure/.exec(document.getElementById('doubtful').textContent)?.[1] ?? 0)
                """))
        .intValue();
  }

  private Path save(String form) {
    unfold("saves");
    return page.waitForDownload(() -> page.locator("#save-" + form).click()).path();
  }

  private void assertThatAllAgree(List<MadeIncident> expected) throws IOException {
    assertThat(shown()).isEqualTo(expected.size());
    assertThat(page.locator("#list li").first().getAttribute("aria-setsize"))
        .isEqualTo("" + expected.size());
    assertThat(facet("region")).isEqualTo(regions(expected));
    Map<String, Integer> kinds = facet("kind");
    kinds.remove("meeting");
    assertThat(kinds.values().stream().mapToInt(Integer::intValue).sum())
        .isEqualTo(expected.size());
    assertThat(onTheMapOrNamedBelow()).isEqualTo(expected.size());
    assertThat(Files.readAllLines(save("csv"))).hasSize(2 + expected.size());
    JsonNode saved = JSON.readTree(save("geojson").toFile()).get("features");
    assertThat(StreamSupport.stream(saved.spliterator(), false).map(f -> f.get("id").asText()))
        .containsExactlyInAnyOrderElementsOf(expected.stream().map(MadeIncident::id).toList());
  }

  @Test
  void theWholeTimeAgrees() throws IOException {
    look(WHOLE + "&at=35.5,44,7");
    List<MadeIncident> all = shownOf(MANY.months());
    assertThatAllAgree(all);
    assertThat(page.locator("#histogram").getAttribute("aria-label"))
        .contains(": " + all.size() + ".");
    assertThat(problems).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2024-02", "2024-12", "2025-11"})
  void aMonthAgreesWithItsFileWhateverElseIsLoaded(String name) throws IOException {
    YearMonth month = YearMonth.parse(name);
    List<MadeIncident> expected = shownOf(List.of(month));
    look(days(month) + "&at=35.5,44,7");
    assertThatAllAgree(expected);
    look(WHOLE + "&at=35.5,44,7");
    unfold("time-options");
    page.locator("#from").fill(month.atDay(1).toString());
    page.locator("#to").fill(month.atEndOfMonth().toString());
    waitForShown(expected.size());
    assertThatAllAgree(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"makhmur-district", "erbil-governorate", "nineveh", "tuz-district"})
  void theSumsOfARegionAreTheCountsOfItsFilter(String region) {
    String word = (region.endsWith("-district") ? "d:" : "g:") + region;
    look(WHOLE + "&region=" + word);
    int filtered = shown();
    assertThat(filtered).isPositive().isEqualTo(regions(shownOf(MANY.months())).get(word));
    look(WHOLE + "&page=regions&place=" + region);
    int summed =
        page.locator("#kinds-table tbody td").allTextContents().stream()
            .mapToInt(Integer::parseInt)
            .sum();
    assertThat(summed).isEqualTo(filtered);
    assertThat(page.locator("#kinds-table").textContent()).doesNotContain("meeting");
    int newest = regions(shownOf(List.of(YearMonth.of(2025, 11)))).get(word);
    assertThat(page.locator("#figures dd b").first().textContent()).isEqualTo("" + newest);
  }

  @Test
  void allDatesShowWhereNoneAreChosen() throws IOException {
    look("at=35.5,44,7");
    assertThatAllAgree(shownOf(MANY.months()));
  }

  @Test
  void anOldLinkNamesARegionByItsEnglishName() {
    look(WHOLE + "&region=g:Erbil, Nineveh&region=d:Hawija");
    assertThat(page.locator("#chosen").textContent())
        .contains("Erbil governorate, Nineveh governorate, Hawija district");
    Map<String, Integer> counts = regions(shownOf(MANY.months()));
    assertThat(shown()).isEqualTo(counts.get("g:nineveh") + counts.get("d:hawija-district"));
    assertThat(page.url()).contains("region=g%3Anineveh", "region=d%3Ahawija-district");
  }
}
