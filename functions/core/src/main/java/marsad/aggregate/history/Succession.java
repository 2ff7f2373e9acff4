package marsad.aggregate.history;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import marsad.aggregate.incident.Change;
import marsad.aggregate.incident.Incident;

/**
 * Passes the ids and logs of recorded incidents to the incidents that succeed them. An id belongs
 * to the incident with the event that founded it, or else with most of its events; of two merged
 * incidents the id that was recorded first stays, the other becomes an alias. Pure and idempotent.
 */
public final class Succession {
  private static final Comparator<Incident> OLDEST =
      Comparator.comparing((Incident i) -> i.recorded() == null ? "9" : i.recorded())
          .thenComparing(Incident::id);

  private final List<Incident> after;
  private final Heirs heirs;
  private final List<List<Incident>> claims = new ArrayList<>();
  private final List<Incident> gone = new ArrayList<>();
  private final List<String> mains = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<Set<String>> splitFrom = new ArrayList<>();

  /**
   * The successors of recorded incidents.
   *
   * @param incidents in the given order
   * @param gone ids of incidents that no report supports any more, with their aliases
   */
  public record Result(List<Incident> incidents, List<Gone> gone) {}

  private Succession(Collection<Incident> before, List<Incident> after) {
    this.after = after;
    this.heirs = Heirs.of(after);
    after.forEach(incident -> claims.add(new ArrayList<>()));
    newestOfEach(before).stream()
        .sorted(OLDEST)
        .forEach(
            incident -> {
              int heir = heirs.find(incident);
              if (heir < 0) {
                gone.add(incident);
              } else {
                claims.get(heir).add(incident);
              }
            });
  }

  /**
   * Finds the successors of recorded incidents.
   *
   * @param before the recorded incidents that share an event with the present ones, or once did
   * @param after the present incidents, with new ids
   * @param articles the articles that report them now, or were filed in this run
   * @param corrected whether a person corrected an incident
   * @param now moment of a change that no report made, ISO 8601
   * @param version version of the rules
   */
  public static Result of(
      Collection<Incident> before,
      List<Incident> after,
      Collection<ArticleState> articles,
      Predicate<Incident> corrected,
      String now,
      String version) {
    Causes causes = new Causes(before, articles, corrected, Causes.rules(now, version));
    return new Succession(before, after).result(causes);
  }

  /** Returns the state with most changes of each incident; a failed run may have left two. */
  private static Collection<Incident> newestOfEach(Collection<Incident> before) {
    Map<String, Incident> byId = new TreeMap<>();
    before.forEach(
        incident ->
            byId.merge(incident.id(), incident, (a, b) -> b.revision() > a.revision() ? b : a));
    return byId.values();
  }

  private Result result(Causes causes) {
    for (int i = 0; i < after.size(); i++) {
      mains.add(claims.get(i).isEmpty() ? after.get(i).id() : claims.get(i).get(0).id());
      numbers.put(mains.get(i), i);
      splitFrom.add(new TreeSet<>());
    }
    for (int i = 0; i < after.size(); i++) {
      for (Incident claimed : claims.get(i)) {
        parted(claimed, i).forEach(part -> splitFrom.get(part).add(claimed.id()));
      }
    }
    List<Incident> incidents = new ArrayList<>();
    for (int i = 0; i < after.size(); i++) {
      incidents.add(successor(i, causes));
    }
    return new Result(incidents, ended(incidents, causes));
  }

  /** Returns the ids that lead nowhere any more: those of incidents without a report. */
  private List<Gone> ended(List<Incident> incidents, Causes causes) {
    Set<String> kept = new TreeSet<>();
    incidents.forEach(incident -> kept.addAll(incident.ids()));
    List<Gone> ended = new ArrayList<>();
    for (Incident incident : gone) {
      Cause cause = causes.of(incident, null);
      incident.ids().stream()
          .filter(kept::add)
          .forEach(id -> ended.add(new Gone(id, cause.at(), cause.because())));
    }
    return ended;
  }

  /**
   * Returns the indices of the incidents that received a part of a recorded one, now or by its log.
   */
  private Set<Integer> parted(Incident recorded, int heir) {
    Set<Integer> parts = new TreeSet<>(heirs.others(recorded, heir));
    for (Change change : recorded.changes()) {
      if (change.field().equals(Log.SPLIT) && numbers.containsKey(change.now())) {
        parts.add(numbers.get(change.now()));
      }
    }
    parts.remove(heir);
    return parts;
  }

  private Incident successor(int i, Causes causes) {
    Incident fresh = after.get(i);
    Set<String> aliases = new TreeSet<>(fresh.ids());
    Set<String> once = new TreeSet<>(splitFrom.get(i));
    for (Incident claimed : claims.get(i)) {
      claimed.ids().stream()
          .filter(id -> heirs.ownerOr(id, i) == i && numbers.getOrDefault(id, i) == i)
          .forEach(aliases::add);
      once.addAll(claimed.splitFrom());
    }
    aliases.remove(mains.get(i));
    once.removeAll(aliases);
    once.remove(mains.get(i));
    Incident known = fresh.known(mains.get(i), List.copyOf(aliases), List.copyOf(once));
    return claims.get(i).isEmpty() ? known : continued(known, i, causes);
  }

  private Incident continued(Incident known, int i, Causes causes) {
    List<Incident> claimed = claims.get(i);
    Incident before = claimed.get(0);
    Set<String> absorbed = new TreeSet<>();
    claimed.stream()
        .map(Incident::id)
        .filter(id -> !id.equals(before.id()) && !before.aliases().contains(id))
        .forEach(absorbed::add);
    Set<String> split = new TreeSet<>();
    heirs.others(before, i).forEach(part -> split.add(mains.get(part)));
    Cause cause = causes.of(before, known).notBefore(Moments.lastChange(before));
    List<Change> changes = Log.changes(before, known, absorbed, split, cause);
    boolean erased = cause.erases() && !changes.isEmpty();
    List<Change> log = new ArrayList<>(erased ? List.of() : before.changes());
    log.addAll(changes);
    return known.logged(
        log,
        Moments.firstSeen(before, known),
        Moments.earlier(before.recorded(), known.recorded()),
        Moments.updated(before, known, changes),
        before.revision() + changes.size());
  }
}
