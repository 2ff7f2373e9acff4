package marsad.extract.entity.place;

import java.util.Optional;
import java.util.Set;
import marsad.event.Precision;
import marsad.extract.lexicon.Concept.PlaceSense;
import marsad.extract.lexicon.Marker;
import marsad.extract.lexicon.Mention;
import marsad.extract.text.AnnotatedPassage;
import marsad.reference.place.Gazetteer;
import marsad.reference.place.Place;
import marsad.reference.place.PlaceKind;

/** Gives a place that a text names its point, its radius and its precision. */
final class PlaceResolver {
  /** Kinds of places that are areas, though no administrative ones: their precision is area. */
  private static final Set<PlaceKind> WIDE =
      Set.of(
          PlaceKind.MOUNTAIN,
          PlaceKind.VALLEY,
          PlaceKind.RIVER,
          PlaceKind.PLAIN,
          PlaceKind.ROAD,
          PlaceKind.SUBDISTRICT,
          PlaceKind.OILFIELD);

  /** Radius, in kilometres, from which a river or a range says no more than a district. */
  private static final double LONG_KM = 60;

  /** Least radius, in kilometres, of a point on a road that is named after one place. */
  private static final double ROAD_KM = 15;

  /** Least radius, in kilometres, of a point near a place. */
  private static final double NEAR_KM = 8;

  private final AnnotatedPassage passage;
  private final Gazetteer gazetteer;
  private final SpeakerLocation speakers;
  private final RelativePlaces relative;
  private final PlacesBetween twos;

  PlaceResolver(
      AnnotatedPassage passage,
      Gazetteer gazetteer,
      SpeakerLocation speakers,
      RelativePlaces relative,
      PlacesBetween twos) {
    this.passage = passage;
    this.gazetteer = gazetteer;
    this.speakers = speakers;
    this.relative = relative;
    this.twos = twos;
  }

  /** Returns the place of a mention that has a meaning. */
  PlaceMention place(Mention mention, PlaceSense sense) {
    Place place = sense.place();
    if (!place.hasPoint()) {
      return new PlaceMention(
          passage,
          mention.first(),
          mention.last(),
          place,
          Double.NaN,
          Double.NaN,
          Double.NaN,
          Precision.COUNTRY,
          PlaceRank.COUNTRY,
          sense.rule());
    }
    return relative.fromOne(mention, sense).orElseGet(() -> plain(mention, sense));
  }

  private PlaceMention plain(Mention mention, PlaceSense sense) {
    Place place = sense.place();
    int first = mention.first();
    if (speakers.office(first)
        || speakers.speaker(mention)
        || speakers.government(mention)
        || CareHouse.holds(passage, first, mention.last())) {
      return office(mention, sense);
    }
    PlaceRank rank =
        switch (place.kind()) {
          case DISTRICT -> PlaceRank.DISTRICT;
          case GOVERNORATE -> PlaceRank.GOVERNORATE;
          default -> place.radiusKm() >= LONG_KM ? PlaceRank.DISTRICT : PlaceRank.SITE;
        };
    Precision precision =
        areaOf(place).orElse(WIDE.contains(place.kind()) ? Precision.AREA : Precision.EXACT);
    if (!place.ownPoint()) {
      precision = areaOf(gazetteer.get(place.parents().get(0))).orElse(Precision.AREA);
    }
    double radius = place.radiusKm();
    if (precision == Precision.EXACT && sense.isRespelt()) {
      precision = Precision.NEAR;
      radius = Math.max(radius, NEAR_KM);
    }
    int before = passage.beforePlace(first);
    if (before >= 0 && passage.isMarker(before, Marker.NEAR) && rank == PlaceRank.SITE) {
      precision = Precision.NEAR;
      radius = Math.max(radius, NEAR_KM);
      first = before;
    }
    if (twos.onRoad(mention) && rank == PlaceRank.SITE && place.kind() != PlaceKind.ROAD) {
      precision = Precision.NEAR;
      radius = Math.max(radius, ROAD_KM);
      rank = PlaceRank.RELATIVE;
    }
    return new PlaceMention(
        passage,
        first,
        mention.last(),
        place,
        place.lat(),
        place.lon(),
        radius,
        precision,
        rank,
        sense.rule());
  }

  /** Returns the precision of a place that is a district or governorate; empty for any other. */
  private static Optional<Precision> areaOf(Place place) {
    return switch (place.kind()) {
      case DISTRICT -> Optional.of(Precision.DISTRICT);
      case GOVERNORATE -> Optional.of(Precision.GOVERNORATE);
      default -> Optional.empty();
    };
  }

  /** Returns the area that a force or office serves: its name says no more of the place. */
  PlaceMention office(Mention mention, PlaceSense sense) {
    Place place = sense.place();
    Place area =
        gazetteer
            .findGovernorateOfName(place)
            .or(() -> gazetteer.findDistrict(place))
            .orElse(place);
    boolean point = area.hasPoint();
    Precision precision =
        area.kind() == PlaceKind.COUNTRY ? Precision.COUNTRY : areaOf(area).orElse(Precision.AREA);
    return new PlaceMention(
        passage,
        mention.first(),
        mention.last(),
        area,
        point ? area.lat() : Double.NaN,
        point ? area.lon() : Double.NaN,
        point ? area.radiusKm() : Double.NaN,
        precision,
        point ? PlaceRank.OFFICE : PlaceRank.COUNTRY,
        sense.rule());
  }
}
