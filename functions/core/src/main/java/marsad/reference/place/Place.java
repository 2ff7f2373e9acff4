package marsad.reference.place;

import java.util.List;
import marsad.language.Names;

/**
 * A place where something can happen: one row of {@code places.tsv}.
 *
 * @param id slug, unique in the table, e.g. {@code makhmur}
 * @param lat latitude, decimal degrees, WGS 84, -90..90; NaN for a country, which has no point
 * @param lon longitude, decimal degrees, WGS 84, -180..180; NaN for a country
 * @param radiusKm radius of the circle that holds the whole place, kilometres, over 0; NaN for a
 *     country
 * @param ownPoint whether the point is its own; a village that no open list locates has its
 *     parent's
 * @param parents the places that hold it; Makhmur has two claimants
 * @param districts the districts that a road crosses, from its first end to its second; empty for
 *     every other place
 * @param administration who governs it
 * @param pcode OCHA place code, empty where there is none
 */
public record Place(
    String id,
    PlaceKind kind,
    Names names,
    double lat,
    double lon,
    double radiusKm,
    boolean ownPoint,
    List<String> parents,
    List<String> districts,
    Administration administration,
    String pcode) {
  /** Id of the country that Marsad reports on. */
  public static final String COUNTRY = "iraq";

  /** Id of its autonomous region, which holds several governorates. */
  static final String REGION = "kurdistan-region";

  public Place {
    parents = List.copyOf(parents);
    districts = List.copyOf(districts);
    if (kind != PlaceKind.COUNTRY && !canLieAt(lat, lon, radiusKm)) {
      throw new IllegalArgumentException(
          id + ": needs lat -90..90, lon -180..180 and a radius over 0 km");
    }
  }

  /** Returns whether another place has the same name: a town and its district. */
  public boolean isNamesakeOf(Place other) {
    return names.ar().equals(other.names().ar());
  }

  /** Returns whether there is such a point, and a circle around it. */
  static boolean canLieAt(double lat, double lon, double radiusKm) {
    return Math.abs(lat) <= 90 && Math.abs(lon) <= 180 && radiusKm > 0;
  }

  /** Two places are equal if their ids are. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Place place && place.id.equals(id);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }

  /** Returns whether it has a point; a country has none. */
  public boolean hasPoint() {
    return !Double.isNaN(lat);
  }
}
