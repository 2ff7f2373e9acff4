package marsad.steps.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import marsad.steps.store.FetchKeys;
import marsad.steps.store.FolderStore;
import marsad.steps.store.ObjectKeys;
import marsad.steps.store.ObjectStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two thousand addresses of fifty hosts, by a process that is killed on the way and begun again;
 * {@code -Dmarsad.crawl.pages=200} makes them ten thousand.
 */
@Timeout(1800)
class CrawlTest {
  private static final int HOSTS = 50;
  private static final int PAGES = Integer.getInteger("marsad.crawl.pages", 40);

  @TempDir Path folder;

  @Test
  void nothingIsLostNothingTwiceAndEveryHostIsAskedPolitely() throws Exception {
    ObjectStore store = new FolderStore(folder.resolve("private"));
    try (LoopbackHosts hosts = new LoopbackHosts(HOSTS)) {
      StringBuilder list = new StringBuilder();
      for (int i = 0; i < HOSTS * PAGES; i++) {
        list.append(hosts.url(i / PAGES, i % PAGES)).append('\n');
      }
      store.create("inbox/all.txt", list.toString().getBytes(StandardCharsets.UTF_8), "text/plain");

      Process killed = crawl();
      while (hosts.asked().size() < HOSTS * PAGES / 3) {
        assertThat(killed.waitFor(20, TimeUnit.MILLISECONDS)).as("ended too soon").isFalse();
      }
      killed.destroyForcibly().waitFor();
      int before = store.list(ObjectKeys.ARTICLES).size();
      assertThat(before).isBetween(HOSTS, HOSTS * PAGES - HOSTS);
      checkPoliteness(hosts);

      hosts.forgetPauses();
      assertThat(crawl().waitFor()).isZero();
      checkPoliteness(hosts);
      assertThat(store.list(ObjectKeys.ARTICLES)).hasSize(HOSTS * PAGES);
      assertThat(store.list(FetchKeys.INBOX)).isEmpty();
      assertThat(store.list(FetchKeys.REJECTED)).isEmpty();
      Map<String, Integer> twice =
          hosts.asked().entrySet().stream()
              .filter(e -> e.getValue() > 1 && !e.getKey().endsWith("robots.txt"))
              .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
      assertThat(twice.values()).as("under way when it was killed").allMatch(n -> n == 2);
      assertThat(twice).hasSizeLessThanOrEqualTo(HOSTS);
      System.out.printf(
          "CrawlTest: %d articles, killed at %d, %d addresses asked twice, least pause %.1f ms%n",
          HOSTS * PAGES, before, twice.size(), hosts.leastPauseMillis());
    }
  }

  private static void checkPoliteness(LoopbackHosts hosts) {
    assertThat(hosts.mostAtOnce()).isEqualTo(1);
    assertThat(hosts.leastPauseMillis()).isGreaterThanOrEqualTo(Crawl.DELAY.toMillis());
  }

  private Process crawl() throws Exception {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            "-cp",
            System.getProperty("java.class.path"),
            Crawl.class.getName(),
            folder.toString())
        .inheritIO()
        .start();
  }
}
