package marsad.steps.aggregate;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import marsad.aggregate.history.Withdrawal;
import marsad.aggregate.incident.ReportedEvent;
import marsad.article.Article;
import marsad.article.CanonicalUrl;
import marsad.steps.operator.OperatorTables;
import marsad.steps.store.DamagedRecord;
import marsad.steps.store.ObjectKeys;
import marsad.steps.store.Stores;

/** Finds the articles behind the values by which people withdraw them. */
public final class WithdrawnArticles {
  private final Stores stores;

  public WithdrawnArticles(Stores stores) {
    this.stores = stores;
  }

  /**
   * The articles that a value names and that contribute to a day: by its id, or by its address,
   * which an article that brought an id of its own carries in its events.
   */
  public Set<String> find(String value) throws IOException {
    Set<String> ids = new TreeSet<>();
    String key = CanonicalUrl.keyOf(value);
    String id = idOf(value);
    if (isPlaced(id)) {
      ids.add(id);
    }
    if (!key.equals(value)) {
      for (String day : stores.inner().list(ObjectKeys.DAYS)) {
        for (ReportedEvent reported : events(day)) {
          String url = reported.report().url();
          if (url != null && key.equals(CanonicalUrl.keyOf(url))) {
            ids.add(reported.articleId());
          }
        }
      }
    }
    return ids;
  }

  private static String idOf(String value) {
    return CanonicalUrl.keyOf(value).equals(value)
        ? value
        : new Article(null, value, null, null, null, null, null, null, null).id();
  }

  /** Keys of the extractions of all stored articles that values name, by id or by address. */
  public List<String> extractions(Collection<String> values) throws IOException {
    Set<String> ids = new HashSet<>();
    values.forEach(value -> ids.add(idOf(value)));
    Set<String> addresses =
        values.stream()
            .map(CanonicalUrl::keyOf)
            .filter(key -> !values.contains(key))
            .collect(Collectors.toSet());
    List<String> keys = new ArrayList<>();
    for (String key : stores.inner().list(ObjectKeys.ARTICLES)) {
      boolean named = ids.contains(key.replaceAll(".*/|\\.json$", ""));
      if (named || !addresses.isEmpty() && isAt(key, addresses)) {
        keys.add(ObjectKeys.extraction(key));
      }
    }
    return keys;
  }

  private boolean isAt(String articleKey, Set<String> addresses) throws IOException {
    try {
      String url = stores.get(articleKey, Article.class).url();
      return url != null && addresses.contains(CanonicalUrl.keyOf(url));
    } catch (DamagedRecord e) {
      return false;
    }
  }

  /**
   * The articles that the operator's tables withdraw and that still contribute to a day, each with
   * the decision.
   */
  public SortedMap<String, Withdrawal> pending() throws IOException {
    SortedMap<String, Withdrawal> pending = new TreeMap<>();
    for (Withdrawal decision : OperatorTables.withdrawals(stores).list()) {
      for (String id : find(decision.value())) {
        pending.merge(id, decision, (a, b) -> a.takedown() ? a : b);
      }
    }
    return pending;
  }

  private Collection<ReportedEvent> events(String dayKey) throws IOException {
    try {
      return stores.get(dayKey, DayState.class).events();
    } catch (DamagedRecord e) {
      return Set.of(); // whoever files something under it makes it again
    }
  }

  private boolean isPlaced(String id) throws IOException {
    return id.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,127}")
        && stores.inner().find(ObjectKeys.placed(id)).isPresent();
  }
}
