package marsad.evaluate;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import marsad.evaluate.Gold.GoldEvent;
import marsad.event.Event;

/**
 * Counts hits and misses the way of the founders' {@code score.py}, over the pairs of {@link
 * Pairing}.
 */
final class Score {
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

  void add(Gold report, List<Event> extracted) {
    reports++;
    List<Event> events = Fields.incidents(extracted);
    List<GoldEvent> judged = report.events().stream().filter(g -> !g.kinds().isEmpty()).toList();
    int free = report.events().size() - judged.size();
    List<Pairing> pairs = Pairing.of(judged, events);
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
      boolean hit = e != null && Pairing.near(g, e);
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
    if (g.killed() != null) {
      casualties++;
      casualtiesRight += g.killed().equals(Pairing.killed(e)) ? 1 : 0;
    }
    if (g.wounded() != null) {
      casualties++;
      casualtiesRight += g.wounded().equals(Pairing.wounded(e)) ? 1 : 0;
    }
    if (g.date() != null) {
      dates++;
      datesRight += e.date() != null && e.date().start().equals(g.date()) ? 1 : 0;
    }
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
