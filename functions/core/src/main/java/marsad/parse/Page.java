package marsad.parse;

import java.util.ArrayList;
import java.util.List;
import marsad.article.Article;
import marsad.article.CanonicalUrl;
import marsad.article.InputRejectionReason;
import marsad.article.RejectedInput;
import marsad.language.Languages;
import marsad.parse.body.MainText;
import marsad.parse.body.ScriptText;
import marsad.parse.body.StatedBody;
import marsad.parse.charset.PresentationForms;
import marsad.parse.fact.LiveBlog;
import marsad.parse.fact.PageFacts;
import marsad.reference.Agencies;
import org.jsoup.nodes.Document;

/**
 * A page that was read: what it says of itself, and its main text.
 *
 * @param facts what it says of itself
 * @param text its main text
 * @param isList whether it lists several reports
 */
record Page(PageFacts facts, String text, boolean isList) {
  /** Minimum running text of a page with an article, characters; news flashes are short. */
  private static final int LEAST_TEXT = 60;

  /** Minimum running text of a page of which the rest must be paid for, characters. */
  private static final int LEAST_PAID = 250;

  /** Length of an id that is made of an address, hexadecimal digits. */
  private static final int ID_LENGTH = 16;

  /** Reads a document. */
  static Page of(Document page, Agencies agencies) {
    PageFacts facts = PageFacts.of(page, agencies);
    MainText.Story story = MainText.of(page);
    String text = StatedBody.correct(story.text(), facts.body());
    if (text.length() < LEAST_TEXT && !facts.paid()) {
      text = ScriptText.find(page).orElse(text);
    }
    boolean isList = story.isList() && text.equals(story.text());
    return new Page(facts, text, isList);
  }

  /** Returns the one report that the page holds. */
  ParsedPage report(String id, String address, String url) throws RejectedInput {
    int length = text.length();
    if (facts.paid() && length < LEAST_PAID) {
      throw none(
          length == 0
              ? "nothing of it is free to read"
              : "only its first " + length + " characters are free to read");
    }
    if (length < LEAST_TEXT) {
      throw none(length + " characters of running text");
    }
    if (isList) {
      throw none("it lists several reports");
    }
    return new ParsedPage(
        article(PresentationForms.plain(text), id, address, url, DirectInput.language(text)),
        facts.badDate(),
        facts.ago(),
        facts.credits());
  }

  private static RejectedInput none(String why) {
    return new RejectedInput(InputRejectionReason.NO_ARTICLE, "the page holds no article: " + why);
  }

  /** Returns the entries of a live blog; those in another language are left out. */
  List<ParsedPage> entries(String address, String url, Languages languages) {
    List<ParsedPage> entries = new ArrayList<>();
    for (LiveBlog.Entry entry : facts.entries()) {
      String title = cut(entry.title(), Article.LONGEST_TITLE);
      String key = CanonicalUrl.keyOf(address == null ? "" : address) + "#" + entry.published();
      String entryId = Article.sha256(key).substring(0, ID_LENGTH);
      String source = cut(source(url), Article.LONGEST_SOURCE);
      languages
          .find(entry.text())
          .map(
              lang ->
                  new Article(
                      entryId,
                      address,
                      source,
                      lang,
                      title,
                      entry.published(),
                      null,
                      entry.text(),
                      null))
          .ifPresent(article -> entries.add(new ParsedPage(article, null)));
    }
    return entries;
  }

  /** Returns an article of a text of the page. */
  Article article(String story, String id, String address, String url, String lang) {
    String source = cut(source(url), Article.LONGEST_SOURCE);
    String title = cut(facts.title(), Article.LONGEST_TITLE);
    return new Article(id, address, source, lang, title, facts.published(), null, story, null);
  }

  private static String cut(String value, int longest) {
    return value == null || value.length() <= longest ? value : value.substring(0, longest);
  }

  private String source(String url) {
    if (facts.site() != null && !facts.site().startsWith(Article.SAMPLE)) {
      return facts.site();
    }
    try {
      return url == null ? null : CanonicalUrl.of(url).host();
    } catch (RejectedInput e) {
      return null;
    }
  }
}
