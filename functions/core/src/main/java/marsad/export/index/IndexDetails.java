package marsad.export.index;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import marsad.article.Article;
import marsad.export.model.IndexRow;
import marsad.json.Json;

/**
 * What the index of a year leaves out, of the same rows: their ids, which do not compress, and when
 * they were recorded and last updated.
 *
 * @param edition hash of the columns, which the index has too: files of two publications do not fit
 */
record IndexDetails(int version, int year, String edition, @JsonInclude Columns columns) {
  private static final int EDITION = 12;

  /**
   * Equally long lists.
   *
   * @param id without {@code inc-2022-07-} where that is the month of the file
   * @param recorded minutes from the first report, null where unknown
   * @param updated minutes from {@code recorded}, null where unknown
   */
  record Columns(
      @JsonInclude List<String> id,
      @JsonInclude List<Long> recorded,
      @JsonInclude List<Long> updated) {}

  static IndexDetails of(Year year, SortedMap<YearMonth, List<IndexRow>> months) {
    List<String> ids = new ArrayList<>();
    months.forEach((month, rows) -> rows.forEach(row -> ids.add(row.idIn(month))));
    List<IndexRow> rows = months.values().stream().flatMap(List::stream).toList();
    Columns columns =
        new Columns(
            ids,
            IndexColumns.column(rows, row -> after(row, row.firstSeen(), row.recorded())),
            IndexColumns.column(rows, row -> after(row, row.recorded(), row.updated())));
    String edition = Article.sha256(Json.compact(columns)).substring(0, EDITION);
    return new IndexDetails(IndexColumns.VERSION, year.getValue(), edition, columns);
  }

  /** Minutes from one moment to a later one; from the row's day where the first is not known. */
  private static Long after(IndexRow row, String first, String then) {
    Long start = row.minutesTo(first);
    Long end = row.minutesTo(then);
    return end == null || start == null ? end : Long.valueOf(end - start);
  }
}
