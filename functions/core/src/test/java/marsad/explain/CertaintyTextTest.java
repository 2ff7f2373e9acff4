package marsad.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import marsad.aggregate.cluster.IncidentLinker;
import marsad.aggregate.incident.Incident;
import marsad.aggregate.incident.ReportedEvent;
import marsad.article.Article;
import marsad.event.Certainty;
import marsad.event.Extraction;
import marsad.extract.Extractor;
import marsad.extract.score.Weights;
import marsad.json.Json;
import marsad.reference.Agencies;
import marsad.reference.ReferenceTables;
import org.junit.jupiter.api.Test;

/** What {@code explain} says of events and incidents. */
class CertaintyTextTest {
  private static final CertaintyText CERTAINTY = new CertaintyText(Weights.bundled());

  private static final String TEXT =
      "Gunmen attacked a police checkpoint in Daquq on Monday, killing two policemen. The governor"
          + " denied that shells had hit Hawija.";

  private static Article article(String id, String url) {
    return new Article(id, url, null, "en", null, "2022-07-19", "2022-07-19", TEXT, null);
  }

  @Test
  void saysWhatEachFeatureOfAnEventGave() {
    List<String> lines =
        CERTAINTY.of(Extractor.bundled().extract(article("a", "https://shafaq.com/a")));
    assertThat(lines.get(0)).startsWith("a-1 · armed-attack · Daquq (").contains("confidence 0.");
    assertThat(lines.get(1)).contains("place 0.", "date 0.", "toll 0.", "roles 0.");
    assertThat(lines)
        .anyMatch(line -> line.endsWith("day given (day-in-sentence)"))
        .anyMatch(
            line -> line.matches("  [+-]\\d\\.\\d\\d  before anything else is known \\(base\\)"))
        .anyMatch(line -> line.startsWith("rejected: denied · shelling"));
  }

  @Test
  void anIncidentCarriesItsSourcesAndTheFeaturesOfItsSurestReport() {
    List<ReportedEvent> told = new ArrayList<>();
    for (Article article :
        List.of(article("a", "https://shafaq.com/a"), article("b", "https://www.rudaw.net/b"))) {
      told.addAll(
          ReportedEvent.of(article, Extractor.bundled().extract(article), Agencies.bundled()));
    }
    Incident incident = new IncidentLinker(ReferenceTables.bundled()).join(told).get(0);
    Certainty certainty = incident.certainty();
    assertThat(certainty.features()).isEqualTo(told.get(0).event().certainty().parts());
    assertThat(certainty.place()).isNotNull();
    assertThat(CERTAINTY.of(incident))
        .anyMatch(line -> line.contains(certainty.parts().get(0).name()))
        .anyMatch(line -> line.endsWith("(day-in-sentence)"))
        .anyMatch(line -> line.startsWith("  event b-1: "));
  }

  @Test
  void factorsOfOlderRulesAreNoFeatures() throws Exception {
    Extraction today = Extractor.bundled().extract(article("a", "https://shafaq.com/a"));
    String old =
        Json.line(today)
            .replaceAll("\"parts\":\\[[^]]*]", "\"parts\":[{\"name\":\"date\",\"value\":0.95}]");
    List<ReportedEvent> told =
        ReportedEvent.of(
            article("a", "https://shafaq.com/a"),
            Json.read(old, Extraction.class),
            Agencies.bundled());
    Incident incident = new IncidentLinker(ReferenceTables.bundled()).join(told).get(0);
    assertThat(told.get(0).event().certainty().parts()).hasSize(1);
    assertThat(incident.certainty().features()).isEmpty();
  }
}
