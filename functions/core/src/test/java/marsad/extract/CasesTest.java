package marsad.extract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import marsad.article.Article;
import marsad.event.ActorRole;
import marsad.event.Casualties;
import marsad.event.Event;
import marsad.event.EventRejection;
import marsad.event.Evidence;
import marsad.event.EvidenceField;
import marsad.event.Extraction;
import marsad.extract.score.Weights;
import marsad.json.Json;
import marsad.reference.ReferenceTables;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A case is a folder under {@code src/test/cases}: an article and what must come out, named after
 * what it shows. Fields that are absent from {@code expected.json} are not judged; null means "must
 * be absent". A field that nothing compares fails.
 */
class CasesTest {
  private static final Path CASES = Path.of("src/test/cases");

  /** What the rules read, however likely: certainty is not what the cases show. */
  private static final Extractor EXTRACTOR =
      new Extractor(ReferenceTables.bundled(), Weights.zero());

  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** Fields of an event of {@code expected.json}; people are a number or low, best and high. */
  private static final Set<String> FIELDS =
      Set.of(
          "kind",
          "status",
          "date",
          "place",
          "precision",
          "initiators",
          "targets",
          "supporters",
          "participants",
          "killed",
          "wounded",
          "captured",
          "missing",
          "weapons");

  /** Fields of a rejection of {@code expected.json}. */
  private static final Set<String> REJECTION_FIELDS = Set.of("reason", "kind", "date");

  static Stream<Path> cases() throws IOException {
    return Files.list(CASES).filter(Files::isDirectory).sorted();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void comesOutAsExpected(Path folder) throws IOException {
    Article article = Json.read(Files.readAllBytes(folder.resolve("article.json")), Article.class);
    JsonNode expected = MAPPER.readTree(folder.resolve("expected.json").toFile());
    Extraction extraction = EXTRACTOR.extract(article);
    checkEvidence(article, extraction);
    assertThat(extraction.events().stream().map(Event::kind))
        .as("%s: kinds; rejected: %s", folder.getFileName(), extraction.rejected())
        .containsExactlyElementsOf(texts(expected.get("events"), "kind"));
    for (int i = 0; i < extraction.events().size(); i++) {
      check(
          folder.getFileName() + " event " + i,
          extraction.events().get(i),
          expected.get("events").get(i));
    }
    for (JsonNode rejection : expected.get("rejected")) {
      onlyFields(folder.getFileName() + " rejection", rejection, REJECTION_FIELDS);
      assertThat(extraction.rejected())
          .as("%s: %s", folder.getFileName(), rejection)
          .anyMatch(r -> matches(r, rejection));
    }
  }

  private static void onlyFields(String name, JsonNode expected, Set<String> fields) {
    expected
        .fieldNames()
        .forEachRemaining(
            field ->
                assertThat(fields)
                    .as("%s: nothing compares the field '%s'; these can be written", name, field)
                    .contains(field));
  }

  static void check(String name, Event event, JsonNode expected) {
    onlyFields(name, expected, FIELDS);
    if (expected.has("status")) {
      assertThat(event.status().code()).as(name).isEqualTo(expected.get("status").asText());
    }
    if (expected.has("date")) {
      assertThat(event.date() == null ? null : event.date().start())
          .as(name + " date")
          .isEqualTo(text(expected.get("date")));
    }
    if (expected.has("place")) {
      assertThat(event.place().id()).as(name + " place").isEqualTo(expected.get("place").asText());
    }
    if (expected.has("precision")) {
      assertThat(event.place().precision().code())
          .as(name + " precision")
          .isEqualTo(expected.get("precision").asText());
    }
    for (String role : List.of("initiator", "target", "supporter", "participant")) {
      if (expected.has(role + "s")) {
        assertThat(
                event.actors().stream()
                    .filter(p -> p.role().code().equals(role))
                    .map(ActorRole::id)
                    .sorted())
            .as(name + " " + role + "s")
            .containsExactlyElementsOf(new TreeSet<>(texts(expected.get(role + "s"))));
      }
    }
    if (expected.has("weapons")) {
      assertThat(event.weapons())
          .as(name + " weapons")
          .containsExactlyInAnyOrderElementsOf(texts(expected.get("weapons")));
    }
    Casualties c = event.casualties();
    count(name, expected, "killed", c == null ? null : c.killed());
    count(name, expected, "wounded", c == null ? null : c.wounded());
    count(name, expected, "captured", c == null ? null : c.captured());
    count(name, expected, "missing", c == null ? null : c.missing());
  }

  private static void count(String name, JsonNode expected, String field, Casualties.Count count) {
    JsonNode range = expected.path(field);
    if (range.isObject()) {
      assertThat(count).as(name + " " + field).isNotNull();
      assertThat(Arrays.asList(count.low(), count.best(), count.high()))
          .as(name + " " + field)
          .containsExactly(number(range, "low"), number(range, "best"), number(range, "high"));
    } else if (expected.has(field)) {
      Integer wanted = expected.get(field).isNull() ? null : expected.get(field).asInt();
      assertThat(count == null ? null : count.best()).as(name + " " + field).isEqualTo(wanted);
    }
  }

  private static Integer number(JsonNode node, String name) {
    return node.path(name).isInt() ? node.path(name).asInt() : null;
  }

  /** Every quote is what stands at its offsets. */
  static void checkEvidence(Article article, Extraction extraction) {
    for (Event event : extraction.events()) {
      assertThat(event.evidence().stream().map(Evidence::field))
          .contains(EvidenceField.KIND, EvidenceField.PLACE, EvidenceField.STATUS);
      for (Evidence e : event.evidence()) {
        String text = "title".equals(e.in()) ? article.title() : article.text();
        assertThat(text.substring(e.start(), e.end())).isEqualTo(e.quote());
        assertThat(e.quote().length()).isBetween(1, 200);
      }
    }
    for (EventRejection r : extraction.rejected()) {
      assertThat(r.quote().length()).isBetween(1, 200);
    }
  }

  static boolean matches(EventRejection rejection, JsonNode expected) {
    return rejection.reason().code().equals(expected.get("reason").asText())
        && (!expected.has("kind") || expected.get("kind").asText().equals(rejection.kind()))
        && (!expected.has("date")
            || rejection.date() != null
                && rejection.date().start().equals(expected.get("date").asText()));
  }

  private static String text(JsonNode node) {
    return node.isNull() ? null : node.asText();
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(node -> texts.add(node.asText()));
    return texts;
  }

  private static List<String> texts(JsonNode array, String field) {
    List<String> texts = new ArrayList<>();
    array.forEach(node -> texts.add(node.get(field).asText()));
    return texts;
  }
}
