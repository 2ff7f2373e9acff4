package marsad.extract.entity.place;

import java.util.List;
import marsad.event.Precision;
import marsad.extract.lexicon.Marker;
import marsad.extract.text.AnnotatedPassage;
import marsad.extract.text.Clause;
import marsad.language.Marks;
import marsad.language.Token;
import marsad.reference.place.Geo;

/** Recognises distances and directions that only say where the place named before them lies. */
public final class PlaceDescriptions {
  /** Maximum number of tokens between a place and the distance that says where it lies. */
  private static final int DISTANCE_REACH = 10;

  /** Maximum number of tokens between a place and a direction alone. */
  private static final int DIRECTION_REACH = 6;

  /** How many times the radius of its area a place without a point may lie from its centre. */
  private static final double AREA = 2;

  /** Maximum angle, in degrees, between the direction that is given and the true one. */
  private static final double MOST_TURN = 67.5;

  /** Greatest distance, in kilometres, over which a direction alone describes. */
  private static final double MOST_KM = 450;

  /** Maximum number of tokens from a name to the noun in apposition: ", a small oil town". */
  private static final int APPOSITION = 5;

  private final AnnotatedPassage passage;

  PlaceDescriptions(AnnotatedPassage passage) {
    this.passage = passage;
  }

  /** "Kifri district, south of Sulaymaniyah": returns whether a point only tells where. */
  boolean describes(PlaceMention point, List<PlaceMention> before) {
    if (before.isEmpty()) {
      return false;
    }
    PlaceMention last = before.get(before.size() - 1);
    if (Offset.of(point).isEmpty()) {
      return point.rule().equals(PlacesBetween.BETWEEN_TWO) && isBetween(last, point)
          || isNeighbour(last, point);
    }
    boolean placed = last.rank().isBetterThan(PlaceRank.OFFICE) && !Double.isNaN(last.lat());
    if (!placed || last.place().equals(point.place())) {
      return false;
    }
    boolean adjacent =
        point.rank() == PlaceRank.DIRECTION
            && last.last() == point.first() - 1
            && last.rank().isBetterThan(PlaceRank.GOVERNORATE);
    return adjacent
        || Offset.DISTANCE_AND_DIRECTION.is(point) && isNear(point, last)
        || isApposition(last, point) && leadsTo(point, last.lat(), last.lon());
  }

  /** "Tuz Khurmatu, a city | outside Kirkuk": says which town is meant. */
  private boolean isNeighbour(PlaceMention last, PlaceMention point) {
    int noun = point.first() - 1;
    int gap = noun - last.last();
    return point.precision() == Precision.NEAR
        && last.rank().isBetterThan(PlaceRank.GOVERNORATE)
        && gap > 1
        && gap <= APPOSITION
        && passage.token(last.last() + 1).isMark(Marks.LIST)
        && (passage.isMarker(noun, Marker.PLACE_KIND_AFTER)
            || passage.isMarker(noun, Marker.PLACE_KIND))
        && !passage.has(Marker.AND, last.last() + 1, noun);
  }

  /** "The Hamrin mountains | between Diyala and Kirkuk": says where the mountains lie. */
  private boolean isBetween(PlaceMention last, PlaceMention point) {
    int gap = point.first() - last.last() - 1;
    return last.rank().isBetterThan(PlaceRank.GOVERNORATE)
        && !Double.isNaN(last.lat())
        && (gap == 0
            || gap == 1
                && (passage.isMarker(point.first() - 1, Marker.LOCATIVE)
                    || passage.isMarker(point.first() - 1, Marker.BETWEEN)
                    || passage.token(point.first() - 1).isMark(Marks.LIST)))
        && Geo.km(last.lat(), last.lon(), point.lat(), point.lon())
            <= last.radiusKm() + point.radiusKm();
  }

  /** "Zaghniya (15 km north of Baquba)": gives a place of which only the area is known a point. */
  static void locate(PlaceMention point, List<PlaceMention> before) {
    int last = before.size() - 1;
    PlaceMention place = before.get(last);
    if (Offset.DISTANCE_AND_DIRECTION.is(point)
        && place.rank() == PlaceRank.SITE
        && !place.place().ownPoint()
        && point.radiusKm() < place.radiusKm()) {
      before.set(last, place.at(point));
    }
  }

  /** "Baquba, the capital of the province, 65 km north-east of Baghdad". */
  private boolean isNear(PlaceMention point, PlaceMention last) {
    double circle = last.place().ownPoint() ? last.radiusKm() : AREA * last.radiusKm();
    boolean near =
        last.rank() == PlaceRank.SITE
            && point.first() - last.last() <= DISTANCE_REACH
            && Geo.km(last.lat(), last.lon(), point.lat(), point.lon())
                <= point.radiusKm() + circle;
    for (int i = last.last() + 1; near && i < point.first(); i++) {
      near = !passage.token(i).isMark(Marks.SENTENCE_END + ".\n");
    }
    return near;
  }

  /** Returns whether nothing happens between a place and what says where it lies. */
  private boolean isApposition(PlaceMention last, PlaceMention point) {
    int from = last.last() + 1;
    int to = point.first() - 1;
    if (to - from >= DIRECTION_REACH || from <= to && Clause.tellsHarm(passage, from, to)) {
      return false;
    }
    for (int i = from; i <= to; i++) {
      boolean other =
          passage.isMarker(i, Marker.AND)
              || passage.attachedAnd(i)
              || passage.isMarker(i, Marker.NEAR)
              || passage.isMarker(i, Marker.PLACE_KIND)
              || passage.isMarker(i, Marker.BETWEEN)
              || passage.token(i).type() == Token.Type.NUMBER
              || passage.token(i).isMark(Marks.PAUSE + Marks.SENTENCE_END + "\n");
      if (other) {
        return false;
      }
    }
    return true;
  }

  /**
   * Returns whether a point may lie where a direction or a distance leads: "a town north of
   * Baghdad" may be Tuz Khurmatu.
   */
  public static boolean leadsTo(PlaceMention direction, double lat, double lon) {
    double anchorLat = direction.place().lat();
    double anchorLon = direction.place().lon();
    double km = Geo.km(anchorLat, anchorLon, lat, lon);
    boolean village = direction.rank() == PlaceRank.DIRECTION && direction.isUnknown();
    Offset offset = village ? Offset.DIRECTION_ALONE : Offset.of(direction).orElse(null);
    if (offset == null) {
      return false;
    }
    return switch (offset) {
      case DISTANCE_ALONE -> km <= direction.radiusKm();
      case DIRECTION_ALONE, DISTANCE_AND_DIRECTION ->
          km <= MOST_KM
              && Geo.angle(
                      Geo.bearing(anchorLat, anchorLon, direction.lat(), direction.lon()),
                      Geo.bearing(anchorLat, anchorLon, lat, lon))
                  <= MOST_TURN;
    };
  }
}
