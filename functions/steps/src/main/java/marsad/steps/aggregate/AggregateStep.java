package marsad.steps.aggregate;

import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import marsad.aggregate.Joiner;
import marsad.aggregate.Told;
import marsad.article.Article;
import marsad.article.Moment;
import marsad.extract.Extraction;
import marsad.extract.Rejection;
import marsad.steps.Layout;
import marsad.steps.store.Stores;

/**
 * Files events under their months and joins them to incidents. An article's earlier share is taken
 * out before its new one goes in, so that doing it again changes nothing.
 */
public final class AggregateStep {
  private final Joiner joiner = new Joiner();
  private final Stores stores;

  public AggregateStep(Stores stores) {
    this.stores = stores;
  }

  /** The months in which an article has a share. */
  public record Placed(List<String> months) {}

  private record Share(
      String articleId, Map<String, Integer> rejected, YearMonth home, List<Told> told) {}

  /**
   * Aggregates stored extractions.
   *
   * @return the months that they touch
   */
  public SortedSet<YearMonth> aggregate(Collection<String> extractionKeys) throws IOException {
    Map<String, Share> shares = new LinkedHashMap<>();
    SortedSet<YearMonth> touched = new TreeSet<>();
    for (String key : extractionKeys) {
      Share share = share(key);
      shares.put(share.articleId(), share);
      touched.addAll(announce(share));
    }
    for (YearMonth month : touched) {
      stores.update(Layout.month(month), MonthState.class, old -> change(month, old, shares));
    }
    for (Share share : shares.values()) {
      List<String> now = months(share).stream().map(YearMonth::toString).toList();
      stores.update(Layout.placed(share.articleId()), Placed.class, old -> new Placed(now));
    }
    return touched;
  }

  private Share share(String extractionKey) throws IOException {
    Extraction extraction = stores.get(extractionKey, Extraction.class);
    String articleKey = Layout.articleOf(extractionKey);
    Article article = stores.get(articleKey, Article.class);
    Map<String, Integer> rejected = new TreeMap<>();
    for (Rejection rejection : extraction.rejected()) {
      rejected.merge(rejection.reason(), 1, Integer::sum);
    }
    YearMonth home =
        Moment.findMonth(article.published())
            .or(() -> Moment.findMonth(article.fetched()))
            .orElse(YearMonth.from(LocalDate.EPOCH));
    return new Share(article.id(), rejected, home, Told.of(article, extraction));
  }

  private static SortedSet<YearMonth> months(Share share) {
    SortedSet<YearMonth> months = new TreeSet<>(List.of(share.home()));
    share.told().forEach(told -> months.add(told.month()));
    return months;
  }

  /** Writes down old and new months first, so that a crash leaves no share that nobody knows of. */
  private SortedSet<YearMonth> announce(Share share) throws IOException {
    SortedSet<YearMonth> all = months(share);
    Placed placed =
        stores.update(
            Layout.placed(share.articleId()),
            Placed.class,
            old -> {
              SortedSet<YearMonth> both = new TreeSet<>(all);
              if (old != null) {
                old.months().forEach(m -> both.add(YearMonth.parse(m)));
              }
              return new Placed(both.stream().map(YearMonth::toString).toList());
            });
    SortedSet<YearMonth> touched = new TreeSet<>();
    placed.months().forEach(m -> touched.add(YearMonth.parse(m)));
    return touched;
  }

  private MonthState change(YearMonth month, MonthState old, Map<String, Share> shares) {
    Map<String, Map<String, Integer>> articles =
        new TreeMap<>(old == null ? Map.of() : old.articles());
    List<Told> events = new ArrayList<>();
    if (old != null) {
      old.events().stream().filter(t -> !shares.containsKey(t.articleId())).forEach(events::add);
    }
    for (Share share : shares.values()) {
      share.told().stream().filter(t -> t.month().equals(month)).forEach(events::add);
      if (share.home().equals(month)) {
        articles.put(share.articleId(), share.rejected());
      } else {
        articles.remove(share.articleId());
      }
    }
    events.sort(Told.ORDER);
    return new MonthState(month.toString(), articles, events, joiner.join(events));
  }
}
