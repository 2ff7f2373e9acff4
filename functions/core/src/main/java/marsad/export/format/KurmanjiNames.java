package marsad.export.format;

import java.util.Map;
import java.util.stream.Collectors;
import marsad.language.Names;
import marsad.reference.place.Place;
import marsad.table.Tsv;

/**
 * Names of places in Kurmanji, with those that no source gives: the Sorani or Arabic name in the
 * letters of Kurmanji. Readers see them; no report is read by them, for nobody is known to write
 * them.
 */
final class KurmanjiNames {
  static final String TABLE = "tables/kurmanji-names.tsv";

  private final Map<String, String> byPlace =
      Tsv.read(TABLE).stream()
          .collect(Collectors.toUnmodifiableMap(row -> row.get("id"), row -> row.get("kmr")));

  /** Returns the names of a place, in Kurmanji too where there is one. */
  Names of(Place place) {
    Names names = place.names();
    return names.kmr() != null
        ? names
        : new Names(names.ar(), names.ckb(), names.en(), byPlace.get(place.id()));
  }
}
