package marsad.extract.entity.place;

import java.util.Optional;
import java.util.stream.Stream;
import marsad.event.Precision;
import marsad.extract.lexicon.Concept.CueSense;
import marsad.extract.lexicon.Concept.PlaceSense;
import marsad.extract.lexicon.Marker;
import marsad.extract.lexicon.Mention;
import marsad.extract.text.AnnotatedPassage;
import marsad.language.Token;
import marsad.language.WordList;
import marsad.reference.Geo;
import marsad.reference.Place;

/** Reads points that a text reckons from known places: by distance and direction, or as between. */
final class RelativePlaces {
  private static final double KM_PER_MILE = 1.609;
  private static final double DIRECTION_KM = 15;

  /** Number of tokens between "disputed" and the two that claim a place. */
  private static final int CLAIM = 3;

  private final AnnotatedPassage reading;
  private final PlaceChooser chooser;

  RelativePlaces(AnnotatedPassage reading, PlaceChooser chooser) {
    this.reading = reading;
    this.chooser = chooser;
  }

  /** "35 km south-west of Kirkuk", "north of Daquq". */
  Optional<PlaceMention> fromOne(Mention mention, PlaceSense sense) {
    int i = reading.before(mention.first(), Marker.PLACE_KIND);
    while (is(i, WordList.DIRECTION_FROM)) {
      i--;
    }
    Optional<CueSense> direction = reading.cueAt(i, Marker.DIRECTION);
    if (direction.isEmpty()) {
      return Optional.empty();
    }
    while (i > 0
        && reading.isCue(i - 1, Marker.DIRECTION)
        && reading.cueMention(i - 1).equals(reading.cueMention(i))) {
      i--;
    }
    Place place = sense.place();
    String towards = direction.get().value();
    int unit = i - 1;
    while (unit > 0 && unit > i - 4 && is(unit, WordList.DISTANCE_TO)) {
      unit--;
    }
    boolean distance =
        unit > 0
            && reading.isCue(unit, Marker.UNIT_KM)
            && reading.token(unit - 1).type() == Token.Type.NUMBER;
    if (distance) {
      double km = reading.token(unit - 1).value();
      if (is(unit, WordList.MILE)) {
        km *= KM_PER_MILE;
      }
      if (km > 0 && km <= 200) {
        double[] point = Geo.move(place.lat(), place.lon(), towards, km);
        return Optional.of(
            new PlaceMention(
                reading,
                unit - 1,
                mention.last(),
                place,
                point[0],
                point[1],
                Math.max(3, Math.round(km * 0.3)),
                Precision.NEAR,
                PlaceRank.RECKONED,
                "distance-and-direction"));
      }
    }
    boolean area = place.kind().equals("governorate") || place.kind().equals("country");
    double km = area ? place.radiusKm() / 2 : DIRECTION_KM + place.radiusKm() / 2;
    double[] point = Geo.move(place.lat(), place.lon(), towards, km);
    return Optional.of(
        new PlaceMention(
            reading,
            i,
            mention.last(),
            place,
            point[0],
            point[1],
            area ? place.radiusKm() / 1.5 : km + 5,
            Precision.NEAR,
            PlaceRank.DIRECTION,
            "direction-alone"));
  }

  /** "between Daquq and Tuz", "the Kirkuk–Tikrit road": the middle, with both inside the circle. */
  Optional<PlaceMention> between(Mention a, Mention b) {
    boolean road = road(a, b);
    int first = road ? a.first() : reading.before(a.first(), Marker.PLACE_KIND);
    boolean between =
        first >= 0 && reading.isCue(first, Marker.BETWEEN) && b.first() - a.last() <= 5;
    if (!road && !between || reading.insideActor(b)) {
      return Optional.empty();
    }
    Optional<PlaceSense> one = chooser.choose(a);
    Optional<PlaceSense> two = chooser.choose(b);
    if (one.isEmpty()
        || two.isEmpty()
        || !one.get().place().hasPoint()
        || !two.get().place().hasPoint()) {
      return Optional.empty();
    }
    Place p = one.get().place();
    Place q = two.get().place();
    double half = Geo.km(p.lat(), p.lon(), q.lat(), q.lon()) / 2;
    return Optional.of(
        new PlaceMention(
            reading,
            first,
            b.last(),
            p,
            q,
            Geo.round((p.lat() + q.lat()) / 2),
            Geo.round((p.lon() + q.lon()) / 2),
            Math.max(3, Math.round(half)),
            Precision.NEAR,
            PlaceRank.RECKONED,
            road ? "road-of-two" : "between-two"));
  }

  /** "Disputed between Erbil and Baghdad": whether two places only claim another. */
  boolean isClaim(PlaceMention between) {
    for (int i = between.first() - 1; i >= Math.max(0, between.first() - CLAIM); i--) {
      if (is(i, WordList.DISPUTED)) {
        return true;
      }
    }
    return false;
  }

  /** Whether two names with at most a dash between them name a road by its ends. */
  private boolean road(Mention a, Mention b) {
    int gap = b.first() - a.last() - 1;
    return (gap == 0 || gap == 1 && reading.token(a.last() + 1).isMark("-–—/"))
        && (onRoad(a) || onRoad(b));
  }

  /** Whether a word for a road stands at the name: "the Daquq road". */
  boolean onRoad(Mention mention) {
    return Stream.of(
            reading.cueAt(mention.first() - 1, Marker.PLACE_KIND),
            reading.cueAt(
                Math.min(mention.last() + 1, reading.size() - 1), Marker.PLACE_KIND_AFTER))
        .flatMap(Optional::stream)
        .anyMatch(cue -> cue.value().equals("road"));
  }

  private boolean is(int i, WordList list) {
    return i >= 0 && reading.language().is(list, reading.token(i).form());
  }
}
