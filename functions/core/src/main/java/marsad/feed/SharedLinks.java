package marsad.feed;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Finds addresses that several reports of a feed share, such as that of the site's first page. */
final class SharedLinks {
  /** Number of titles of one address that are not revisions of one report. */
  private static final int MANY = 3;

  private final Map<String, Set<String>> titles = new HashMap<>();
  private int lost;

  /** Takes note of an item. */
  void add(ItemLink item, String title) {
    if (item.link() != null) {
      titles.computeIfAbsent(page(item.link()), k -> new HashSet<>()).add(title);
    }
  }

  /** Returns the address of an item: where many share its link, the one that is its own. */
  String find(ItemLink item) {
    boolean shared =
        item.link() != null && titles.getOrDefault(page(item.link()), Set.of()).size() >= MANY;
    if (item.permanent() != null && (shared || item.link() == null)) {
      return item.permanent();
    }
    lost += shared ? 1 : 0;
    return item.link();
  }

  /** Returns what is wrong with the links of the items that were found; null for nothing. */
  String problem() {
    return lost == 0 ? null : lost + " items share an address and count as one report";
  }

  private static String page(String link) {
    return link.replaceFirst("#.*", "");
  }
}
