package marsad.aggregate.incident;

import com.fasterxml.jackson.annotation.JsonIgnore;
import marsad.article.Article;
import marsad.article.Cleaning;
import marsad.article.WebAddress;
import marsad.event.Casualties;

/**
 * What one article reports of an incident.
 *
 * @param url where it can be read, an http or https address; null where there is none
 * @param source who published it
 * @param origin the agency behind it: the one that it quotes, else its own; null where neither is
 *     known
 * @param title the headline; null where it has none or discretion cut it
 * @param quote the words that name the event, at most 200 characters; null where discretion cut
 *     them
 * @param casualties how many people it names, null where it names none
 * @param eventId the event that was taken from it
 * @param role what it is to its incident; null as long as it is not part of one
 * @param sha256 of the article's text, lower-case hex, by which an edit is noticed
 */
public record Report(
    String url,
    String source,
    String origin,
    String lang,
    String title,
    String published,
    String quote,
    Casualties casualties,
    String eventId,
    ReportRole role,
    String sha256) {

  /** Longest quote, characters: a headline may be one. */
  private static final int LONGEST_QUOTE = Article.LONGEST_TITLE;

  /** Cleans what a reader sees, because a record of an earlier version may contain anything. */
  public Report {
    url = WebAddress.orNull(url);
    source = Cleaning.line(source, Article.LONGEST_SOURCE);
    title = Cleaning.line(title, Article.LONGEST_TITLE);
    quote = Cleaning.line(quote, LONGEST_QUOTE);
  }

  /** Returns the report with another headline and quote. */
  public Report withWords(String otherTitle, String otherQuote) {
    return new Report(
        url,
        source,
        origin,
        lang,
        otherTitle,
        published,
        otherQuote,
        casualties,
        eventId,
        role,
        sha256);
  }

  /** Returns whether it tells of the incident itself, and does not only speak of it again. */
  @JsonIgnore
  public boolean isFirstHand() {
    return role != ReportRole.REACTION;
  }

  /** Returns the report with its role among the reports of an incident. */
  public Report as(ReportRole place) {
    return new Report(
        url, source, origin, lang, title, published, quote, casualties, eventId, place, sha256);
  }

  /** Returns the report without headline and quote. */
  public Report withoutWords() {
    return withWords(null, null);
  }

  /** Returns the id of its article: an event's id is that of its article, a dash and an ordinal. */
  public String articleId() {
    return eventId.substring(0, Math.max(0, eventId.lastIndexOf('-')));
  }

  /**
   * Returns what identifies its independent source: the origin, else the publisher or host, else
   * the event.
   */
  public String root() {
    return origin != null
        ? origin
        : source != null ? source : Publisher.hostOf(url).orElse(eventId);
  }
}
