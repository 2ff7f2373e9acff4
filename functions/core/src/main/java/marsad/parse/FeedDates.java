package marsad.parse;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** When the items of a feed were published, as it is written there, whatever the form. */
public final class FeedDates {
  private static final int LONGEST = 100;

  /** The moment of publication in RSS 2.0, Dublin Core and Atom. */
  private static final List<String> DATES = List.of("pubdate", "dc:date", "published");

  private FeedDates() {}

  /** Returns the date of each item that has one, by the address of the item. */
  public static Map<String, String> of(byte[] feed) {
    Map<String, String> dates = new HashMap<>();
    try {
      for (Element item :
          Jsoup.parse(new ByteArrayInputStream(feed), null, "", Parser.xmlParser())
              .getAllElements()) {
        String date = date(item);
        String link = link(item);
        if (date != null && link != null) {
          dates.putIfAbsent(link, date);
        }
      }
    } catch (IOException e) {
      return dates; // bytes in memory do not fail; what is no text has no dates
    }
    return dates;
  }

  private static String date(Element item) {
    for (String name : DATES) {
      for (Element child : item.children()) {
        if (child.tagName().equalsIgnoreCase(name) && !child.text().isBlank()) {
          String text = child.text().strip().replaceAll("\\s+", " ");
          return text.substring(0, Math.min(LONGEST, text.length()));
        }
      }
    }
    return null;
  }

  private static String link(Element item) {
    for (Element child : item.children()) {
      if (child.tagName().equalsIgnoreCase("link")) {
        return child.hasAttr("href") ? child.attr("href").strip() : child.text().strip();
      }
    }
    return null;
  }
}
