package marsad.aggregate;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import marsad.extract.Casualties;
import marsad.extract.Event;
import marsad.extract.Geo;
import marsad.extract.Location;
import marsad.table.Gazetteer;
import marsad.table.Kind;
import marsad.table.Kinds;
import marsad.table.Place;

/**
 * Decides which events of different articles tell one incident: same or included kind, days at most
 * one apart, circles that touch, tolls that do not contradict. The result does not depend on the
 * order of the events.
 */
public final class Joiner {
  private static final int MOST_DAYS_APART = 1;

  /** Without dates, reports this many days apart may still mean one thing. */
  private static final int MOST_REPORT_DAYS_APART = 2;

  private final Kinds kinds = Kinds.shipped();
  private final Gazetteer gazetteer = Gazetteer.shipped();

  /** The incidents that these events tell, oldest first. */
  public List<Incident> join(List<Told> events) {
    List<Told> sorted = events.stream().sorted(Told.ORDER).toList();
    int[] root = new int[sorted.size()];
    Map<Integer, List<String>> reasons = new LinkedHashMap<>();
    TreeMap<Long, List<Integer>> byDay = new TreeMap<>();
    for (int i = 0; i < sorted.size(); i++) {
      root[i] = i;
      long day = sorted.get(i).day().toEpochDay();
      for (List<Integer> near :
          byDay
              .subMap(day - MOST_REPORT_DAYS_APART, true, day + MOST_REPORT_DAYS_APART, true)
              .values()) {
        for (int j : near) {
          if (find(root, i) == find(root, j)) {
            continue;
          }
          Optional<List<String>> why = reasons(sorted.get(j), sorted.get(i));
          if (why.isPresent()) {
            reasons.putIfAbsent(i, why.get());
            int a = find(root, i);
            int b = find(root, j);
            root[Math.max(a, b)] = Math.min(a, b);
          }
        }
      }
      byDay.computeIfAbsent(day, k -> new ArrayList<>()).add(i);
    }
    Map<Integer, List<Integer>> groups = new LinkedHashMap<>();
    for (int i = 0; i < sorted.size(); i++) {
      groups.computeIfAbsent(find(root, i), k -> new ArrayList<>()).add(i);
    }
    List<Incident> incidents = new ArrayList<>();
    for (List<Integer> group : groups.values()) {
      List<Told> members = group.stream().map(sorted::get).toList();
      List<Merge> merges = new ArrayList<>();
      for (int i : group) {
        merges.add(
            new Merge(
                sorted.get(i).event().id(), reasons.getOrDefault(i, List.of("first report"))));
      }
      incidents.add(new IncidentBuilder(kinds).build(members, merges));
    }
    incidents.sort(java.util.Comparator.comparing(Incident::day).thenComparing(Incident::id));
    return incidents;
  }

  private static int find(int[] root, int i) {
    int r = i;
    while (root[r] != r) {
      r = root[r];
    }
    root[i] = r;
    return r;
  }

  /** Why two events are one incident; empty where they are not. */
  Optional<List<String>> reasons(Told a, Told b) {
    if (a.articleId().equals(b.articleId())) {
      return Optional.empty();
    }
    Event one = a.event();
    Event two = b.event();
    List<String> why = new ArrayList<>();
    Kind kind = kinds.get(one.kind());
    Kind other = kinds.get(two.kind());
    if (kind.equals(other)) {
      why.add("same kind");
    } else if (kind.absorbs(other) || other.absorbs(kind)) {
      why.add(one.kind() + " includes or is part of " + two.kind());
    } else {
      return Optional.empty();
    }
    long days = Math.abs(ChronoUnit.DAYS.between(a.day(), b.day()));
    boolean dated = one.date() != null && two.date() != null;
    if (dated && (!dayLike(one) || !dayLike(two) || days > MOST_DAYS_APART)) {
      return Optional.empty();
    }
    why.add(
        dated ? (days == 0 ? "same day" : "days next to one another") : "reports of the same days");
    Optional<String> near = near(one.place(), two.place());
    if (near.isEmpty() || contradict(one.casualties(), two.casualties())) {
      return Optional.empty();
    }
    why.add(near.get());
    return Optional.of(why);
  }

  private static boolean dayLike(Event event) {
    LocalDate start = LocalDate.parse(event.date().start());
    return ChronoUnit.DAYS.between(start, LocalDate.parse(event.date().end())) <= 7;
  }

  private Optional<String> near(Location a, Location b) {
    if (a.lat() == null || b.lat() == null) {
      return Optional.empty();
    }
    if (a.id().equals(b.id())) {
      return Optional.of("same place: " + a.id());
    }
    Optional<Place> p = gazetteer.find(a.id());
    Optional<Place> q = gazetteer.find(b.id());
    boolean wide = isWide(a) && isWide(b);
    if (p.isPresent() && q.isPresent() && !wide && gazetteer.related(p.get(), q.get())) {
      return Optional.of(a.id() + " and " + b.id() + " hold one another");
    }
    double km = Geo.km(a.lat(), a.lon(), b.lat(), b.lon());
    if (!wide && km <= Math.max(5, Math.min(a.radiusKm(), b.radiusKm()))) {
      return Optional.of(Math.round(km) + " km apart");
    }
    return Optional.empty();
  }

  private static boolean isWide(Location location) {
    return location.precision().equals("governorate") || location.precision().equals("country");
  }

  /** Tolls that cannot be two counts of one thing. */
  private static boolean contradict(Casualties a, Casualties b) {
    return a != null
        && b != null
        && (apart(a.killed(), b.killed()) || apart(a.wounded(), b.wounded()));
  }

  private static boolean apart(Casualties.Count a, Casualties.Count b) {
    if (a == null || b == null || a.best() == null || b.best() == null) {
      return false;
    }
    int difference = Math.abs(a.best() - b.best());
    return difference > Math.max(5, Math.max(a.best(), b.best()) * 2 / 3);
  }
}
