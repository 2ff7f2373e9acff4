package marsad.steps;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import marsad.article.Article;
import marsad.extract.Extractor;
import marsad.steps.aggregate.AggregateStep;
import marsad.steps.extract.ExtractStep;
import marsad.steps.fetch.FetchStep;
import marsad.steps.publish.PublishStep;
import marsad.steps.store.ObjectStore;
import marsad.steps.store.Stores;
import org.junit.jupiter.api.Test;

/** A run that ends at any write, and is run again, leaves the files of a run that was not ended. */
class KilledAnywhereTest {
  private static final Clock NOW =
      Clock.fixed(Instant.parse("2022-07-21T08:00:00Z"), ZoneOffset.UTC);
  private static final Extractor EXTRACTOR = new Extractor();

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
    Memory inner = new Memory(Integer.MAX_VALUE);
    Memory open = new Memory(Integer.MAX_VALUE);
    run(inner, open);
    Map<String, String> whole = inner.texts();
    Map<String, String> wholePublic = open.texts();
    assertThat(whole.keySet()).anyMatch(k -> k.startsWith("extractions/"));
    assertThat(wholePublic.get("data/incidents/2022-07.geojson")).contains("armed-attack");
    int writes = inner.writes + open.writes;
    assertThat(writes).isGreaterThan(20);

    for (int kill = 0; kill < writes; kill++) {
      Counter counter = new Counter(kill);
      Memory innerKilled = new Memory(counter);
      Memory openKilled = new Memory(counter);
      boolean killed = false;
      try {
        run(innerKilled, openKilled);
      } catch (Killed e) {
        killed = true;
      }
      assertThat(killed).as("killed at write %d", kill).isTrue();
      counter.left = Integer.MAX_VALUE;
      run(innerKilled, openKilled);
      assertThat(innerKilled.texts()).as("killed at write %d", kill).isEqualTo(whole);
      assertThat(openKilled.texts()).as("killed at write %d", kill).isEqualTo(wholePublic);
    }
  }

  private static void run(Memory inner, Memory open) throws IOException {
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
    AggregateStep aggregate = new AggregateStep(stores);
    PublishStep publish = new PublishStep(stores);
    for (Article report : REPORTS) {
      publish.publish(aggregate.aggregate(List.of(extract.extract(fetch.store(report)))));
    }
    publish.publish(aggregate.aggregate(List.of(extract.extract(fetch.store(REVISED)))));
  }

  private static Article report(String id, String published, String text) {
    return new Article(id, null, "test/" + id, null, null, published, null, text, null);
  }

  /** The process is gone. */
  private static final class Killed extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private static final class Counter {
    private int left;

    Counter(int left) {
      this.left = left;
    }
  }

  /** A bucket in memory that dies before a given write. */
  private static final class Memory implements ObjectStore {
    private final Map<String, byte[]> objects = new TreeMap<>();
    private final Counter counter;
    private int writes;

    Memory(int left) {
      this(new Counter(left));
    }

    Memory(Counter counter) {
      this.counter = counter;
    }

    Map<String, String> texts() {
      Map<String, String> texts = new TreeMap<>();
      objects.forEach((k, v) -> texts.put(k, new String(v, StandardCharsets.UTF_8)));
      return texts;
    }

    private void write() {
      if (counter.left == 0) {
        throw new Killed();
      }
      counter.left--;
      writes++;
    }

    @Override
    public Optional<Stored> find(String key) {
      return Optional.ofNullable(objects.get(key))
          .map(b -> new Stored(b, Integer.toHexString(java.util.Arrays.hashCode(b))));
    }

    @Override
    public boolean create(String key, byte[] bytes, String contentType) {
      write();
      return objects.putIfAbsent(key, bytes) == null;
    }

    @Override
    public boolean replace(String key, byte[] bytes, String contentType, String etag) {
      write();
      objects.put(key, bytes);
      return true;
    }

    @Override
    public void delete(String key) {
      if (objects.containsKey(key)) {
        write();
        objects.remove(key);
      }
    }

    @Override
    public List<String> list(String prefix) {
      return new ArrayList<>(objects.keySet().stream().filter(k -> k.startsWith(prefix)).toList());
    }
  }
}
