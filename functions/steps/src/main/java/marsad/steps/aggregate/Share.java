package marsad.steps.aggregate;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import marsad.aggregate.Told;
import marsad.article.Article;
import marsad.article.Moment;
import marsad.extract.Extraction;
import marsad.extract.Rejection;
import marsad.steps.Layout;
import marsad.steps.store.DamagedRecord;
import marsad.steps.store.Stores;

/**
 * What one article has a share in.
 *
 * @param articleId the article
 * @param rejected what of it was set aside, by reason
 * @param home the day of its publication, or of its reading; null where it is withdrawn
 * @param told its events
 */
record Share(String articleId, Map<String, Integer> rejected, LocalDate home, List<Told> told) {

  /**
   * The share of a stored extraction.
   *
   * @param damage is told of a damaged extraction or article, which has no share in anything
   */
  static Share of(Stores stores, String extractionKey, Consumer<DamagedRecord> damage)
      throws IOException {
    try {
      return of(stores, extractionKey);
    } catch (DamagedRecord e) {
      damage.accept(e);
      return withdrawn(Layout.idOf(extractionKey));
    }
  }

  private static Share of(Stores stores, String extractionKey) throws IOException {
    Extraction extraction = stores.get(extractionKey, Extraction.class);
    String articleKey = Layout.articleOf(extractionKey);
    Article article =
        stores.find(articleKey, Article.class).orElseThrow(() -> DamagedRecord.missing(articleKey));
    Map<String, Integer> rejected = new TreeMap<>();
    for (Rejection rejection : extraction.rejected()) {
      rejected.merge(rejection.reason(), 1, Integer::sum);
    }
    LocalDate home =
        Moment.findMonth(article.published())
            .map(month -> Moment.findDay(article.published()).orElse(month.atDay(1)))
            .or(() -> Moment.findDay(article.fetched()))
            .orElse(LocalDate.EPOCH);
    return new Share(article.id(), rejected, home, Told.of(article, extraction));
  }

  /** The share of an article that is withdrawn: nothing. */
  static Share withdrawn(String articleId) {
    return new Share(articleId, Map.of(), null, List.of());
  }

  /** The days that hold a part of it. */
  SortedSet<LocalDate> days() {
    SortedSet<LocalDate> days = new TreeSet<>();
    if (home != null) {
      days.add(home);
    }
    told.forEach(event -> days.add(event.day()));
    return days;
  }

  /** A part of the share: the events of one day, and the count where that is its home. */
  private Share on(LocalDate day) {
    return new Share(
        articleId,
        rejected,
        day.equals(home) ? day : null,
        told.stream().filter(event -> event.day().equals(day)).toList());
  }

  /** What shares have in each day. */
  static Map<LocalDate, List<Share>> byDay(Collection<Share> shares) {
    Map<LocalDate, List<Share>> byDay = new HashMap<>();
    for (Share share : shares) {
      for (LocalDate day : share.days()) {
        byDay.computeIfAbsent(day, k -> new ArrayList<>()).add(share.on(day));
      }
    }
    return byDay;
  }

  /**
   * A day with these shares in it, and without what was there of the articles before.
   *
   * @param articles ids of all articles that are filed anew
   * @param shares what they have in this day
   */
  static DayState file(LocalDate day, DayState old, Set<String> articles, List<Share> shares) {
    Map<String, Map<String, Integer>> read = new HashMap<>(old == null ? Map.of() : old.articles());
    List<Told> events = new ArrayList<>(old == null ? List.of() : old.events());
    read.keySet().removeIf(articles::contains);
    events.removeIf(event -> articles.contains(event.articleId()));
    for (Share share : shares) {
      events.addAll(share.told());
      if (share.home() != null) {
        read.put(share.articleId(), share.rejected());
      }
    }
    events.sort(Told.ORDER);
    return new DayState(day.toString(), new TreeMap<>(read), events);
  }
}
