package marsad.feed;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import marsad.article.Moment;

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

  private static final Comparator<FeedItem> NEWEST_FIRST =
      Comparator.comparing(
          item -> Moment.findInstant(item.changed()).orElse(Instant.EPOCH),
          Comparator.reverseOrder());

  public Feed {
    items = List.copyOf(items.subList(0, Math.min(MAX_ITEMS, items.size())));
    maps = List.copyOf(maps);
  }

  /**
   * Returns the newest items of a document that may hold too many.
   *
   * @param problem what is wrong with the document, or null
   */
  static Feed newest(List<FeedItem> items, String problem) {
    if (items.size() <= MAX_ITEMS) {
      return new Feed(items, List.of(), false, problem);
    }
    boolean dated = items.stream().allMatch(item -> item.changed() != null);
    String cut = "only " + MAX_ITEMS + " of its " + items.size() + " items are read";
    String why = dated || problem != null ? problem : cut;
    return new Feed(items.stream().sorted(NEWEST_FIRST).toList(), List.of(), false, why);
  }

  /** Links of a page. */
  public static Feed links(List<String> urls) {
    List<FeedItem> items = urls.stream().map(FeedItem::link).toList();
    String problem = items.isEmpty() ? "the selector finds no link on the page" : null;
    return new Feed(items, List.of(), false, problem);
  }
}
