package marsad.aggregate;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import marsad.table.Fold;

/** Tells independent sources from those that repeat one another. */
final class Independence {
  private Independence() {}

  /** The reports by source: those that rest on one agency, or tell in the same words, are one. */
  static List<List<Told>> groups(List<Told> reports) {
    List<List<Told>> groups = new ArrayList<>();
    for (Told report : reports) {
      List<Told> group = new ArrayList<>();
      groups.removeIf(
          other -> {
            boolean same = other.stream().anyMatch(o -> repeats(o.report(), report.report()));
            return same && group.addAll(other);
          });
      group.add(report);
      groups.add(group);
    }
    return groups;
  }

  private static boolean repeats(Report a, Report b) {
    return a.root().equals(b.root())
        || a.quote() != null && b.quote() != null && Objects.equals(words(a), words(b));
  }

  private static String words(Report report) {
    return Fold.word(report.quote()).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }
}
