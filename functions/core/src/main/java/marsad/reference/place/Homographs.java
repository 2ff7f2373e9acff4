package marsad.reference.place;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import marsad.table.TableException;
import marsad.table.Tsv;

/**
 * Words that are written like a place and are more often something else: a common word, a person, a
 * party, a newspaper, a city abroad. The table is {@code homographs.tsv}.
 */
final class Homographs {
  /** What the table asks of a word that only looks like a place with a clitic or an ending. */
  private static final String NEVER = "never";

  private final Map<String, Map<String, Ambiguity>> ambiguous = new HashMap<>();
  private final Map<String, Set<String>> words = new HashMap<>();

  private Homographs(Iterable<Tsv.Row> table) {
    for (Tsv.Row row : table) {
      String lang = row.get("lang");
      for (String word : row.list("words")) {
        String folded = PlaceSpellings.fold(word);
        boolean repeats =
            row.get("needs").equals(NEVER)
                ? !words.computeIfAbsent(lang, code -> new HashSet<>()).add(folded)
                : ambiguous
                        .computeIfAbsent(lang, code -> new HashMap<>())
                        .put(folded, Ambiguity.of(row, row.get("needs")))
                    != null;
        if (repeats) {
          throw new TableException(row, "repeats '" + word + "'", "keep it in one row");
        }
      }
    }
  }

  static Homographs of(Iterable<Tsv.Row> table) {
    return new Homographs(table);
  }

  /** What must stand next to a folded name before it counts as a place. */
  Ambiguity find(String lang, String folded) {
    return ambiguous.getOrDefault(lang, Map.of()).getOrDefault(folded, Ambiguity.NONE);
  }

  /** Folded words of a language that are no place with a clitic or an ending. */
  Set<String> words(String lang) {
    return words.getOrDefault(lang, Set.of());
  }
}
