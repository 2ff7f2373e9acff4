package marsad.local.server;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import marsad.table.Tsv;

/**
 * What every answer of the site says to the browser: rows of {@code site-headers.tsv}, of which
 * CloudFront's are made too.
 */
final class SiteHeaders {
  /** The one page that other pages may show in a frame; it has nothing to send. */
  static final String EMBED = "embed.html";

  private static final List<Tsv.Row> ROWS = Tsv.read("tables/site-headers.tsv");
  private static final Map<String, String> USUAL = of("site");
  private static final Map<String, String> FRAMED = of("embed");

  private SiteHeaders() {}

  private static Map<String, String> of(String page) {
    Map<String, String> headers = new LinkedHashMap<>();
    for (Tsv.Row row : ROWS) {
      if (row.get("page").equals("all") || row.get("page").equals(page)) {
        headers.put(row.get("header"), row.get("value"));
      }
    }
    return headers;
  }

  /** The headers of an answer, by the path that was asked for. */
  static Map<String, String> on(String path) {
    return path.equals("/" + EMBED) ? FRAMED : USUAL;
  }
}
