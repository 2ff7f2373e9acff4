package marsad.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The very zip that is deployed, under the real Java runtime interface client: one process for each
 * function, as Lambda keeps it, takes the messages of all tests.
 */
class FunctionZipIT {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Path SEED = Path.of("../../../shared/seed");

  /** Ends a test that would hang, however busy the machine. */
  private static final int SECONDS = 300;

  @TempDir static Path folder;
  private static final Map<String, Function> FUNCTIONS = new HashMap<>();

  /** A function that is running, and the Runtime API that it asks for work. */
  private record Function(RuntimeApi api, Process process) {}

  @BeforeAll
  static void prepare() throws IOException {
    FunctionZip.unpack(folder.resolve("zip"));
    Path inner = Files.createDirectories(folder.resolve("private"));
    Files.writeString(inner.resolve("sources.tsv"), "id\tname\turl\tlinks\tminutes\n");
  }

  @AfterAll
  static void stop() throws InterruptedException {
    for (Function function : FUNCTIONS.values()) {
      function.process().destroyForcibly().waitFor();
      function.api().close();
    }
  }

  private static Function start(String name) throws IOException {
    Map<String, String> stores =
        Map.of(
            "MARSAD_STORE_INNER", folder.resolve("private").toString(),
            "MARSAD_STORE_OPEN", folder.resolve("public").toString());
    RuntimeApi api = new RuntimeApi();
    return new Function(
        api, FunctionZip.start(folder.resolve("zip"), Start.USUAL, api, name, stores));
  }

  /** What a function answers to a message. */
  private static JsonNode call(String name, String json) throws Exception {
    if (!FUNCTIONS.containsKey(name)) {
      FUNCTIONS.put(name, start(name));
    }
    RuntimeApi.Answer answer = FUNCTIONS.get(name).api().invoke(json, SECONDS);
    assertThat(answer).as("%s: no answer within %d s", name, SECONDS).isNotNull();
    assertThat(answer.failed()).as("%s: %s", name, answer.body()).isFalse();
    return MAPPER.readTree(answer.body());
  }

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
    checkOperation(call("extract", message(ownReport())));
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
    checkOperation(call("extract", message(article)));
  }

  @Test
  void takesAnArticleThroughTheWholeFlow() throws Exception {
    JsonNode fetched = call("fetch", message(ownReport()));
    String article = fetched.at("/keys/0").asText();
    assertThat(article).startsWith("articles/2022/07/19/");
    call("extract", notice(article));
    JsonNode touched = call("aggregate", notice(article.replace("articles/", "extractions/")));
    assertThat(touched.at("/months/0").asText()).isEqualTo("2022-07");
    call("publish", notice("state/dirty/2022-07.json"));
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
    JsonNode answer = call("extract", batch);
    assertThat(answer.at("/batchItemFailures")).hasSize(1);
    assertThat(answer.at("/batchItemFailures/0/itemIdentifier").asText()).isEqualTo("poison");
  }

  @Test
  void answersAtOnceAfterASnapshot() throws Exception {
    Path zip = folder.resolve("zip");
    List<String> options = new ArrayList<>(Start.USUAL);
    options.add(FunctionZip.HOOKS);
    Path log = Path.of("target/function-zip.log");
    try (RuntimeApi api = new RuntimeApi()) {
      Process process = FunctionZip.start(zip, options, api, "extract", FunctionZip.SNAPSHOT);
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
    checkOperation(call("extract", json));
    String batch = Questions.batch(List.of(Questions.record("event", json)));
    assertThat(call("extract", batch).at("/batchItemFailures")).isEmpty();
  }

  @Test
  void discoversWithNothingToLookAt() throws Exception {
    JsonNode answer = call("discover", "{}");
    assertThat(answer.at("/found").isObject()).isTrue();
    String batch = Questions.batch(List.of(Questions.record("tick", "{}")));
    assertThat(call("discover", batch).at("/batchItemFailures")).isEmpty();
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
}
