package marsad.export;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import marsad.aggregate.Incident;
import marsad.aggregate.Report;
import marsad.extract.Casualties.Count;
import marsad.extract.Participation;
import marsad.table.Actors;
import marsad.table.Kind;
import marsad.table.Kinds;

/** The newest incidents as CSV (RFC 4180) with HXL tags in its second row. */
final class CsvExporter implements Exporter {
  /**
   * A column.
   *
   * @param hxl its HXL tag
   */
  record Column(String name, String hxl) {
    private static final Set<String> NUMBERS = Set.of("lat", "lon", "radius_km", "confidence");
    private static final Set<String> INTEGERS =
        Set.of("killed_low", "killed", "killed_high", "wounded", "corroboration");

    /** Its type, as table schemas name it. */
    String type() {
      if (INTEGERS.contains(name)) {
        return "integer";
      }
      if (NUMBERS.contains(name)) {
        return "number";
      }
      return name.equals("date_start") || name.equals("date_end") ? "date" : "string";
    }
  }

  static final List<Column> COLUMNS =
      List.of(
          new Column("id", "#meta+id"),
          new Column("date_start", "#date+start"),
          new Column("date_end", "#date+end"),
          new Column("date_precision", "#date+precision"),
          new Column("kind", "#event+type"),
          new Column("plover", "#event+plover"),
          new Column("cameo_root", "#event+cameo"),
          new Column("status", "#status"),
          new Column("place", "#loc+name"),
          new Column("adm1", "#adm1+name"),
          new Column("adm2", "#adm2+name"),
          new Column("lat", "#geo+lat"),
          new Column("lon", "#geo+lon"),
          new Column("geo_precision", "#geo+precision"),
          new Column("radius_km", "#geo+radius+km"),
          new Column("initiators", "#group+name+first"),
          new Column("targets", "#group+name+second"),
          new Column("killed_low", "#affected+killed+min"),
          new Column("killed", "#affected+killed"),
          new Column("killed_high", "#affected+killed+max"),
          new Column("wounded", "#affected+injured"),
          new Column("confidence", "#meta+confidence"),
          new Column("corroboration", "#meta+sources+num"),
          new Column("sources", "#meta+source"),
          new Column("urls", "#meta+url"));

  @Override
  public List<PublicFile> files(Snapshot snapshot) {
    StringBuilder csv = new StringBuilder();
    row(csv, COLUMNS.stream().map(Column::name).toList());
    row(csv, COLUMNS.stream().map(Column::hxl).toList());
    snapshot.latest().forEach(incident -> row(csv, cells(incident)));
    return List.of(
        new PublicFile(
            "data/incidents.csv",
            "text/csv; charset=utf-8",
            csv.toString().getBytes(StandardCharsets.UTF_8)));
  }

  private static List<String> cells(Incident i) {
    Kind kind = Kinds.shipped().get(i.kind());
    Optional<Count> killed = Optional.ofNullable(i.casualties()).map(c -> c.killed());
    Optional<Count> wounded = Optional.ofNullable(i.casualties()).map(c -> c.wounded());
    return List.of(
        i.id(),
        i.date() == null ? "" : i.date().start(),
        i.date() == null ? "" : i.date().end(),
        i.date() == null ? "" : i.date().precision(),
        i.kind(),
        kind.codes().plover(),
        kind.codes().cameo(),
        i.status(),
        i.place().name().en(),
        text(i.place().governorate()),
        text(i.place().district()),
        text(i.place().lat()),
        text(i.place().lon()),
        i.place().precision(),
        text(i.place().radiusKm()),
        names(i, "initiator"),
        names(i, "target"),
        killed.map(c -> text(c.low())).orElse(""),
        killed.map(c -> text(c.best())).orElse(""),
        killed.map(c -> text(c.high())).orElse(""),
        wounded.map(c -> text(c.best())).orElse(""),
        text(i.confidence()),
        text(i.corroboration()),
        i.reports().stream()
            .map(Report::source)
            .map(CsvExporter::text)
            .distinct()
            .collect(Collectors.joining("; ")),
        i.reports().stream()
            .map(Report::url)
            .map(CsvExporter::text)
            .distinct()
            .collect(Collectors.joining(" ")));
  }

  private static String names(Incident incident, String role) {
    return incident.actors().stream()
        .filter(p -> p.role().equals(role))
        .map(Participation::id)
        .map(id -> Actors.shipped().get(id).names().en())
        .collect(Collectors.joining("; "));
  }

  private static String text(Object value) {
    return value == null ? "" : value.toString();
  }

  /** A cell that a spreadsheet would take for a formula is made text by a leading apostrophe. */
  private static String cell(String value) {
    String safe =
        !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
    return safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
        ? '"' + safe.replace("\"", "\"\"") + '"'
        : safe;
  }

  private static void row(StringBuilder csv, List<String> cells) {
    csv.append(cells.stream().map(CsvExporter::cell).collect(Collectors.joining(",")))
        .append("\r\n");
  }
}
