package marsad.steps;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import marsad.article.Article;
import marsad.extract.Extractor;
import marsad.steps.aggregate.AggregateStep;
import marsad.steps.extract.ExtractStep;
import marsad.steps.fetch.FetchStep;
import marsad.steps.publish.PublishStep;
import marsad.steps.store.FragileStore;
import marsad.steps.store.MemoryStore;
import marsad.steps.store.ObjectStore;
import marsad.steps.store.Stores;
import org.junit.jupiter.api.Test;

/** A run that ends at any write, and is run again, leaves the files of a run that was not ended. */
class CrashRecoveryTest {
  private static final Clock NOW =
      Clock.fixed(Instant.parse("2022-07-21T08:00:00Z"), ZoneOffset.UTC);
  private static final Extractor EXTRACTOR = new Extractor();

  /** Number of writes at the end, notes of what waited, that depend on the clock. */
  private static final int BY_CLOCK = 2;

  /** Two reports of one ambush, and one whose day moves to another month when it is revised. */
  private static final List<Article> REPORTS =
      List.of(
          report(
              "a",
              "2022-07-19",
              "Gunmen attacked a police checkpoint in Daquq on Monday, killing two policemen."),
          report(
              "b",
              "2022-07-19",
              "هاجم مسلحون نقطة للشرطة في داقوق أمس الاثنين ما أدى إلى مقتل شرطيين."),
          report(
              "c", "2022-07-20", "A roadside bomb hit an army patrol in Hawija on July 2, 2022."));

  private static final Article REVISED =
      report("c", "2022-07-20", "A roadside bomb hit an army patrol in Hawija on June 30, 2022.");

  @Test
  void everyRestartEndsInTheSameFiles() throws IOException {
    MemoryStore inner = new MemoryStore();
    MemoryStore open = new MemoryStore();
    FragileStore counted = new FragileStore(inner, () -> false);
    FragileStore countedOpen = new FragileStore(open, () -> false);
    run(counted, countedOpen, new AtomicBoolean());
    Map<String, String> whole = inner.texts();
    Map<String, String> wholePublic = open.texts();
    assertThat(whole.keySet()).anyMatch(k -> k.startsWith("extractions/"));
    assertThat(wholePublic.get("data/incidents/2022-07.geojson")).contains("armed-attack");
    int writes = counted.writes() + countedOpen.writes();
    assertThat(writes).isGreaterThan(20);
    for (int kill = 0; kill < writes; kill++) {
      AtomicInteger left = new AtomicInteger(kill);
      MemoryStore innerKilled = new MemoryStore();
      MemoryStore openKilled = new MemoryStore();
      AtomicBoolean revised = new AtomicBoolean();
      boolean killed = false;
      try {
        run(
            new FragileStore(innerKilled, () -> left.getAndDecrement() == 0),
            new FragileStore(openKilled, () -> left.getAndDecrement() == 0),
            revised);
      } catch (FragileStore.Killed e) {
        killed = true;
      }
      assertThat(killed || kill >= writes - BY_CLOCK).as("killed at write %d", kill).isTrue();
      run(innerKilled, openKilled, revised);
      assertThat(different(innerKilled.texts(), whole)).as("killed at write %d", kill).isEmpty();
      assertThat(different(openKilled.texts(), wholePublic))
          .as("killed at write %d", kill)
          .isEmpty();
    }
  }

  /** Returns the files that only one of two stores has, or that differ, with both texts. */
  private static List<String> different(Map<String, String> one, Map<String, String> two) {
    Set<String> keys = new TreeSet<>(one.keySet());
    keys.addAll(two.keySet());
    return keys.stream()
        .filter(key -> !Objects.equals(one.get(key), two.get(key)))
        .map(key -> key + ": " + one.get(key) + " instead of " + two.get(key))
        .toList();
  }

  /**
   * Processes all reports, and then one of them again with another text.
   *
   * @param revised set once the new text is at work: after a crash it comes again, the older ones,
   *     which were done, do not
   */
  private static void run(ObjectStore inner, ObjectStore open, AtomicBoolean revised)
      throws IOException {
    Stores stores = new Stores(inner, open);
    FetchStep fetch =
        new FetchStep(
            ask -> {
              throw new AssertionError("no network in this test");
            },
            stores,
            NOW,
            Duration.ZERO);
    ExtractStep extract = new ExtractStep(EXTRACTOR, stores);
    AggregateStep aggregate = new AggregateStep(stores, Clock.systemUTC());
    PublishStep publish = new PublishStep(stores, NOW);
    for (Article report : revised.get() ? List.<Article>of() : REPORTS) {
      publish.publish(aggregate.aggregate(List.of(extract.extract(fetch.store(report)))));
    }
    revised.set(true);
    publish.publish(aggregate.aggregate(List.of(extract.extract(fetch.store(REVISED)))));
  }

  private static Article report(String id, String published, String text) {
    return new Article(id, null, "test/" + id, null, null, published, null, text, null);
  }
}
