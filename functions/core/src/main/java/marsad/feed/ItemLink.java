package marsad.feed;

import java.util.Locale;
import org.jsoup.nodes.Element;

/**
 * The addresses that an item of a feed names.
 *
 * @param link the whole address of its page, or null
 * @param permanent the whole address by which it is known for good (guid or id), or null
 */
record ItemLink(String link, String permanent) {

  /** Reads an item of RSS or Atom. */
  static ItemLink of(Element item) {
    String link = null;
    String original = null; // behind an address that only counts readers
    String permanent = null;
    for (Element child : item.children()) {
      switch (XmlFeed.local(child)) {
        case "link" -> link = link == null ? link(child) : link;
        case "origlink" -> original = Bases.resolve(child, child.text());
        case "guid", "id" -> permanent = permanent == null ? permanent(child) : permanent;
        default -> {
          // says nothing of the address
        }
      }
    }
    if (link == null && item.hasAttr("rdf:about")) {
      link = Bases.resolve(item, item.attr("rdf:about"));
    }
    return new ItemLink(original == null ? link : original, permanent);
  }

  private static String link(Element child) {
    String rel = child.attr("rel").toLowerCase(Locale.ROOT);
    if (!rel.isEmpty() && !rel.equals("alternate")) {
      return null;
    }
    String written = (child.hasAttr("href") ? child.attr("href") : child.text()).strip();
    boolean words = written.contains(" ") && !written.contains("/"); // a title in the wrong place
    return words ? null : Bases.resolve(child, written);
  }

  private static String permanent(Element child) {
    String text = child.text().strip();
    String said = child.attr("isPermaLink").toLowerCase(Locale.ROOT);
    boolean whole = text.matches("(?i)https?://.+");
    return said.equals("true") || whole && !said.equals("false")
        ? Bases.resolve(child, text)
        : null;
  }
}
