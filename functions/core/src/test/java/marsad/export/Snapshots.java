package marsad.export;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import marsad.aggregate.cluster.IncidentLinker;
import marsad.aggregate.incident.Incident;
import marsad.aggregate.incident.ReportedEvent;
import marsad.aggregate.region.Regions;
import marsad.article.Article;
import marsad.export.model.AliasTarget;
import marsad.export.model.IndexRow;
import marsad.export.model.PublicFile;
import marsad.export.model.Snapshot;
import marsad.extract.Extractor;
import marsad.reference.Agencies;
import marsad.reference.ReferenceTables;

/** Snapshots for tests: the incidents of one month, which is all there is. */
public final class Snapshots {
  public static final YearMonth MONTH = YearMonth.of(2022, 7);

  private Snapshots() {}

  public static Snapshot of(
      YearMonth month,
      List<Incident> incidents,
      Map<String, Integer> rejected,
      Map<String, Integer> rejectedInputs) {
    return new Snapshot(
        new TreeMap<>(Map.of(month, incidents)),
        new TreeSet<>(List.of(month)),
        incidents,
        new TreeMap<>(Map.of(month, new Regions(ReferenceTables.bundled()).sum(incidents))),
        new Regions(ReferenceTables.bundled()).sum(incidents),
        rejected,
        rejectedInputs,
        Snapshot.sources(incidents),
        3,
        incidents.size(),
        new TreeMap<>(),
        AliasTarget.of(month, incidents),
        Snapshot.flagged(incidents),
        Map.of(),
        Snapshot.unconfirmed(incidents),
        new TreeMap<>(Map.of(month.toString(), "2022-07-19T12:00:00Z")),
        new TreeMap<>(Map.of(month, IndexRow.list(month, incidents))));
  }

  public static Snapshot of(List<Incident> incidents) {
    return of(MONTH, incidents, Map.of(), Map.of());
  }

  /** A report of 19 July 2022. */
  public static Article report(String url, String lang, String title, String text) {
    return new Article(
        null, url, "agency", lang, title, "2022-07-19", "2022-07-19T12:00:00Z", text, null);
  }

  /** What some reports tell. */
  public static List<Incident> incidents(Article... reports) {
    Extractor extractor = new Extractor();
    List<ReportedEvent> told = new ArrayList<>();
    for (Article report : reports) {
      told.addAll(ReportedEvent.of(report, extractor.extract(report), Agencies.bundled()));
    }
    return new IncidentLinker(ReferenceTables.bundled()).join(told);
  }

  /** A public file of a snapshot. */
  public static PublicFile file(Snapshot snapshot, String key) {
    return new Exporters(ReferenceTables.bundled())
        .files(snapshot).stream().filter(file -> file.key().equals(key)).findFirst().orElseThrow();
  }
}
