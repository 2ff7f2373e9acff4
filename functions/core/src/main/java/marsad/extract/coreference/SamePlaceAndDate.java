package marsad.extract.coreference;

import marsad.event.DateSpan;
import marsad.extract.entity.place.PlaceDescriptions;
import marsad.extract.entity.place.PlaceMention;
import marsad.extract.entity.place.PlaceRank;
import marsad.extract.entity.place.PlaceScope;
import marsad.extract.frame.Mentioned;
import marsad.extract.lexicon.Strength;
import marsad.reference.place.Gazetteer;
import marsad.reference.place.Geo;
import marsad.reference.place.PlaceKind;

/** Decides whether place and date allow two mentions to speak of one event. */
public final class SamePlaceAndDate {
  /** Maximum distance, in kilometres, between a town and a place of the same area. */
  private static final double SAME_SEAT_KM = 15;

  private final Gazetteer gazetteer;
  private final PlaceScope scope;

  public SamePlaceAndDate(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    this.scope = new PlaceScope(gazetteer);
  }

  /** Returns whether neither place nor date parts two mentions. */
  public boolean allow(Mentioned a, Mentioned b) {
    return compatiblePlace(a, b) && sameDate(a, b);
  }

  /** Returns whether two places can be one: none is known, or one holds the other. */
  public boolean compatiblePlace(Mentioned a, Mentioned b) {
    if (!a.isPlaced() || !b.isPlaced()) {
      return true;
    }
    PlaceMention p = a.place();
    PlaceMention q = b.place();
    if (scope.isFromOutside(p) && scope.narrows(q, p)
        || scope.isFromOutside(q) && scope.narrows(p, q)) {
      return true;
    }
    if (areOtherSides(p, q) || isOtherSide(p, q) || isOtherSide(q, p)) {
      return false;
    }
    if (p.place().equals(q.place()) || gazetteer.related(p.place(), q.place())) {
      return true;
    }
    if (!p.place().hasPoint() || !q.place().hasPoint()) {
      return false;
    }
    boolean sameSeat =
        p.place().parents().equals(q.place().parents())
            && (p.place().kind() == PlaceKind.TOWN || q.place().kind() == PlaceKind.TOWN);
    if (!PlaceScope.isCity(q) && gazetteer.inNamesakeOf(p.place(), q.place())
        || !PlaceScope.isCity(p) && gazetteer.inNamesakeOf(q.place(), p.place())
        || gazetteer.villageBeside(p.place(), q.place()) && hasAreaPoint(p)
        || gazetteer.villageBeside(q.place(), p.place()) && hasAreaPoint(q)) {
      return true;
    }
    if (hasAreaPoint(p) && hasAreaPoint(q)) {
      return false;
    }
    double km = Geo.km(p.lat(), p.lon(), q.lat(), q.lon());
    return km <= Math.max(p.radiusKm(), q.radiusKm()) || sameSeat && km <= SAME_SEAT_KM;
  }

  /**
   * "Hundreds protested in A, and hundreds protested in B": two verbs of one kind in a sentence,
   * each with a town of its own, though B may lie in the governorate called A.
   */
  boolean areTwoClauses(Mentioned a, Mentioned b) {
    return a.trigger().sentence().equals(b.trigger().sentence())
        && !a.trigger().equals(b.trigger())
        && !a.kind().isJourney()
        && isVerb(a)
        && isVerb(b)
        && a.place().rank().isBetterThan(PlaceRank.GOVERNORATE)
        && b.place().rank().isBetterThan(PlaceRank.GOVERNORATE)
        && !gazetteer.related(a.place().place(), b.place().place());
  }

  private static boolean isVerb(Mentioned mention) {
    return mention.trigger().is(Strength.NEW)
        && !mention.trigger().sense().noun()
        && mention.ownPlace();
  }

  /** "West of the town …; south of the town …": points on other sides of one place. */
  private static boolean areOtherSides(PlaceMention p, PlaceMention q) {
    return p.place().equals(q.place())
        && isBeside(p)
        && isBeside(q)
        && p.end() == null
        && q.end() == null
        && Geo.km(p.lat(), p.lon(), q.lat(), q.lon()) > Math.max(p.radiusKm(), q.radiusKm());
  }

  /** "South of the town", "the village", that lies north of it. */
  private static boolean isOtherSide(PlaceMention side, PlaceMention site) {
    return side.rank() == PlaceRank.DIRECTION
        && side.place().kind() == PlaceKind.TOWN
        && site.rank() == PlaceRank.SITE
        && site.place().ownPoint()
        && !site.place().equals(side.place())
        && !PlaceDescriptions.leadsTo(side, site.lat(), site.lon());
  }

  private static boolean isBeside(PlaceMention mention) {
    return mention.rank() == PlaceRank.RELATIVE || mention.rank() == PlaceRank.DIRECTION;
  }

  /** Returns whether the point of a known place is only that of the area around it. */
  private static boolean hasAreaPoint(PlaceMention mention) {
    return mention.rank() == PlaceRank.SITE && !mention.place().ownPoint();
  }

  /** Returns whether two dates can be one: none is known, or they overlap. */
  public static boolean sameDate(Mentioned a, Mentioned b) {
    if (a.date() == null
        || b.date() == null
        || a.date().span() == null
        || b.date().span() == null) {
      return true;
    }
    if (a.date().dateline() || b.date().dateline()) {
      return true;
    }
    DateSpan p = a.date().span();
    DateSpan q = b.date().span();
    return p.start().compareTo(q.end()) <= 0 && q.start().compareTo(p.end()) <= 0;
  }
}
