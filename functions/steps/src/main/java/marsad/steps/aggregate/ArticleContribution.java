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
 * What one article contributes to the days of incidents.
 *
 * @param state the article as it is filed
 * @param firstFetched when Marsad first read it, ISO 8601; null if unknown
 * @param published publication time as the article states it; null if it states none
 * @param rejected number of rejected passages, by reason
 * @param events its events
 */
record ArticleContribution(
    ArticleState state,
    String firstFetched,
    String published,
    Map<String, Integer> rejected,
    List<ReportedEvent> events) {

  /** The contribution of a stored extraction; empty if its article is withdrawn. */
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

  /** The empty contribution of a withdrawn article. */
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

  /** The same contribution, given what is stored of the article. */
  ArticleContribution after(Placed before) {
    if (isWithdrawn()) {
      return this;
    }
    boolean sameText = Objects.equals(before.sha256(), state.sha256());
    String firstRules = sameText ? before.firstRules() : state.rules();
    String first = before.firstFetched() == null ? firstFetched : before.firstFetched();
    List<ReportedEvent> known = events.stream().map(t -> t.knownSince(first, firstRules)).toList();
    return new ArticleContribution(
        new ArticleState(
            articleId(), state.sha256(), state.fetched(), state.rules(), firstRules, null),
        first,
        published,
        rejected,
        new KnownEvents(before.events(), known).named());
  }

  /** What is stored of the article. */
  Placed placed(Placed before) {
    List<Placed.Event> earlier = before == null ? List.of() : before.events();
    return Placed.in(days())
        .known(firstFetched, state.sha256(), state.firstRules())
        .with(new KnownEvents(earlier, events).remembered());
  }

  /** Day of its publication, or of its first reading; null if it is withdrawn. */
  private LocalDate home() {
    if (isWithdrawn()) {
      return null;
    }
    return Moment.findMonth(published)
        .map(month -> Moment.findDay(published).orElse(month.atDay(1)))
        .or(() -> Moment.findDay(firstFetched))
        .orElse(LocalDate.EPOCH);
  }

  /** The days to which it contributes. */
  SortedSet<LocalDate> days() {
    SortedSet<LocalDate> days = new TreeSet<>();
    if (!isWithdrawn()) {
      days.add(home());
    }
    events.forEach(event -> days.add(event.day()));
    return days;
  }

  /** Contributions by day. */
  static Map<LocalDate, List<ArticleContribution>> byDay(
      Collection<ArticleContribution> contributions) {
    Map<LocalDate, List<ArticleContribution>> byDay = new HashMap<>();
    for (ArticleContribution contribution : contributions) {
      for (LocalDate day : contribution.days()) {
        byDay.computeIfAbsent(day, k -> new ArrayList<>()).add(contribution);
      }
    }
    return byDay;
  }

  /**
   * The state of a day with these contributions, without earlier ones of the same articles.
   *
   * @param articles ids of all articles that are filed anew
   * @param contributions those that contribute to this day
   */
  static DayState file(
      LocalDate day, DayState old, Set<String> articles, List<ArticleContribution> contributions) {
    Map<String, Map<String, Integer>> read = new HashMap<>(old == null ? Map.of() : old.articles());
    List<ReportedEvent> events = new ArrayList<>(old == null ? List.of() : old.events());
    read.keySet().removeIf(articles::contains);
    events.removeIf(event -> articles.contains(event.articleId()));
    for (ArticleContribution contribution : contributions) {
      contribution.events().stream().filter(event -> event.day().equals(day)).forEach(events::add);
      if (day.equals(contribution.home())) {
        read.put(contribution.articleId(), contribution.rejected());
      }
    }
    events.sort(ReportedEvent.ORDER);
    return new DayState(day.toString(), new TreeMap<>(read), events);
  }
}
