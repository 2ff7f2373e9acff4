package marsad.steps.aggregate;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import marsad.aggregate.history.ArticleState;
import marsad.aggregate.history.Withdrawal;
import marsad.aggregate.incident.ReportedEvent;
import marsad.article.Article;
import marsad.article.Moment;
import marsad.event.EventRejection;
import marsad.event.Extraction;
import marsad.reference.Agencies;
import marsad.steps.operator.Withdrawals;
import marsad.steps.store.DamagedRecord;
import marsad.steps.store.ObjectKeys;
import marsad.steps.store.Stores;

/**
 * What one article has a share in.
 *
 * @param state the article as it is filed
 * @param firstFetched when Marsad first read it, ISO 8601; null where nobody knows
 * @param published as the article says, null where it does not
 * @param rejected what of it was rejected, by reason
 * @param told its events
 */
record ArticleContribution(
    ArticleState state,
    String firstFetched,
    String published,
    Map<String, Integer> rejected,
    List<ReportedEvent> told) {

  /** The share of a stored extraction; nothing where its article was withdrawn. */
  static ArticleContribution of(
      Stores stores, String extractionKey, Withdrawals withdrawals, Agencies agencies)
      throws IOException {
    Extraction extraction = stores.get(extractionKey, Extraction.class);
    String articleKey = ObjectKeys.articleOf(extractionKey);
    Article article =
        stores.find(articleKey, Article.class).orElseThrow(() -> DamagedRecord.missing(articleKey));
    return withdrawals
        .find(article)
        .map(withdrawal -> withdrawn(article.id(), withdrawal))
        .orElseGet(() -> of(article, extraction, agencies));
  }

  private static ArticleContribution of(Article article, Extraction extraction, Agencies agencies) {
    Map<String, Integer> rejected = new TreeMap<>();
    for (EventRejection rejection : extraction.rejected()) {
      rejected.merge(rejection.reason().code(), 1, Integer::sum);
    }
    String rules = extraction.extractor();
    return new ArticleContribution(
        new ArticleState(article.id(), article.sha256(), article.fetched(), rules, rules, null),
        article.fetched(),
        article.published(),
        rejected,
        ReportedEvent.of(article, extraction, agencies));
  }

  /** The share of an article that is withdrawn: nothing. */
  static ArticleContribution withdrawn(String articleId, Withdrawal withdrawal) {
    return new ArticleContribution(
        new ArticleState(articleId, null, withdrawal.at(), null, null, withdrawal),
        null,
        null,
        Map.of(),
        List.of());
  }

  String articleId() {
    return state.articleId();
  }

  boolean isWithdrawn() {
    return state.withdrawal() != null;
  }

  /** The same share of an article that was filed before. */
  ArticleContribution after(Placed before) {
    if (isWithdrawn()) {
      return this;
    }
    boolean sameText = Objects.equals(before.sha256(), state.sha256());
    String firstRules = sameText ? before.firstRules() : state.rules();
    String first = before.firstFetched() == null ? firstFetched : before.firstFetched();
    List<ReportedEvent> known = told.stream().map(t -> t.knownSince(first, firstRules)).toList();
    return new ArticleContribution(
        new ArticleState(
            articleId(), state.sha256(), state.fetched(), state.rules(), firstRules, null),
        first,
        published,
        rejected,
        new KnownEvents(before.events(), known).named());
  }

  /** What is remembered of it. */
  Placed placed(Placed before) {
    List<Placed.Event> earlier = before == null ? List.of() : before.events();
    return Placed.in(days())
        .known(firstFetched, state.sha256(), state.firstRules())
        .with(new KnownEvents(earlier, told).remembered());
  }

  /** The day of its publication, or of its first reading; null where it is withdrawn. */
  private LocalDate home() {
    if (isWithdrawn()) {
      return null;
    }
    return Moment.findMonth(published)
        .map(month -> Moment.findDay(published).orElse(month.atDay(1)))
        .or(() -> Moment.findDay(firstFetched))
        .orElse(LocalDate.EPOCH);
  }

  /** The days that hold a part of it. */
  SortedSet<LocalDate> days() {
    SortedSet<LocalDate> days = new TreeSet<>();
    if (!isWithdrawn()) {
      days.add(home());
    }
    told.forEach(event -> days.add(event.day()));
    return days;
  }

  /** What shares have in each day. */
  static Map<LocalDate, List<ArticleContribution>> byDay(Collection<ArticleContribution> shares) {
    Map<LocalDate, List<ArticleContribution>> byDay = new HashMap<>();
    for (ArticleContribution share : shares) {
      for (LocalDate day : share.days()) {
        byDay.computeIfAbsent(day, k -> new ArrayList<>()).add(share);
      }
    }
    return byDay;
  }

  /**
   * A day with these shares in it, and without what was there of the articles before.
   *
   * @param articles ids of all articles that are filed anew
   * @param shares those that have something in this day
   */
  static DayState file(
      LocalDate day, DayState old, Set<String> articles, List<ArticleContribution> shares) {
    Map<String, Map<String, Integer>> read = new HashMap<>(old == null ? Map.of() : old.articles());
    List<ReportedEvent> events = new ArrayList<>(old == null ? List.of() : old.events());
    read.keySet().removeIf(articles::contains);
    events.removeIf(event -> articles.contains(event.articleId()));
    for (ArticleContribution share : shares) {
      share.told().stream().filter(event -> event.day().equals(day)).forEach(events::add);
      if (day.equals(share.home())) {
        read.put(share.articleId(), share.rejected());
      }
    }
    events.sort(ReportedEvent.ORDER);
    return new DayState(day.toString(), new TreeMap<>(read), events);
  }
}
