package marsad.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import marsad.table.Gazetteer;

/** Decides whether two mentions in one text speak of one event. */
final class SameEvent {
  /** So many events back a later mention may reach. */
  private static final int MEMORY = 24;

  private final Gazetteer gazetteer;

  SameEvent(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /** The event, told before, that a frame speaks of too. */
  Optional<Frame> find(Frame frame, List<Frame> events) {
    if (frame.separate) {
      return Optional.empty();
    }
    for (int i = events.size() - 1; i >= Math.max(0, events.size() - MEMORY); i--) {
      Frame event = events.get(i);
      if (event.sameKind(frame)
          && compatiblePlace(event, frame)
          && sameDate(event, frame)
          && !(frame.sequel
              && event.sentence.equals(frame.sentence)
              && !event.kind.equals(frame.kind))
          && !(event.ownToll()
              && frame.ownToll()
              && frame.is("new")
              && (!event.kind.equals(frame.kind) || otherVictims(event, frame)))) {
        return Optional.of(event);
      }
    }
    return Optional.empty();
  }

  /** "The shelling hit Makhmur too": a general word takes the kind of what was told before. */
  void likeBefore(Frame frame, List<Frame> events) {
    if (frame.is("generic") || frame.again && frame.actors.isEmpty()) {
      int from = Math.max(0, events.size() - MEMORY);
      for (Frame event : events.subList(from, events.size())) {
        if (event.kind.absorbs(frame.kind)) {
          frame.kind = event.kind;
        }
      }
    }
  }

  /** Whether both name their victims, in different sentences, and none is common. */
  private static boolean otherVictims(Frame a, Frame b) {
    Set<String> one = a.victims();
    Set<String> two = b.victims();
    return !a.sentence.equals(b.sentence)
        && !one.isEmpty()
        && !two.isEmpty()
        && one.stream().noneMatch(two::contains)
        && !one.contains("civilians")
        && !two.contains("civilians");
  }

  boolean compatiblePlace(Frame a, Frame b) {
    if (!a.ownSpot || !b.ownSpot || a.spot.rank() >= Spot.OFFICE || b.spot.rank() >= Spot.OFFICE) {
      return true;
    }
    Spot p = a.spot;
    Spot q = b.spot;
    if (p.place().equals(q.place()) || gazetteer.related(p.place(), q.place())) {
      return true;
    }
    if (!p.place().hasPoint() || !q.place().hasPoint()) {
      return false;
    }
    boolean sameSeat =
        p.place().parents().equals(q.place().parents())
            && (p.place().kind().equals("town") || q.place().kind().equals("town"));
    if (p.inNamesakeOf(q)
        || q.inNamesakeOf(p)
        || p.villageBeside(q) && guessed(p)
        || q.villageBeside(p) && guessed(q)) {
      return true;
    }
    if (guessed(p) && guessed(q)) {
      return false;
    }
    double km = Geo.km(p.lat(), p.lon(), q.lat(), q.lon());
    return km <= Math.max(p.radiusKm(), q.radiusKm()) || sameSeat && km <= 15;
  }

  /** A known name whose point is only that of the area around it: near to nothing by its point. */
  private static boolean guessed(Spot spot) {
    return spot.rank() == Spot.SITE && !spot.place().ownPoint();
  }

  static boolean sameDate(Frame a, Frame b) {
    if (a.date == null || b.date == null || a.date.span() == null || b.date.span() == null) {
      return true;
    }
    if (a.date.dateline() || b.date.dateline()) {
      return true;
    }
    DateSpan p = a.date.span();
    DateSpan q = b.date.span();
    return p.start().compareTo(q.end()) <= 0 && q.start().compareTo(p.end()) <= 0;
  }
}
