package marsad.language.morphology;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import marsad.table.TableException;
import marsad.table.Tsv;

/**
 * The words of a language by what they mean: {@code lang/CODE/lexemes.tsv}. Other tables name them
 * by concept, such as {@code @KILL} or {@code @KILL.noun}, or by lemma, such as {@code @murder},
 * and need no form of their own.
 */
public final class Lexemes {
  /** A concept or lexeme that a term names, with the features of the forms that are meant. */
  public static final Pattern REFERENCE = Pattern.compile("@\\S+");

  private static final char GAP = '*';

  private final List<Lexeme> all = new ArrayList<>();

  /** By concept and by lemma. */
  private final Map<String, Set<Lexeme>> byName = new HashMap<>();

  /** By reference. */
  private final Map<String, Set<String>> forms = new HashMap<>();

  private final Set<String> nouns = new HashSet<>();
  private final Set<String> verbs = new HashSet<>();

  public Lexemes(String code) {
    Set<String> concepts =
        Tsv.read("tables/concepts.tsv").stream()
            .map(row -> row.get("concept"))
            .collect(Collectors.toSet());
    Paradigms paradigms = new Paradigms(code);
    for (Tsv.Row row : Tsv.read("lang/" + code + "/lexemes.tsv")) {
      Lexeme lexeme = Lexeme.of(row, paradigms);
      if (lexeme.concepts().isEmpty() || !concepts.containsAll(lexeme.concepts())) {
        throw new TableException(
            row, "has concept '" + row.get("concept") + "'", "name a concept of concepts.tsv");
      }
      all.add(lexeme);
      for (String concept : lexeme.concepts()) {
        byName.computeIfAbsent(concept, name -> new LinkedHashSet<>()).add(lexeme);
      }
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
   * Returns the phrases that a term of a table stands for: itself, or where no gap stands before
   * the first concept or lexeme that it names, one for every form of that. What it names behind
   * stays a reference, of which {@link #forms} knows the forms: the phrases of two word classes
   * would be too many.
   *
   * @param row where the term stands, for messages
   * @param term a phrase such as {@code open fire}, {@code @KILL}, {@code @KILL.passive}; after a
   *     dot stands a feature, a part of speech or {@code weak}, after {@code !} one that the form
   *     must not have
   * @throws TableException if no lexeme has the concept and feature
   */
  public List<String> expand(Tsv.Row row, String term) {
    Matcher reference = REFERENCE.matcher(term);
    if (!reference.find()) {
      return List.of(term);
    }
    String before = term.substring(0, reference.start());
    String behind = term.substring(reference.end());
    Set<String> phrases = new LinkedHashSet<>();
    for (String form : forms(row, reference.group())) {
      phrases.add(before + form + behind);
    }
    while (reference.find()) {
      forms(row, reference.group());
    }
    return before.indexOf(GAP) < 0 ? List.copyOf(phrases) : List.of(term);
  }

  private Set<String> forms(Tsv.Row row, String reference) {
    Set<String> forms = forms(reference);
    if (forms.isEmpty()) {
      throw new TableException(
          row,
          "names " + reference + ", which no lexeme has",
          "write a concept and feature of lexemes.tsv");
    }
    return forms;
  }

  /** Returns what a term says in words of its own, without the concepts that it names. */
  public static String literal(String term) {
    return REFERENCE.matcher(term).replaceAll("");
  }

  /** Returns whether a phrase can be a noun: it is no form of a verb alone. */
  public boolean canBeNoun(String phrase) {
    return !verbs.contains(phrase) || nouns.contains(phrase);
  }

  /** Returns the forms that a reference such as {@code @KILL.passive} names; empty if none. */
  public Set<String> forms(String reference) {
    return forms.computeIfAbsent(reference, this::find);
  }

  private Set<String> find(String reference) {
    String[] parts = reference.substring(1).split("(?=[.!])");
    Set<String> found = new LinkedHashSet<>();
    for (Lexeme lexeme : byName.getOrDefault(parts[0], Set.of())) {
      lexeme
          .forms()
          .forEach(
              (form, features) -> {
                if (fits(lexeme, features, parts)) {
                  found.add(form);
                }
              });
    }
    return found;
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
