package marsad.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import marsad.aggregate.incident.Incident;
import marsad.article.Article;
import marsad.event.Extraction;
import marsad.export.discretion.Discretion;
import marsad.export.format.SchemaExporter;
import marsad.extract.Extractor;
import marsad.json.Json;
import org.junit.jupiter.api.Test;

/** The contracts that are stored but not published, over the articles of all cases. */
class SchemasTest {
  private static final Path CASES = Path.of("src/test/cases");
  private static final Map<String, String> SCHEMAS =
      new SchemaExporter()
          .files(null).stream()
              .map(file -> new String(file.bytes(), StandardCharsets.UTF_8))
              .collect(Collectors.toMap(SchemasTest::id, schema -> schema));
  private static final JsonSchemaFactory FACTORY =
      JsonSchemaFactory.getInstance(
          SpecVersion.VersionFlag.V202012,
          builder -> builder.schemaLoaders(loaders -> loaders.schemas(SCHEMAS)));

  private static String id(String schema) {
    try {
      return new ObjectMapper().readTree(schema).get("$id").asText();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonSchema schema(String name) {
    String id = "urn:marsad:schema:" + name + ":";
    return FACTORY.getSchema(
        SCHEMAS.entrySet().stream()
            .filter(schema -> schema.getKey().startsWith(id))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElseThrow());
  }

  private static void check(JsonSchema schema, Object contract) {
    String json = Json.line(contract);
    assertThat(schema.validate(json, InputFormat.JSON)).as(json).isEmpty();
  }

  @Test
  void articlesExtractionsAndEventsKeepToTheirs() throws IOException {
    JsonSchema articles = schema("article");
    JsonSchema extractions = schema("extraction");
    Extractor extractor = new Extractor();
    try (Stream<Path> cases = Files.list(CASES)) {
      for (Path folder : cases.filter(Files::isDirectory).toList()) {
        Article article =
            Json.read(Files.readAllBytes(folder.resolve("article.json")), Article.class);
        check(articles, article);
        Extraction extraction = extractor.extract(article);
        check(extractions, extraction);
        extraction.events().forEach(event -> check(schema("event"), event));
      }
    }
  }

  @Test
  void whatIsShownLessExactlyKeepsItsAreasAndToTheSchema() {
    Incident move =
        Snapshots.incidents(
                Snapshots.report(
                    null,
                    "en",
                    null,
                    "The Iraqi army withdrew its forces from the village of Palkana on Monday."))
            .get(0);
    Incident open =
        Discretion.bundled(List.of())
            .apply(move, Instant.parse("2022-08-01T00:00:00Z"))
            .orElseThrow();
    assertThat(open.place().id()).isEqualTo("dibis-district").isNotEqualTo(move.place().id());
    assertThat(open.place().districts()).isNotEmpty().isEqualTo(move.place().districts());
    check(schema("incident"), open);
  }

  @Test
  void whatIsNoneIsRefused() {
    assertThat(schema("article").validate("{\"id\":\"a\",\"text\":\"\"}", InputFormat.JSON))
        .isNotEmpty();
    String event = "{\"articleId\":\"a\",\"lang\":\"en\",\"extractor\":\"x\",\"rejected\":[],";
    for (String bad : List.of("\"events\":[{}]}", "\"events\":{}}")) {
      assertThat(schema("extraction").validate(event + bad, InputFormat.JSON)).isNotEmpty();
    }
  }
}
