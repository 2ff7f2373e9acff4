package marsad.export.index;

import java.util.Optional;
import marsad.export.format.GeoJsonExporter;
import marsad.language.Names;
import marsad.reference.place.Gazetteer;
import marsad.reference.place.Place;

/** What the files of places say of a place, which the index does not repeat. */
record PublishedPlaces(Gazetteer gazetteer) {
  /** Returns the place of an id, if the files of places have it. */
  Optional<Place> find(String id) {
    return gazetteer.find(id).filter(place -> GeoJsonExporter.isPublished(gazetteer, place));
  }

  /** Returns whether the place of an id is published with a name. */
  boolean hasName(String id, Names name) {
    return find(id).filter(place -> place.names().equals(name)).isPresent();
  }
}
