package marsad.event;

import java.util.List;
import marsad.language.Names;
import marsad.reference.place.Place;

/**
 * A district or governorate that a place lies in.
 *
 * @param id the area's id in the gazetteer
 * @param pcode OCHA place code, null where there is none
 */
public record Area(String id, String pcode, Names name) {

  /** Its English name without the word for its level: "Kirkuk" for the district of Kirkuk. */
  public String shortName() {
    return name.en().replaceFirst(" (district|governorate)$", "");
  }

  /** The areas that some places of the gazetteer are. */
  public static List<Area> of(List<Place> places) {
    return places.stream()
        .map(p -> new Area(p.id(), p.pcode().isEmpty() ? null : p.pcode(), p.names()))
        .toList();
  }
}
