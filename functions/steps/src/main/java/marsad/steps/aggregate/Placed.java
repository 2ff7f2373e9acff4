package marsad.steps.aggregate;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import marsad.aggregate.incident.ReportedEvent;

/**
 * What the aggregate step stores of an article.
 *
 * @param days the days to which it contributes, ISO dates
 * @param firstFetched when Marsad first read it, ISO 8601; null if unknown
 * @param sha256 of the text that was filed last
 * @param firstRules version of the rules that read this text first
 * @param events its events, and those of earlier texts, so that each keeps its id
 */
public record Placed(
    List<String> days, String firstFetched, String sha256, String firstRules, List<Event> events) {
  /** Events that are remembered of one article. */
  private static final int MOST_EVENTS = 400;

  public Placed {
    days = days == null ? List.of() : List.copyOf(days);
    events = events == null ? List.of() : List.copyOf(events);
  }

  /**
   * An event as far as it is needed to know it again.
   *
   * @param id id of the event in its text
   * @param foundingId id of the incident that it founds
   */
  public record Event(String id, String foundingId, String kind, String place, String day) {

    static Event of(ReportedEvent reported) {
      return new Event(
          reported.event().id(),
          reported.foundingId(),
          reported.event().kind(),
          reported.event().place().id(),
          reported.day().toString());
    }
  }

  /** An article that is known by its days alone. */
  static Placed in(Collection<LocalDate> days) {
    return new Placed(
        days.stream().map(LocalDate::toString).sorted().toList(), null, null, null, List.of());
  }

  /** What the events of an article show of it; empty if there are none. */
  static Placed of(List<ReportedEvent> reported) {
    Placed nothing = new Placed(List.of(), null, null, null, List.of());
    return reported.isEmpty()
        ? nothing
        : nothing
            .known(
                reported.get(0).firstFetched(),
                reported.get(0).report().sha256(),
                reported.get(0).firstRules())
            .with(reported.stream().map(Event::of).toList());
  }

  /** The same with what is known of the article. */
  Placed known(String first, String text, String firstReadBy) {
    return new Placed(days, first, text, firstReadBy, events);
  }

  /** The days. */
  SortedSet<LocalDate> listDays() {
    SortedSet<LocalDate> all = new TreeSet<>();
    days.forEach(day -> all.add(LocalDate.parse(day)));
    return all;
  }

  /** The same in other days. */
  Placed moved(SortedSet<LocalDate> others) {
    List<String> written = others.stream().map(LocalDate::toString).toList();
    return new Placed(written, firstFetched, sha256, firstRules, events);
  }

  /** The same with its events, the newest last, and no more of the old ones than can be kept. */
  Placed with(List<Event> all) {
    List<Event> newest = all.subList(Math.max(0, all.size() - MOST_EVENTS), all.size());
    return new Placed(days, firstFetched, sha256, firstRules, newest);
  }
}
