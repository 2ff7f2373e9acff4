package marsad.export.index;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
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
 * positions. Small numbers that repeat compress to about 15 bytes an incident. Ids, and what only
 * readers who come back ask for, are in a file of their own, see {@link IndexDetails}.
 *
 * @param year the year of all months in the file
 * @param edition that of the details with the same rows
 * @param months number of incidents by month of their file; the rows are in the same order
 * @param areas districts and governorates of the places
 * @param areaSets those of a place, by position, each combination once
 * @param actors who took part, each combination once
 * @param sources publishers and languages of reports, each combination once
 * @param columns one list a column, all equally long
 */
record IndexColumns(
    int version,
    int year,
    String edition,
    @JsonInclude SortedMap<String, Integer> months,
    @JsonInclude List<String> kinds,
    @JsonInclude List<String> statuses,
    @JsonInclude List<NamedArea> areas,
    @JsonInclude List<List<Integer>> areaSets,
    @JsonInclude IndexPlaces places,
    @JsonInclude List<List<String>> actors,
    @JsonInclude List<Sources> sources,
    @JsonInclude Map<String, List<?>> columns) {
  static final int VERSION = 3;

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

  private record Sources(List<String> sources, List<String> languages) {}

  /** Returns the index of some months of a year. */
  static IndexColumns of(
      Year year, SortedMap<YearMonth, List<IndexRow>> months, PublishedPlaces published) {
    SortedMap<String, Integer> counts = new TreeMap<>();
    months.forEach((month, rows) -> counts.put(month.toString(), rows.size()));
    List<IndexRow> rows = months.values().stream().flatMap(List::stream).toList();
    Distinct<String> kinds = new Distinct<>();
    Distinct<String> statuses = new Distinct<>();
    Distinct<NamedArea> areas = new Distinct<>();
    Distinct<List<Integer>> areaSets = new Distinct<>();
    List<IndexPlaces.Row> places =
        column(
            rows,
            row ->
                IndexPlaces.row(
                    row.place(),
                    areaSets.position(areasOf(row.place(), areas, published)),
                    published));
    List<IndexPlaces.Row> listed = IndexPlaces.sorted(places);
    Map<IndexPlaces.Row, Integer> positions = new HashMap<>();
    listed.forEach(place -> positions.put(place, positions.size()));
    Distinct<List<String>> actors = new Distinct<>();
    Distinct<Sources> sources = new Distinct<>();
    Map<String, List<?>> columns = new LinkedHashMap<>();
    columns.put("kind", column(rows, row -> kinds.position(row.kind())));
    columns.put("status", column(rows, row -> statuses.position(row.status().code())));
    columns.put("day", column(rows, row -> Integer.parseInt(row.day().substring(8)) - 1));
    columns.put("days", column(rows, IndexRow::days));
    columns.put("place", places.stream().map(positions::get).toList());
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
    return new IndexColumns(
        VERSION,
        year.getValue(),
        IndexDetails.of(year, months).edition(),
        counts,
        kinds.values(),
        statuses.values(),
        areas.values(),
        areaSets.values(),
        IndexPlaces.of(listed),
        actors.values(),
        sources.values(),
        columns);
  }

  static <T> List<T> column(List<IndexRow> rows, Function<IndexRow, T> value) {
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

  private static List<Integer> areasOf(
      Location place, Distinct<NamedArea> areas, PublishedPlaces published) {
    return Stream.concat(
            place.governorates().stream().map(area -> named("g:", area, published)),
            place.districts().stream().map(area -> named("d:", area, published)))
        .map(areas::position)
        .toList();
  }

  private static NamedArea named(String level, Area area, PublishedPlaces published) {
    return new NamedArea(
        level + area.id(), published.hasName(area.id(), area.name()) ? null : area.name());
  }

  private static int flags(IndexRow row) {
    return (row.unconfirmed() ? UNCONFIRMED : 0)
        | (row.captured() ? CAPTURED : 0)
        | (IndexRow.isDay(row.firstSeen()) ? SEEN_BY_DAY : 0)
        | (IndexRow.isDay(row.updated()) ? UPDATED_BY_DAY : 0)
        | (row.unsure() ? UNSURE : 0);
  }
}
