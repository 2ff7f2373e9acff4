package marsad.extract.entity.toponym;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import marsad.extract.lexicon.Concept;
import marsad.extract.lexicon.Concept.PlaceSense;
import marsad.extract.lexicon.Mention;
import marsad.extract.text.AnnotatedPassage;
import marsad.language.Token;
import marsad.reference.place.Ambiguity;
import marsad.reference.place.Gazetteer;
import marsad.reference.place.Geo;
import marsad.reference.place.Place;
import marsad.reference.place.PlaceKind;

/** Compares the possible places of a name with the places that are named around it. */
final class NearbyPlaces {
  /** Maximum number of tokens from a name to another one that decides which place is meant. */
  static final int CONTEXT = 80;

  /** Maximum number of tokens from a name to a related place that shows that a place is meant. */
  private static final int RELATED_REACH = 15;

  /** Maximum number of tokens from the name of a town to the quarter behind it. */
  private static final int TOWN_BEFORE = 30;

  /** Maximum number of tokens from a quarter to the name of the town behind it. */
  private static final int TOWN_BEHIND = 8;

  /** Maximum number of tokens from a village to the places behind it that say where it lies. */
  private static final int VILLAGE_REACH = 12;

  /** Kilometres beyond the circle of a place from which another place is far away. */
  private static final double FAR_KM = 40;

  private final AnnotatedPassage passage;
  private final Gazetteer gazetteer;
  private final PlaceContext context;

  NearbyPlaces(AnnotatedPassage passage, Gazetteer gazetteer, PlaceContext context) {
    this.context = context;
    this.passage = passage;
    this.gazetteer = gazetteer;
  }

  /**
   * Returns the distance in tokens of the nearest place of the same governorate, at most CONTEXT.
   */
  int kinDistance(Mention mention, Place place) {
    int nearest = CONTEXT;
    for (Mention other :
        passage.within(
            PlaceSense.class, Math.max(0, mention.first() - CONTEXT), mention.last() + CONTEXT)) {
      int distance = Math.abs(other.first() - mention.first());
      if (distance > 0
          && distance < nearest
          && !stem(other).equals(stem(mention))
          && isKin(other, place)) {
        nearest = distance;
      }
    }
    return nearest;
  }

  private boolean isKin(Mention other, Place place) {
    for (Concept sense : other.senses()) {
      PlaceSense s = (PlaceSense) sense;
      if (isSure(other, s)
          && !Collections.disjoint(
              gazetteer.listGovernorates(s.place()), gazetteer.listGovernorates(place))) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether a name can be relied on to tell what another one means. */
  private boolean isSure(Mention mention, PlaceSense s) {
    return s.ambiguity().compareTo(Ambiguity.PREPOSITION) < 0
        || s.ambiguity() == Ambiguity.PREPOSITION && context.located(mention);
  }

  /** Returns the stem of the last word of a name. */
  String stem(Mention mention) {
    List<Token.Variant> variants = passage.token(mention.last()).variants();
    return variants.isEmpty() ? "" : variants.get(variants.size() - 1).stem();
  }

  /**
   * Returns whether the place of a village's name is none: only a distant sub-district has the
   * name, and the places behind it lie in another district.
   */
  boolean isFar(Mention mention, Place place) {
    boolean others = false;
    for (Mention other :
        passage.within(PlaceSense.class, mention.last() + 1, mention.last() + VILLAGE_REACH)) {
      for (Concept sense : other.senses()) {
        Place near = ((PlaceSense) sense).place();
        if (near.hasPoint()) {
          if (gazetteer.related(near, place)
              || Geo.km(near.lat(), near.lon(), place.lat(), place.lon())
                  < near.radiusKm() + FAR_KM) {
            return false;
          }
          others = true;
        }
      }
    }
    return others && place.kind() != PlaceKind.VILLAGE;
  }

  /**
   * "The Askari quarter of Tuz Khurmatu": returns whether the nearest other place is one of another
   * district than a quarter that many towns have.
   */
  boolean isElsewhere(Mention mention, Place quarter) {
    return nearest(mention, place -> gazetteer.findDistrict(place).isPresent())
        .or(() -> nearest(mention, place -> place.kind() == PlaceKind.GOVERNORATE))
        .filter(other -> !isAround(other, quarter))
        .filter(
            other ->
                passage
                    .within(
                        PlaceSense.class,
                        Math.max(0, mention.first() - TOWN_BEFORE),
                        mention.last() + TOWN_BEHIND)
                    .stream()
                    .noneMatch(town -> !town.equals(mention) && isAround(town, quarter)))
        .isPresent();
  }

  private boolean isAround(Mention mention, Place quarter) {
    return mention.senses().stream()
        .anyMatch(sense -> isAround(((PlaceSense) sense).place(), quarter));
  }

  /** Returns the nearest other name that surely is that of a place of a sort. */
  private Optional<Mention> nearest(Mention mention, Predicate<Place> sort) {
    Mention nearest = null;
    int least = CONTEXT;
    for (Mention other :
        passage.within(
            PlaceSense.class, Math.max(0, mention.first() - CONTEXT), mention.last() + CONTEXT)) {
      int distance = Math.abs(other.first() - mention.first());
      if (distance > 0 && distance < least && isSure(other, sort)) {
        least = distance;
        nearest = other;
      }
    }
    return Optional.ofNullable(nearest);
  }

  private boolean isSure(Mention mention, Predicate<Place> sort) {
    return mention.senses().stream()
        .map(sense -> (PlaceSense) sense)
        .anyMatch(s -> isSure(mention, s) && s.place().hasPoint() && sort.test(s.place()));
  }

  private boolean isAround(Place place, Place quarter) {
    return gazetteer.related(place, quarter)
        || gazetteer.findDistrict(place).isPresent()
            && gazetteer.findDistrict(place).equals(gazetteer.findDistrict(quarter));
  }

  /** Returns whether another place of the same area stands nearby. */
  boolean hasRelated(Mention mention, Place place) {
    for (Mention other :
        passage.within(
            PlaceSense.class,
            Math.max(0, mention.first() - RELATED_REACH),
            mention.last() + RELATED_REACH)) {
      if (!other.equals(mention)) {
        for (Concept sense : other.senses()) {
          if (sense instanceof PlaceSense p
              && isSure(other, p)
              && p.place().hasPoint()
              && gazetteer.related(place, p.place())) {
            return true;
          }
        }
      }
    }
    return false;
  }
}
