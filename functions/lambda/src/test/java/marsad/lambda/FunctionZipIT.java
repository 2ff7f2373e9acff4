package marsad.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The very zip that is deployed, under the real Java runtime interface client. */
class FunctionZipIT {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Path SEED = Path.of("../../../shared/seed");
  private static final int SECONDS = 60;

  @TempDir Path folder;

  /** The project's own report with the facts of the seed. */
  private static ObjectNode ownReport() throws IOException {
    return (ObjectNode)
        MAPPER.readTree(
            Path.of("../core/src/test/cases/ar-joint-operation-and-its-background/article.json")
                .toFile());
  }

  private static String message(ObjectNode article) throws IOException {
    return MAPPER.writeValueAsString(MAPPER.createObjectNode().set("article", article));
  }

  private JsonNode extract(String json) throws Exception {
    try (RuntimeApi api = new RuntimeApi()) {
      Process process = FunctionZip.start(folder.resolve("zip"), api, "extract", Map.of());
      try {
        RuntimeApi.Answer answer = api.invoke(json, SECONDS);
        assertThat(answer).as("no answer within %d s", SECONDS).isNotNull();
        assertThat(answer.failed()).as(answer.body()).isFalse();
        return MAPPER.readTree(answer.body());
      } finally {
        process.destroyForcibly().waitFor();
      }
    }
  }

  private static void checkOperation(JsonNode extraction) {
    JsonNode operation = extraction.at("/events/0");
    assertThat(operation.at("/kind").asText()).isEqualTo("military-operation");
    assertThat(operation.at("/date/start").asText()).isEqualTo("2022-07-19");
    assertThat(operation.at("/place/id").asText()).isEqualTo("qarachogh");
    assertThat(operation.at("/place/districts/0/id").asText()).isEqualTo("makhmur-district");
    assertThat(extraction.at("/events/1/kind").asText()).isEqualTo("meeting");
  }

  @Test
  void extractsAnArticle() throws Exception {
    checkOperation(extract(message(ownReport())));
  }

  @Test
  void extractsTheSeed() throws Exception {
    if (!Files.isDirectory(SEED)) {
      System.out.println(
          "FunctionZipIT: ../shared/seed is not here; its facts are in extractsAnArticle");
      return;
    }
    ObjectNode article = (ObjectNode) MAPPER.readTree(SEED.resolve("article.json").toFile());
    article.put("text", Files.readString(SEED.resolve("article.txt")));
    article.remove("note");
    checkOperation(extract(message(article)));
  }

  @Test
  void takesAnArticleThroughTheWholeFlow() throws Exception {
    Map<String, String> stores =
        Map.of(
            "MARSAD_STORE_INNER", folder.resolve("private").toString(),
            "MARSAD_STORE_OPEN", folder.resolve("public").toString());
    JsonNode fetched = call("fetch", message(ownReport()), stores);
    String article = fetched.at("/keys/0").asText();
    assertThat(article).startsWith("articles/2022/07/19/");
    call("extract", notice(article), stores);
    JsonNode touched =
        call("aggregate", notice(article.replace("articles/", "extractions/")), stores);
    assertThat(touched.at("/months/0").asText()).isEqualTo("2022-07");
    call("publish", notice("state/dirty/2022-07.json"), stores);
    assertThat(folder.resolve("public/data/incidents/2022-07.geojson"))
        .content()
        .contains("qarachogh");
  }

  @Test
  void aPoisonMessageFailsAloneInItsBatch() throws Exception {
    String batch =
        Questions.batch(
            List.of(
                Questions.record("good", message(ownReport())),
                Questions.record("poison", "{\"key\":\"articles/none.json\"}")));
    JsonNode answer =
        call("extract", batch, Map.of("MARSAD_STORE_INNER", folder.resolve("empty").toString()));
    assertThat(answer.at("/batchItemFailures")).hasSize(1);
    assertThat(answer.at("/batchItemFailures/0/itemIdentifier").asText()).isEqualTo("poison");
  }

  @Test
  void answersAtOnceAfterASnapshot() throws Exception {
    Path zip = folder.resolve("zip");
    FunctionZip.unpack(zip);
    Path log = Path.of("target/function-zip.log");
    try (RuntimeApi api = new RuntimeApi()) {
      Process process =
          FunctionZip.start(zip, List.of(FunctionZip.HOOKS), api, "extract", FunctionZip.SNAPSHOT);
      try {
        assertThat(api.awaitSnapshot(SECONDS)).isTrue();
        long begin = System.nanoTime();
        checkOperation(MAPPER.readTree(api.invoke(message(ownReport()), SECONDS).body()));
        System.out.printf(
            java.util.Locale.ROOT,
            "FunctionZipIT: first answer %.0f ms after the snapshot%n",
            (System.nanoTime() - begin) / 1e6);
      } finally {
        process.destroyForcibly().waitFor();
      }
    }
    assertThat(log).content().contains("ready for the snapshot after");
  }

  @Test
  void aCloudEventIsWhatItCarries() throws Exception {
    ObjectNode event = MAPPER.createObjectNode();
    event.put("specversion", "1.0").put("id", "1").put("source", "/test").put("type", "report");
    event.put("datacontenttype", "application/json");
    event.set("data", MAPPER.createObjectNode().set("article", ownReport()));
    String json = MAPPER.writeValueAsString(event);
    checkOperation(extract(json));
    String batch = Questions.batch(List.of(Questions.record("event", json)));
    assertThat(call("extract", batch, Map.of()).at("/batchItemFailures")).isEmpty();
  }

  @Test
  void discoversWithNothingToLookAt() throws Exception {
    Path inner = Files.createDirectories(folder.resolve("sources"));
    Files.writeString(inner.resolve("sources.tsv"), "id\tname\turl\tlinks\tminutes\n");
    JsonNode answer = call("discover", "{}", Map.of("MARSAD_STORE_INNER", inner.toString()));
    assertThat(answer.at("/found").isObject()).isTrue();
    String batch = Questions.batch(List.of(Questions.record("tick", "{}")));
    JsonNode told = call("discover", batch, Map.of("MARSAD_STORE_INNER", inner.toString()));
    assertThat(told.at("/batchItemFailures")).isEmpty();
  }

  /** The notice of a new object, as EventBridge words it. */
  private static String notice(String key) throws IOException {
    return MAPPER.writeValueAsString(
        Map.of(
            "version", "0",
            "detail-type", "Object Created",
            "source", "aws.s3",
            "detail",
                Map.of(
                    "bucket",
                    Map.of("name", "marsad-private"),
                    "object",
                    Map.of("key", key, "size", 1))));
  }

  private JsonNode call(String function, String json, Map<String, String> settings)
      throws Exception {
    try (RuntimeApi api = new RuntimeApi()) {
      Process process =
          FunctionZip.start(Files.createTempDirectory(folder, function), api, function, settings);
      try {
        RuntimeApi.Answer answer = api.invoke(json, SECONDS);
        assertThat(answer).as("%s: no answer within %d s", function, SECONDS).isNotNull();
        assertThat(answer.failed()).as("%s: %s", function, answer.body()).isFalse();
        return MAPPER.readTree(answer.body());
      } finally {
        process.destroyForcibly().waitFor();
      }
    }
  }
}
