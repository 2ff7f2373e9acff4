package marsad.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * The chaos test: many articles pass through queue, extract and aggregate while processes of the
 * functions are killed at random. In the end every article is stored exactly once. {@code
 * infra/chaos-test.sh 10000} runs it with ten thousand articles and prints time and cost.
 */
class ChaosRun {
  private static final int ARTICLES = Integer.getInteger("marsad.articles", 100);
  private static final LocalDate FIRST = LocalDate.of(2020, 1, 10);
  private static final int DAYS = Math.max(5, Math.min(100, ARTICLES / 20));
  private static final List<String> PLACES =
      List.of("Daquq", "Hawija", "Dibis", "Makhmur", "Tuz Khurmatu", "Jalawla", "Riyadh", "Zab");
  private static final DateTimeFormatter WRITTEN =
      DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.ENGLISH);
  private static final Duration PAUSE = Duration.ofSeconds(ARTICLES > 1000 ? 40 : 10);
  private static final int QUIET = 4;
  private static final Duration MOST = Duration.ofSeconds(1200 + ARTICLES);
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @Test
  void everyArticleIsThereOnceWhoeverDies() throws Exception {
    ForLocalStack adapted = new ForLocalStack(Map.of(), 60, false);
    try (Cloud cloud = Cloud.deploy(adapted, "Storage", "Pipeline")) {
      FaultInjector faults = new FaultInjector(cloud.localStack, PAUSE);
      faults.start();
      long begin = System.nanoTime();
      store(cloud);
      workOff(cloud);
      double seconds = (System.nanoTime() - begin) / 1e9;
      int killed = faults.stop();
      check(cloud);
      assertThat(killed).as("processes killed").isPositive();
      System.out.printf(
          Locale.ROOT,
          "ChaosRun: %d articles in %.0f s, %.1f a second; %d processes killed%n",
          ARTICLES,
          seconds,
          ARTICLES / seconds,
          killed);
      System.out.print(Cost.of(cloud.localStack.logs(), ARTICLES));
      destroyLeavesTheDataAlone(cloud);
    }
  }

  /** Drops articles where fetch would have stored them; S3's notices start the flow. */
  private void store(Cloud cloud) throws InterruptedException {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    for (int i = 0; i < ARTICLES; i++) {
      String key = key(i);
      String article = article(i);
      threads.execute(() -> cloud.put(key, article));
    }
    threads.shutdown();
    assertThat(threads.awaitTermination(1, TimeUnit.HOURS)).isTrue();
  }

  /** Two days after each other that tell of the same incidents, then some on which nothing was. */
  private static LocalDate day(int i) {
    long day = (long) i * DAYS / ARTICLES;
    return FIRST.plusDays(day / 2 * 7 + day % 2);
  }

  private static String key(int i) {
    return "articles/" + day(i).toString().replace('-', '/') + "/" + id(i) + ".json";
  }

  private static String id(int i) {
    return String.format(Locale.ROOT, "made-up-%06d", i);
  }

  private static String article(int i) {
    LocalDate day = day(i);
    return """
        {"id": "%s", "lang": "en", "source": "made up", "published": "%sT20:00:00Z",
         "text": "Gunmen attacked a police checkpoint in %s on %s, killing %d policemen."}"""
        .formatted(id(i), day, PLACES.get(i % PLACES.size()), WRITTEN.format(day), 2 + i % 4);
  }

  /**
   * Waits until all queues are empty and stay so, for notices of new objects come late; what died
   * five times is sent again, as an operator would.
   */
  private static void workOff(Cloud cloud) throws Exception {
    List<String> steps = List.of("Extract", "Aggregate", "Publish");
    List<String> dead = new ArrayList<>();
    for (String step : steps) {
      dead.add(cloud.deadLetters(step));
    }
    int quiet = 0;
    long lastLine = 0;
    long end = System.nanoTime() + MOST.toNanos();
    while (quiet < QUIET) {
      for (String queue : dead) {
        if (cloud.messages(queue) > 0) {
          cloud.sqs.startMessageMoveTask(r -> r.sourceArn(cloud.arn(queue)));
        }
      }
      int left = steps.stream().mapToInt(s -> cloud.messages(cloud.output(s + "Queue"))).sum();
      left += dead.stream().mapToInt(cloud::messages).sum();
      quiet = left == 0 && extracted(cloud) == ARTICLES ? quiet + 1 : 0;
      if (System.nanoTime() - lastLine > Duration.ofSeconds(30).toNanos()) {
        int extracted = extracted(cloud);
        System.out.printf("ChaosRun: %d extracted, %d messages are left%n", extracted, left);
        lastLine = System.nanoTime();
        assertThat(lastLine).as("no longer than %s", MOST).isLessThan(end);
      }
      Thread.sleep(3000);
    }
  }

  private static int extracted(Cloud cloud) {
    return cloud.list("PrivateBucket", "extractions/").size();
  }

  /** Not the storage stack: LocalStack does not know that its buckets are retained. */
  private static void destroyLeavesTheDataAlone(Cloud cloud) throws Exception {
    cloud.destroy("Pipeline");
    assertThat(cloud.sqs.listQueues().queueUrls()).isEmpty();
    assertThat(cloud.events.listRules(r -> {}).rules()).isEmpty();
    assertThat(extracted(cloud)).isEqualTo(ARTICLES);
    assertThat(cloud.find("PublicBucket", "data/summary.json")).isPresent();
  }

  private static void check(Cloud cloud) throws Exception {
    assertThat(extracted(cloud)).isEqualTo(ARTICLES);
    Set<String> articles = new HashSet<>();
    Set<String> events = new HashSet<>();
    for (S3Object object : cloud.list("PrivateBucket", "state/days/")) {
      JsonNode day = read(cloud, "PrivateBucket", object.key());
      day.at("/record/articles")
          .fieldNames()
          .forEachRemaining(id -> assertThat(articles.add(id)).as(id).isTrue());
      for (JsonNode reported : day.at("/record/events")) {
        assertThat(events.add(reported.at("/event/id").asText())).as("%s", reported).isTrue();
      }
    }
    assertThat(articles).hasSize(ARTICLES);
    assertThat(events).hasSize(ARTICLES);
    Set<String> published = new HashSet<>();
    for (S3Object object : cloud.list("PublicBucket", "data/incidents/2")) {
      if (object.key().endsWith(".geojson")) {
        for (JsonNode incident : read(cloud, "PublicBucket", object.key()).at("/features")) {
          for (JsonNode report : incident.at("/properties/reports")) {
            assertThat(published.add(report.at("/eventId").asText())).as("%s", report).isTrue();
          }
        }
      }
    }
    assertThat(published).isEqualTo(events);
    assertThat(read(cloud, "PublicBucket", "data/summary.json").at("/articles").asInt())
        .isEqualTo(ARTICLES);
  }

  private static JsonNode read(Cloud cloud, String bucket, String key) throws IOException {
    Optional<String> text = cloud.find(bucket, key);
    return MAPPER.readTree(text.orElseThrow(() -> new IOException(key + " is not there")));
  }
}
