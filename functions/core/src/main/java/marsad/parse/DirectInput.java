package marsad.parse;

import java.io.IOException;
import java.time.Instant;
import marsad.article.Article;
import marsad.article.BadField;
import marsad.article.CanonicalUrl;
import marsad.article.InputRejectionReason;
import marsad.article.PublicationTime;
import marsad.article.RejectedInput;
import marsad.json.BrokenJson;
import marsad.json.Json;
import marsad.language.Languages;

/**
 * Checks an article that somebody gives as a whole, on the command line, in a file or over HTTP.
 * What is wrong in it is wrong by his own hand, and is rejected with field, value and reason.
 */
public final class DirectInput {

  private DirectInput() {}

  /**
   * Reads an article as JSON, and checks it.
   *
   * @param now a time after tomorrow is none
   * @throws RejectedInput if it is not JSON, or a value of it cannot be right
   */
  public static Article json(String json, Instant now) throws RejectedInput {
    try {
      return checked(Json.read(json, Article.class), now);
    } catch (BrokenJson e) {
      throw rejected(e);
    }
  }

  /** Why JSON is no article. */
  public static RejectedInput rejected(IOException e) {
    return e.getCause() instanceof BadField field
        ? new RejectedInput(field.reason(), field.getMessage())
        : new RejectedInput(
            InputRejectionReason.DAMAGED, "not an article in JSON: " + e.getMessage());
  }

  /**
   * Returns the article, if its times and its address can be right.
   *
   * @throws RejectedInput naming field and value
   */
  public static Article checked(Article article, Instant now) throws RejectedInput {
    time("published", article.published(), now);
    time("fetched", article.fetched(), now);
    if (article.url() != null) {
      try {
        CanonicalUrl.of(article.url());
      } catch (RejectedInput e) {
        throw rejected(e.reason(), "url", article.url(), e.getMessage());
      }
    }
    return article;
  }

  private static void time(String field, String iso, Instant now) throws RejectedInput {
    if (iso != null && new PublicationTime(iso).isAfter(now)) {
      throw rejected(InputRejectionReason.BAD_DATE, field, iso, PublicationTime.EXPECTED);
    }
  }

  private static RejectedInput rejected(
      InputRejectionReason reason, String field, String value, String why) {
    return new RejectedInput(reason, new BadField(reason, field, value, why).getMessage());
  }

  /**
   * Returns the article with its language, if Marsad can read it.
   *
   * @throws RejectedInput if it has no text, or is in another language
   */
  public static Article readable(Article article) throws RejectedInput {
    if (article.text().isBlank()) {
      throw new RejectedInput(InputRejectionReason.NO_ARTICLE, "empty: there is no text");
    }
    if (article.lang() == null) {
      return article.withLang(language(article.text()));
    }
    if (Languages.bundled().findCode(article.lang()).isEmpty()) {
      throw new RejectedInput(
          InputRejectionReason.OTHER_LANGUAGE,
          "the language '" + article.lang() + "' is none of " + codes());
    }
    return article;
  }

  /**
   * Returns the language of a text.
   *
   * @throws RejectedInput if it is none that Marsad reads
   */
  static String language(String text) throws RejectedInput {
    return Languages.bundled()
        .find(text)
        .orElseThrow(
            () ->
                new RejectedInput(
                    InputRejectionReason.OTHER_LANGUAGE,
                    "the text is in none of the languages " + codes()));
  }

  private static String codes() {
    return String.join(", ", Languages.bundled().codes());
  }
}
