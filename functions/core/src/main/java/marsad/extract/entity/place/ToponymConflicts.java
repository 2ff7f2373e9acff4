package marsad.extract.entity.place;

import java.util.ArrayList;
import java.util.List;
import marsad.event.Precision;
import marsad.extract.lexicon.Concept.TriggerSense;
import marsad.extract.lexicon.Marker;
import marsad.extract.text.AnnotatedPassage;
import marsad.language.Marks;
import marsad.language.Token;
import marsad.language.WordList;
import marsad.reference.place.Gazetteer;
import marsad.reference.place.Geo;
import marsad.reference.place.PlaceKind;

/** Finds places that a text puts into another governorate than the known place of that name. */
final class ToponymConflicts {
  /** Maximum number of tokens between a place and the governorate that is said to hold it. */
  private static final int HOLDER_REACH = 7;

  /** Maximum number of tokens from the comma behind a place to the name of its district. */
  private static final int APPOSITION = 3;

  /** Kilometres by which a place may lie outside the circle of its district. */
  private static final double BORDER_KM = 25;

  private final AnnotatedPassage passage;
  private final Gazetteer gazetteer;

  ToponymConflicts(AnnotatedPassage passage, Gazetteer gazetteer) {
    this.passage = passage;
    this.gazetteer = gazetteer;
  }

  /**
   * "Rashad in Diyala province": where the only Rashad that is known lies elsewhere, the text means
   * another one, of which no more is known than its governorate.
   */
  List<PlaceMention> resolve(List<PlaceMention> places) {
    List<PlaceMention> result = new ArrayList<>(places);
    for (int i = 0; i < places.size(); i++) {
      PlaceMention site = places.get(i);
      for (int k = i + 1; k < places.size() && site.rank() == PlaceRank.SITE; k++) {
        PlaceMention holder = places.get(k);
        if (!saidInside(site, holder)) {
          break;
        }
        if (holder.rank() == PlaceRank.RELATIVE
            && holder.end() != null
            && isElsewhere(site, holder)) {
          result.set(
              i, holder.stretched(site.first(), site.last(), Precision.NEAR, PlaceRank.RELATIVE));
          break;
        }
        if (holder.rank() == PlaceRank.DISTRICT
            && (isFar(site, holder) || isOfOtherDistrict(site, holder))) {
          result.set(
              i,
              holder.stretched(site.first(), site.last(), Precision.DISTRICT, PlaceRank.DISTRICT));
          break;
        }
        if (holder.rank() == PlaceRank.GOVERNORATE) {
          if (!gazetteer.listGovernorates(site.place()).contains(holder.place())) {
            result.set(
                i,
                holder.stretched(
                    site.first(), site.last(), Precision.GOVERNORATE, PlaceRank.DISTRICT));
          }
          break;
        }
      }
    }
    return result;
  }

  /** "Rashad | , | Muqdadiya district": a comma right between a place and its district. */
  private boolean isApposed(PlaceMention site, PlaceMention holder, int mark) {
    return (holder.rank() == PlaceRank.DISTRICT || holder.rank() == PlaceRank.RELATIVE)
        && mark == site.last() + 1
        && passage.token(mark).isMark(Marks.LIST)
        && holder.first() - mark <= APPOSITION;
  }

  /** "Salam | between Shirqat and Qayyara": the Salam that is known lies far from both. */
  private static boolean isElsewhere(PlaceMention site, PlaceMention between) {
    return Geo.km(site.lat(), site.lon(), between.lat(), between.lon())
        > site.radiusKm() + between.radiusKm() + BORDER_KM;
  }

  /** Returns whether all that is known of a village is that it lies in another district. */
  private boolean isOfOtherDistrict(PlaceMention site, PlaceMention district) {
    return !site.place().ownPoint()
        && site.place().kind() == PlaceKind.VILLAGE
        && gazetteer
            .findDistrict(site.place())
            .filter(known -> !known.equals(district.place()))
            .isPresent();
  }

  /** Returns whether a place lies so far from a district that it is no other way of its border. */
  private static boolean isFar(PlaceMention site, PlaceMention district) {
    return site.place().ownPoint()
        && Geo.km(site.lat(), site.lon(), district.lat(), district.lon())
            > site.radiusKm() + district.radiusKm() + BORDER_KM;
  }

  /**
   * Returns whether only "in", "of" and directions stand between a place and what is said to hold
   * it.
   */
  private boolean saidInside(PlaceMention site, PlaceMention holder) {
    if (holder.first() - site.last() > HOLDER_REACH
        || PlaceRank.GOVERNORATE.isBetterThan(holder.rank())
        || passage.attachedAnd(holder.first())) {
      return false;
    }
    for (int i = site.last() + 1; i < holder.first(); i++) {
      boolean joined =
          passage.isMarker(i, Marker.AND)
              || passage.language().starts(WordList.CONJUNCTION, passage.token(i).form());
      if (joined
          || passage.token(i).type() == Token.Type.MARK && !isApposed(site, holder, i)
          || !passage.within(TriggerSense.class, i, i).isEmpty()) {
        return false;
      }
    }
    return true;
  }
}
