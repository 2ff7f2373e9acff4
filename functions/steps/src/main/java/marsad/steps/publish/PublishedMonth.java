package marsad.steps.publish;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import marsad.aggregate.history.Gone;
import marsad.aggregate.incident.Incident;
import marsad.aggregate.trust.Sources;

/**
 * The days of a month as they were read for publication, in one object, so that the next
 * publication reads no more than the days that changed.
 *
 * @param archive version of the archive's files that were written with it
 * @param days by ISO date
 */
public record PublishedMonth(int archive, SortedMap<String, PublishedDay> days) {
  public PublishedMonth {
    days = new TreeMap<>(days == null ? Map.of() : days);
  }

  /** All incidents, by day. */
  List<Incident> incidents() {
    return each(PublishedDay::incidents);
  }

  /** The incidents that no report tells any more. */
  List<Gone> gone() {
    return each(PublishedDay::gone);
  }

  /** Number of articles. */
  int articles() {
    return days.values().stream().mapToInt(PublishedDay::articles).sum();
  }

  /** Passages that became no event, by reason. */
  Map<String, Integer> rejected() {
    Map<String, Integer> rejected = new TreeMap<>();
    days.values()
        .forEach(day -> day.rejected().forEach((r, n) -> rejected.merge(r, n, Integer::sum)));
    return rejected;
  }

  /** When the first event of each publisher was recorded, by its key, ISO 8601. */
  Map<String, String> firstRecorded() {
    Map<String, String> first = new TreeMap<>();
    days.values()
        .forEach(
            day ->
                day.firstRecorded().forEach((key, at) -> first.merge(key, at, Sources::earlier)));
    return first;
  }

  /**
   * Returns the same over several months and others before.
   *
   * @param before what is known already
   */
  static Map<String, String> firstRecorded(
      Map<String, String> before, Collection<PublishedMonth> months) {
    Map<String, String> first = new HashMap<>(before);
    for (PublishedMonth month : months) {
      month.firstRecorded().forEach((key, at) -> first.merge(key, at, Sources::earlier));
    }
    return first;
  }

  private <T> List<T> each(Function<PublishedDay, List<T>> part) {
    return days.values().stream().map(part).flatMap(List::stream).toList();
  }
}
