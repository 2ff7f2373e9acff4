package marsad.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import marsad.steps.store.ObjectStore;
import marsad.steps.store.Stores;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * What {@code run} does, whichever store it has: one suite for the folder and for S3, with one
 * Marsad for all of its tests, each of which tells of a year of its own.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class EitherStore {
  private static final String ARTICLE =
      """
      {"id": "either", "lang": "en", "source": "test", "published": "2015-03-05T08:00:00Z",
       "text": "Gunmen attacked a police checkpoint in Daquq on 4 March 2015, killing two policemen."}""";

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  /** Options that name the store. */
  abstract List<String> options();

  /** Settings of the process, e.g. credentials. */
  abstract Map<String, String> environment();

  /** The same store, for the test to look into. */
  abstract Stores stores();

  private RunningMarsad marsad;

  private RunningMarsad start(String... more) throws IOException {
    List<String> all = new java.util.ArrayList<>(options());
    all.addAll(List.of(more));
    return RunningMarsad.start(all, environment());
  }

  @BeforeAll
  void startWithSamples() throws IOException {
    marsad = start("--samples");
  }

  @AfterAll
  void stop() {
    marsad.close();
  }

  @Test
  void servesTheDashboardAndTheSamples() throws Exception {
    HttpResponse<String> page = get(marsad, "/");
    assertThat(page.headers().firstValue("content-type")).hasValue("text/html; charset=utf-8");
    assertThat(page.headers().firstValue("etag")).isPresent();
    assertThat(page.body()).contains("<html");
    assertThat(get(marsad, "/data/incidents/latest.geojson").body()).contains("FeatureCollection");
    assertThat(get(marsad, "/none").statusCode()).isEqualTo(404);
    assertThat(get(marsad, "/%2e%2e/private/x").statusCode()).isEqualTo(404);
    assertThat(stores().open().list("data/incidents/")).isNotEmpty();
  }

  @Test
  void takesAMessageThroughTheFunctions() throws Exception {
    assertThat(post(marsad, "fetch", "{\"article\": " + ARTICLE + "}"))
        .contains("articles/2015/03/05/either.json");
    assertThat(post(marsad, "extract", "{\"key\": \"articles/2015/03/05/either.json\"}"))
        .contains("\"armed-attack\"");
    assertThat(post(marsad, "aggregate", "{\"key\": \"extractions/2015/03/05/either.json\"}"))
        .contains("2015-03");
    assertThat(post(marsad, "publish", "{\"months\": [\"2015-03\"]}"))
        .contains("data/incidents/2015-03.geojson");
    assertThat(post(marsad, "publish", "{\"months\": [\"2015-03\"]}"))
        .as("again: nothing is new")
        .doesNotContain("data/incidents");
    assertThat(get(marsad, "/data/incidents/2015-03.geojson").body()).contains("\"daquq\"");
    marsad.close();
    marsad = start();
    assertThat(get(marsad, "/data/incidents/2015-03.geojson").statusCode())
        .as("after a restart")
        .isEqualTo(200);
  }

  @Test
  void takesInWhatIsDropped() throws Exception {
    stores()
        .inner()
        .create(
            "inbox/x.json",
            ARTICLE
                .replace("either", "dropped")
                .replace("2015", "2016")
                .getBytes(StandardCharsets.UTF_8),
            "application/json");
    Instant end = Instant.now().plus(Duration.ofMinutes(5));
    while (get(marsad, "/data/incidents/2016-03.geojson").statusCode() != 200) {
      assertThat(Instant.now()).as("within five minutes").isBefore(end);
      Thread.sleep(500);
    }
    assertThat(stores().inner().list("inbox/")).isEmpty();
  }

  /** Every object of a bucket as text, the moments of this run left out. */
  static Map<String, String> texts(ObjectStore store) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    for (String key : store.list("")) {
      texts.put(
          key,
          new String(store.find(key).orElseThrow().bytes(), StandardCharsets.ISO_8859_1)
              .replaceAll("20\\d\\d-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z", "NOW"));
    }
    return texts;
  }

  private static HttpResponse<String> get(RunningMarsad marsad, String path)
      throws IOException, InterruptedException {
    return CLIENT.send(
        HttpRequest.newBuilder(URI.create(marsad.url()).resolve(path)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static String post(RunningMarsad marsad, String function, String message)
      throws IOException, InterruptedException {
    HttpResponse<String> answer =
        CLIENT.send(
            HttpRequest.newBuilder(URI.create(marsad.url()).resolve("/" + function))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(message))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }
}
