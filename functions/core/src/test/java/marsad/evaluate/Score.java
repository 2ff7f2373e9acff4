package marsad.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import marsad.evaluate.Gold.GoldEvent;
import marsad.event.Casualties;
import marsad.event.Event;
import marsad.reference.Geo;
import marsad.reference.Kinds;

/**
 * Counts hits and misses the way of the founders' {@code score.py}: pairs of a compatible kind,
 * best first; found is what lies within tolerance plus its own radius (at most 25 km).
 */
final class Score {
  private static final double MOST_RADIUS_KM = 25;

  private int reports;
  private int gold;
  private int kind;
  private int found;
  private int wrong;
  private int casualties;
  private int casualtiesRight;
  private int dates;
  private int datesRight;
  private int background;
  private int leaked;

  private record Pair(int gold, int event, double points) {}

  void add(Gold report, List<Event> extracted) {
    reports++;
    List<Event> events =
        extracted.stream().filter(e -> Kinds.bundled().get(e.kind()).incident()).toList();
    List<GoldEvent> judged = report.events().stream().filter(g -> !g.kinds().isEmpty()).toList();
    int free = report.events().size() - judged.size();
    List<Pair> pairs = pair(judged, events);
    Set<Integer> matched = new HashSet<>();
    for (int i = 0; i < judged.size(); i++) {
      GoldEvent g = judged.get(i);
      int index = i;
      Event e =
          pairs.stream()
              .filter(p -> p.gold() == index)
              .findFirst()
              .map(p -> events.get(p.event()))
              .orElse(null);
      boolean hit = e != null && near(g, e);
      if (g.background()) {
        background++;
        leaked += hit ? 1 : 0;
      } else if (g.optional()) {
        if (hit) {
          matched.add(events.indexOf(e));
        }
      } else {
        gold++;
        kind += e != null ? 1 : 0;
        if (hit) {
          found++;
          matched.add(events.indexOf(e));
          details(g, e);
        }
      }
    }
    wrong += Math.max(0, events.size() - matched.size() - free);
  }

  private void details(GoldEvent g, Event e) {
    Casualties c = e.casualties();
    if (g.killed() != null) {
      casualties++;
      casualtiesRight += g.killed().equals(best(c == null ? null : c.killed())) ? 1 : 0;
    }
    if (g.wounded() != null) {
      casualties++;
      casualtiesRight += g.wounded().equals(best(c == null ? null : c.wounded())) ? 1 : 0;
    }
    if (g.date() != null) {
      dates++;
      datesRight += e.date() != null && e.date().start().equals(g.date()) ? 1 : 0;
    }
  }

  private static Integer best(Casualties.Count count) {
    return count == null ? null : count.best();
  }

  private static boolean near(GoldEvent g, Event e) {
    if (g.lat() == null) {
      return true;
    }
    if (e.place().lat() == null) {
      return false;
    }
    double slack = g.toleranceKm() + Math.min(MOST_RADIUS_KM, e.place().radiusKm());
    return Geo.km(g.lat(), g.lon(), e.place().lat(), e.place().lon()) <= slack;
  }

  private static List<Pair> pair(List<GoldEvent> gold, List<Event> events) {
    List<Pair> all = new ArrayList<>();
    for (int i = 0; i < gold.size(); i++) {
      for (int j = 0; j < events.size(); j++) {
        GoldEvent g = gold.get(i);
        Event e = events.get(j);
        if (g.kinds().contains(e.kind())) {
          Casualties c = e.casualties();
          boolean killed =
              g.killed() != null && g.killed().equals(best(c == null ? null : c.killed()));
          all.add(
              new Pair(i, j, (near(g, e) ? 2 : 0) + (killed ? 1 : 0) - (g.background() ? 0.5 : 0)));
        }
      }
    }
    all.sort(
        Comparator.comparingDouble(Pair::points)
            .reversed()
            .thenComparingInt(Pair::gold)
            .thenComparingInt(Pair::event));
    List<Pair> chosen = new ArrayList<>();
    for (Pair pair : all) {
      if (chosen.stream().noneMatch(p -> p.gold() == pair.gold() || p.event() == pair.event())) {
        chosen.add(pair);
      }
    }
    return chosen;
  }

  double f1() {
    double p = ratio(found, found + wrong);
    double r = ratio(found, gold);
    return p + r == 0 ? 0 : 2 * p * r / (p + r);
  }

  private static double ratio(int a, int b) {
    return b == 0 ? 0 : (double) a / b;
  }

  /** One row of the table. */
  String row(String name) {
    return String.format(
        Locale.ROOT,
        "| %s | %d | %.3f | %.3f | %.3f | %s | %s | %s | %s |",
        name,
        reports,
        ratio(found, found + wrong),
        ratio(found, gold),
        f1(),
        of(found, kind),
        of(casualtiesRight, casualties),
        of(datesRight, dates),
        of(leaked, background));
  }

  private static String of(int a, int b) {
    return b == 0 ? "–" : String.format(Locale.ROOT, "%d/%d = %.2f", a, b, (double) a / b);
  }
}
