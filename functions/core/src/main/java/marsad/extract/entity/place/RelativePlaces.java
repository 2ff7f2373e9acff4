package marsad.extract.entity.place;

import java.util.Optional;
import marsad.extract.lexicon.Concept.PlaceSense;
import marsad.extract.lexicon.Marker;
import marsad.extract.lexicon.Mention;
import marsad.extract.text.AnnotatedPassage;
import marsad.language.Marks;
import marsad.language.Token;
import marsad.language.WordList;
import marsad.reference.place.Direction;
import marsad.reference.place.Gazetteer;
import marsad.reference.place.Place;
import marsad.reference.place.PlaceKind;

/** Reads places that a text gives by their distance and direction from a known place. */
final class RelativePlaces {
  /** Greatest distance, in kilometres, that is believed. */
  private static final double MOST_KM = 200;

  /** Maximum number of tokens between a unit of distance and the direction behind it. */
  private static final int UNIT_REACH = 4;

  /** Kilometres or miles from which a distance only describes. */
  private static final double FAR_KM = 100;

  private final AnnotatedPassage passage;
  private final Gazetteer gazetteer;
  private final OffsetPoints points;
  private final Distances distances;
  private final VillageNames names;

  RelativePlaces(AnnotatedPassage passage, Gazetteer gazetteer) {
    this.passage = passage;
    this.gazetteer = gazetteer;
    this.points = new OffsetPoints(passage);
    this.distances = new Distances(passage);
    this.names = new VillageNames(passage);
  }

  /** "35 km south-west of Kirkuk", "north of Daquq". */
  Optional<PlaceMention> fromOne(Mention mention, PlaceSense sense) {
    int i = beforeName(mention);
    while (is(i, WordList.DIRECTION_FROM)) {
      i--;
    }
    Optional<Direction> direction = directionAt(i);
    if (direction.isEmpty()) {
      return fromBehind(mention, anchor(sense.place()));
    }
    while (i > 0
        && passage.isMarker(i - 1, Marker.DIRECTION)
        && passage.markerMention(i - 1).equals(passage.markerMention(i))) {
      i--;
    }
    Place place = anchor(sense.place());
    int unit = i - 1;
    while (unit > 0 && unit > i - UNIT_REACH && is(unit, WordList.DISTANCE_TO)) {
      unit--;
    }
    unit = distances.beforeBrackets(unit);
    double km = distances.kilometres(unit);
    if (km > 0 && km <= MOST_KM) {
      return Optional.of(points.at(unit - 1, mention.last(), place, direction.get(), km));
    }
    boolean part = isPartOfTown(mention, place, i);
    return Optional.of(points.towards(i, mention.last(), place, direction.get(), part));
  }

  /** "In | the | north of Mosul", "the north of | the city of | Kirkuk": a part of the town. */
  private boolean isPartOfTown(Mention mention, Place place, int first) {
    boolean city = passage.isMarker(mention.first() - 1, Marker.PLACE_KIND, PlaceKind.TOWN);
    boolean in =
        is(first - 1, WordList.ARTICLE_WORD)
            && passage.isMarker(first - 2, Marker.LOCATIVE)
            && !passage.isMarker(first - 2, Marker.RANGE);
    return place.kind() == PlaceKind.TOWN && (city || in || names.hasQuarterBefore(first));
  }

  /** Returns the place that a direction is counted from: the town of a district. */
  private Place anchor(Place place) {
    return place.kind() == PlaceKind.DISTRICT ? gazetteer.findSeat(place).orElse(place) : place;
  }

  /** "50 km from Kirkuk", "50 km from Kirkuk to the south": the direction stands behind, if any. */
  private Optional<PlaceMention> fromBehind(Mention mention, Place place) {
    int i = passage.beforePlace(mention.first());
    int unit = unitBefore(i);
    double km = is(i, WordList.DIRECTION_FROM) ? distances.kilometres(unit) : 0;
    if (km <= 0 || km > MOST_KM) {
      return Optional.empty();
    }
    int next = mention.last() + 1;
    Optional<Direction> direction = next < passage.size() ? directionAt(next) : Optional.empty();
    return Optional.of(
        direction
            .map(towards -> points.at(unit - 1, next, place, towards, km))
            .orElseGet(() -> points.around(unit - 1, mention.last(), place, km)));
  }

  private Optional<Direction> directionAt(int token) {
    return passage
        .markerAt(token, Marker.DIRECTION)
        .flatMap(direction -> direction.find(Direction.class));
  }

  private int unitBefore(int i) {
    int unit = i - 1;
    while (unit > 0 && unit > i - UNIT_REACH && !passage.isMarker(unit, Marker.UNIT_KM)) {
      unit--;
    }
    return unit;
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
    int i = passage.beforePlace(mention.first());
    boolean comma = i > 0 && passage.token(i).isMark(Marks.LIST);
    return comma && passage.isMarker(i - 1, Marker.PLACE_KIND) ? passage.beforePlace(i) : i;
  }

  private boolean is(int i, WordList list) {
    return i >= 0 && passage.language().is(list, passage.token(i).form());
  }
}
