package marsad.language.morphology;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How the words of one class inflect.
 *
 * @param name as {@code lexemes.tsv} names it
 * @param inflections all forms, the citation form first
 */
record Paradigm(String name, List<Inflection> inflections) {
  Paradigm {
    inflections = List.copyOf(inflections);
  }

  /**
   * One form.
   *
   * @param features what the form says, e.g. {@code past}, {@code passive}, {@code pl}
   */
  record Inflection(Pattern pattern, Set<String> features) {
    Inflection {
      features = Set.copyOf(features);
    }
  }

  /** Returns how the citation form is written. */
  Pattern citation() {
    return inflections.get(0).pattern();
  }

  /**
   * Returns all forms of a word with their features.
   *
   * @param lemma the citation form
   * @param stem the second stem, empty where the word has none: forms that need it are left out
   */
  Map<String, Set<String>> forms(String lemma, String stem) {
    Pattern.Letters letters = citation().find(lemma).orElseThrow();
    Map<String, Set<String>> forms = new LinkedHashMap<>();
    for (Inflection each : inflections) {
      if (!each.pattern().needsStem() || !stem.isEmpty()) {
        forms.putIfAbsent(each.pattern().fill(letters, stem), each.features());
      }
    }
    return forms;
  }
}
