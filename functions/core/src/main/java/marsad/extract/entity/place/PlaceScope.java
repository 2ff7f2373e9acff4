package marsad.extract.entity.place;

import java.util.List;
import java.util.Optional;
import marsad.extract.lexicon.Marker;
import marsad.reference.place.Gazetteer;
import marsad.reference.place.Place;
import marsad.reference.place.PlaceKind;

/**
 * Tells which mentions of places say only roughly where, and which others say it more exactly: "in
 * Kirkuk", then "in the district of Hawija"; "a town north of Baghdad", then "Tuz Khurmatu".
 */
public final class PlaceScope {
  private final Gazetteer gazetteer;

  public PlaceScope(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /** "North of Baghdad": returns whether only a direction from out of the area is given. */
  public boolean isFromOutside(PlaceMention mention) {
    return mention.rank() == PlaceRank.DIRECTION && !gazetteer.inArea(mention.place());
  }

  /** "The city of Kirkuk": returns whether a name can only be that of a town, not of its area. */
  public static boolean isCity(PlaceMention mention) {
    return mention.in().isMarker(mention.first() - 1, Marker.PLACE_KIND, PlaceKind.TOWN);
  }

  /** Returns whether one mention says more exactly where than another that is only rough. */
  public boolean narrows(PlaceMention inner, PlaceMention outer) {
    if (inner.place().equals(outer.place())
        || !inner.place().hasPoint()
        || !inner.rank().isBetterThan(PlaceRank.GOVERNORATE)
        || !gazetteer.inArea(inner.place())) {
      return false;
    }
    if (isFromOutside(outer)) {
      return PlaceDescriptions.leadsTo(outer, inner.lat(), inner.lon());
    }
    boolean office = outer.rank() == PlaceRank.OFFICE;
    return findArea(outer)
        .filter(area -> office && inner.rank() == PlaceRank.SITE || !isTown(inner, area))
        .filter(area -> gazetteer.chain(inner.place()).contains(area))
        .isPresent();
  }

  /**
   * Returns the most exact of some mentions that narrow a rough one; empty where none does, or
   * where they name places apart.
   */
  public Optional<PlaceMention> narrower(List<PlaceMention> mentions, PlaceMention rough) {
    List<PlaceMention> inner = mentions.stream().filter(place -> narrows(place, rough)).toList();
    boolean apart =
        inner.stream()
            .anyMatch(a -> inner.stream().anyMatch(b -> !gazetteer.related(a.place(), b.place())));
    return apart
        ? Optional.empty()
        : inner.stream().reduce((a, b) -> b.rank().isBetterThan(a.rank()) ? b : a);
  }

  /** Returns the governorate that a mention may speak of; empty where it is more exact. */
  private Optional<Place> findArea(PlaceMention mention) {
    if (mention.rank() == PlaceRank.GOVERNORATE || mention.rank() == PlaceRank.OFFICE) {
      return Optional.of(mention.place());
    }
    return mention.rank() == PlaceRank.SITE && !isCity(mention)
        ? gazetteer.findNamesakeGovernorate(mention.place())
        : Optional.empty();
  }

  /** "Kirkuk", of Kirkuk governorate: says no more. */
  private static boolean isTown(PlaceMention mention, Place area) {
    return mention.place().isNamesakeOf(area);
  }
}
