package marsad.aggregate.trust;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts the incidents of a month that rest on one site alone, by site and day. */
final class Days {
  /**
   * Key of all sources that were on probation when their reports were recorded; no site has this
   * name.
   */
  private static final String NEWCOMERS = "*";

  private final Map<String, SortedMap<LocalDate, Integer>> bySite = new HashMap<>();
  private final Map<String, Integer> used = new HashMap<>();

  Days(Collection<Standing> all) {
    for (Standing standing : all) {
      standing.days().forEach(day -> count(day.site(), day.day()));
      if (standing.newcomers()) {
        count(NEWCOMERS, standing.day());
      }
    }
  }

  private void count(String site, LocalDate day) {
    bySite.computeIfAbsent(site, k -> new TreeMap<>()).merge(day, 1, Integer::sum);
  }

  /**
   * Returns whether every site of an incident, or all new sources together, reported far more that
   * day than usually.
   */
  boolean isSpike(Standing standing, TrustRules rules) {
    boolean sites =
        !standing.days().isEmpty()
            && standing.days().stream().allMatch(day -> isSpike(day.site(), day.day(), rules));
    return sites || standing.newcomers() && isSpike(NEWCOMERS, standing.day(), rules);
  }

  private boolean isSpike(String site, LocalDate day, TrustRules rules) {
    SortedMap<LocalDate, Integer> days = bySite.get(site);
    return rules.isSpike(days.get(day), usual(days, day));
  }

  /** Returns the median of the other days with incidents; empty where there is none. */
  private static OptionalInt usual(SortedMap<LocalDate, Integer> days, LocalDate but) {
    int[] others =
        days.entrySet().stream()
            .filter(day -> !day.getKey().equals(but))
            .mapToInt(Map.Entry::getValue)
            .sorted()
            .toArray();
    return others.length == 0 ? OptionalInt.empty() : OptionalInt.of(others[others.length / 2]);
  }

  /**
   * Counts an incident towards the caps of its sites and of all sources on probation; returns false
   * where a cap is reached.
   */
  boolean take(Standing standing, TrustRules rules) {
    boolean free = standing.days().isEmpty();
    for (SiteDay day : standing.days()) {
      free |= used.merge(day.key(), 1, Integer::sum) <= day.cap();
    }
    return free && (!standing.newcomers() || takeOfNewcomers(standing.day(), rules));
  }

  private boolean takeOfNewcomers(LocalDate day, TrustRules rules) {
    return used.merge(NEWCOMERS + day, 1, Integer::sum) <= rules.capOfProbation();
  }
}
