package marsad.aggregate.trust;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import marsad.aggregate.incident.Flag;
import marsad.aggregate.incident.Incident;

/**
 * Decides which incidents of a month are published and confirmed, by the sources that report them,
 * so that no single source can fill the map or the sums. The result depends on the set of
 * incidents, not on their order.
 */
public final class Trust {
  private static final Comparator<Standing> ORDER =
      Comparator.comparing(Standing::first).thenComparing(Standing::key);

  private Trust() {}

  /**
   * Judges the incidents of one month.
   *
   * @param incidents all recorded incidents of the month
   * @param sources which sources are established
   */
  public static Judgement judge(Collection<Incident> incidents, Sources sources) {
    TrustRules rules = sources.rules();
    Plausibility plausibility = new Plausibility(rules);
    Map<HeldBack, Integer> heldBack = new EnumMap<>(HeldBack.class);
    Set<String> held = new HashSet<>();
    List<Standing> all =
        incidents.stream().map(incident -> Standing.of(incident, sources)).sorted(ORDER).toList();
    hold(
        all.stream().filter(s -> !s.incident().isDated()).map(Trust::id).toList(),
        HeldBack.UNDATED,
        held,
        heldBack);
    hold(
        all.stream()
            .filter(s -> plausibility.hasImplausibleDate(s.incident()))
            .map(Trust::id)
            .toList(),
        HeldBack.IMPLAUSIBLE_DATE,
        held,
        heldBack);
    hold(Copies.of(without(all, held)), HeldBack.COPIED_TEXT, held, heldBack);
    Days days = new Days(without(all, held));
    List<Standing> open = without(all, held);
    hold(
        open.stream().filter(s -> !days.take(s, rules)).map(Trust::id).toList(),
        HeldBack.SOURCE_OVER_CAP,
        held,
        heldBack);
    Map<String, Standing> byId = new HashMap<>();
    without(all, held).forEach(standing -> byId.put(id(standing), standing));
    List<Incident> judged = new ArrayList<>();
    for (Incident incident : incidents) {
      Standing standing = byId.get(incident.id());
      if (standing != null) {
        judged.add(judged(standing, days, rules));
      }
    }
    Optional<Instant> changes =
        byId.values().stream()
            .map(Standing::confirmedAt)
            .flatMap(Optional::stream)
            .min(Comparator.naturalOrder());
    return new Judgement(judged, heldBack, changes);
  }

  private static String id(Standing standing) {
    return standing.incident().id();
  }

  private static List<Standing> without(List<Standing> all, Set<String> held) {
    return all.stream().filter(standing -> !held.contains(id(standing))).toList();
  }

  private static void hold(
      Collection<String> ids, HeldBack why, Set<String> held, Map<HeldBack, Integer> heldBack) {
    if (!ids.isEmpty()) {
      held.addAll(ids);
      heldBack.merge(why, ids.size(), Integer::sum);
    }
  }

  private static Incident judged(Standing standing, Days days, TrustRules rules) {
    Set<Flag> flags = EnumSet.noneOf(Flag.class);
    if (standing.onProbation()) {
      flags.add(Flag.SOURCE_ON_PROBATION);
    }
    if (days.isSpike(standing, rules)) {
      flags.add(Flag.SOURCE_SPIKE);
    }
    if (new Plausibility(rules).hasImplausibleToll(standing)) {
      flags.add(Flag.IMPLAUSIBLE_TOLL);
    }
    return standing
        .incident()
        .trusted(
            standing.casualties(),
            standing.certainty(rules.corroboration()),
            standing.corroboration(),
            flags);
  }
}
