package marsad.feed;

import java.util.ArrayList;
import java.util.List;
import marsad.article.RejectedInput;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Reads a list of feeds in OPML, as feed readers export it. */
public final class Opml {

  /**
   * A feed of the list.
   *
   * @param title how the list calls it; the address where it does not
   */
  public record Outline(String title, String url) {}

  private Opml() {}

  /**
   * Returns the feeds of a list, in its order, each address once.
   *
   * @throws RejectedInput if it is no such list
   */
  public static List<Outline> parse(String text) throws RejectedInput {
    Document document = Jsoup.parse(text, "", Parser.xmlParser());
    if (document.getElementsByTag("opml").isEmpty()) {
      throw FeedParser.rejected("there is no element 'opml' in it");
    }
    List<Outline> feeds = new ArrayList<>();
    for (Element outline : document.getElementsByTag("outline")) {
      String url = value(outline, "xmlUrl");
      String title =
          value(outline, "title").isEmpty() ? value(outline, "text") : value(outline, "title");
      if (!url.isEmpty() && feeds.stream().noneMatch(known -> known.url().equals(url))) {
        feeds.add(new Outline(title.isEmpty() ? url : title, url));
      }
    }
    return feeds;
  }

  private static String value(Element outline, String name) {
    return outline.attributes().getIgnoreCase(name).strip();
  }
}
