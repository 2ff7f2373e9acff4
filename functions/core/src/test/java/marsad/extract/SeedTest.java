package marsad.extract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import marsad.article.Article;
import marsad.event.ActorRole;
import marsad.event.Area;
import marsad.event.Event;
import marsad.event.Extraction;
import marsad.event.RejectionReason;
import marsad.reference.place.Geo;
import org.junit.jupiter.api.Test;

/**
 * The first real report, where the founders' shared folder is at hand. Where it is not, the case
 * {@code ar-joint-operation-and-its-background} holds the same facts.
 */
class SeedTest {
  private static final Path SEED = Path.of("../../../shared/seed");
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** The names that the seed's expectations use, as ids of the gazetteer. */
  private static final Map<String, List<String>> PLACES =
      Map.of("Qarachogh mountain", List.of("qarachogh"), "Makhmur", List.of("makhmur"));

  @Test
  void comesOutAsExpected() throws IOException {
    if (!Files.isDirectory(SEED)) {
      System.out.println("SeedTest: " + SEED + " is not here; see the case with the same facts");
      return;
    }
    JsonNode about = MAPPER.readTree(SEED.resolve("article.json").toFile());
    JsonNode expected = MAPPER.readTree(SEED.resolve("expected.json").toFile());
    String text = Files.readString(SEED.resolve("article.txt"));
    for (String title : new String[] {null, text.lines().findFirst().orElseThrow()}) {
      Article article =
          new Article(
              "seed",
              null,
              about.get("source").asText(),
              about.get("lang").asText(),
              title,
              about.get("published").asText(),
              null,
              text,
              null);
      Extraction extraction = new Extractor().extract(article);
      CasesTest.checkEvidence(article, extraction);
      assertThat(extraction.events()).hasSameSizeAs(expected.get("events"));
      for (int i = 0; i < extraction.events().size(); i++) {
        check(extraction.events().get(i), expected.get("events").get(i));
      }
      checkBackground(extraction, expected);
    }
  }

  private static void check(Event event, JsonNode expected) {
    assertThat(event.kind()).isEqualTo(expected.get("kind").asText());
    assertThat(event.status().code()).isEqualTo(expected.get("status").asText());
    assertThat(event.date().start()).isEqualTo(expected.at("/date/start").asText());
    assertThat(event.date().precision().code()).isEqualTo(expected.at("/date/precision").asText());
    assertThat(PLACES.get(expected.at("/place/name_en").asText())).contains(event.place().id());
    JsonNode near = expected.at("/place/near");
    if (!near.isMissingNode()) {
      assertThat(
              Geo.km(
                  event.place().lat(),
                  event.place().lon(),
                  near.get("lat").asDouble(),
                  near.get("lon").asDouble()))
          .isLessThan(near.get("km").asDouble());
      assertThat(event.place().precision().code())
          .isEqualTo(expected.at("/place/precision").asText());
      assertThat(event.place().districts())
          .extracting(Area::shortName)
          .containsExactly(expected.at("/place/district").asText());
    }
    for (String role : List.of("initiator", "target", "supporter", "participant")) {
      JsonNode wanted = expected.get(role + "s");
      if (wanted != null) {
        List<String> ids = new ArrayList<>();
        wanted.forEach(id -> ids.add(id.asText()));
        assertThat(
                event.actors().stream()
                    .filter(p -> p.role().code().equals(role))
                    .map(ActorRole::id))
            .as(role)
            .containsExactlyInAnyOrderElementsOf(ids);
      }
    }
    if (expected.has("killed")) {
      assertThat(event.casualties()).isNull();
    }
  }

  private static void checkBackground(Extraction extraction, JsonNode expected) {
    for (JsonNode background : expected.get("background")) {
      String date = background.get("date").asText();
      assertThat(extraction.rejected())
          .as(background.toString())
          .anyMatch(
              r ->
                  r.reason() == RejectionReason.BACKGROUND
                      && r.date() != null
                      && r.date().start().startsWith(date)
                      && r.date().precision().code().equals(date.length() == 4 ? "year" : "day"));
    }
  }
}
