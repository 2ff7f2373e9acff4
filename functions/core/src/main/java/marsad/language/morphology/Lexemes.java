package marsad.language.morphology;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import marsad.table.TableException;
import marsad.table.Tsv;

/**
 * The words of a language by what they mean: {@code lang/CODE/lexemes.tsv}. Other tables name them
 * by concept, such as {@code @KILL} or {@code @KILL.noun}, or by lemma, such as {@code @murder},
 * and need no form of their own.
 */
public final class Lexemes {
  private static final char CONCEPT = '@';

  private final List<Lexeme> all = new ArrayList<>();

  /** By concept and by lemma. */
  private final Map<String, Set<Lexeme>> byName = new HashMap<>();

  private final Set<String> nouns = new HashSet<>();
  private final Set<String> verbs = new HashSet<>();

  public Lexemes(String code) {
    Set<String> concepts =
        Tsv.read("tables/concepts.tsv").stream()
            .map(row -> row.get("concept"))
            .collect(Collectors.toSet());
    Paradigms paradigms = new Paradigms(code);
    for (Tsv.Row row : Tsv.read("lang/" + code + "/lexemes.tsv")) {
      if (!concepts.contains(row.get("concept"))) {
        throw new TableException(
            row, "has concept '" + row.get("concept") + "'", "name a concept of concepts.tsv");
      }
      Lexeme lexeme = Lexeme.of(row, paradigms);
      all.add(lexeme);
      byName.computeIfAbsent(lexeme.concept(), name -> new LinkedHashSet<>()).add(lexeme);
      byName.computeIfAbsent(lexeme.lemma(), name -> new LinkedHashSet<>()).add(lexeme);
      note(lexeme);
    }
  }

  private void note(Lexeme lexeme) {
    lexeme
        .forms()
        .forEach(
            (form, features) -> {
              if (lexeme.is("noun", features)) {
                nouns.add(form);
              }
              if (lexeme.is("verb", features)) {
                verbs.add(form);
              }
            });
  }

  public List<Lexeme> list() {
    return List.copyOf(all);
  }

  /**
   * Returns the phrases that a term of a table stands for: itself, or every form of every lexeme of
   * the concept, or of the lexeme of one word, that one of its words names.
   *
   * @param row where the term stands, for messages
   * @param term a phrase such as {@code open fire}, {@code @KILL}, {@code @KILL.passive}; after a
   *     dot stands a feature, a part of speech or {@code weak}, after {@code !} one that the form
   *     must not have
   * @throws TableException if no lexeme has the concept and feature
   */
  public List<String> expand(Tsv.Row row, String term) {
    int at = term.indexOf(CONCEPT);
    if (at < 0) {
      return List.of(term);
    }
    String reference = term.substring(at + 1, end(term, at));
    String before = term.substring(0, at);
    String behind = term.substring(end(term, at));
    Set<String> phrases = new LinkedHashSet<>();
    for (String form : forms(reference)) {
      phrases.add(before + form + behind);
    }
    if (phrases.isEmpty()) {
      throw new TableException(
          row,
          "names @" + reference + ", which no lexeme has",
          "write a concept and feature of lexemes.tsv");
    }
    return List.copyOf(phrases);
  }

  /** Returns what a term says in words of its own, without the concept that it names. */
  public static String literal(String term) {
    int at = term.indexOf(CONCEPT);
    return at < 0 ? term : term.substring(0, at) + term.substring(end(term, at));
  }

  /** Returns the offset behind the concept that stands at an offset of a term. */
  private static int end(String term, int at) {
    int end = term.indexOf(' ', at);
    return end < 0 ? term.length() : end;
  }

  /** Returns whether a phrase can be a noun: it is no form of a verb alone. */
  public boolean canBeNoun(String phrase) {
    return !verbs.contains(phrase) || nouns.contains(phrase);
  }

  private Set<String> forms(String reference) {
    String[] parts = reference.split("(?=[.!])");
    Set<String> forms = new LinkedHashSet<>();
    for (Lexeme lexeme : byName.getOrDefault(parts[0], Set.of())) {
      lexeme
          .forms()
          .forEach(
              (form, features) -> {
                if (fits(lexeme, features, parts)) {
                  forms.add(form);
                }
              });
    }
    return forms;
  }

  private static boolean fits(Lexeme lexeme, Set<String> features, String[] parts) {
    for (int i = 1; i < parts.length; i++) {
      boolean wanted = parts[i].charAt(0) == '.';
      if (lexeme.is(parts[i].substring(1), features) != wanted) {
        return false;
      }
    }
    return true;
  }
}
