package marsad.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import marsad.extract.CasualtyReader.Harm;
import marsad.table.Actor;
import marsad.table.Actors;
import marsad.table.AdministrativeAreas;
import marsad.table.Gazetteer;
import marsad.table.Place;

/** Turns a finished frame into the record that is stored, with evidence for every field. */
final class EventWriter {
  private final Gazetteer gazetteer;
  private final Actors actors;
  private final CasualtyTotals totals;

  EventWriter(Gazetteer gazetteer, Actors actors) {
    this.gazetteer = gazetteer;
    this.actors = actors;
    this.totals = new CasualtyTotals(actors);
  }

  Event write(String id, Frame frame, boolean ownDate) {
    List<Evidence> evidence = new ArrayList<>();
    Set<Evidence> shown = new LinkedHashSet<>();
    for (Proof proof : frame.proofs) {
      if (proof.field().equals("place") && !(frame.ownSpot && proves(proof, frame.spot))) {
        continue;
      }
      Evidence e = proof.evidence();
      if (shown.add(e)) {
        evidence.add(e);
      }
    }
    if (!frame.ownSpot) {
      Spot spot = frame.spot;
      evidence.add(
          evidence(spot.in(), "place", "taken-over:" + spot.rule(), spot.first(), spot.last()));
    }
    DateSpan date = frame.date == null ? null : frame.date.span();
    if (date != null) {
      String rule = (ownDate ? "" : "taken-over:") + frame.date.rule();
      evidence.add(evidence(frame.date.in(), "date", rule, frame.date.first(), frame.date.last()));
    }
    String status = status(frame);
    evidence.add(evidence(frame.reading, "status", "told-as-" + status, frame.first, frame.last));
    for (Harm harm : frame.harm) {
      if (harm.count() != null && evidence.size() < Limits.MOST_EVIDENCE) {
        evidence.add(harm.proof().evidence());
      }
    }
    Casualties casualties = totals.of(frame);
    Certainty certainty = Certainty.of(Confidence.parts(frame, ownDate, status));
    return new Event(
        id,
        frame.kind.code(),
        status,
        date,
        location(frame.spot),
        parties(frame),
        casualties.empty() ? null : casualties,
        List.copyOf(frame.weapons),
        evidence,
        certainty.event(),
        certainty);
  }

  /** The record of a frame that was set aside. */
  static Rejection reject(Frame frame) {
    Reading reading = frame.reading;
    int from = frame.from;
    while (from < frame.first
        && reading.token(frame.last).end() - reading.token(from).start() > Proof.LONGEST_QUOTE) {
      from++;
    }
    int to = frame.to;
    while (to > frame.last
        && reading.token(to).end() - reading.token(from).start() > Proof.LONGEST_QUOTE) {
      to--;
    }
    Evidence e = evidence(reading, "", "", from, to);
    DateSpan date = frame.date == null || frame.date.dateline() ? null : frame.date.span();
    return new Rejection(
        frame.rejection,
        frame.kind == null ? null : frame.kind.code(),
        date,
        e.quote(),
        e.start(),
        e.end());
  }

  private static Evidence evidence(Reading in, String field, String rule, int first, int last) {
    return Proof.of(in, field, rule, first, last).evidence();
  }

  private static boolean proves(Proof proof, Spot spot) {
    return proof.text().equals(spot.in().text())
        && proof.start() == spot.in().token(spot.first()).start();
  }

  private static String status(Frame frame) {
    if (frame.reading.nearest(Cue.CLAIM, frame.sentence.first(), frame.sentence.last()) >= 0) {
      return "claimed";
    }
    return frame.ongoing && frame.kind.code().equals("military-operation") ? "ongoing" : "happened";
  }

  private Location location(Spot spot) {
    Place place = spot.place();
    Place named =
        spot.rule().equals("unknown-village") && spot.precision().equals("district")
            ? gazetteer.findDistrict(place).orElse(place)
            : place;
    return new Location(
        place.id(),
        named.names(),
        known(spot.lat()),
        known(spot.lon()),
        spot.precision(),
        known(spot.radiusKm()),
        Area.of(areas(spot, AdministrativeAreas::districts)),
        Area.of(areas(spot, AdministrativeAreas::governorates)),
        place.administration(),
        spot.in().words(spot.first(), spot.last()));
  }

  /** The areas of a place, of the road between two places, or of both its ends. */
  private static List<Place> areas(Spot spot, Function<Place, List<Place>> of) {
    return AdministrativeAreas.between(spot.place(), spot.end()).stream()
        .flatMap(place -> of.apply(place).stream())
        .distinct()
        .toList();
  }

  private static Double known(double value) {
    return Double.isNaN(value) ? null : value;
  }

  /** One part an actor; a name for several forces says nothing beside one of them. */
  private List<Participation> parties(Frame frame) {
    Map<String, Participation> byId = new LinkedHashMap<>();
    frame.actors.values().forEach(p -> byId.putIfAbsent(p.id(), p));
    Set<String> covered = new LinkedHashSet<>();
    for (Participation p : byId.values()) {
      for (String parent : actors.get(p.id()).parents()) {
        Actor umbrella = actors.get(parent);
        if (umbrella.umbrella()) {
          covered.add(parent + "/" + p.role());
        }
      }
    }
    return byId.values().stream().filter(p -> !covered.contains(p.id() + "/" + p.role())).toList();
  }
}
