package marsad.parse;

import java.time.Instant;
import java.util.Optional;
import marsad.article.Article;
import marsad.article.PublicationTime;
import marsad.parse.fact.PageCredits;
import marsad.parse.fact.WrittenTime;

/**
 * A page that was read.
 *
 * @param article its report; without a date where the page says none that can be one
 * @param badDate a date that was said and is none; null where there is none, or the report is dated
 * @param ago how long before its reading it was published, null where it does not say
 * @param credits who wrote it, and where else it stands; null where it came as no page
 */
public record ParsedPage(
    Article article, String badDate, WrittenTime.Ago ago, PageCredits credits) {
  /** A page that says nothing of how long ago it was published. */
  public ParsedPage(Article article, String badDate) {
    this(article, badDate, null, null);
  }

  public ParsedPage {
    badDate = article.published() == null ? badDate : null;
  }

  /**
   * Returns the page with the moment that it gives as a span before its reading, where nothing else
   * dates it.
   *
   * @param read when the page came from its server
   */
  public ParsedPage datedBy(Instant read) {
    return article.published() != null || ago == null
        ? this
        : new ParsedPage(article.withPublished(ago.before(read)), badDate, null, credits);
  }

  /**
   * Returns the page with the date that its source gives, where the page gives none; and without
   * one after tomorrow.
   *
   * @param said the source's date as it is written, or null
   */
  public ParsedPage dated(String said, Instant now) {
    String first = article.published() == null ? said : article.published();
    Optional<PublicationTime> time = PublicationTime.find(first, now);
    if (time.isPresent() || first == null) {
      return new ParsedPage(
          article.withPublished(time.map(PublicationTime::iso).orElse(null)),
          badDate,
          ago,
          credits);
    }
    return new ParsedPage(article.withPublished(null), first, ago, credits);
  }
}
