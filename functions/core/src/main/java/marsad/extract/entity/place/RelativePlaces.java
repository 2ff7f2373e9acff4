package marsad.extract.entity.place;

import java.util.Optional;
import marsad.event.Precision;
import marsad.extract.lexicon.Concept.MarkerSense;
import marsad.extract.lexicon.Concept.PlaceSense;
import marsad.extract.lexicon.Marker;
import marsad.extract.lexicon.Mention;
import marsad.extract.text.AnnotatedPassage;
import marsad.language.Token;
import marsad.language.WordList;
import marsad.reference.Geo;
import marsad.reference.Place;

/** Computes points that a text gives by their distance and direction from a known place. */
final class RelativePlaces {
  private static final double KM_PER_MILE = 1.609;

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

  /** Maximum number of tokens of the same distance in another unit, in brackets. */
  private static final int BRACKETS = 4;

  /** Kilometres or miles from which a distance only describes. */
  private static final double FAR_KM = 100;

  private final AnnotatedPassage passage;
  private final PlaceChooser chooser;

  RelativePlaces(AnnotatedPassage passage, PlaceChooser chooser) {
    this.passage = passage;
    this.chooser = chooser;
  }

  /** "35 km south-west of Kirkuk", "north of Daquq". */
  Optional<PlaceMention> fromOne(Mention mention, PlaceSense sense) {
    int i = passage.before(mention.first(), Marker.PLACE_KIND);
    while (is(i, WordList.DIRECTION_FROM)) {
      i--;
    }
    Optional<MarkerSense> direction = passage.markerAt(i, Marker.DIRECTION);
    if (direction.isEmpty()) {
      return Optional.empty();
    }
    while (i > 0
        && passage.isMarker(i - 1, Marker.DIRECTION)
        && passage.markerMention(i - 1).equals(passage.markerMention(i))) {
      i--;
    }
    Place place = sense.place();
    String towards = direction.get().value();
    int unit = i - 1;
    while (unit > 0 && unit > i - UNIT_REACH && is(unit, WordList.DISTANCE_TO)) {
      unit--;
    }
    unit = beforeBrackets(unit);
    boolean distance =
        unit > 0
            && passage.isMarker(unit, Marker.UNIT_KM)
            && passage.token(unit - 1).type() == Token.Type.NUMBER;
    if (distance) {
      double km = passage.token(unit - 1).value();
      if (is(unit, WordList.MILE)) {
        km *= KM_PER_MILE;
      }
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
    }
    boolean area = place.kind().equals("governorate") || place.kind().equals("country");
    double km = area ? place.radiusKm() / 2 : DIRECTION_KM + place.radiusKm() / 2;
    double[] point = Geo.move(place.lat(), place.lon(), towards, km);
    return Optional.of(
        new PlaceMention(
            passage,
            i,
            mention.last(),
            place,
            point[0],
            point[1],
            area ? place.radiusKm() / AREA_DIVISOR : km + DIRECTION_MARGIN_KM,
            Precision.NEAR,
            PlaceRank.DIRECTION,
            "direction-alone"));
  }

  /**
   * "Kirkuk, 250 km north of Baghdad": so far away, a town only tells where the one before lies.
   */
  boolean onlyDescribes(Mention mention) {
    int i = passage.before(mention.first(), Marker.PLACE_KIND);
    while (is(i, WordList.DIRECTION_FROM) || is(i, WordList.ARTICLE_WORD)) {
      i--;
    }
    while (i >= 0 && passage.isMarker(i, Marker.DIRECTION)) {
      i--;
    }
    while (i >= 0 && is(i, WordList.DISTANCE_TO)) {
      i--;
    }
    i = beforeBrackets(i);
    return i > 0
        && passage.isMarker(i, Marker.UNIT_KM)
        && passage.token(i - 1).type() == Token.Type.NUMBER
        && passage.token(i - 1).value() >= FAR_KM;
  }

  /** "170 km | (105 miles) | north of": returns the token before the brackets, if any end there. */
  private int beforeBrackets(int token) {
    if (token > 0 && passage.token(token).isMark(")")) {
      for (int i = token - 1; i > 0 && i >= token - BRACKETS; i--) {
        if (passage.token(i).isMark("(")) {
          return i - 1;
        }
      }
    }
    return token;
  }

  private boolean is(int i, WordList list) {
    return i >= 0 && passage.language().is(list, passage.token(i).form());
  }
}
