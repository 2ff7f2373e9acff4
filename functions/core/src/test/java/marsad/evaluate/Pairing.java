package marsad.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import marsad.evaluate.Gold.GoldEvent;
import marsad.event.Casualties;
import marsad.event.Event;
import marsad.reference.place.Geo;

/**
 * A labelled event and an extracted one of a compatible kind that are taken for the same, the way
 * of the founders' {@code score.py}: best first, each at most once.
 *
 * @param gold index of the labelled event
 * @param event index of the extracted event
 * @param points how alike they are
 */
public record Pairing(int gold, int event, double points) {
  /** Most that the radius of an extracted place adds to the tolerance, in kilometres. */
  private static final double MOST_RADIUS_KM = 25;

  /** Returns the pairs. */
  public static List<Pairing> of(List<GoldEvent> gold, List<Event> events) {
    List<Pairing> all = new ArrayList<>();
    for (int i = 0; i < gold.size(); i++) {
      for (int j = 0; j < events.size(); j++) {
        GoldEvent g = gold.get(i);
        Event e = events.get(j);
        if (g.kinds().contains(e.kind())) {
          boolean killed = g.killed() != null && g.killed().equals(killed(e));
          double points = (near(g, e) ? 2 : 0) + (killed ? 1 : 0) - (g.background() ? 0.5 : 0);
          all.add(new Pairing(i, j, points));
        }
      }
    }
    all.sort(
        Comparator.comparingDouble(Pairing::points)
            .reversed()
            .thenComparingInt(Pairing::gold)
            .thenComparingInt(Pairing::event));
    List<Pairing> chosen = new ArrayList<>();
    for (Pairing pair : all) {
      if (chosen.stream().noneMatch(p -> p.gold() == pair.gold() || p.event() == pair.event())) {
        chosen.add(pair);
      }
    }
    return chosen;
  }

  /**
   * Returns whether an extracted event lies where the label says, within its tolerance and the
   * radius of the place, of which no more counts than the tolerance.
   */
  public static boolean near(GoldEvent g, Event e) {
    if (g.lat() == null) {
      return true;
    }
    if (e.place().lat() == null) {
      return false;
    }
    double radius = Math.min(MOST_RADIUS_KM, e.place().radiusKm());
    double slack = g.toleranceKm() + Math.min(g.toleranceKm(), radius);
    return Geo.km(g.lat(), g.lon(), e.place().lat(), e.place().lon()) <= slack;
  }

  /** Returns the most credible number of dead of an event; null where none is given. */
  public static Integer killed(Event event) {
    return event.casualties() == null ? null : best(event.casualties().killed());
  }

  /** Returns the most credible number of wounded of an event; null where none is given. */
  public static Integer wounded(Event event) {
    return event.casualties() == null ? null : best(event.casualties().wounded());
  }

  /** Returns the most credible number; null where none is given. */
  public static Integer best(Casualties.Count count) {
    return count == null ? null : count.best();
  }
}
