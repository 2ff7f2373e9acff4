package marsad.feed;

import java.util.List;

/**
 * What the document of a source holds.
 *
 * @param items reports, in the order of the document
 * @param maps addresses of other documents that name reports: the newest of an index of sitemaps
 * @param whole whether each item is the whole report, so that no page needs to be fetched
 * @param problem what is wrong with the document though some of it could be read; null where
 *     nothing is
 */
public record Feed(List<FeedItem> items, List<String> maps, boolean whole, String problem) {
  /** Greatest number of items that are read of one document. */
  static final int MAX_ITEMS = 500;

  public Feed {
    items = List.copyOf(items.subList(0, Math.min(MAX_ITEMS, items.size())));
    maps = List.copyOf(maps);
  }

  /** Links of a page. */
  public static Feed links(List<String> urls) {
    List<FeedItem> items = urls.stream().map(FeedItem::link).toList();
    String problem = items.isEmpty() ? "the selector finds no link on the page" : null;
    return new Feed(items, List.of(), false, problem);
  }
}
