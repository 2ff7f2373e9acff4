package marsad.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import marsad.parse.body.PlainText;
import org.jsoup.nodes.Element;

/** Reads RSS of all versions and Atom. */
final class XmlFeed {
  private static final List<String> PUBLISHED =
      List.of("pubdate", "published", "dc:date", "issued", "dcterms:issued", "dc:created", "date");
  private static final List<String> CHANGED =
      List.of("updated", "modified", "dcterms:modified", "atom:updated");
  private static final List<String> TEXT = List.of("content:encoded", "content", "xhtml:body");

  private XmlFeed() {}

  static Feed parse(Element root, String problem, FeedTimes times) {
    List<FeedItem> items = new ArrayList<>();
    for (Element element : root.getAllElements()) {
      String name = local(element);
      if ((name.equals("item") || name.equals("entry"))
          && !local(element.parent()).equals(name)
          && items.size() < Feed.MAX_ITEMS) {
        items.add(item(element, times));
      }
    }
    String why = problem == null && items.isEmpty() ? "the feed holds no item" : problem;
    return new Feed(items, List.of(), false, why);
  }

  private static FeedItem item(Element item, FeedTimes times) {
    String published = times.orWritten(text(item, PUBLISHED));
    String changed = times.orNull(text(item, CHANGED));
    String dated = published == null ? changed : published;
    String moment = changed == null ? times.orNull(published) : changed;
    return new FeedItem(
        link(item), PlainText.of(text(item, List.of("title"))), dated, moment, content(item));
  }

  /** The whole address of an item, by its link, else by its guid or id; null where it has none. */
  private static String link(Element item) {
    for (Element child : item.children()) {
      String rel = child.attr("rel").toLowerCase(Locale.ROOT);
      if (local(child).equals("link") && (rel.isEmpty() || rel.equals("alternate"))) {
        String found =
            Bases.resolve(child, child.hasAttr("href") ? child.attr("href") : child.text());
        if (found != null) {
          return found;
        }
      }
    }
    for (Element child : item.children()) {
      String name = local(child);
      boolean permanent =
          name.equals("guid") && !child.attr("isPermaLink").equalsIgnoreCase("false")
              || name.equals("id");
      if ((permanent || name.equals("origlink"))
          && child.text().strip().matches("(?i)https?://.+")) {
        return Bases.resolve(child, child.text());
      }
    }
    return item.hasAttr("rdf:about") ? Bases.resolve(item, item.attr("rdf:about")) : null;
  }

  private static String content(Element item) {
    for (String name : TEXT) {
      for (Element child : item.children()) {
        if (child.tagName().equalsIgnoreCase(name)
            && !child.hasAttr("src")
            && !child.hasAttr("url")) {
          boolean markup = child.childrenSize() > 0;
          String html = markup ? child.html() : child.wholeText();
          return html.isBlank() ? null : html;
        }
      }
    }
    return null;
  }

  /** The text of the first child of one of some names, in the order of the names. */
  private static String text(Element element, List<String> names) {
    for (String name : names) {
      for (Element child : element.children()) {
        if (child.tagName().equalsIgnoreCase(name) && !child.text().isBlank()) {
          return child.text().strip();
        }
      }
    }
    return null;
  }

  /** The name of an element without its prefix, in small letters. */
  static String local(Element element) {
    if (element == null) {
      return "";
    }
    String name = element.tagName().toLowerCase(Locale.ROOT);
    return name.startsWith("media:") || name.startsWith("itunes:")
        ? name
        : name.substring(name.indexOf(':') + 1);
  }
}
