package marsad.archive;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import marsad.aggregate.incident.Incident;
import marsad.aggregate.incident.Merge;
import marsad.aggregate.incident.Report;
import marsad.aggregate.incident.ReportedEvent;
import marsad.article.Moment;
import marsad.event.ActorRole;
import marsad.event.Area;
import marsad.event.Casualties;
import marsad.event.Casualties.Count;
import marsad.event.DateSpan;
import marsad.event.Location;
import marsad.event.Role;
import marsad.json.Json;

/**
 * The Parquet tables of the archive, one file a day each: {@code docs/archive.md} explains every
 * column. They are private: nothing in them is delayed, coarsened or withheld.
 */
public final class Archive {
  /** Version of the files; a new version causes all files to be written again. */
  public static final int VERSION = 3;

  private static final List<Column<ReportedEvent>> EVENTS = eventColumns();
  private static final List<Column<Incident>> INCIDENTS = incidentColumns();

  private Archive() {}

  /** A column as SQL declares it. */
  record Field(String name, String type) {}

  /** Returns the events of a day, in their order. */
  public static byte[] events(List<ReportedEvent> events) {
    return ParquetFile.of(EVENTS, events);
  }

  /** Returns the incidents of a day, in their order. */
  public static byte[] incidents(List<Incident> incidents) {
    return ParquetFile.of(INCIDENTS, incidents);
  }

  /** Returns the columns of a table, with the types of Athena and Spark. */
  static List<Field> fields(String table) {
    return table.equals("events") ? fields(EVENTS) : fields(INCIDENTS);
  }

  private static <R> List<Field> fields(List<Column<R>> columns) {
    return columns.stream().map(c -> new Field(c.name(), c.type().sql)).toList();
  }

  private static List<Column<ReportedEvent>> eventColumns() {
    List<Column<ReportedEvent>> columns = new ArrayList<>();
    columns.add(Column.text("event_id", reported -> reported.event().id()));
    columns.add(Column.text("article_id", ReportedEvent::articleId));
    addWhat(
        columns, reported -> reported.event().kind(), reported -> reported.event().status().code());
    addWhenAndWhere(
        columns, reported -> reported.event().date(), reported -> reported.event().place());
    addWho(
        columns,
        reported -> reported.event().actors(),
        reported -> reported.event().weapons(),
        reported -> reported.event().casualties());
    columns.add(Column.number("confidence", reported -> reported.event().confidence()));
    columns.add(Column.text("url", reported -> reported.report().url()));
    columns.add(Column.text("source", reported -> reported.report().source()));
    columns.add(Column.text("origin", reported -> reported.report().origin()));
    columns.add(Column.text("lang", reported -> reported.report().lang()));
    columns.add(Column.text("title", reported -> reported.report().title()));
    columns.add(Column.text("published", reported -> reported.report().published()));
    columns.add(Column.text("fetched", ReportedEvent::fetched));
    columns.add(Column.text("quote", reported -> reported.report().quote()));
    return List.copyOf(columns);
  }

  private static List<Column<Incident>> incidentColumns() {
    List<Column<Incident>> columns = new ArrayList<>();
    columns.add(Column.text("incident_id", Incident::id));
    columns.add(Column.texts("aliases", Incident::aliases));
    addWhat(columns, Incident::kind, incident -> incident.status().code());
    addWhenAndWhere(columns, Incident::date, Incident::place);
    addWho(columns, Incident::actors, Incident::weapons, Incident::casualties);
    columns.add(Column.number("confidence", Incident::confidence));
    columns.add(Column.integer("corroboration", Incident::corroboration));
    columns.add(Column.integer("reports", incident -> incident.reports().size()));
    columns.add(Column.texts("event_ids", i -> each(i.merge(), Merge::eventId)));
    columns.add(Column.texts("urls", i -> each(i.reports(), Report::url)));
    columns.add(Column.text("first_seen", Incident::firstSeen));
    columns.add(Column.text("recorded", Incident::recorded));
    columns.add(Column.text("updated", Incident::updated));
    columns.add(Column.integer("revision", Incident::revision));
    columns.add(Column.texts("changes", i -> each(i.changes(), Json::line)));
    return List.copyOf(columns);
  }

  private static <R> void addWhat(
      List<Column<R>> columns, Function<R, String> kind, Function<R, String> status) {
    columns.add(Column.text("kind", kind));
    columns.add(Column.text("status", status));
  }

  private static <R> void addWhenAndWhere(
      List<Column<R>> columns, Function<R, DateSpan> date, Function<R, Location> place) {
    columns.add(Column.date("date_start", maybe(date, span -> Moment.day(span.start()))));
    columns.add(Column.date("date_end", maybe(date, span -> Moment.day(span.end()))));
    columns.add(Column.text("date_precision", maybe(date, span -> span.precision().code())));
    columns.add(Column.text("place_id", maybe(place, Location::id)));
    columns.add(Column.text("place_ar", maybe(place, where -> where.name().ar())));
    columns.add(Column.text("place_ckb", maybe(place, where -> where.name().ckb())));
    columns.add(Column.text("place_en", maybe(place, where -> where.name().en())));
    columns.add(Column.number("lat", maybe(place, Location::lat)));
    columns.add(Column.number("lon", maybe(place, Location::lon)));
    columns.add(
        Column.text("place_precision", maybe(place, location -> location.precision().code())));
    columns.add(Column.number("radius_km", maybe(place, Location::radiusKm)));
    addAreas(columns, "district", place, Location::districts);
    addAreas(columns, "governorate", place, Location::governorates);
    columns.add(Column.text("administration", maybe(place, Archive::administration)));
  }

  private static <R> void addAreas(
      List<Column<R>> columns,
      String level,
      Function<R, Location> place,
      Function<Location, List<Area>> areas) {
    Function<R, List<Area>> of = row -> areas.apply(place.apply(row));
    columns.add(Column.text(level, row -> names(of.apply(row))));
    columns.add(Column.texts(level + "s", row -> each(of.apply(row), Area::id)));
    columns.add(Column.texts(level + "_pcodes", row -> each(of.apply(row), Area::pcode)));
  }

  private static String names(List<Area> areas) {
    return areas.isEmpty() ? null : String.join("; ", each(areas, Area::shortName));
  }

  private static <R> void addWho(
      List<Column<R>> columns,
      Function<R, List<ActorRole>> actors,
      Function<R, List<String>> weapons,
      Function<R, Casualties> casualties) {
    for (Role role : Role.values()) {
      columns.add(
          Column.texts(
              role.code() + "s",
              row ->
                  actors.apply(row).stream()
                      .filter(actor -> actor.role() == role)
                      .map(ActorRole::id)
                      .toList()));
    }
    columns.add(Column.texts("weapons", weapons));
    addCount(columns, "killed", maybe(casualties, Casualties::killed));
    addCount(columns, "wounded", maybe(casualties, Casualties::wounded));
    addCount(columns, "captured", maybe(casualties, Casualties::captured));
    addCount(columns, "missing", maybe(casualties, Casualties::missing));
  }

  private static <R> void addCount(List<Column<R>> columns, String who, Function<R, Count> count) {
    columns.add(Column.integer(who + "_low", maybe(count, Count::low)));
    columns.add(Column.integer(who + "_best", maybe(count, Count::best)));
    columns.add(Column.integer(who + "_high", maybe(count, Count::high)));
  }

  private static <R, P, V> Function<R, V> maybe(Function<R, P> part, Function<P, V> value) {
    return row -> Optional.ofNullable(part.apply(row)).map(value).orElse(null);
  }

  private static <T> List<String> each(Collection<T> all, Function<T, String> value) {
    Stream<String> values = all.stream().map(value);
    return values.filter(Objects::nonNull).toList();
  }

  private static String administration(Location place) {
    return place.administration() == null ? null : place.administration().code();
  }
}
