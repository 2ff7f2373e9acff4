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
    SharedLinks links = new SharedLinks();
    List<Item> found =
        root.getAllElements().stream().filter(XmlFeed::isItem).map(Item::of).toList();
    found.forEach(item -> links.add(item.link(), item.title()));
    List<FeedItem> items =
        found.stream().map(item -> item(item, links.find(item.link()), times)).toList();
    String why = items.isEmpty() ? "the feed holds no item" : links.problem();
    return Feed.newest(items, problem == null ? why : problem);
  }

  /** An item whose final address the others decide with it. */
  private record Item(Element element, ItemLink link, String title) {
    static Item of(Element element) {
      String title = texts(element, List.of("title")).stream().findFirst().orElse(null);
      return new Item(element, ItemLink.of(element), PlainText.of(title));
    }
  }

  /** Returns whether an element is an item; one that another has not closed stands inside it. */
  private static boolean isItem(Element element) {
    String name = local(element);
    return name.equals("item") || name.equals("entry");
  }

  private static FeedItem item(Item item, String link, FeedTimes times) {
    List<String> dates = texts(item.element(), PUBLISHED);
    String published =
        dates.stream()
            .filter(date -> times.orNull(date) != null)
            .findFirst()
            .or(() -> dates.stream().findFirst())
            .map(times::orWritten)
            .orElse(null);
    String changed =
        texts(item.element(), CHANGED).stream().findFirst().map(times::orNull).orElse(null);
    String dated = published == null ? changed : published;
    String moment = changed == null ? times.orNull(published) : changed;
    return new FeedItem(link, item.title(), dated, moment, content(item.element()));
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

  /** The texts of the children of some names, in the order of the names. */
  private static List<String> texts(Element element, List<String> names) {
    String prefix = element.tagName().replaceFirst("[^:]*$", ""); // of Atom inside another format
    List<String> texts = new ArrayList<>();
    for (String name : names) {
      for (Element child : element.children()) {
        String tag = child.tagName();
        if ((tag.equalsIgnoreCase(name) || tag.equalsIgnoreCase(prefix + name))
            && !child.text().isBlank()) {
          texts.add(child.text().strip());
        }
      }
    }
    return texts;
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
