package marsad.parse;

import java.util.ArrayList;
import java.util.List;
import marsad.article.Article;
import marsad.article.BadField;
import marsad.article.CanonicalUrl;
import marsad.article.InputRejectionReason;
import marsad.article.RejectedInput;
import marsad.language.Languages;
import marsad.parse.body.MainText;
import marsad.parse.body.StatedBody;
import marsad.parse.charset.PageCharset;
import marsad.parse.charset.PresentationForms;
import marsad.parse.fact.LiveBlog;
import marsad.parse.fact.PageFacts;
import marsad.reference.Agencies;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Turns a web page into an article: main text, title, date and language. Pure. */
public final class PageParser {
  /** Minimum running text of a page with an article, characters; news flashes are short. */
  private static final int LEAST_TEXT = 60;

  /** Minimum running text of a page of which the rest must be paid for, characters. */
  private static final int LEAST_PAID = 250;

  /** Length of an id that is made of an address, hexadecimal digits. */
  private static final int ID_LENGTH = 16;

  private PageParser() {}

  /**
   * Reads a page.
   *
   * @param html the bytes as they came
   * @param charset the charset that the server named, or null
   * @param url where it stands; may be null for a file
   * @param id an id to keep, or null
   * @throws RejectedInput if the page holds no article in a language that Marsad reads
   */
  public static Article parse(byte[] html, String charset, String url, String id)
      throws RejectedInput {
    return read(html, charset, url, id).article();
  }

  /** Returns the same, with what the page says of its date in vain; of a live blog the newest. */
  public static ParsedPage read(byte[] html, String charset, String url, String id)
      throws RejectedInput {
    return readAll(html, charset, url, id).get(0);
  }

  /**
   * Returns all reports of a page: the entries of a live blog, the newest first, else the one that
   * the page holds.
   */
  public static List<ParsedPage> readAll(byte[] html, String charset, String url, String id)
      throws RejectedInput {
    Page page = Page.of(html, charset, url);
    try {
      String address = address(url, page.facts().credits().canonical());
      List<ParsedPage> entries = id == null ? page.entries(address, url) : List.of();
      return entries.isEmpty() ? List.of(page.report(id, address, url)) : entries;
    } catch (BadField e) {
      throw new RejectedInput(e.reason(), e.getMessage());
    }
  }

  /** Main text alone, whatever its language and length; for measuring: in the page's letters. */
  public static Article parseLeniently(byte[] html, String url, String id) {
    Page page = Page.of(html, null, url);
    return page.article(
        page.text(), id, url, url, Languages.bundled().find(page.text()).orElse(null));
  }

  /** A page that was read: what it says of itself, its main text, and whether this is a list. */
  private record Page(PageFacts facts, String text, boolean isList) {
    static Page of(byte[] html, String charset, String url) {
      Document page = document(html, charset, url);
      PageFacts facts = PageFacts.of(page, Agencies.bundled());
      MainText.Story story = MainText.of(page);
      String text = StatedBody.correct(story.text(), facts.body());
      boolean isList = story.isList() && text.equals(story.text());
      return new Page(facts, text, isList);
    }

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
      return new RejectedInput(
          InputRejectionReason.NO_ARTICLE, "the page holds no article: " + why);
    }

    /** The entries of a live blog; those in another language are left out. */
    List<ParsedPage> entries(String address, String url) {
      List<ParsedPage> entries = new ArrayList<>();
      for (LiveBlog.Entry entry : facts.entries()) {
        String title = cut(entry.title(), Article.LONGEST_TITLE);
        String key = CanonicalUrl.keyOf(address == null ? "" : address) + "#" + entry.published();
        String entryId = Article.sha256(key).substring(0, ID_LENGTH);
        String source = cut(source(facts, url), Article.LONGEST_SOURCE);
        Languages.bundled()
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

    Article article(String story, String id, String address, String url, String lang) {
      String source = cut(source(facts, url), Article.LONGEST_SOURCE);
      String title = cut(facts.title(), Article.LONGEST_TITLE);
      return new Article(id, address, source, lang, title, facts.published(), null, story, null);
    }
  }

  private static String cut(String value, int longest) {
    return value == null || value.length() <= longest ? value : value.substring(0, longest);
  }

  /** Returns the address of the report: the page's own word for it, where that can be true. */
  private static String address(String url, String canonical) {
    if (url == null) {
      return null;
    }
    try {
      CanonicalUrl asked = CanonicalUrl.of(url);
      return canonical == null ? asked.address() : said(asked, canonical).address();
    } catch (RejectedInput e) {
      return url;
    }
  }

  private static CanonicalUrl said(CanonicalUrl asked, String canonical) {
    try {
      CanonicalUrl said = CanonicalUrl.of(canonical);
      return asked.mayBe(said) ? said : asked;
    } catch (RejectedInput e) {
      return asked;
    }
  }

  /**
   * Returns the addresses that a page links to, in its order, each once.
   *
   * @param selector CSS selector of the links, or of what holds them
   */
  public static List<String> links(byte[] html, String charset, String url, String selector) {
    return document(html, charset, url).select(selector).stream()
        .flatMap(found -> found.select("a[href]").stream())
        .map(link -> link.attr("abs:href"))
        .filter(address -> !address.isEmpty())
        .distinct()
        .toList();
  }

  private static Document document(byte[] html, String charset, String url) {
    return Jsoup.parse(PageCharset.decode(html, charset), url == null ? "" : url);
  }

  private static String source(PageFacts facts, String url) {
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
