package marsad.aggregate.trust;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import marsad.aggregate.trust.Standing.SiteDay;

/** How many incidents of a month rest on each site alone, by day. */
final class Days {
  private final Map<String, SortedMap<LocalDate, Integer>> bySite = new HashMap<>();
  private final Map<String, Integer> used = new HashMap<>();

  Days(Collection<Standing> all) {
    for (Standing standing : all) {
      for (SiteDay day : standing.days()) {
        bySite.computeIfAbsent(day.site(), k -> new TreeMap<>()).merge(day.day(), 1, Integer::sum);
      }
    }
  }

  /** Whether every site that an incident rests on told far more that day than it does usually. */
  boolean isSpike(Standing standing, TrustRules rules) {
    return !standing.days().isEmpty()
        && standing.days().stream()
            .allMatch(
                day -> {
                  SortedMap<LocalDate, Integer> days = bySite.get(day.site());
                  return rules.isSpike(days.get(day.day()), usual(days, day.day()));
                });
  }

  /** The median of the other days on which it told anything; empty where there is none. */
  private static OptionalInt usual(SortedMap<LocalDate, Integer> days, LocalDate but) {
    int[] others =
        days.entrySet().stream()
            .filter(day -> !day.getKey().equals(but))
            .mapToInt(Map.Entry::getValue)
            .sorted()
            .toArray();
    return others.length == 0 ? OptionalInt.empty() : OptionalInt.of(others[others.length / 2]);
  }

  /** Takes a place of each site's day; false where none has one left. */
  boolean take(Standing standing) {
    boolean free = standing.days().isEmpty();
    for (SiteDay day : standing.days()) {
      free |= used.merge(day.key(), 1, Integer::sum) <= day.cap();
    }
    return free;
  }
}
