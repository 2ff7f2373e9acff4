package marsad.feed;

import marsad.article.Article;
import marsad.article.BadField;
import marsad.article.Cleaning;
import marsad.article.RejectedInput;
import marsad.parse.DirectInput;
import marsad.parse.body.PlainText;

/**
 * The text of a report that its source carries in full, for a page that shows none.
 *
 * @param url the address of the report
 * @param source who published it
 * @param title its headline, or null
 * @param published in the form of {@link marsad.article.PublicationTime}, or null
 * @param html the text as HTML
 */
public record FeedText(String url, String source, String title, String published, String html) {
  /** Length of the shortest text that is a report and no teaser, characters. */
  public static final int MIN_TEXT = 60;

  /** Returns the text without markup, a paragraph a line. */
  public String text() {
    return PlainText.lines(html);
  }

  /**
   * Returns the article.
   *
   * @throws RejectedInput if it has no text, or is in another language
   */
  public Article article() throws RejectedInput {
    try {
      String headline = Cleaning.line(title, Article.LONGEST_TITLE);
      return DirectInput.readable(
          new Article(null, url, source, null, headline, published, null, text(), null));
    } catch (BadField e) {
      throw new RejectedInput(e.reason(), e.getMessage());
    }
  }
}
