package marsad.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import marsad.json.Json;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a running server says of its health, to whoever watches it. */
class HealthIT {
  @TempDir static Path data;
  private static RunningMarsad marsad;

  @BeforeAll
  static void start() throws IOException {
    marsad = RunningMarsad.start(List.of("--data", data.toString()), Map.of());
  }

  @AfterAll
  static void stop() {
    marsad.close();
  }

  private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(marsad.url()).resolve(path)).build(),
            HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void isReadyOnlyWhileTheStoreCanBeWritten() throws Exception {
    HttpResponse<String> ready = get("/q/health/ready");
    assertThat(ready.statusCode()).as(ready.body()).isEqualTo(200);
    JsonNode check = Json.read(ready.body(), JsonNode.class).at("/checks/0");
    assertThat(check.path("name").asText()).isEqualTo("store");
    assertThat(check.at("/data/lastDiscover").asText()).isEqualTo("never");
    assertThat(check.at("/data/waitingInInbox").asInt(-1)).isZero();
    assertThat(get("/q/health").statusCode()).isEqualTo(200);

    Path inner = data.resolve("private");
    Path away = data.resolve("away");
    Files.move(inner, away);
    Files.createFile(inner);
    try {
      HttpResponse<String> down = get("/q/health/ready");
      assertThat(down.statusCode()).as(down.body()).isEqualTo(503);
      assertThat(down.body()).contains("DOWN", "reason");
      assertThat(get("/q/health/live").statusCode()).isEqualTo(200);
    } finally {
      Files.delete(inner);
      Files.move(away, inner);
    }
    assertThat(get("/q/health/ready").statusCode()).isEqualTo(200);
  }

  @Test
  void measuresSourcesInboxAndAges() throws Exception {
    String metrics = get("/q/metrics").body();
    while (!metrics.contains("marsad_source_healthy{")) { // it measures every 15 seconds
      Thread.sleep(200);
      metrics = get("/q/metrics").body();
    }
    assertThat(metrics)
        .contains("source=\"shafaq-ar\",state=\"new\"", "marsad_inbox_waiting 0.0")
        .contains("marsad_discover_age_seconds", "marsad_publish_age_seconds", "jvm_memory_used");
  }
}
