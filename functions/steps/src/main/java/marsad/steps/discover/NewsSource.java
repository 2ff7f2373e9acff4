package marsad.steps.discover;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import marsad.article.CanonicalUrl;
import marsad.article.Moment;
import marsad.article.RejectedInput;
import marsad.steps.operator.OperatorTables;
import marsad.steps.store.FetchKeys;
import marsad.steps.store.Stores;
import marsad.table.TableException;
import marsad.table.Tsv;
import org.jsoup.select.QueryParser;
import org.jsoup.select.Selector.SelectorParseException;

/**
 * Where new reports are looked for: one row of {@code sources.tsv}.
 *
 * @param id letters, digits and dashes; names its state
 * @param name who publishes there
 * @param url a feed (RSS, Atom), a sitemap, or a page that lists reports
 * @param links the CSS selector of the links to reports on such a page; empty for a feed
 * @param every how long to wait between two looks
 * @param zone the zone of times there that name none
 */
public record NewsSource(
    String id, String name, String url, String links, Duration every, ZoneId zone) {
  private static final int LEAST_MINUTES = 5;

  /**
   * The sources that are polled: the operator's own, or those that Marsad brings.
   *
   * @throws TableException if the list is broken; the message names line and fix
   */
  public static List<NewsSource> list(Stores stores) throws IOException {
    return read(
        OperatorTables.find(stores, OperatorTables.SOURCES)
            .orElseGet(() -> Tsv.read(OperatorTables.SHIPPED_SOURCES)));
  }

  /**
   * The sources of a list that is not in the store yet.
   *
   * @param name how errors name it
   * @throws TableException if the list is broken; the message names line and fix
   */
  public static List<NewsSource> parse(String name, String table) {
    return read(Tsv.parse(name, table.lines()));
  }

  private static List<NewsSource> read(List<Tsv.Row> rows) {
    List<NewsSource> sources = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (Tsv.Row row : rows) {
      NewsSource source = of(row);
      if (!ids.add(source.id())) {
        throw new TableException(row, "has the id of an earlier row", "choose another");
      }
      sources.add(source);
    }
    return sources;
  }

  private static NewsSource of(Tsv.Row row) {
    String id = row.get("id");
    if (!id.matches("[a-z0-9][a-z0-9-]{0,40}")) {
      throw new TableException(row, "has the id '" + id + "'", "use small letters, digits, dashes");
    }
    if (row.number("minutes") < LEAST_MINUTES) {
      throw new TableException(row, "is polled too often", "wait five minutes or more");
    }
    try {
      CanonicalUrl.of(row.get("url"));
      if (!row.get("links").isEmpty()) {
        QueryParser.parse(row.get("links"));
      }
    } catch (RejectedInput e) {
      throw new TableException(row, "has a url that is " + e.getMessage(), "write a whole address");
    } catch (SelectorParseException e) {
      throw new TableException(row, "has no CSS selector in links", e.getMessage());
    }
    Duration every = Duration.ofMinutes((long) row.number("minutes"));
    return new NewsSource(id, row.get("name"), row.get("url"), row.get("links"), every, zone(row));
  }

  private static ZoneId zone(Tsv.Row row) {
    String zone = row.optional("zone");
    try {
      return zone.isEmpty() ? Moment.LOCAL : ZoneId.of(zone);
    } catch (DateTimeException e) {
      throw new TableException(
          row, "has the zone '" + zone + "'", "write one such as Asia/Baghdad, or none");
    }
  }

  /** Where is remembered what was seen there. */
  String stateKey() {
    return FetchKeys.polled(id);
  }
}
