package marsad.aggregate.history;

import marsad.aggregate.incident.ReportedEvent;

/**
 * How an article stands when the incidents around it are joined again.
 *
 * @param articleId the article
 * @param sha256 of its text; null where it was withdrawn
 * @param fetched when Marsad read that text, ISO 8601; the moment of withdrawal where it was
 *     withdrawn
 * @param rules version of the rules that read it last
 * @param firstRules version of the rules that read this text first
 * @param withdrawal why it is out; null where it is not
 */
public record ArticleState(
    String articleId,
    String sha256,
    String fetched,
    String rules,
    String firstRules,
    Withdrawal withdrawal) {

  /** The state of the article that told an event. */
  public static ArticleState of(ReportedEvent told) {
    return new ArticleState(
        told.articleId(),
        told.report().sha256(),
        told.fetched(),
        told.rules(),
        told.firstRules(),
        null);
  }

  /** Whether the rules that read it last are those that read its text first. */
  boolean isReadByFirstRules() {
    return rules == null || rules.equals(firstRules);
  }
}
