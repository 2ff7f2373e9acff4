package marsad.feed;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import marsad.article.InputRejectionReason;
import marsad.article.RejectedInput;
import marsad.parse.charset.PageCharset;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Reads the document of a source: RSS 0.9 to 2.0, Atom 0.3 and 1.0, JSON Feed, sitemaps and their
 * index, and the public page of a Telegram channel. XML is read as it comes: HTML entities, control
 * characters and a missing end do not hide what stands before them. Pure.
 */
public final class FeedParser {
  private static final Pattern TELEGRAM =
      Pattern.compile("(?i)https?://(www\\.)?(t\\.me|telegram\\.me)/s/[^/?#]+.*");
  private static final Pattern HTML =
      Pattern.compile(
          "(?is)(<\\?xml[^>]*>\\s*)?(<!--.*?-->\\s*)*<(!doctype html|html|head|body)\\b.*");
  private static final Pattern ROOT =
      Pattern.compile("(?i)<((?:[a-z]+:)?(?:rss|rdf|feed|urlset|sitemapindex|opml))[\\s>]");
  private static final Pattern PROLOG =
      Pattern.compile("(?s)<\\?.*?\\?>|<!--.*?-->|<!DOCTYPE[^>]*>|\ufeff");

  /** Where an item of a document begins or ends. */
  private static final Pattern ITEM = Pattern.compile("(?i)<(/?)(?:item|entry|url)[\\s>]");

  private static final String BROKEN = "the document breaks off before its end";

  /** Number of characters at the end of a document in which its root element is closed. */
  private static final int TAIL = 200;

  private static final String ALTERNATE =
      "link[rel~=(?i)alternate][type~=(?i)(rss|atom|feed\\+json)][href]";

  private FeedParser() {}

  /**
   * Reads a document.
   *
   * @param charset the charset that the server named, or null
   * @param url the address of the document; relative links stand against it
   * @param zone the zone of times that name none
   * @throws RejectedInput if it is none of these; the message says what it is instead
   */
  public static Feed parse(byte[] bytes, String charset, String url, ZoneId zone)
      throws RejectedInput {
    String text = PageCharset.decode(bytes, charset).replace("\ufeff", "").strip();
    if (text.isEmpty()) {
      throw rejected("the document is empty");
    }
    if (isTelegram(url)) {
      return TelegramPage.parse(text, url);
    }
    if (text.charAt(0) == '{' || text.charAt(0) == '[') {
      return JsonFeed.parse(text, url, new FeedTimes(zone));
    }
    if (HTML.matcher(text).matches()) {
      throw rejected("a web page" + hint(text, url));
    }
    if (text.contains("<!ENTITY")) {
      throw rejected("it defines entities of its own");
    }
    Matcher root = ROOT.matcher(text);
    if (!root.find()) {
      throw rejected(text.contains("<") ? "no feed begins in it" : "there is no XML in it");
    }
    String problem = problem(text, root);
    String body = text.substring(root.start());
    Element first =
        Jsoup.parse(BROKEN.equals(problem) ? whole(body) : body, url, Parser.xmlParser())
            .firstElementChild();
    return xml(first, problem, new FeedTimes(zone));
  }

  /** A document that breaks off, without the item that it breaks off in. */
  private static String whole(String body) {
    Matcher edge = ITEM.matcher(body);
    int open = -1;
    while (edge.find()) {
      open = edge.group(1).isEmpty() ? edge.start() : -1;
    }
    return open < 0 ? body : body.substring(0, open);
  }

  /** Returns whether an address is the public page of a Telegram channel. */
  public static boolean isTelegram(String url) {
    return TELEGRAM.matcher(url).matches();
  }

  private static Feed xml(Element root, String problem, FeedTimes times) throws RejectedInput {
    switch (XmlFeed.local(root)) {
      case "urlset", "sitemapindex":
        return Sitemap.parse(root, problem, times);
      case "opml":
        throw rejected("a list of feeds (OPML): take it in with 'sources --import FILE'");
      default:
        return XmlFeed.parse(root, problem, times);
    }
  }

  /** What is wrong around the root element; null where nothing is. */
  private static String problem(String text, Matcher root) {
    String end = text.substring(Math.max(0, text.length() - TAIL)).toLowerCase(Locale.ROOT);
    if (!end.contains("</" + root.group(1).toLowerCase(Locale.ROOT)) && !end.endsWith("/>")) {
      return BROKEN;
    }
    boolean clean = PROLOG.matcher(text.substring(0, root.start())).replaceAll("").isBlank();
    return clean ? null : "something stands before the feed";
  }

  /** The feeds that a page names, as a help for whoever wrote its address. */
  private static String hint(String text, String url) {
    Document page = Jsoup.parse(text, url);
    return Optional.ofNullable(page.selectFirst(ALTERNATE))
        .map(link -> "; its feed is " + link.absUrl("href"))
        .orElse("; give a CSS selector in the column links");
  }

  static RejectedInput rejected(String what) {
    return new RejectedInput(
        InputRejectionReason.NOT_A_PAGE, "neither a feed nor a sitemap: " + what);
  }
}
