package marsad.steps.discover;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import marsad.article.PublicationTime;
import marsad.feed.FeedItem;
import marsad.json.Shown;

/** Gathers what is wrong with the content of a source, so that nothing is lost without a word. */
final class SourceProblems {
  private final List<String> found = new ArrayList<>();
  private int items;
  private int unaddressed;
  private int undated;
  private String unreadable;
  private int late;
  private int old;
  private Instant newest;

  /** Takes note of a problem of the document, or of none. */
  void document(String problem) {
    if (problem != null) {
      found.add(problem);
    }
  }

  /** Takes note of an item without an address that can be fetched. */
  void noAddress() {
    items++;
    unaddressed++;
  }

  /**
   * Takes note of an item.
   *
   * @param dated whether it has a date that can be read
   * @param moment when it was changed or published, or null
   * @param isOld whether that is too long ago for news
   */
  void item(FeedItem item, boolean dated, Instant moment, boolean isOld) {
    items++;
    old += isOld ? 1 : 0;
    if (moment != null && (newest == null || moment.isAfter(newest))) {
      newest = moment;
    }
    if (!dated) {
      undated++;
      if (item.published() != null && PublicationTime.find(item.published()).isPresent()) {
        late++;
      } else if (item.published() != null && unreadable == null) {
        unreadable = item.published();
      }
    }
  }

  /** Moment of the newest item; null where none is dated. */
  Instant newest() {
    return newest;
  }

  /** Takes note of a link on a page, which has no date there. */
  void link() {
    items++;
  }

  /** Takes note of a post that is no article. */
  void post(String why) {
    if (found.size() < 3) {
      found.add("a post is left out: " + why);
    }
  }

  /** All problems in one line; empty where there is none. */
  Optional<String> text() {
    List<String> all = new ArrayList<>(found);
    if (unaddressed > 0) {
      all.add(unaddressed + " of " + items + " items have no address of a page");
    }
    if (late > 0) {
      all.add(late + " of " + items + " items are dated after tomorrow");
    }
    if (unreadable != null || undated == items && undated > late && undated > 0) {
      String example =
          unreadable == null ? "" : " that can be read, e.g. '" + Shown.shortened(unreadable) + "'";
      all.add(undated + " of " + items + " items have no date" + example);
    }
    if (newest != null && old == items - unaddressed) {
      all.add("the newest item is of " + newest.toString().substring(0, 10));
    }
    return all.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", all));
  }
}
