package marsad.export.discretion;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import marsad.aggregate.incident.Incident;
import marsad.aggregate.incident.Report;
import marsad.article.CanonicalUrl;
import marsad.table.TableException;
import marsad.table.Tsv;

/** Reports and incidents that somebody asked to take down: the rows of {@code takedown.tsv}. */
final class Takedowns {
  private final Set<String> keys = new HashSet<>();

  /**
   * @param rows value (address or incident id), why
   * @throws TableException if a row is broken
   */
  Takedowns(List<Tsv.Row> rows) {
    for (Tsv.Row row : rows) {
      if (row.get("value").isBlank()) {
        throw new TableException(row, "takes nothing down", "name an address or an incident");
      }
      keys.add(CanonicalUrl.keyOf(row.get("value")));
    }
  }

  /**
   * Returns whether an incident is taken down: under any of its ids, one that it was split from, or
   * the address of one of its reports. Until it is joined again without that report, the whole
   * incident is hidden, because nobody can tell which detail came from that report.
   */
  boolean concern(Incident incident) {
    return !keys.isEmpty()
        && (incident.ids().stream().anyMatch(keys::contains)
            || incident.splitFrom().stream().anyMatch(keys::contains)
            || incident.reports().stream()
                .map(Report::url)
                .anyMatch(url -> url != null && keys.contains(CanonicalUrl.keyOf(url))));
  }
}
