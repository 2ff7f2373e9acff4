package marsad.reference;

import java.util.Set;
import java.util.stream.Collectors;
import marsad.language.Fold;
import marsad.table.Tsv;

/** Given names that are common in Iraq, of all languages: {@code person-names.tsv}. */
public final class GivenNames {
  private static final GivenNames BUNDLED = new GivenNames();

  private final Set<String> folded;

  private GivenNames() {
    folded =
        Tsv.read("tables/person-names.tsv").stream()
            .map(row -> Fold.word(row.get("name")))
            .collect(Collectors.toUnmodifiableSet());
  }

  /** Returns the names that Marsad ships. */
  public static GivenNames bundled() {
    return BUNDLED;
  }

  /** Returns whether a folded word is a given name. */
  public boolean contains(String word) {
    return folded.contains(word);
  }
}
