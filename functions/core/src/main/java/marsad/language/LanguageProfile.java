package marsad.language;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import marsad.table.Codes;
import marsad.table.TableException;
import marsad.table.Tsv;

/**
 * What the extractor must know of the grammar of a language: the rows of {@code
 * lang/CODE/profile.tsv}. A trait without a row is absent, a word class without a row is empty;
 * every distance has a row.
 *
 * @param code ISO 639 code, such as {@code ckb}
 * @param traits grammatical properties that the language has
 * @param reaches distances in tokens
 * @param words closed word classes, folded
 */
public record LanguageProfile(
    String code, Set<Trait> traits, Map<Reach, Integer> reaches, Map<WordList, Set<String>> words) {
  /** Minimum number of letters of a word before its ending, one aside. */
  private static final int STEM = 2;

  public LanguageProfile {
    traits = Set.copyOf(traits);
    reaches = Map.copyOf(reaches);
    words = Map.copyOf(words);
  }

  /**
   * Reads the profile of a language from its folder.
   *
   * @throws TableException if a distance is missing, or a property is unknown or has a wrong value
   */
  public static LanguageProfile read(String code) {
    String file = "lang/" + code + "/profile.tsv";
    return of(code, file, Tsv.read(file));
  }

  static LanguageProfile of(String code, String file, List<Tsv.Row> rows) {
    Map<String, Tsv.Row> byName = new HashMap<>();
    for (Tsv.Row row : rows) {
      if (byName.put(row.get("property"), row) != null) {
        throw new TableException(row, "repeats '" + row.get("property") + "'", "delete one row");
      }
    }
    Set<Trait> traits = EnumSet.noneOf(Trait.class);
    for (Trait trait : Trait.values()) {
      Tsv.Row row = byName.remove(Codes.of(trait));
      if (row != null && row.flag("value")) {
        traits.add(trait);
      }
    }
    Map<Reach, Integer> reaches = new EnumMap<>(Reach.class);
    for (Reach reach : Reach.values()) {
      reaches.put(reach, (int) take(byName, file, reach).number("value"));
    }
    Map<WordList, Set<String>> words = new EnumMap<>(WordList.class);
    for (WordList list : WordList.values()) {
      Tsv.Row row = byName.remove(Codes.of(list));
      words.put(list, row == null ? Set.of() : folded(row));
    }
    for (Tsv.Row row : byName.values()) {
      throw new TableException(
          row, "has the property '" + row.get("property") + "'", "delete it, nothing reads it");
    }
    return new LanguageProfile(code, traits, reaches, words);
  }

  private static Set<String> folded(Tsv.Row row) {
    return row.list("value").stream().map(Fold::word).collect(Collectors.toUnmodifiableSet());
  }

  private static Tsv.Row take(Map<String, Tsv.Row> byName, String file, Enum<?> property) {
    String name = Codes.of(property);
    Tsv.Row row = byName.remove(name);
    if (row == null) {
      throw new TableException(file, 1, "has no row '" + name + "'", "add it");
    }
    return row;
  }

  /** Returns whether the language has a property. */
  public boolean has(Trait trait) {
    return traits.contains(trait);
  }

  /** Returns a distance in tokens. */
  public int reach(Reach reach) {
    return reaches.get(reach);
  }

  /** Returns the words of a class, folded. */
  public Set<String> words(WordList list) {
    return words.get(list);
  }

  /** Returns whether a folded word belongs to a class. */
  public boolean is(WordList list, String folded) {
    return words.get(list).contains(folded);
  }

  /** Returns whether the stem of a word, in one way to read it, belongs to a class. */
  public boolean isStem(WordList list, Token token) {
    return token.variants().stream().anyMatch(word -> is(list, word.stem()));
  }

  /** Returns whether the ending of a word, in one way to read it, belongs to a class. */
  public boolean isEnding(WordList list, Token token) {
    return token.variants().stream().anyMatch(word -> is(list, word.ending()));
  }

  /** Returns whether a folded word begins with one of a class. */
  public boolean starts(WordList list, String folded) {
    return words.get(list).stream().anyMatch(folded::startsWith);
  }

  /** Returns whether a folded word ends with one of a class. */
  public boolean ends(WordList list, String folded) {
    return words.get(list).stream().anyMatch(folded::endsWith);
  }

  /** Returns whether a word has an ending of a class behind a stem of three letters or more. */
  public boolean hasEnding(WordList list, String word) {
    return words.get(list).stream()
        .anyMatch(ending -> word.length() > ending.length() + STEM && word.endsWith(ending));
  }

  /** Returns whether a word ends in a pronoun, "them": behind a verb it stands for the object. */
  public boolean endsInPronoun(String word) {
    return hasEnding(WordList.PRONOUN_OF_ONE, word)
        || hasEnding(WordList.PRONOUN_OF_TWO, word)
        || hasEnding(WordList.PRONOUN_OF_MANY, word);
  }

  /** Returns whether a folded word contains one of a class. */
  public boolean contains(WordList list, String folded) {
    return words.get(list).stream().anyMatch(folded::contains);
  }

  /** Returns whether a folded word contains one of a class right before a stem. */
  public boolean containsBefore(WordList list, String stem, String folded) {
    return words.get(list).stream().anyMatch(word -> folded.contains(word + stem));
  }
}
