package marsad.export.format;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import marsad.event.ActorRole;
import marsad.event.Area;
import marsad.event.Casualties.Count;
import marsad.event.Location;
import marsad.export.model.Distinct;
import marsad.export.model.IndexRow;
import marsad.language.Names;

/**
 * The incidents of a year by column: repeated values stand once in a list, and a column holds their
 * positions. Small numbers that repeat compress to about 16 bytes an incident.
 *
 * @param year the year of all months in the file
 * @param months number of incidents by month of their file; the rows are in the same order
 * @param areas districts and governorates of the places
 * @param actors who took part, each combination once
 * @param sources publishers and languages of reports, each combination once
 * @param columns one list a column, all equally long
 */
record IndexColumns(
    int version,
    int year,
    @JsonInclude SortedMap<String, Integer> months,
    @JsonInclude List<String> kinds,
    @JsonInclude List<String> statuses,
    @JsonInclude List<NamedArea> areas,
    @JsonInclude List<IndexPlace> places,
    @JsonInclude List<List<String>> actors,
    @JsonInclude List<Sources> sources,
    @JsonInclude Map<String, List<?>> columns) {
  private static final int VERSION = 2;

  /** Bits of the column {@code flags}. */
  private static final int UNCONFIRMED = 1;

  private static final int CAPTURED = 2;
  private static final int SEEN_BY_DAY = 4;
  private static final int UPDATED_BY_DAY = 8;
  private static final int UNSURE = 16;

  /**
   * A district or governorate.
   *
   * @param code {@code d:} or {@code g:} and its id
   * @param name null where {@code places.geojson} has it
   */
  private record NamedArea(String code, Names name) {}

  /**
   * A place without its areas' names.
   *
   * @param name null where {@code places.geojson} has it
   * @param areas positions of its districts and governorates in {@code areas}
   */
  private record IndexPlace(
      String id,
      Names name,
      Double lat,
      Double lon,
      Double radiusKm,
      String precision,
      List<Integer> areas) {}

  /** The names that {@code places.geojson} publishes, which the index does not repeat. */
  interface PublishedNames {
    /** Returns the name, or null where the place of this id is published with it. */
    Names unlessPublished(String id, Names name);
  }

  private record Sources(List<String> sources, List<String> languages) {}

  /** Returns the index of some months of a year. */
  static IndexColumns of(
      Year year, SortedMap<YearMonth, List<IndexRow>> months, PublishedNames names) {
    SortedMap<String, Integer> counts = new TreeMap<>();
    months.forEach((month, rows) -> counts.put(month.toString(), rows.size()));
    List<IndexRow> rows = months.values().stream().flatMap(List::stream).toList();
    Distinct<String> kinds = new Distinct<>();
    Distinct<String> statuses = new Distinct<>();
    Distinct<NamedArea> areas = new Distinct<>();
    Distinct<IndexPlace> places = new Distinct<>();
    Distinct<List<String>> actors = new Distinct<>();
    Distinct<Sources> sources = new Distinct<>();
    Map<String, List<?>> columns = new LinkedHashMap<>();
    columns.put("id", ids(months));
    columns.put("kind", column(rows, row -> kinds.position(row.kind())));
    columns.put("status", column(rows, row -> statuses.position(row.status().code())));
    columns.put("day", column(rows, row -> Integer.parseInt(row.day().substring(8)) - 1));
    columns.put("days", column(rows, IndexRow::days));
    columns.put("place", column(rows, row -> places.position(place(row.place(), areas, names))));
    columns.put("actors", column(rows, row -> actors.position(parts(row.actors()))));
    columns.put(
        "sources",
        column(rows, row -> sources.position(new Sources(row.sources(), row.languages()))));
    addPeople(columns, "killed", rows, IndexRow::killed);
    addPeople(columns, "wounded", rows, IndexRow::wounded);
    columns.put("confidence", column(rows, IndexRow::confidence));
    columns.put("corroboration", column(rows, IndexRow::corroboration));
    columns.put("flags", column(rows, IndexColumns::flags));
    columns.put("seen", column(rows, row -> row.minutesTo(row.firstSeen())));
    columns.put("recorded", column(rows, row -> after(row, row.firstSeen(), row.recorded())));
    columns.put("updated", column(rows, row -> after(row, row.recorded(), row.updated())));
    return new IndexColumns(
        VERSION,
        year.getValue(),
        counts,
        kinds.values(),
        statuses.values(),
        areas.values(),
        places.values(),
        actors.values(),
        sources.values(),
        columns);
  }

  private static List<String> ids(SortedMap<YearMonth, List<IndexRow>> months) {
    List<String> ids = new ArrayList<>();
    months.forEach((month, rows) -> rows.forEach(row -> ids.add(row.idIn(month))));
    return ids;
  }

  private static <T> List<T> column(List<IndexRow> rows, Function<IndexRow, T> value) {
    List<T> column = new ArrayList<>(rows.size());
    rows.forEach(row -> column.add(value.apply(row)));
    return column;
  }

  private static void addPeople(
      Map<String, List<?>> columns,
      String name,
      List<IndexRow> rows,
      Function<IndexRow, Count> people) {
    columns.put(name + "Low", column(rows, row -> part(people.apply(row), Count::low)));
    columns.put(name, column(rows, row -> part(people.apply(row), Count::best)));
    columns.put(name + "High", column(rows, row -> part(people.apply(row), Count::high)));
  }

  private static Integer part(Count count, Function<Count, Integer> part) {
    return count == null ? null : part.apply(count);
  }

  private static List<String> parts(List<ActorRole> actors) {
    return actors.stream().map(actor -> actor.role().code() + " " + actor.id()).toList();
  }

  private static IndexPlace place(Location place, Distinct<NamedArea> areas, PublishedNames names) {
    List<Integer> in =
        Stream.concat(
                place.governorates().stream().map(area -> named("g:", area, names)),
                place.districts().stream().map(area -> named("d:", area, names)))
            .map(areas::position)
            .toList();
    return new IndexPlace(
        place.id(),
        names.unlessPublished(place.id(), place.name()),
        place.lat(),
        place.lon(),
        place.radiusKm(),
        place.precision().code(),
        in);
  }

  private static NamedArea named(String level, Area area, PublishedNames names) {
    return new NamedArea(level + area.id(), names.unlessPublished(area.id(), area.name()));
  }

  private static int flags(IndexRow row) {
    return (row.unconfirmed() ? UNCONFIRMED : 0)
        | (row.captured() ? CAPTURED : 0)
        | (IndexRow.isDay(row.firstSeen()) ? SEEN_BY_DAY : 0)
        | (IndexRow.isDay(row.updated()) ? UPDATED_BY_DAY : 0)
        | (row.unsure() ? UNSURE : 0);
  }

  /** Minutes from one moment to a later one; from the row's day where the first is not known. */
  private static Long after(IndexRow row, String first, String then) {
    Long start = row.minutesTo(first);
    Long end = row.minutesTo(then);
    return end == null || start == null ? end : Long.valueOf(end - start);
  }
}
