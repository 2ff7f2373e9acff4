package marsad.steps.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import marsad.aggregate.Incident;
import marsad.article.Article;
import marsad.steps.Layout;
import marsad.steps.store.MemoryStore;
import marsad.steps.store.Stores;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AggregateStepTest {
  private static final LocalDate FIRST = LocalDate.of(2022, 6, 25);

  private MemoryStore inner;
  private Stores stores;

  @BeforeEach
  void open() {
    inner = new MemoryStore();
    stores = new Stores(inner, new MemoryStore());
  }

  private static List<Article> reports(int seed, int n) {
    Random random = new Random(seed);
    List<Article> reports = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      reports.add(ManyReports.report("report-" + i, random, FIRST, 12));
    }
    return reports;
  }

  private static Map<String, String> state(MemoryStore store) {
    Map<String, String> state = new TreeMap<>(store.texts());
    state.keySet().removeIf(key -> !key.startsWith("state/") || key.startsWith(Layout.DIRTY));
    state.values().removeIf(text -> text.matches("\\{\\s*\"day\" : \"[0-9-]+\"\\s*}\\s*"));
    return state;
  }

  private List<Incident> incidents() throws IOException {
    List<Incident> all = new ArrayList<>();
    for (String key : inner.list(Layout.INCIDENTS)) {
      all.addAll(stores.get(key, DayIncidents.class).incidents());
    }
    return all;
  }

  @Test
  void anyOrderOfArrivalRevisionAndWithdrawalGivesTheSame() throws IOException {
    List<Article> reports = reports(1, 60);
    AggregateStep aggregate = new AggregateStep(stores);
    for (String key : ManyReports.store(stores, reports)) {
      aggregate.aggregate(List.of(key));
    }
    Map<String, String> expected = state(inner);
    assertThat(incidents()).anyMatch(incident -> incident.reports().size() > 2);

    for (int seed = 2; seed < 12; seed++) {
      Random random = new Random(seed);
      open();
      AggregateStep other = new AggregateStep(stores);
      List<Article> shuffled = new ArrayList<>(reports);
      List<Article> drafts = reports(100 + seed, 60);
      List<String> withdrawn = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        Article gone = ManyReports.report("gone-" + i, random, FIRST, 12);
        shuffled.add(gone);
        withdrawn.add(gone.id());
      }
      Collections.shuffle(shuffled, random);
      for (Article article : shuffled) {
        if (random.nextInt(3) == 0) {
          Article draft = drafts.get(random.nextInt(drafts.size()));
          Article earlier =
              new Article(
                  article.id(),
                  null,
                  draft.source(),
                  "en",
                  null,
                  article.published(),
                  article.fetched(),
                  draft.text(),
                  null);
          other.aggregate(ManyReports.store(stores, List.of(earlier)));
        }
        other.aggregate(ManyReports.store(stores, List.of(article)));
      }
      other.withdraw(withdrawn);
      assertThat(state(inner)).as("seed %d", seed).isEqualTo(expected);
    }
  }

  @Test
  void reportsOnBothSidesOfAMonthsEndAreOneIncident() throws IOException {
    AggregateStep aggregate = new AggregateStep(stores);
    String text =
        "Gunmen attacked a police checkpoint in Daquq on %s, killing three policemen of the town.";
    for (String day : List.of("June 30, 2022", "July 1, 2022")) {
      Article report =
          new Article(
              "r-" + day.length(),
              null,
              "agency-" + day.length(),
              "en",
              null,
              "2022-07-01",
              null,
              String.format(text, day),
              null);
      assertThat(aggregate.aggregate(ManyReports.store(stores, List.of(report))))
          .contains(YearMonth.of(2022, 7));
    }
    assertThat(incidents()).singleElement().matches(i -> i.reports().size() == 2);
    assertThat(incidents().get(0).day()).isEqualTo("2022-06-30");
  }

  @Test
  void correctionsWin() throws IOException {
    AggregateStep aggregate = new AggregateStep(stores);
    List<Article> reports = new ArrayList<>();
    for (String id : List.of("a", "b", "c")) {
      String place = id.equals("c") ? "Hawija" : "Daquq";
      String text = "Gunmen attacked a police checkpoint in " + place + " on July 4, 2022.";
      reports.add(new Article(id, null, id, "en", null, "2022-07-05", null, text, null));
    }
    List<String> keys = ManyReports.store(stores, reports);
    aggregate.aggregate(keys);
    assertThat(incidents()).hasSize(2);

    String table =
        "action\tevent\tother\twhy\nsplit\ta-1\tb-1\ttwo checkpoints\nmerge\tb-1\tc-1\tone raid\n";
    inner.create("corrections.tsv", table.getBytes(StandardCharsets.UTF_8), "text/plain");
    aggregate.aggregate(keys);
    assertThat(incidents()).hasSize(2);
    assertThat(incidents())
        .anyMatch(
            i ->
                i.merge().stream()
                    .anyMatch(m -> m.reasons().contains("merge by correction: one raid")));
    assertThat(incidents()).anyMatch(i -> i.reports().get(0).eventId().equals("a-1"));
  }
}
