package marsad.event;

import java.util.List;
import marsad.language.Names;
import marsad.reference.place.Administration;

/**
 * Where something happened, with the circle that holds the truth.
 *
 * @param id the place's id in the gazetteer, or the id of the place a distance or direction is
 *     counted from
 * @param lat decimal degrees, WGS 84; null for a country, which has no point
 * @param lon decimal degrees, WGS 84
 * @param precision how exactly it is known
 * @param radiusKm radius of the circle that holds the truth, kilometres
 * @param districts the district that holds it, or every district that a road crosses; empty where
 *     the place is larger
 * @param governorates the governorates that hold it: two where both claim it, several for a road
 * @param administration who governs it
 * @param text the words in the report
 */
public record Location(
    String id,
    Names name,
    Double lat,
    Double lon,
    Precision precision,
    Double radiusKm,
    List<Area> districts,
    List<Area> governorates,
    Administration administration,
    String text) {
  public Location {
    districts = List.copyOf(districts == null ? List.of() : districts);
    governorates = List.copyOf(governorates == null ? List.of() : governorates);
  }

  /** The same place with other words for it; null where they are left out. */
  public Location withText(String words) {
    return new Location(
        id, name, lat, lon, precision, radiusKm, districts, governorates, administration, words);
  }
}
