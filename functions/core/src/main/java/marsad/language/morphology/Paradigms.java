package marsad.language.morphology;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import marsad.table.TableException;
import marsad.table.Tsv;

/** The paradigms of a language: {@code lang/CODE/paradigms.tsv}. */
final class Paradigms {
  private final Map<String, Paradigm> byName = new LinkedHashMap<>();

  Paradigms(String code) {
    Map<String, List<Paradigm.Inflection>> forms = new LinkedHashMap<>();
    for (Tsv.Row row : Tsv.read("lang/" + code + "/paradigms.tsv")) {
      Set<String> features = split(row.get("features"));
      forms
          .computeIfAbsent(row.get("paradigm"), name -> new ArrayList<>())
          .add(new Paradigm.Inflection(new Pattern(row.get("form")), features));
    }
    forms.forEach((name, list) -> byName.put(name, new Paradigm(name, list)));
  }

  /** Returns the features of a cell that are written with commas between them. */
  static Set<String> split(String features) {
    return features.isEmpty() ? Set.of() : new LinkedHashSet<>(List.of(features.split(",")));
  }

  /**
   * Returns the paradigm that a row of {@code lexemes.tsv} names.
   *
   * @throws TableException if the table has no such paradigm, or the word does not fit it
   */
  Paradigm get(Tsv.Row row, String name, String word) {
    Paradigm paradigm = byName.get(name);
    if (paradigm == null) {
      throw new TableException(
          row, "has paradigm '" + name + "'", "name a paradigm of paradigms.tsv or leave it empty");
    }
    if (paradigm.citation().find(word).isEmpty()) {
      throw new TableException(
          row,
          "has '" + word + "', which paradigm " + name + " does not fit",
          "write the lemma as " + paradigm.citation().text() + " or name another paradigm");
    }
    return paradigm;
  }
}
