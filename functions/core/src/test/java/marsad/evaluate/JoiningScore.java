package marsad.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import marsad.aggregate.cluster.IncidentLinker;
import marsad.aggregate.incident.Incident;
import marsad.aggregate.incident.ReportedEvent;
import marsad.article.Article;
import marsad.extract.Extractor;
import marsad.json.Json;
import marsad.reference.Agencies;
import marsad.reference.ReferenceTables;

/**
 * Joins the labelled reports of {@code src/test/incidents}: of every pair of events from two
 * reports it is known whether they are one incident.
 */
public final class JoiningScore {
  private static final Path REPORTS = Path.of("src/test/incidents");

  /** A report and the incidents that it tells. */
  record Labelled(
      String id, String lang, String source, String published, String text, List<Tells> tells) {}

  /** One of them, by the place that the report names. */
  record Tells(String incident, String kind, String place) {}

  private final Map<String, String> incidentOf = new HashMap<>();
  private final List<ReportedEvent> told = new ArrayList<>();
  private final List<String> unread = new ArrayList<>();

  private final List<String> mistakes = new ArrayList<>();
  private int reports;
  private int right;
  private int wrong;
  private int missed;

  /** Reads, joins and counts. */
  public JoiningScore() throws IOException {
    read();
    count();
  }

  /** Returns the labelled reports, a line each. */
  public static List<String> labelled() throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(REPORTS.resolve("reports.ndjson")));
    lines.addAll(Files.readAllLines(REPORTS.resolve("free.ndjson")));
    return lines;
  }

  private void read() throws IOException {
    Extractor extractor = Extractor.bundled();
    for (String line : labelled()) {
      reports++;
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
      List<ReportedEvent> events =
          ReportedEvent.of(article, extractor.extract(article), Agencies.bundled());
      for (int i = 0; i < report.tells().size(); i++) {
        Tells tells = report.tells().get(i);
        ReportedEvent event = find(events, tells);
        if (event == null) {
          unread.add(report.id() + " " + tells);
        } else {
          incidentOf.put(event.event().id(), tells.incident());
        }
      }
      told.addAll(events);
    }
  }

  private static ReportedEvent find(List<ReportedEvent> events, Tells tells) {
    return events.stream()
        .filter(e -> e.event().kind().equals(tells.kind()))
        .filter(e -> e.event().place().id().equals(tells.place()))
        .findFirst()
        .orElse(events.size() == 1 ? events.get(0) : null);
  }

  private void count() {
    Map<String, String> joined = new HashMap<>();
    for (Incident incident : new IncidentLinker(ReferenceTables.bundled()).join(told)) {
      incident.merge().forEach(merge -> joined.put(merge.eventId(), incident.id()));
    }
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
  }

  /** Of the pairs that were joined, the share that is one incident. */
  public double precision() {
    return right / (double) (right + wrong);
  }

  /** Of the pairs that are one incident, the share that was joined. */
  public double recall() {
    return right / (double) (right + missed);
  }

  /** The figures, and every mistake, a line each. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(
            Locale.ROOT,
            "joining: %d incidents in %d reports, pairs: precision %.3f, recall %.3f; %d not read",
            incidentOf.values().stream().distinct().count(),
            reports,
            precision(),
            recall(),
            unread.size()));
    mistakes.forEach(mistake -> lines.add("joining: " + mistake));
    unread.forEach(tells -> lines.add("joining: not read " + tells));
    return lines;
  }
}
