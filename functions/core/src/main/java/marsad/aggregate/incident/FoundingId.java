package marsad.aggregate.incident;

import java.time.YearMonth;
import marsad.article.Article;

/**
 * The id of the incident that an event founds if it joins none. It contains the month under which
 * the event was first filed, so that a link leads to the file of its incident without an index.
 */
final class FoundingId {
  /** Number of digits of the hash in an id. */
  private static final int DIGITS = 12;

  private static final String UNDATED = "undated";

  private FoundingId() {}

  /**
   * Returns the id that an event gives.
   *
   * @param event id of the event
   * @param month the month of the event, or null where neither the event nor its report is dated
   */
  static String of(String event, YearMonth month) {
    String hash = Article.sha256(event).substring(0, DIGITS);
    return "inc-" + (month == null ? UNDATED : month) + "-" + hash;
  }
}
