package marsad.reference;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import marsad.reference.place.Gazetteer;
import marsad.reference.place.Place;
import marsad.table.TableException;
import marsad.table.Tsv;

/** The forces for which the name of a country or its capital stands: {@code states.tsv}. */
public final class States {
  private static final States BUNDLED = new States(Gazetteer.bundled(), Actors.bundled());

  private final Map<String, Actor> byPlace = new LinkedHashMap<>();

  private States(Gazetteer gazetteer, Actors actors) {
    for (Tsv.Row row : Tsv.read("tables/states.tsv")) {
      String place = row.get("place");
      if (gazetteer.list().stream().noneMatch(known -> known.id().equals(place))) {
        throw new TableException(row, "names the place '" + place + "'", "add it to places.tsv");
      }
      byPlace.put(
          place,
          actors
              .find(row.get("actor"))
              .orElseThrow(
                  () ->
                      new TableException(
                          row, "names the actor '" + row.get("actor") + "'", "add it first")));
    }
  }

  /** Returns the table that Marsad ships. */
  public static States bundled() {
    return BUNDLED;
  }

  /** Returns the forces of the state whose country or capital a place is. */
  public Optional<Actor> find(Place place) {
    return Optional.ofNullable(byPlace.get(place.id()));
  }
}
