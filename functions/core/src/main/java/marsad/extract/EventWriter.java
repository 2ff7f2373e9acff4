package marsad.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import marsad.extract.Casualties.Count;
import marsad.extract.CasualtyReader.Harm;
import marsad.table.Actor;
import marsad.table.Actors;
import marsad.table.Gazetteer;
import marsad.table.Names;
import marsad.table.Place;

/** Turns a finished frame into the record that is stored, with evidence for every field. */
final class EventWriter {
  private static final int LONGEST_QUOTE = 200;

  private final Reading reading;
  private final String in;
  private final Gazetteer gazetteer;
  private final Actors actors;

  /**
   * @param in {@code title} where the reading is of the title, else null
   */
  EventWriter(Reading reading, String in, Gazetteer gazetteer, Actors actors) {
    this.reading = reading;
    this.in = in;
    this.gazetteer = gazetteer;
    this.actors = actors;
  }

  Event write(String id, Frame frame, boolean ownDate) {
    List<Evidence> evidence = new ArrayList<>();
    Set<Evidence> shown = new LinkedHashSet<>();
    for (Frame.Proof proof : frame.proofs) {
      if (proof.field().equals("place")
          && !(frame.ownSpot && proof.first() == frame.spot.first())) {
        continue;
      }
      Evidence e = evidence(proof.field(), proof.rule(), proof.first(), proof.last());
      if (shown.add(e)) {
        evidence.add(e);
      }
    }
    if (!frame.ownSpot) {
      Spot spot = frame.spot;
      String where = spot.in() == reading ? in : "title";
      evidence.add(
          evidence(
              spot.in(), where, "place", "taken-over:" + spot.rule(), spot.first(), spot.last()));
    }
    DateSpan date = frame.date == null ? null : frame.date.span();
    if (date != null) {
      String rule = (ownDate ? "" : "taken-over:") + frame.date.rule();
      evidence.add(evidence("date", rule, frame.date.first(), frame.date.last()));
    }
    String status = status(frame);
    evidence.add(evidence("status", "told-as-" + status, frame.first, frame.last));
    Casualties casualties = casualties(frame, evidence);
    Map<String, Double> parts = Confidence.parts(frame, ownDate, status);
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
        Confidence.product(parts),
        parts);
  }

  Rejection reject(Frame frame) {
    int from = frame.from;
    while (from < frame.first
        && reading.token(frame.last).end() - reading.token(from).start() > LONGEST_QUOTE) {
      from++;
    }
    int to = frame.to;
    while (to > frame.last
        && reading.token(to).end() - reading.token(from).start() > LONGEST_QUOTE) {
      to--;
    }
    Evidence e = evidence("", "", from, to);
    DateSpan date = frame.date == null || frame.date.dateline() ? null : frame.date.span();
    return new Rejection(
        frame.rejection,
        frame.kind == null ? null : frame.kind.code(),
        date,
        e.quote(),
        e.start(),
        e.end());
  }

  private Evidence evidence(String field, String rule, int first, int last) {
    return evidence(reading, in, field, rule, first, last);
  }

  private static Evidence evidence(
      Reading from, String in, String field, String rule, int first, int last) {
    int start = from.token(first).start();
    int end = Math.min(from.token(last).end(), start + LONGEST_QUOTE);
    if (Character.isHighSurrogate(from.text().charAt(end - 1))) {
      end--;
    }
    return new Evidence(field, rule, start, end, from.text().substring(start, end), in);
  }

  private String status(Frame frame) {
    if (reading.nearest("claim", frame.sentence.first(), frame.sentence.last()) >= 0) {
      return "claimed";
    }
    return frame.ongoing && frame.kind.code().equals("military-operation") ? "ongoing" : "happened";
  }

  private Location location(Spot spot) {
    Place place = spot.place();
    List<Place> governorates = gazetteer.listGovernorates(place);
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
        gazetteer.findDistrict(place).map(d -> seat(d.names())).orElse(null),
        governorates.isEmpty()
            ? null
            : String.join(
                ", ",
                governorates.stream()
                    .map(g -> g.names().en().replace(" governorate", ""))
                    .toList()),
        place.administration(),
        spot.in().words(spot.first(), spot.last()));
  }

  private static Double known(double value) {
    return Double.isNaN(value) ? null : value;
  }

  private static String seat(Names district) {
    return district.en().replace(" district", "");
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

  private Casualties casualties(Frame frame, List<Evidence> evidence) {
    Map<String, Map<Integer, List<Count>>> bySentence = new TreeMap<>();
    for (Harm harm : frame.harm) {
      for (String outcome :
          harm.outcome().equals("none") ? List.of("killed", "wounded") : List.of(harm.outcome())) {
        if (harm.count() != null) {
          bySentence
              .computeIfAbsent(outcome, k -> new TreeMap<>())
              .computeIfAbsent(harm.sentence(), k -> new ArrayList<>())
              .add(harm.count());
          evidence.add(evidence("casualties", harm.rule(), harm.first(), harm.last()));
        }
      }
    }
    return new Casualties(
        total(bySentence.get("killed"), frame),
        total(bySentence.get("wounded"), frame),
        total(bySentence.get("captured"), frame),
        total(bySentence.get("missing"), frame));
  }

  /**
   * Numbers of one sentence add up; of two sentences the first stands, unless the second revises
   * it.
   */
  private Count total(Map<Integer, List<Count>> bySentence, Frame frame) {
    if (bySentence == null) {
      return null;
    }
    Count stands = null;
    Integer high = null;
    for (Map.Entry<Integer, List<Count>> sentence : bySentence.entrySet()) {
      Count sum = sentence.getValue().stream().reduce(EventWriter::plus).orElseThrow();
      boolean revised = frame.revised && sum.best() != null;
      if (stands != null
          && (frame.additive.contains(sentence.getKey()) || otherSides(stands, sum))) {
        stands = plus(stands, sum);
        sum = stands;
      } else if (stands == null || stands.best() == null || revised || !stands.some()) {
        stands = sum.best() == null && stands != null ? stands : sum;
      }
      if (sum.best() != null) {
        high = high == null ? sum.best() : Math.max(high, sum.best());
      }
    }
    Integer top = stands.high() == null ? null : Math.max(stands.high(), high == null ? 0 : high);
    return new Count(stands.low(), stands.best(), top, stands.of());
  }

  /** Whether two counts are of wholly different sides, so that they add up. */
  private boolean otherSides(Count a, Count b) {
    if (!attributed(a) || !attributed(b)) {
      return false;
    }
    for (Casualties.Side one : a.of()) {
      for (Casualties.Side two : b.of()) {
        Actor p = actors.get(one.actor());
        Actor q = actors.get(two.actor());
        if (p.equals(q) || p.parents().contains(q.id()) || q.parents().contains(p.id())) {
          return false;
        }
      }
    }
    return true;
  }

  /** Whether every one of a count is known by side. */
  private static boolean attributed(Count count) {
    return count.best() != null
        && count.best() > 0
        && count.of().stream().mapToInt(Casualties.Side::count).sum() == count.best();
  }

  private static Count plus(Count a, Count b) {
    if (a.best() == null || b.best() == null) {
      Count known = a.best() == null ? b : a;
      return new Count(known.low(), known.best(), sum(a.high(), b.high()), known.of());
    }
    List<Casualties.Side> of = new ArrayList<>(a.of());
    of.addAll(b.of());
    return new Count(a.low() + b.low(), a.best() + b.best(), sum(a.high(), b.high()), of);
  }

  /** The sum, null where either is open. */
  private static Integer sum(Integer a, Integer b) {
    return a == null || b == null ? null : Integer.valueOf(a + b);
  }
}
