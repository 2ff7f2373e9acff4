package marsad.steps.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import marsad.article.Article;
import marsad.steps.publish.PublishStep;
import marsad.steps.store.FragileStore;
import marsad.steps.store.LocalStack;
import marsad.steps.store.MemoryStore;
import marsad.steps.store.ObjectKeys;
import marsad.steps.store.Stores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Sixteen aggregators and two publishers at once, killed at random, leave what one alone leaves.
 * {@code -Dmarsad.concurrent.reports=1000} gives them more to do.
 */
@Timeout(3600)
class ConcurrentAggregatorsTest {
  private static final int AGGREGATORS = 16;
  private static final int PUBLISHERS = 2;
  private static final LocalDate FIRST = LocalDate.of(2022, 6, 1);

  /** Chance of dying before a write; an article takes about ten. */
  private static final double DEADLY = 0.02;

  private final AtomicInteger killed = new AtomicInteger();

  private static List<Article> reports(int n) {
    Random random = new Random(7);
    List<Article> reports = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      reports.add(ManyReports.report("report-" + i, random, FIRST, 60));
    }
    return reports;
  }

  private static List<String> result(Stores stores) throws IOException {
    List<String> result = new ArrayList<>(Contents.withoutIds(stores));
    result.addAll(Contents.ids(stores));
    result.addAll(Contents.published(stores));
    for (String prefix : List.of(ObjectKeys.DAYS, ObjectKeys.PLACED)) {
      for (String key : stores.inner().list(prefix)) {
        byte[] bytes = stores.inner().find(key).orElseThrow().bytes();
        result.add(key + " " + new String(bytes, StandardCharsets.UTF_8));
      }
    }
    return result;
  }

  private static List<String> alone(int n) throws IOException {
    Stores stores = new Stores(new MemoryStore(), new MemoryStore());
    AggregateStep aggregate = new AggregateStep(stores, Clock.systemUTC());
    for (String key : ManyReports.store(stores, reports(n))) {
      aggregate.aggregate(List.of(key));
    }
    PublishStep publish = new PublishStep(stores, Clock.systemUTC());
    publish.publish(publish.due());
    return result(stores);
  }

  private void together(Stores stores, int n) throws Exception {
    List<String> keys = new ArrayList<>(ManyReports.store(stores, reports(n)));
    keys.addAll(keys.subList(0, n / 10)); // a queue may deliver twice
    Collections.shuffle(keys, new Random(3));
    Queue<String> queue = new ConcurrentLinkedQueue<>(keys);
    ExecutorService threads = Executors.newFixedThreadPool(AGGREGATORS + PUBLISHERS);
    List<Future<?>> all = new ArrayList<>();
    for (int i = 0; i < AGGREGATORS; i++) {
      all.add(threads.submit(() -> aggregate(stores, queue)));
    }
    for (int i = 0; i < PUBLISHERS; i++) {
      all.add(threads.submit(() -> publish(stores, queue)));
    }
    for (Future<?> one : all) {
      one.get();
    }
    threads.shutdown();
    PublishStep last = new PublishStep(stores, Clock.systemUTC());
    last.publish(last.months());
  }

  private static Stores fragile(Stores stores) {
    return new Stores(
        new FragileStore(stores.inner(), ConcurrentAggregatorsTest::dies),
        new FragileStore(stores.open(), ConcurrentAggregatorsTest::dies));
  }

  private static boolean dies() {
    return ThreadLocalRandom.current().nextDouble() < DEADLY;
  }

  private Void aggregate(Stores stores, Queue<String> queue) throws IOException {
    for (String key = queue.poll(); key != null; key = queue.poll()) {
      try {
        new AggregateStep(fragile(stores), Clock.systemUTC()).aggregate(List.of(key));
      } catch (FragileStore.Killed e) {
        killed.incrementAndGet();
        queue.add(key);
      }
    }
    return null;
  }

  private Void publish(Stores stores, Queue<String> queue) throws IOException {
    // months of a killed publisher, which the queue delivers to the next one
    Set<YearMonth> redelivered = new TreeSet<>();
    while (!queue.isEmpty() || !redelivered.isEmpty()) {
      try {
        PublishStep step = new PublishStep(fragile(stores), Clock.systemUTC());
        redelivered.addAll(step.due());
        step.publish(redelivered);
        redelivered.clear();
      } catch (FragileStore.Killed e) {
        killed.incrementAndGet();
      }
    }
    return null;
  }

  private void check(Stores stores, int reports, String where) throws Exception {
    long start = System.nanoTime();
    together(stores, reports);
    assertThat(killed.get()).as("killed").isGreaterThan(reports / 50);
    assertThat(result(stores)).isEqualTo(alone(reports));
    System.out.printf(
        "ConcurrentAggregatorsTest: %d events %s, killed %d times, %.0f s%n",
        2 * reports, where, killed.get(), (System.nanoTime() - start) / 1e9);
  }

  @Test
  void inMemory() throws Exception {
    int reports = Integer.getInteger("marsad.concurrent.reports", 250);
    check(new Stores(new MemoryStore(), new MemoryStore()), reports, "in memory");
  }

  @Test
  void onLocalStack() throws Exception {
    int reports = Integer.getInteger("marsad.concurrent.reports", 60);
    check(LocalStack.shared().stores(), reports, "on LocalStack's S3");
  }
}
