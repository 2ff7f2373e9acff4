package marsad.export.index;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import marsad.event.Location;
import marsad.language.Names;
import marsad.reference.place.Place;

/**
 * The places of an index by column, sorted by their ids.
 *
 * @param as what is as the files of places say, a sum of 1 (point), 2 (radius) and 4 (name)
 * @param name null where it is as published; so are {@code lat}, {@code lon} and {@code radiusKm},
 *     which are null too where they are not known
 * @param areas positions among the sets of areas
 */
record IndexPlaces(
    @JsonInclude List<String> id,
    @JsonInclude List<String> precision,
    @JsonInclude List<Integer> as,
    @JsonInclude List<Names> name,
    @JsonInclude List<Double> lat,
    @JsonInclude List<Double> lon,
    @JsonInclude List<Double> radiusKm,
    @JsonInclude List<Integer> areas) {
  private static final int POINT = 1;
  private static final int RADIUS = 2;
  private static final int NAME = 4;

  /** A place, with null for what is as published. */
  record Row(
      String id,
      String precision,
      int as,
      Names name,
      Double lat,
      Double lon,
      Double radiusKm,
      int areas) {}

  /** Returns a place whose areas are a set of a position. */
  static Row row(Location place, int areas, PublishedPlaces published) {
    Optional<Place> known = published.find(place.id());
    boolean isPoint =
        known
            .filter(
                k -> Objects.equals(place.lat(), k.lat()) && Objects.equals(place.lon(), k.lon()))
            .isPresent();
    boolean isRadius =
        known.filter(k -> Objects.equals(place.radiusKm(), k.radiusKm())).isPresent();
    boolean isName = published.hasName(place.id(), place.name());
    return new Row(
        place.id(),
        place.precision().code(),
        (isPoint ? POINT : 0) + (isRadius ? RADIUS : 0) + (isName ? NAME : 0),
        isName ? null : place.name(),
        isPoint ? null : place.lat(),
        isPoint ? null : place.lon(),
        isRadius ? null : place.radiusKm(),
        areas);
  }

  /** Returns each place once, sorted by id. */
  static List<Row> sorted(List<Row> rows) {
    return rows.stream()
        .distinct()
        .sorted(
            Comparator.comparing(Row::id, Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparing(Row::toString))
        .toList();
  }

  static IndexPlaces of(List<Row> rows) {
    return new IndexPlaces(
        column(rows, Row::id),
        column(rows, Row::precision),
        column(rows, Row::as),
        column(rows, Row::name),
        column(rows, Row::lat),
        column(rows, Row::lon),
        column(rows, Row::radiusKm),
        column(rows, Row::areas));
  }

  private static <T> List<T> column(List<Row> rows, Function<Row, T> value) {
    List<T> column = new ArrayList<>(rows.size());
    rows.forEach(row -> column.add(value.apply(row)));
    return column;
  }
}
