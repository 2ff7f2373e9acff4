package marsad.steps.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import marsad.aggregate.incident.Change;
import marsad.aggregate.incident.Incident;
import marsad.aggregate.incident.ReportRole;
import marsad.article.Article;
import marsad.event.Extraction;
import marsad.steps.http.SetClock;
import marsad.steps.publish.PublishStep;
import marsad.steps.store.MemoryStore;
import marsad.steps.store.ObjectKeys;
import marsad.steps.store.Stores;
import org.junit.jupiter.api.Test;

/** What the record of an incident keeps, whatever becomes of its reports. */
class RecordTest {
  private static final String TWO =
      "Gunmen attacked a police checkpoint in Daquq on July 4, 2022, killing two policemen.";
  private static final String FOUR =
      "Gunmen attacked a police checkpoint in Daquq on July 4, 2022, killing four policemen.";

  private final MemoryStore inner = new MemoryStore();
  private final Stores stores = new Stores(inner, new MemoryStore());
  private final SetClock clock = new SetClock();
  private final AggregateStep aggregate = new AggregateStep(stores, clock);

  private static Article report(String id, String published, String fetched, String text) {
    String url = "https://example.org/" + id;
    return new Article(id, url, "agency-" + id, "en", null, published, fetched, text, null);
  }

  private void take(Article article) throws IOException {
    aggregate.aggregate(ManyReports.store(stores, List.of(article)));
  }

  private List<Incident> incidents() throws IOException {
    return Contents.incidents(stores);
  }

  private Incident one() throws IOException {
    assertThat(incidents()).hasSize(1);
    return incidents().get(0);
  }

  private Set<String> gone() throws IOException {
    Set<String> gone = new TreeSet<>();
    for (String key : inner.list(ObjectKeys.INCIDENTS)) {
      stores.get(key, DayIncidents.class).gone().forEach(each -> gone.add(each.id()));
    }
    return gone;
  }

  private static List<String> lines(Incident incident) {
    return incident.changes().stream().map(RecordTest::line).toList();
  }

  private static String line(Change change) {
    return change.field() + ": " + change.old() + " > " + change.now() + ", " + change.because();
  }

  @Test
  void aSilentEditIsNoticedAndItsOldValueKept() throws IOException {
    take(report("a", "2022-07-05T08:00:00Z", "2022-07-05T09:00:00Z", TWO));
    Incident first = one();
    take(report("a", "2022-07-05T08:00:00Z", "2022-07-06T09:00:00Z", FOUR));
    Incident edited = one();
    assertThat(edited.id()).isEqualTo(first.id()).matches("inc-2022-07-[0-9a-f]{12}");
    assertThat(edited.firstSeen()).isEqualTo(first.firstSeen()).isEqualTo("2022-07-05T08:00:00Z");
    assertThat(edited.recorded()).isEqualTo("2022-07-05T09:00:00Z");
    assertThat(edited.updated()).isEqualTo("2022-07-06T09:00:00Z");
    assertThat(lines(edited)).contains("killed: 2 > 4, a-1").anyMatch(l -> l.startsWith("text: "));
    assertThat(edited.changes()).allMatch(change -> change.at().equals("2022-07-06T09:00:00Z"));
    assertThat(edited.revision()).isEqualTo(edited.changes().size()).isEqualTo(2);
    assertThat(first.revision()).isZero();
  }

  @Test
  void anUndatedReportIsNotFiledUnderTheDayOfItsRevision() throws IOException {
    String text = "Gunmen attacked a police checkpoint in Daquq, killing %s policemen.";
    take(report("a", null, "2022-07-05T09:00:00Z", text.formatted("two")));
    Incident first = one();
    take(report("a", null, "2022-08-06T09:00:00Z", text.formatted("four")));
    assertThat(one().id()).isEqualTo(first.id()).startsWith("inc-undated-");
    assertThat(one().day()).isEqualTo("2022-07-05");
    assertThat(one().firstSeen()).isEqualTo("2022-07-05T09:00:00Z");
  }

  @Test
  void anEarlierReportThatArrivesLateMovesNoId() throws IOException {
    take(report("b", "2022-07-06", "2022-07-06T09:00:00Z", TWO));
    Incident first = one();
    take(report("a", "2022-07-05", "2022-07-07T09:00:00Z", TWO));
    assertThat(one().id()).isEqualTo(first.id());
    assertThat(one().aliases()).hasSize(1);
    assertThat(one().firstSeen()).isEqualTo("2022-07-05");
    assertThat(one().reports())
        .extracting(r -> r.role())
        .containsExactly(ReportRole.FIRST, ReportRole.UPDATE);
    assertThat(lines(one())).contains("reports: null > a-1, a-1");
  }

  @Test
  void theFounderMayGoAndTheIdStays() throws IOException {
    take(report("a", "2022-07-05", "2022-07-05T09:00:00Z", TWO));
    take(report("b", "2022-07-06", "2022-07-06T09:00:00Z", TWO));
    Incident both = one();
    put("withdrawn.tsv", "value\tat\twhy\na\t2022-07-08T00:00:00Z\terror\n");
    aggregate.withdraw(new WithdrawnArticles(stores).pending());
    assertThat(one().id()).isEqualTo(both.id());
    assertThat(one().reports()).hasSize(1);
    assertThat(one().aliases()).isEqualTo(both.aliases());
    assertThat(lines(one())).contains("reports: a-1 > null, withdrawn.tsv");
    assertThat(one().updated()).isEqualTo("2022-07-08T00:00:00Z");
    take(report("a", "2022-07-05", "2022-07-05T09:00:00Z", TWO));
    assertThat(one().reports()).as("a withdrawal lasts").hasSize(1);
  }

  @Test
  void aWithdrawalByAddressLastsAndTheIncidentIsKnownToBeGone() throws IOException {
    take(report("a", "2022-07-05", "2022-07-05T09:00:00Z", TWO));
    String id = one().id();
    put("withdrawn.tsv", "value\tat\twhy\nhttps://www.example.org/a?utm_source=x\t\terror\n");
    take(report("a", "2022-07-05", "2022-07-05T09:00:00Z", TWO));
    assertThat(incidents()).isEmpty();
    assertThat(gone()).containsExactly(id);
    inner.delete("withdrawn.tsv");
    take(report("a", "2022-07-05", "2022-07-05T09:00:00Z", TWO));
    assertThat(one().id()).isEqualTo(id);
    assertThat(gone()).isEmpty();
  }

  @Test
  void nothingIsLeftOfWhatIsTakenDown() throws IOException {
    take(report("a", "2022-07-05", "2022-07-05T09:00:00Z", TWO));
    take(report("b", "2022-07-06", "2022-07-06T09:00:00Z", FOUR));
    assertThat(lines(one())).anyMatch(line -> line.contains("(2-4)"));
    put("takedown.tsv", "value\twhy\nhttps://example.org/b\tasked for\n");
    aggregate.withdraw(new WithdrawnArticles(stores).pending());
    assertThat(lines(one())).containsExactly("reports: null > null, takedown.tsv");
    assertThat(one().casualties().killed().high()).isEqualTo(2);
  }

  @Test
  void newRulesAreNoNews() throws IOException {
    Article article = report("a", "2022-07-05", "2022-07-05T09:00:00Z", TWO);
    String key = ManyReports.store(stores, List.of(article)).get(0);
    Extraction now = stores.get(key, Extraction.class);
    Article other = new Article("a", null, null, "en", null, "2022-07-05", null, FOUR, null);
    Extraction before = ManyReports.extract(other);
    stores.set(
        key, new Extraction("a", "en", "old-rules", before.events(), before.rejected(), List.of()));
    aggregate.aggregate(List.of(key));
    Incident old = one();
    stores.set(key, now);
    aggregate.aggregate(List.of(key));
    assertThat(one().id()).isEqualTo(old.id());
    assertThat(lines(one())).containsExactly("killed: 4 > 2, rules " + now.extractor());
    assertThat(one().changes()).noneMatch(Change::isNews);
    assertThat(one().updated()).isEqualTo(old.updated());
  }

  @Test
  void twoThatBecomeOneAreFoundUnderBothIdsAndAgainApart() throws IOException {
    take(report("a", "2022-07-05", "2022-07-05T09:00:00Z", TWO));
    String elsewhere = TWO.replace("Daquq", "Hawija");
    take(report("b", "2022-07-06", "2022-07-06T09:00:00Z", elsewhere));
    List<String> ids = incidents().stream().map(Incident::id).toList();
    String merge = "action\tevent\tother\twhy\nmerge\t%s\t%s\tone raid\n";
    put("corrections.tsv", merge.formatted(ids.get(0), ids.get(1)));
    take(report("b", "2022-07-06", "2022-07-06T09:00:00Z", elsewhere));
    assertThat(one().ids()).containsExactlyInAnyOrderElementsOf(ids);
    assertThat(lines(one()))
        .contains("aliases: null > " + one().aliases().get(0) + ", corrections.tsv");
    inner.delete("corrections.tsv");
    take(report("b", "2022-07-06", "2022-07-06T09:00:00Z", elsewhere));
    assertThat(incidents()).extracting(Incident::id).containsExactlyInAnyOrderElementsOf(ids);
    assertThat(incidents()).extracting(Incident::splitFrom).anyMatch(from -> from.size() == 1);
  }

  @Test
  void damagedStateIsMadeAgain() throws IOException {
    take(report("a", "2022-07-05", "2022-07-05T09:00:00Z", TWO));
    take(report("b", "2022-07-06", "2022-07-06T09:00:00Z", TWO));
    String id = one().id();
    var whole = inner.texts();
    for (String key : whole.keySet()) {
      boolean state = key.startsWith("state/days") || key.startsWith("state/placed");
      if (state || key.startsWith(ObjectKeys.INCIDENTS)) {
        for (String damaged :
            List.of("", whole.get(key).substring(0, 40), flipped(whole.get(key)))) {
          inner.delete(key);
          put(key, damaged);
          take(report("b", "2022-07-06", "2022-07-06T09:00:00Z", TWO));
          take(report("a", "2022-07-05", "2022-07-05T09:00:00Z", TWO));
          assertThat(one().id()).as(key).isEqualTo(id);
          assertThat(one().reports()).as(key).hasSize(2);
          if (!key.startsWith(ObjectKeys.INCIDENTS)) {
            assertThat(inner.texts().get(ObjectKeys.INCIDENTS + "2022-07-04.json"))
                .isEqualTo(whole.get(ObjectKeys.INCIDENTS + "2022-07-04.json"));
          }
        }
        inner.delete(key);
        put(key, whole.get(key));
      }
    }
  }

  @Test
  void aDamagedRecordKeepsIdAndLogThatWerePublished() throws IOException {
    take(report("a", "2022-07-05T08:00:00Z", "2022-07-05T09:00:00Z", TWO));
    take(report("b", "2022-07-05T08:00:00Z", "2022-07-05T10:00:00Z", TWO));
    take(report("a", "2022-07-05T08:00:00Z", "2022-07-06T09:00:00Z", FOUR));
    Incident before = one();
    PublishStep publish = new PublishStep(stores, clock);
    publish.publish(publish.due());
    String key = ObjectKeys.INCIDENTS + "2022-07-04.json";
    inner.delete(key);
    put(key, "{");
    aggregate.repair(key);
    assertThat(one()).isEqualTo(before);
    assertThat(one().revision()).isPositive();
  }

  private static String flipped(String text) {
    return text.replaceFirst("policemen|2022-07-0", "polixemen");
  }

  private void put(String key, String text) throws IOException {
    inner.create(key, text.getBytes(StandardCharsets.UTF_8), "text/plain");
  }
}
