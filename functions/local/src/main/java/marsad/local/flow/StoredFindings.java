package marsad.local.flow;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import marsad.aggregate.incident.Incident;
import marsad.article.Article;
import marsad.event.Extraction;
import marsad.steps.aggregate.DayIncidents;
import marsad.steps.fetch.ArticlePointer;
import marsad.steps.store.DamagedRecord;
import marsad.steps.store.ObjectKeys;
import marsad.steps.store.Stores;

/** What a store holds of an incident or an article. */
public final class StoredFindings {
  private static final Pattern INCIDENT = Pattern.compile("inc-(\\d{4}-\\d{2}-)?.*");
  private static final String ARTICLE = "[A-Za-z0-9][A-Za-z0-9._-]{0,127}";

  private final Stores stores;

  public StoredFindings(Stores stores) {
    this.stores = stores;
  }

  /** Returns whether a text has the form of an incident's id. */
  public static boolean isIncident(String id) {
    return INCIDENT.matcher(id).matches();
  }

  /** Finds an incident by any of its ids; first in the month that the id names. */
  public Optional<Incident> findIncident(String id) throws IOException {
    Matcher month = INCIDENT.matcher(id);
    String first = month.matches() && month.group(1) != null ? month.group(1) : "";
    List<String> days = stores.inner().list(ObjectKeys.INCIDENTS);
    Stream<String> own = days.stream().filter(key -> key.startsWith(ObjectKeys.INCIDENTS + first));
    Stream<String> others =
        days.stream().filter(key -> !key.startsWith(ObjectKeys.INCIDENTS + first));
    for (String key : Stream.concat(own, others).toList()) {
      Optional<Incident> found =
          incidents(key).stream().filter(incident -> incident.ids().contains(id)).findFirst();
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private List<Incident> incidents(String key) throws IOException {
    try {
      return stores.get(key, DayIncidents.class).incidents();
    } catch (DamagedRecord e) {
      return List.of(); // the next aggregation makes it again
    }
  }

  /** Finds a stored article by its id. */
  public Optional<Article> findArticle(String id) throws IOException {
    Optional<String> key = key(id);
    return key.isPresent() ? stores.find(key.get(), Article.class) : Optional.empty();
  }

  /** Finds what was extracted from a stored article. */
  public Optional<Extraction> findExtraction(String articleId) throws IOException {
    Optional<String> key = key(articleId).map(ObjectKeys::extraction);
    return key.isPresent() ? stores.find(key.get(), Extraction.class) : Optional.empty();
  }

  private Optional<String> key(String articleId) throws IOException {
    if (!articleId.matches(ARTICLE)) {
      return Optional.empty();
    }
    return stores
        .find(ObjectKeys.pointer(articleId), ArticlePointer.class)
        .map(ArticlePointer::key);
  }
}
