package marsad.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import marsad.article.Article;
import marsad.extract.Extractor;
import marsad.json.Json;
import org.junit.jupiter.api.Test;

/**
 * Joins the labelled reports of {@code src/test/incidents}: of every pair of events from two
 * reports it is known whether they are one incident.
 */
class JoiningTest {
  private static final Path REPORTS = Path.of("src/test/incidents");

  /** A report and the incidents that it tells. */
  record Labelled(
      String id, String lang, String source, String published, String text, List<Tells> tells) {}

  /** One of them, by the place that the report names. */
  record Tells(String incident, String kind, String place) {}

  private final Map<String, String> incidentOf = new HashMap<>();
  private final List<Told> told = new ArrayList<>();
  private final List<String> unread = new ArrayList<>();

  private static List<String> lines() throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(REPORTS.resolve("reports.ndjson")));
    lines.addAll(Files.readAllLines(REPORTS.resolve("free.ndjson")));
    return lines;
  }

  private void read() throws IOException {
    Extractor extractor = new Extractor();
    for (String line : lines()) {
      Labelled report = Json.read(line, Labelled.class);
      Article article =
          new Article(
              report.id(),
              null,
              report.source(),
              report.lang(),
              null,
              report.published(),
              report.published(),
              report.text(),
              null);
      List<Told> events = Told.of(article, extractor.extract(article));
      for (int i = 0; i < report.tells().size(); i++) {
        Tells tells = report.tells().get(i);
        Told event = find(events, tells);
        if (event == null) {
          unread.add(report.id() + " " + tells);
        } else {
          incidentOf.put(event.event().id(), tells.incident());
        }
      }
      told.addAll(events);
    }
  }

  private static Told find(List<Told> events, Tells tells) {
    return events.stream()
        .filter(e -> e.event().kind().equals(tells.kind()))
        .filter(e -> e.event().place().id().equals(tells.place()))
        .findFirst()
        .orElse(events.size() == 1 ? events.get(0) : null);
  }

  @Test
  void pairsOfReportsAreJoinedWhereTheyTellOneIncident() throws IOException {
    read();
    Map<String, String> joined = new HashMap<>();
    for (Incident incident : new Joiner().join(told)) {
      incident.merge().forEach(merge -> joined.put(merge.eventId(), incident.id()));
    }
    int right = 0;
    int wrong = 0;
    int missed = 0;
    List<String> mistakes = new ArrayList<>();
    List<String> events = incidentOf.keySet().stream().sorted().toList();
    for (int i = 0; i < events.size(); i++) {
      for (int j = i + 1; j < events.size(); j++) {
        boolean one = incidentOf.get(events.get(i)).equals(incidentOf.get(events.get(j)));
        boolean taken = joined.get(events.get(i)).equals(joined.get(events.get(j)));
        right += one && taken ? 1 : 0;
        wrong += !one && taken ? 1 : 0;
        missed += one && !taken ? 1 : 0;
        if (one != taken) {
          mistakes.add((one ? "missed " : "wrong ") + events.get(i) + " " + events.get(j));
        }
      }
    }
    double precision = right / (double) (right + wrong);
    double recall = right / (double) (right + missed);
    System.out.printf(
        "JoiningTest: %d incidents in %d reports, pairs: precision %.3f, recall %.3f; %d not read%n",
        incidentOf.values().stream().distinct().count(),
        lines().size(),
        precision,
        recall,
        unread.size());
    mistakes.forEach(mistake -> System.out.println("JoiningTest: " + mistake));
    unread.forEach(tells -> System.out.println("JoiningTest: not read " + tells));
    assertThat(precision).isGreaterThanOrEqualTo(0.98);
    assertThat(recall).isGreaterThanOrEqualTo(0.90);
  }
}
