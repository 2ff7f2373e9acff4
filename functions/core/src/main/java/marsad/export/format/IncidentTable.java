package marsad.export.format;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import marsad.aggregate.incident.Flag;
import marsad.aggregate.incident.Incident;
import marsad.aggregate.incident.Report;
import marsad.event.ActorRole;
import marsad.event.Area;
import marsad.event.Casualties;
import marsad.event.Casualties.Count;
import marsad.event.Role;
import marsad.reference.Actors;
import marsad.reference.Kind;
import marsad.reference.Kinds;

/**
 * Writes an incident as one row of a table: the columns of the CSV files and of the flat GeoJSON.
 */
final class IncidentTable {

  /** The type of a column, as table schemas name it. */
  enum Type {
    STRING,
    DATE,
    INTEGER,
    NUMBER
  }

  /**
   * A column.
   *
   * @param hxl its HXL tag
   * @param value the cell of an incident: text, Integer or Double; null where it is not known
   */
  record Column(String name, String hxl, Type type, Function<Incident, ?> value) {}

  private final Kinds kinds;
  private final Actors actors;

  /** The columns, whose names are published: add new columns at the end. */
  private final List<Column> columns =
      List.of(
          text("id", "#meta+id", Incident::id),
          date("date_start", "#date+start", i -> i.date() == null ? null : i.date().start()),
          date("date_end", "#date+end", i -> i.date() == null ? null : i.date().end()),
          text(
              "date_precision",
              "#date+precision",
              i -> i.date() == null ? null : i.date().precision().code()),
          text("kind", "#event+type", Incident::kind),
          text("plover", "#event+plover", i -> kind(i).codes().plover()),
          text("cameo_root", "#event+cameo", i -> kind(i).codes().cameo()),
          text("status", "#status", i -> i.status().code()),
          text("place", "#loc+name", i -> i.place().name().en()),
          text("adm1", "#adm1+name", i -> each(i.place().governorates(), Area::shortName)),
          text("adm2", "#adm2+name", i -> each(i.place().districts(), Area::shortName)),
          number("lat", "#geo+lat", i -> i.place().lat()),
          number("lon", "#geo+lon", i -> i.place().lon()),
          text("geo_precision", "#geo+precision", i -> i.place().precision().code()),
          number("radius_km", "#geo+radius+km", i -> i.place().radiusKm()),
          text("initiators", "#group+name+first", i -> actors(i, Role.INITIATOR)),
          text("targets", "#group+name+second", i -> actors(i, Role.TARGET)),
          count("killed_low", "#affected+killed+min", Casualties::killed, Count::low),
          count("killed", "#affected+killed", Casualties::killed, Count::best),
          count("killed_high", "#affected+killed+max", Casualties::killed, Count::high),
          count("wounded", "#affected+injured", Casualties::wounded, Count::best),
          number("confidence", "#meta+confidence", Incident::confidence),
          integer("corroboration", "#meta+sources+num", Incident::corroboration),
          text("sources", "#meta+source", i -> each(i.reports(), Report::source)),
          text("urls", "#meta+url", i -> each(i.reports(), Report::url, " ")),
          count("captured_low", "#affected+captured+min", Casualties::captured, Count::low),
          count("captured", "#affected+captured", Casualties::captured, Count::best),
          count("captured_high", "#affected+captured+max", Casualties::captured, Count::high),
          count("missing_low", "#affected+missing+min", Casualties::missing, Count::low),
          count("missing", "#affected+missing", Casualties::missing, Count::best),
          count("missing_high", "#affected+missing+max", Casualties::missing, Count::high),
          count("wounded_low", "#affected+injured+min", Casualties::wounded, Count::low),
          count("wounded_high", "#affected+injured+max", Casualties::wounded, Count::high),
          text("weapons", "#item+weapon", i -> each(i.weapons(), code -> code)),
          text("title", "#description+title", IncidentTable::title),
          text("languages", "#meta+language", i -> each(i.reports(), Report::lang)),
          integer("revision", "#meta+revision", Incident::revision),
          text("updated", "#date+updated", Incident::updated),
          text("first_seen", "#date+reported", Incident::firstSeen),
          text("adm1_pcode", "#adm1+code", i -> each(i.place().governorates(), Area::pcode)),
          text("adm2_pcode", "#adm2+code", i -> each(i.place().districts(), Area::pcode)),
          text("unconfirmed", "#status+unconfirmed", i -> i.confirmed() ? null : "true"),
          text("flags", "#meta+flags", i -> each(i.flags(), Flag::code)),
          text("unsure", "#status+unsure", i -> i.unsure() == null ? null : "true"));

  IncidentTable(Kinds kinds, Actors actors) {
    this.kinds = kinds;
    this.actors = actors;
  }

  List<Column> columns() {
    return columns;
  }

  private static Column text(String name, String hxl, Function<Incident, String> value) {
    return new Column(
        name,
        hxl,
        Type.STRING,
        i -> Optional.ofNullable(value.apply(i)).filter(text -> !text.isEmpty()).orElse(null));
  }

  private static Column date(String name, String hxl, Function<Incident, String> value) {
    return new Column(name, hxl, Type.DATE, value);
  }

  private static Column integer(String name, String hxl, Function<Incident, Integer> value) {
    return new Column(name, hxl, Type.INTEGER, value);
  }

  private static Column number(String name, String hxl, Function<Incident, Double> value) {
    return new Column(name, hxl, Type.NUMBER, value);
  }

  private static Column count(
      String name, String hxl, Function<Casualties, Count> who, Function<Count, Integer> figure) {
    return integer(
        name, hxl, i -> Optional.ofNullable(i.casualties()).map(who).map(figure).orElse(null));
  }

  private Kind kind(Incident incident) {
    return kinds.get(incident.kind());
  }

  private String actors(Incident incident, Role role) {
    List<ActorRole> inRole = incident.actors().stream().filter(p -> p.role() == role).toList();
    return each(inRole, actor -> actors.get(actor.id()).names().en());
  }

  /** Returns the headline of the first report that has one. */
  private static String title(Incident incident) {
    return incident.reports().stream()
        .map(Report::title)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static <T> String each(Collection<T> parts, Function<T, String> value) {
    return each(parts, value, "; ");
  }

  /** Returns the distinct values of some parts in their order; null where there is none. */
  private static <T> String each(Collection<T> parts, Function<T, String> value, String between) {
    String joined =
        parts.stream()
            .map(value)
            .filter(Objects::nonNull)
            .distinct()
            .collect(Collectors.joining(between));
    return joined.isEmpty() ? null : joined;
  }
}
