package marsad.feed;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import marsad.parse.body.PlainText;
import org.jsoup.nodes.Element;

/** Reads sitemaps, news sitemaps and the index of sitemaps. */
final class Sitemap {
  /** Number of the sitemaps of an index that are looked into, the newest. */
  private static final int MAX_MAPS = 3;

  private Sitemap() {}

  private record Map(String url, String changed) {}

  static Feed parse(Element root, String problem, FeedTimes times) {
    List<FeedItem> items = new ArrayList<>();
    List<Map> maps = new ArrayList<>();
    for (Element child : root.children()) {
      String name = XmlFeed.local(child);
      String url = Bases.resolve(child, text(child, "loc"));
      if (name.equals("url")) {
        items.add(item(child, url, times));
      } else if (name.equals("sitemap") && url != null) {
        maps.add(new Map(url, times.orNull(text(child, "lastmod"))));
      }
    }
    maps.sort(Comparator.comparing(Map::changed, Comparator.nullsLast(Comparator.reverseOrder())));
    String why =
        problem == null && items.isEmpty() && maps.isEmpty() ? "the sitemap is empty" : problem;
    List<String> newest = maps.stream().limit(MAX_MAPS).map(Map::url).toList();
    Feed feed = Feed.newest(items, why);
    return new Feed(feed.items(), newest, false, feed.problem());
  }

  private static FeedItem item(Element url, String address, FeedTimes times) {
    String published = times.orWritten(text(url, "publication_date"));
    String changed = times.orNull(text(url, "lastmod"));
    String moment = changed == null ? times.orNull(published) : changed;
    return new FeedItem(address, PlainText.of(text(url, "title")), published, moment, null);
  }

  /** The text of the first element of a name that is no part of an image or video. */
  private static String text(Element element, String name) {
    for (Element found : element.getAllElements()) {
      String tag = found.tagName();
      boolean media = tag.startsWith("image:") || tag.startsWith("video:");
      if (!media && found != element && XmlFeed.local(found).equals(name)) {
        return found.text().strip();
      }
    }
    return null;
  }
}
