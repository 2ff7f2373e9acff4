package marsad.export.format;

import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import marsad.aggregate.incident.Incident;
import marsad.export.format.IncidentTable.Column;
import marsad.export.model.Exporter;
import marsad.export.model.PublicFile;
import marsad.export.model.Snapshot;
import marsad.reference.ReferenceTables;

/**
 * Writes incidents as CSV (RFC 4180) with HXL tags in the second row: one file a month and one of
 * the newest.
 */
public final class CsvExporter implements Exporter {
  static final String NEWEST = "data/incidents.csv";

  private static final Pattern BREAKS = Pattern.compile("[\\t\\r\\n\\u0085\\u2028\\u2029]+");

  /** Characters that start a formula in a spreadsheet, in both widths. */
  private static final String FORMULA = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";

  private final IncidentTable table;

  public CsvExporter(ReferenceTables tables) {
    table = new IncidentTable(tables.kinds(), tables.actors());
  }

  @Override
  public List<String> commonKeys() {
    return List.of(NEWEST);
  }

  @Override
  public Optional<String> findMonthKey(YearMonth month) {
    return Optional.of(key(month));
  }

  @Override
  public List<PublicFile> files(Snapshot snapshot) {
    List<PublicFile> files =
        snapshot.filesOfMonths((month, incidents) -> file(key(month), incidents));
    files.add(file(NEWEST, snapshot.latest()));
    return files;
  }

  private static String key(YearMonth month) {
    return "data/incidents/" + month + ".csv";
  }

  private PublicFile file(String key, List<Incident> incidents) {
    StringBuilder csv = new StringBuilder();
    row(csv, Column::name);
    row(csv, Column::hxl);
    incidents.forEach(incident -> row(csv, column -> column.value().apply(incident)));
    return new PublicFile(
        key, "text/csv; charset=utf-8", csv.toString().getBytes(StandardCharsets.UTF_8));
  }

  private void row(StringBuilder csv, Function<Column, Object> value) {
    csv.append(
            table.columns().stream()
                .map(value)
                .map(CsvExporter::cell)
                .collect(Collectors.joining(",")))
        .append("\r\n");
  }

  /** Returns a value as a cell: a number unchanged, text on one line, an unknown value empty. */
  private static String cell(Object value) {
    if (value == null) {
      return "";
    }
    return value instanceof Number ? value.toString() : quoted(safe(value.toString()));
  }

  /**
   * Returns text on one line, with a leading apostrophe where a spreadsheet would take it for a
   * formula.
   */
  private static String safe(String text) {
    String line = BREAKS.matcher(text).replaceAll(" ").strip();
    return !line.isEmpty() && FORMULA.indexOf(line.charAt(0)) >= 0 ? "'" + line : line;
  }

  private static String quoted(String text) {
    return text.indexOf(',') >= 0 || text.indexOf('"') >= 0
        ? '"' + text.replace("\"", "\"\"") + '"'
        : text;
  }
}
