package marsad.reference.place;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import marsad.language.Languages;
import marsad.language.Names;
import marsad.table.TableException;
import marsad.table.Tsv;

/** Reads and checks {@code places.tsv} and {@code place-spellings.tsv}. */
final class PlaceTables {
  private final List<Tsv.Row> rows = Tsv.read("tables/places.tsv");
  private final Map<String, Place> places = new LinkedHashMap<>();
  private final Homographs homographs = Homographs.of(Tsv.read("tables/homographs.tsv"));
  private final PlaceSpellings spellings =
      new PlaceSpellings(homographs, SpellingRules.of(Tsv.read("tables/spelling-rules.tsv")));

  /**
   * @param languages languages in which the table names places
   */
  PlaceTables(Languages languages) {
    readPlaces(languages);
    readSpellings();
    rows.forEach(this::check);
  }

  private void readPlaces(Languages languages) {
    for (Tsv.Row row : rows) {
      Place place = place(row);
      if (places.put(place.id(), place) != null) {
        throw new TableException(row, "repeats the id '" + place.id() + "'", "choose another id");
      }
      for (String lang : languages.codes()) {
        if (row.get(lang).isEmpty()) {
          continue;
        }
        spellings.add(place, lang, row.get(lang), ambiguity(row, lang), row.rule());
      }
    }
  }

  private void readSpellings() {
    for (Tsv.Row row : Tsv.read("tables/place-spellings.tsv")) {
      Place place = places.get(row.get("place"));
      if (place == null) {
        throw new TableException(
            row, "names the place '" + row.get("place") + "'", "add it to places.tsv first");
      }
      spellings.add(
          place,
          row.get("lang"),
          row.get("spelling"),
          ambiguity(row, row.get("lang")),
          row.rule() + " " + row.get("spelling"));
    }
  }

  /** Checks that the places that a row names are in the table. */
  private void check(Tsv.Row row) {
    for (String parent : row.list("parents")) {
      if (!places.containsKey(parent)) {
        throw new TableException(row, "has the parent '" + parent + "'", "add it to the table");
      }
    }
    for (String id : row.list("districts")) {
      if (!places.containsKey(id) || places.get(id).kind() != PlaceKind.DISTRICT) {
        throw new TableException(row, "crosses '" + id + "'", "name a district of the table");
      }
    }
  }

  /**
   * Returns the ambiguity of a spelling in a language, from a cell such as "ar:context|en:kind".
   */
  private static Ambiguity ambiguity(Tsv.Row row, String lang) {
    for (String one : row.list("ambiguity")) {
      if (one.startsWith(lang + ":")) {
        return Ambiguity.of(row, one.substring(lang.length() + 1));
      }
    }
    return Ambiguity.NONE;
  }

  /** Returns the place of a row; without its own point it has that of its first parent. */
  private Place place(Tsv.Row row) {
    if (row.get("ar").isEmpty() || row.get("en").isEmpty()) {
      throw new TableException(row, "has no name in ar or en", "write both");
    }
    PlaceKind kind = row.choice("kind", PlaceKind.class);
    boolean own = !row.get("lat").isEmpty();
    Place parent = row.list("parents").isEmpty() ? null : places.get(row.list("parents").get(0));
    boolean inherits = !own && parent != null && kind != PlaceKind.COUNTRY;
    double lat = own ? row.number("lat") : inherits ? parent.lat() : Double.NaN;
    double lon = own ? row.number("lon") : inherits ? parent.lon() : Double.NaN;
    double radiusKm = own ? row.number("radiusKm") : inherits ? parent.radiusKm() : Double.NaN;
    if (kind != PlaceKind.COUNTRY && !Place.canLieAt(lat, lon, radiusKm)) {
      throw new TableException(
          row,
          "has no point that can be one",
          "write lat -90..90, lon -180..180 and radiusKm over 0, or a parent that has a point");
    }
    return new Place(
        row.get("id"),
        kind,
        new Names(row.get("ar"), row.get("ckb"), row.get("en"), row.get("kmr")),
        lat,
        lon,
        radiusKm,
        own,
        row.list("parents"),
        row.list("districts"),
        row.choice("administration", Administration.class),
        row.get("pcode"));
  }

  /** Returns the places by id, in the order of the table. */
  Map<String, Place> places() {
    return places;
  }

  Homographs homographs() {
    return homographs;
  }

  /**
   * Returns the spellings of the tables, then those that rules make of the names of some areas.
   *
   * @param governorates the areas
   */
  List<Gazetteer.Spelling> spellings(Set<String> governorates) {
    return spellings.list(place -> isIn(place, governorates));
  }

  private boolean isIn(Place place, Set<String> governorates) {
    if (place.kind() == PlaceKind.GOVERNORATE) {
      return governorates.contains(place.id());
    }
    for (String parent : place.parents()) {
      if (parent.equals(Place.COUNTRY) || isIn(places.get(parent), governorates)) {
        return true;
      }
    }
    return false;
  }
}
