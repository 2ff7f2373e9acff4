package marsad.aggregate.history;

import marsad.aggregate.incident.ReportedEvent;

/**
 * The state of an article when the incidents around it are joined again.
 *
 * @param articleId the article
 * @param sha256 of its text; null where it was withdrawn
 * @param fetched when Marsad read that text, ISO 8601; the moment of withdrawal where it was
 *     withdrawn
 * @param rules version of the rules that read it last
 * @param firstRules version of the rules that read this text first
 * @param withdrawal why it was withdrawn; null where it was not
 */
public record ArticleState(
    String articleId,
    String sha256,
    String fetched,
    String rules,
    String firstRules,
    Withdrawal withdrawal) {

  /** Returns the state of the article that reports an event. */
  public static ArticleState of(ReportedEvent reported) {
    return new ArticleState(
        reported.articleId(),
        reported.report().sha256(),
        reported.fetched(),
        reported.rules(),
        reported.firstRules(),
        null);
  }

  /** Returns whether the rules that read its text first also read it last. */
  boolean isReadByFirstRules() {
    return rules == null || rules.equals(firstRules);
  }
}
