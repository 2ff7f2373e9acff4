package marsad.steps.operator;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import marsad.aggregate.history.Withdrawal;
import marsad.article.Article;
import marsad.article.CanonicalUrl;
import marsad.table.TableException;
import marsad.table.Tsv;

/**
 * The articles that people have withdrawn, by id or by address: rows of {@code withdrawn.tsv}, and
 * the addresses of {@code takedown.tsv}, which win.
 */
public final class Withdrawals {
  private final Map<String, Withdrawal> byValue = new HashMap<>();

  /**
   * Reads both tables.
   *
   * @param withdrawn rows of {@code withdrawn.tsv}: value (article id or address), at, why
   * @param takedowns rows of {@code takedown.tsv}: value, why
   * @throws TableException if a row names nothing
   */
  Withdrawals(List<Tsv.Row> withdrawn, List<Tsv.Row> takedowns) {
    for (Tsv.Row row : withdrawn) {
      String value = row.get("value");
      if (value.isBlank()) {
        throw new TableException(row, "withdraws nothing", "name an article's id or an address");
      }
      String at = row.get("at").isBlank() ? null : row.get("at");
      byValue.put(CanonicalUrl.keyOf(value), new Withdrawal(value, at, false));
    }
    for (Tsv.Row row : takedowns) {
      byValue.put(
          CanonicalUrl.keyOf(row.get("value")), new Withdrawal(row.get("value"), null, true));
    }
  }

  /** All decisions. */
  public Collection<Withdrawal> list() {
    return List.copyOf(byValue.values());
  }

  /** The decision on an article; empty where there is none. */
  public Optional<Withdrawal> find(Article article) {
    Optional<Withdrawal> byId = find(article.id());
    return article.url() == null
        ? byId
        : Optional.ofNullable(byValue.get(CanonicalUrl.keyOf(article.url()))).or(() -> byId);
  }

  /** The decision on an article's id; empty where there is none. */
  public Optional<Withdrawal> find(String articleId) {
    return Optional.ofNullable(byValue.get(articleId));
  }

  /** The decision on a value as a person writes it; empty where there is none. */
  public Optional<Withdrawal> of(String value) {
    return Optional.ofNullable(byValue.get(CanonicalUrl.keyOf(value)));
  }
}
