package marsad.extract.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import marsad.event.Role;
import marsad.extract.lexicon.Concept.MarkerSense;
import marsad.reference.Actors;
import marsad.reference.place.Direction;
import marsad.reference.place.PlaceKind;
import marsad.table.Codes;
import marsad.table.TableException;
import marsad.table.Tsv;

/** Reads a row of {@code markers.tsv}: a value that its marker does not have stops the start. */
final class MarkerRow {
  private MarkerRow() {}

  static MarkerSense read(Tsv.Row row, Actors actors) {
    Marker marker = row.choice("marker", Marker.class);
    if (marker == Marker.NATIONALITY) {
      return new MarkerSense(marker, List.of(), actor(row, actors), row.rule());
    }
    List<Enum<?>> values = new ArrayList<>();
    List<Enum<?>> allowed = allowed(marker);
    for (String code : row.list("value")) {
      values.add(
          allowed.stream()
              .filter(value -> code(value).equals(code))
              .findFirst()
              .orElseThrow(() -> unknown(row, code, allowed)));
    }
    if (values.isEmpty() && needsValue(marker)) {
      throw unknown(row, "", allowed);
    }
    return new MarkerSense(marker, values, "", row.rule());
  }

  private static String actor(Tsv.Row row, Actors actors) {
    String id = row.get("value");
    if (actors.find(id).isEmpty()) {
      throw new TableException(row, "names the actor '" + id + "'", "add it to actors.tsv first");
    }
    return id;
  }

  private static boolean needsValue(Marker marker) {
    return switch (marker) {
      case ROLE, DIRECTION, PLACE_KIND, PLACE_KIND_AFTER -> true;
      default -> false;
    };
  }

  private static List<Enum<?>> allowed(Marker marker) {
    Enum<?>[] others =
        switch (marker) {
          case ROLE -> Role.values();
          case DIRECTION -> Direction.values();
          case PLACE_KIND, PLACE_KIND_AFTER -> PlaceKind.values();
          default -> new Enum<?>[0];
        };
    List<Enum<?>> allowed = new ArrayList<>(List.of(others));
    Arrays.stream(MarkerUse.values()).filter(use -> use.isOf(marker)).forEach(allowed::add);
    return allowed;
  }

  /** Returns how the table writes a value: the points of the compass in capitals. */
  private static String code(Enum<?> value) {
    return value instanceof Direction ? value.name() : Codes.of(value);
  }

  private static TableException unknown(Tsv.Row row, String code, List<Enum<?>> allowed) {
    String fix =
        allowed.isEmpty()
            ? "leave it empty"
            : "write one of " + String.join(", ", allowed.stream().map(MarkerRow::code).toList());
    return new TableException(row, "has '" + code + "' in value", fix);
  }
}
