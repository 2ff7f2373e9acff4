package marsad.export.model;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.BiFunction;
import marsad.aggregate.history.Gone;
import marsad.aggregate.incident.Incident;
import marsad.aggregate.incident.Report;
import marsad.aggregate.region.RegionAggregate;

/**
 * The data that one run publishes.
 *
 * @param changed the incidents of the months that changed; an emptied month has an empty list
 * @param months every month that has incidents
 * @param latest the newest incidents, oldest first
 * @param regions the sums of the months that changed
 * @param recent the sums of the newest months together
 * @param rejected passages that became no event, by reason
 * @param rejectedInputs inputs that became no article, by reason
 * @param sources reports that incidents cite, by source
 * @param articles number of articles read
 * @param incidents number of incidents
 * @param gone incidents of the months that changed that no report supports any more
 * @param aliases ids that lead to the incidents of the newest months
 * @param flagged published incidents that are not confirmed, by the code of each flag
 * @param heldBack incidents that are not published, by the code of the reason
 * @param unconfirmed number of published incidents that are not confirmed
 * @param updated when an incident of a month was last updated, for every month that has incidents
 * @param index the rows of the index of all months of the years in which a month changed
 */
public record Snapshot(
    SortedMap<YearMonth, List<Incident>> changed,
    SortedSet<YearMonth> months,
    List<Incident> latest,
    SortedMap<YearMonth, List<RegionAggregate>> regions,
    List<RegionAggregate> recent,
    Map<String, Integer> rejected,
    Map<String, Integer> rejectedInputs,
    Map<String, Integer> sources,
    int articles,
    int incidents,
    SortedMap<YearMonth, List<Gone>> gone,
    SortedMap<String, AliasTarget> aliases,
    Map<String, Integer> flagged,
    Map<String, Integer> heldBack,
    int unconfirmed,
    SortedMap<String, String> updated,
    SortedMap<YearMonth, List<IndexRow>> index) {

  /** Returns a file for each month that changed, in their order. */
  public List<PublicFile> filesOfMonths(
      BiFunction<YearMonth, List<Incident>, PublicFile> fileOfMonth) {
    List<PublicFile> files = new ArrayList<>();
    changed.forEach((month, incidents) -> files.add(fileOfMonth.apply(month, incidents)));
    return files;
  }

  /**
   * Returns the number of reports that incidents cite, by source; reports without a source are
   * omitted.
   */
  public static Map<String, Integer> sources(Collection<Incident> incidents) {
    Map<String, Integer> sources = new TreeMap<>();
    for (Incident incident : incidents) {
      for (Report report : incident.reports()) {
        if (report.source() != null) {
          sources.merge(report.source(), 1, Integer::sum);
        }
      }
    }
    return sources;
  }

  /** Returns the number of incidents by the code of each of their flags. */
  public static Map<String, Integer> flagged(Collection<Incident> incidents) {
    Map<String, Integer> flagged = new TreeMap<>();
    incidents.forEach(
        incident -> incident.flags().forEach(flag -> flagged.merge(flag.code(), 1, Integer::sum)));
    return flagged;
  }

  /** Returns the number of incidents that are not confirmed. */
  public static int unconfirmed(Collection<Incident> incidents) {
    return (int) incidents.stream().filter(incident -> !incident.confirmed()).count();
  }
}
