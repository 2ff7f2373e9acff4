package marsad.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import marsad.aggregate.cluster.IncidentLinker;
import marsad.aggregate.incident.Merge;
import marsad.aggregate.incident.ReportedEvent;
import marsad.article.Article;
import marsad.extract.Extractor;
import marsad.reference.Agencies;
import marsad.reference.ReferenceTables;

/** Reports that a system takes for reports of one incident, in the form of the benchmark. */
record JoinedIncident(String incident, List<String> reports) {

  /** Returns how Marsad joins reports. */
  static List<JoinedIncident> byMarsad(List<Article> articles) {
    List<ReportedEvent> told = new ArrayList<>();
    for (Article article : articles) {
      told.addAll(
          ReportedEvent.of(article, Extractor.bundled().extract(article), Agencies.bundled()));
    }
    return new IncidentLinker(ReferenceTables.bundled())
        .join(told).stream()
            .map(
                incident ->
                    new JoinedIncident(
                        incident.id(),
                        incident.merge().stream().map(Merge::articleId).distinct().toList()))
            .toList();
  }

  /** Returns how the baseline joins reports: events of one kind, place and day are one incident. */
  static List<JoinedIncident> byKeywords(KeywordBaseline baseline, List<Article> articles) {
    Map<String, List<String>> groups = new TreeMap<>();
    for (Article article : articles) {
      for (Prediction event : baseline.read(article)) {
        String key = event.kind() + " " + event.lat() + " " + event.lon() + " " + event.date();
        groups.computeIfAbsent(key, none -> new ArrayList<>()).add(article.id());
      }
    }
    return groups.entrySet().stream()
        .map(group -> new JoinedIncident(group.getKey(), group.getValue()))
        .toList();
  }
}
