package marsad.infra;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What every answer of the site says to the browser: rows of {@code site-headers.tsv}, which the
 * local server sends too.
 *
 * @param all values by header
 */
record SiteHeaders(Map<String, String> all) {
  /** The one page that other pages may show in a frame. */
  static final String EMBED = "embed.html";

  private static final String CONTENT_POLICY = "Content-Security-Policy";
  private static final String TYPE_OPTIONS = "X-Content-Type-Options";
  private static final String REFERRER = "Referrer-Policy";

  /** The headers of some pages, {@code site} or {@code embed}. */
  static SiteHeaders of(String page) {
    Map<String, String> headers = new LinkedHashMap<>();
    for (String[] row : Table.rows("site-headers.tsv")) {
      if (row[0].equals("all") || row[0].equals(page)) {
        headers.put(row[1], row[2]);
      }
    }
    SiteHeaders found = new SiteHeaders(headers);
    found.require(TYPE_OPTIONS, "nosniff");
    found.require(REFERRER, "no-referrer");
    return found;
  }

  /** CloudFront sets these by names of its own, which must say what the table says. */
  private void require(String header, String value) {
    if (!value.equals(all.get(header))) {
      throw new IllegalStateException(
          "site-headers.tsv: " + header + " is not " + value + ": change SiteStack with it");
    }
  }

  String contentPolicy() {
    return all.get(CONTENT_POLICY);
  }

  /** Those that CloudFront has no setting for. */
  Map<String, String> others() {
    Map<String, String> others = new LinkedHashMap<>(all);
    others
        .keySet()
        .removeIf(name -> name.matches(CONTENT_POLICY + "|" + TYPE_OPTIONS + "|" + REFERRER));
    return others;
  }
}
