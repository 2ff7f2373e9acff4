package marsad.extract.entity.place;

import java.util.Optional;
import java.util.stream.Stream;
import marsad.event.Precision;
import marsad.extract.entity.toponym.PlaceChooser;
import marsad.extract.lexicon.Concept.PlaceSense;
import marsad.extract.lexicon.Marker;
import marsad.extract.lexicon.Mention;
import marsad.extract.text.AnnotatedPassage;
import marsad.language.WordList;
import marsad.reference.place.Geo;
import marsad.reference.place.Place;
import marsad.reference.place.PlaceKind;

/** Finds the middle between two places, and roads that are named by their ends. */
final class PlacesBetween {
  /** Maximum number of tokens from the first of two places to the second, "between" them. */
  private static final int SECOND_PLACE_REACH = 5;

  /** Maximum number of tokens from "disputed" to the two places that claim a third. */
  private static final int CLAIM_REACH = 3;

  /** The rule by which two names behind "between" are one place. */
  static final String BETWEEN_TWO = "between-two";

  private final AnnotatedPassage passage;
  private final PlaceChooser chooser;

  PlacesBetween(AnnotatedPassage passage, PlaceChooser chooser) {
    this.passage = passage;
    this.chooser = chooser;
  }

  /** "between Daquq and Tuz", "the Kirkuk–Tikrit road": the middle, with both inside the circle. */
  Optional<PlaceMention> between(Mention a, Mention b) {
    boolean road = road(a, b);
    int first = road ? a.first() : passage.beforePlace(a.first());
    boolean between =
        first >= 0
            && passage.isMarker(first, Marker.BETWEEN)
            && b.first() - a.last() <= SECOND_PLACE_REACH;
    if (!road && !between || passage.insideActor(b)) {
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
            passage,
            first,
            b.last(),
            p,
            q,
            Geo.round((p.lat() + q.lat()) / 2),
            Geo.round((p.lon() + q.lon()) / 2),
            Math.max(OffsetPoints.LEAST_RADIUS_KM, Math.round(half)),
            Precision.NEAR,
            PlaceRank.RELATIVE,
            road ? "road-of-two" : BETWEEN_TWO));
  }

  /** Returns whether two places only claim another: "disputed between Erbil and Baghdad". */
  boolean isClaim(PlaceMention between) {
    for (int i = between.first() - 1; i >= Math.max(0, between.first() - CLAIM_REACH); i--) {
      if (passage.language().is(WordList.DISPUTED, passage.token(i).form())) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether two names with at most a dash between them name a road by its ends. */
  private boolean road(Mention a, Mention b) {
    int gap = b.first() - a.last() - 1;
    return (gap == 0 || gap == 1 && passage.token(a.last() + 1).isMark("-–—/"))
        && (onRoad(a) || onRoad(b));
  }

  /** Returns whether a word for a road stands at the name: "the Daquq road". */
  boolean onRoad(Mention mention) {
    return Stream.of(
            passage.markerAt(mention.first() - 1, Marker.PLACE_KIND),
            passage.markerAt(
                Math.min(mention.last() + 1, passage.size() - 1), Marker.PLACE_KIND_AFTER))
        .flatMap(Optional::stream)
        .anyMatch(marker -> marker.is(PlaceKind.ROAD));
  }
}
