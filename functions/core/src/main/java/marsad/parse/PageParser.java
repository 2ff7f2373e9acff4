package marsad.parse;

import java.util.List;
import marsad.article.Article;
import marsad.article.BadField;
import marsad.article.CanonicalUrl;
import marsad.article.RejectedInput;
import marsad.language.Languages;
import marsad.parse.charset.PageCharset;
import marsad.reference.Agencies;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Turns a web page into an article: main text, title, date and language. Pure. */
public final class PageParser {
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
    Page page = page(html, charset, url);
    try {
      String address = address(url, page.facts().credits().canonical());
      List<ParsedPage> entries =
          id == null ? page.entries(address, url, Languages.bundled()) : List.of();
      return entries.isEmpty() ? List.of(page.report(id, address, url)) : entries;
    } catch (BadField e) {
      throw new RejectedInput(e.reason(), e.getMessage());
    }
  }

  /** Main text alone, whatever its language and length; for measuring: in the page's letters. */
  public static Article parseLeniently(byte[] html, String url, String id) {
    Page page = page(html, null, url);
    return page.article(
        page.text(), id, url, url, Languages.bundled().find(page.text()).orElse(null));
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

  private static Page page(byte[] html, String charset, String url) {
    return Page.of(document(html, charset, url), Agencies.bundled());
  }

  private static Document document(byte[] html, String charset, String url) {
    return Jsoup.parse(PageCharset.decode(html, charset), url == null ? "" : url);
  }
}
