package marsad.extract.entity.place;

import java.util.Optional;
import marsad.event.Precision;
import marsad.extract.lexicon.Concept.MarkerSense;
import marsad.extract.lexicon.Concept.PlaceSense;
import marsad.extract.lexicon.Marker;
import marsad.extract.lexicon.Mention;
import marsad.extract.text.AnnotatedPassage;
import marsad.language.Marks;
import marsad.language.Token;
import marsad.language.WordList;
import marsad.reference.place.Gazetteer;
import marsad.reference.place.Geo;
import marsad.reference.place.Place;

/** Computes points that a text gives by their distance and direction from a known place. */
final class RelativePlaces {
  private static final String TOWN = "town";

  /** Assumed distance, in kilometres beyond half the radius of a place, of a direction alone. */
  private static final double DIRECTION_KM = 15;

  /** Greatest distance, in kilometres, that is believed. */
  private static final double MOST_KM = 200;

  /** Smallest radius, in kilometres, of a computed point. */
  static final double LEAST_RADIUS_KM = 3;

  /** Radius of a computed point as a part of its distance. */
  private static final double RADIUS_PER_KM = 0.3;

  /** Kilometres added to the radius of a direction alone. */
  private static final double DIRECTION_MARGIN_KM = 5;

  /** Divisor of the radius of a governorate or country for a direction alone. */
  private static final double AREA_DIVISOR = 1.5;

  /** Maximum number of tokens between a unit of distance and the direction behind it. */
  private static final int UNIT_REACH = 4;

  /** Kilometres or miles from which a distance only describes. */
  private static final double FAR_KM = 100;

  private final AnnotatedPassage passage;
  private final Gazetteer gazetteer;
  private final Distances distances;
  private final VillageNames names;

  RelativePlaces(AnnotatedPassage passage, Gazetteer gazetteer) {
    this.passage = passage;
    this.gazetteer = gazetteer;
    this.distances = new Distances(passage);
    this.names = new VillageNames(passage);
  }

  /** "35 km south-west of Kirkuk", "north of Daquq". */
  Optional<PlaceMention> fromOne(Mention mention, PlaceSense sense) {
    int i = beforeName(mention);
    while (is(i, WordList.DIRECTION_FROM)) {
      i--;
    }
    Optional<MarkerSense> direction = passage.markerAt(i, Marker.DIRECTION);
    if (direction.isEmpty()) {
      return fromBehind(mention, anchor(sense.place()));
    }
    while (i > 0
        && passage.isMarker(i - 1, Marker.DIRECTION)
        && passage.markerMention(i - 1).equals(passage.markerMention(i))) {
      i--;
    }
    Place place = anchor(sense.place());
    String towards = direction.get().value();
    int unit = i - 1;
    while (unit > 0 && unit > i - UNIT_REACH && is(unit, WordList.DISTANCE_TO)) {
      unit--;
    }
    unit = distances.beforeBrackets(unit);
    double km = distances.kilometres(unit);
    if (km > 0 && km <= MOST_KM) {
      double[] point = Geo.move(place.lat(), place.lon(), towards, km);
      return Optional.of(
          new PlaceMention(
              passage,
              unit - 1,
              mention.last(),
              place,
              point[0],
              point[1],
              Math.max(LEAST_RADIUS_KM, Math.round(km * RADIUS_PER_KM)),
              Precision.NEAR,
              PlaceRank.RELATIVE,
              "distance-and-direction"));
    }
    return Optional.of(towards(mention, place, i, towards));
  }

  /** "North of Daquq", "the north of the city of Kirkuk", "the north of Diyala". */
  private PlaceMention towards(Mention mention, Place place, int first, String towards) {
    boolean area = place.kind().equals("governorate") || place.kind().equals("country");
    double km =
        area
            ? place.radiusKm() / 2
            : isPartOfTown(mention, place, first)
                ? place.radiusKm()
                : DIRECTION_KM + place.radiusKm() / 2;
    double[] point = Geo.move(place.lat(), place.lon(), towards, km);
    return new PlaceMention(
        passage,
        first,
        mention.last(),
        place,
        point[0],
        point[1],
        area ? place.radiusKm() / AREA_DIVISOR : km + DIRECTION_MARGIN_KM,
        Precision.NEAR,
        PlaceRank.DIRECTION,
        "direction-alone");
  }

  /** "In | the | north of Mosul", "the north of | the city of | Kirkuk": a part of the town. */
  private boolean isPartOfTown(Mention mention, Place place, int first) {
    boolean city = passage.isMarker(mention.first() - 1, Marker.PLACE_KIND, TOWN);
    boolean in =
        is(first - 1, WordList.ARTICLE_WORD)
            && passage.isMarker(first - 2, Marker.LOCATIVE)
            && !passage.isMarker(first - 2, Marker.RANGE);
    return place.kind().equals(TOWN) && (city || in || names.hasQuarterBefore(first));
  }

  /** Returns the place that a direction is counted from: the town of a district. */
  private Place anchor(Place place) {
    return place.kind().equals("district") ? gazetteer.findSeat(place).orElse(place) : place;
  }

  /** "50 km from Kirkuk", "50 km from Kirkuk to the south": the direction stands behind, if any. */
  private Optional<PlaceMention> fromBehind(Mention mention, Place place) {
    int i = passage.before(mention.first(), Marker.PLACE_KIND);
    int unit = i - 1;
    while (unit > 0 && unit > i - UNIT_REACH && !passage.isMarker(unit, Marker.UNIT_KM)) {
      unit--;
    }
    double km = is(i, WordList.DIRECTION_FROM) ? distances.kilometres(unit) : 0;
    if (km <= 0 || km > MOST_KM) {
      return Optional.empty();
    }
    int next = mention.last() + 1;
    Optional<MarkerSense> direction =
        next < passage.size() ? passage.markerAt(next, Marker.DIRECTION) : Optional.empty();
    double[] point =
        direction
            .map(towards -> Geo.move(place.lat(), place.lon(), towards.value(), km))
            .orElseGet(() -> new double[] {place.lat(), place.lon()});
    double radius =
        direction.isPresent()
            ? Math.max(LEAST_RADIUS_KM, Math.round(km * RADIUS_PER_KM))
            : km + place.radiusKm();
    return Optional.of(
        new PlaceMention(
            passage,
            unit - 1,
            direction.isPresent() ? next : mention.last(),
            place,
            point[0],
            point[1],
            radius,
            Precision.NEAR,
            direction.isPresent() ? PlaceRank.RELATIVE : PlaceRank.DIRECTION,
            direction.isPresent() ? "distance-and-direction" : "distance-alone"));
  }

  /**
   * "Kirkuk, 250 km north of Baghdad": so far away, a town only tells where the one before lies.
   */
  boolean onlyDescribes(Mention mention) {
    int i = beforeName(mention);
    while (is(i, WordList.DIRECTION_FROM) || is(i, WordList.ARTICLE_WORD)) {
      i--;
    }
    while (i >= 0 && passage.isMarker(i, Marker.DIRECTION)) {
      i--;
    }
    while (i >= 0 && is(i, WordList.DISTANCE_TO)) {
      i--;
    }
    i = distances.beforeBrackets(i);
    return i > 0
        && passage.isMarker(i, Marker.UNIT_KM)
        && passage.token(i - 1).type() == Token.Type.NUMBER
        && passage.token(i - 1).value() >= FAR_KM;
  }

  /** "North of | the capital, | Baghdad": returns the token before the word for its kind. */
  private int beforeName(Mention mention) {
    int i = passage.before(mention.first(), Marker.PLACE_KIND);
    boolean comma = i > 0 && passage.token(i).isMark(Marks.LIST);
    return comma && passage.isMarker(i - 1, Marker.PLACE_KIND)
        ? passage.before(i, Marker.PLACE_KIND)
        : i;
  }

  private boolean is(int i, WordList list) {
    return i >= 0 && passage.language().is(list, passage.token(i).form());
  }
}
