package marsad.steps.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import marsad.aggregate.history.Withdrawal;
import marsad.aggregate.incident.Incident;
import marsad.article.Article;
import marsad.steps.store.MemoryStore;
import marsad.steps.store.ObjectKeys;
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

  /** Adds the ids that are known now, and asks whether all that ever were still lead somewhere. */
  private void remember(Set<String> ever) throws IOException {
    Set<String> known = new HashSet<>();
    for (Incident incident : incidents()) {
      for (String id : incident.ids()) {
        assertThat(known.add(id)).as("%s is of one incident", id).isTrue();
      }
    }
    Set<String> gone = new HashSet<>();
    for (String key : inner.list(ObjectKeys.INCIDENTS)) {
      stores.get(key, DayIncidents.class).gone().forEach(one -> gone.add(one.id()));
    }
    assertThat(gone).doesNotContainAnyElementsOf(known);
    known.addAll(gone);
    assertThat(known).containsAll(ever);
    incidents().forEach(incident -> ever.add(incident.id()));
  }

  private List<Incident> incidents() throws IOException {
    return Contents.incidents(stores);
  }

  @Test
  void anyOrderOfArrivalGivesTheSameButForWhichIdComesFirst() throws IOException {
    List<Article> reports = reports(1, 40);
    AggregateStep aggregate = new AggregateStep(stores, Clock.systemUTC());
    for (String key : ManyReports.store(stores, reports)) {
      aggregate.aggregate(List.of(key));
    }
    List<String> expected = Contents.withoutIds(stores);
    Set<String> ids = Contents.ids(stores);
    assertThat(incidents()).anyMatch(incident -> incident.reports().size() > 2);

    for (int seed = 2; seed < 6; seed++) {
      open();
      AggregateStep other = new AggregateStep(stores, Clock.systemUTC());
      List<Article> shuffled = new ArrayList<>(reports);
      Collections.shuffle(shuffled, new Random(seed));
      Set<String> ever = new HashSet<>();
      for (Article article : shuffled) {
        other.aggregate(ManyReports.store(stores, List.of(article)));
        remember(ever);
      }
      assertThat(Contents.withoutIds(stores)).as("seed %d", seed).isEqualTo(expected);
      assertThat(Contents.ids(stores)).as("seed %d", seed).isEqualTo(ids);
    }
  }

  @Test
  void anyOrderOfArrivalRevisionAndWithdrawalTellsTheSameAndLosesNoId() throws IOException {
    List<Article> reports = reports(1, 40);
    AggregateStep aggregate = new AggregateStep(stores, Clock.systemUTC());
    for (String key : ManyReports.store(stores, reports)) {
      aggregate.aggregate(List.of(key));
    }
    List<String> expected = Contents.withoutIds(stores);

    for (int seed = 2; seed < 6; seed++) {
      Random random = new Random(seed);
      open();
      AggregateStep other = new AggregateStep(stores, Clock.systemUTC());
      List<Article> shuffled = new ArrayList<>(reports);
      List<Article> drafts = reports(100 + seed, 40);
      List<String> withdrawn = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        Article gone = ManyReports.report("gone-" + i, random, FIRST, 12);
        shuffled.add(gone);
        withdrawn.add(gone.id());
      }
      Collections.shuffle(shuffled, random);
      Set<String> ever = new HashSet<>();
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
          remember(ever);
        }
        other.aggregate(ManyReports.store(stores, List.of(article)));
        remember(ever);
      }
      Collections.shuffle(withdrawn, random);
      for (String id : withdrawn) {
        other.withdraw(Map.of(id, new Withdrawal(id, null, false)));
        remember(ever);
      }
      assertThat(Contents.withoutIds(stores)).as("seed %d", seed).isEqualTo(expected);
    }
  }

  @Test
  void reportsOnBothSidesOfAMonthsEndAreOneIncident() throws IOException {
    AggregateStep aggregate = new AggregateStep(stores, Clock.systemUTC());
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
    AggregateStep aggregate = new AggregateStep(stores, Clock.systemUTC());
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
