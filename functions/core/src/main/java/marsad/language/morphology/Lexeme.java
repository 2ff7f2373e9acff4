package marsad.language.morphology;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import marsad.table.Tsv;

/**
 * A word or phrase with all of its forms: one row of {@code lang/CODE/lexemes.tsv}.
 *
 * @param lemma citation form; a phrase marks the word that inflects by brackets
 * @param pos part of speech, e.g. {@code verb}
 * @param concepts codes of {@code concepts.tsv}
 * @param example a sentence that a form of the word stands in
 * @param not a sentence in which it means no such thing; empty where it has no other sense
 * @param forms all forms with their features
 */
public record Lexeme(
    String lemma,
    String pos,
    List<String> concepts,
    String example,
    String not,
    Map<String, Set<String>> forms) {
  /** Feature of every form of a word that also means something else. */
  static final String WEAK = "weak";

  static Lexeme of(Tsv.Row row, Paradigms paradigms) {
    String lemma = row.get("lemma");
    int open = lemma.indexOf('[');
    int close = lemma.indexOf(']');
    String before = open < 0 ? "" : lemma.substring(0, open);
    String word = open < 0 ? lemma : lemma.substring(open + 1, close);
    String behind = open < 0 ? "" : lemma.substring(close + 1);
    Map<String, Set<String>> forms = new LinkedHashMap<>();
    for (String name : row.list("paradigm")) {
      paradigms
          .get(row, name, word)
          .forms(word, row.get("stem"))
          .forEach((form, features) -> forms.putIfAbsent(before + form + behind, features));
    }
    if (row.list("paradigm").isEmpty()) {
      forms.put(before + word + behind, Set.of());
    }
    for (String form : row.list("forms")) {
      int colon = form.lastIndexOf(':');
      forms.putIfAbsent(
          before + form.substring(colon + 1) + behind,
          Paradigms.split(colon < 0 ? "" : form.substring(0, colon)));
    }
    return new Lexeme(
        lemma, row.get("pos"), row.list("concept"), row.get("example"), row.get("not"), forms);
  }

  /**
   * Returns whether a form has a feature, or the whole word is of that part of speech, or the
   * feature is {@link #WEAK} and the word has another sense.
   */
  boolean is(String feature, Set<String> features) {
    return pos.equals(feature)
        || features.contains(feature)
        || feature.equals(WEAK) && !not.isEmpty();
  }
}
