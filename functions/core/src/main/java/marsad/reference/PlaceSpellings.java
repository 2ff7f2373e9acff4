package marsad.reference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import marsad.language.Fold;
import marsad.reference.Gazetteer.Spelling;

/**
 * Collects the ways to write the names of places: those of the tables, and those that rules make of
 * them where no other place, no homograph and no other rule's name is written so.
 */
final class PlaceSpellings {
  /** Kinds of places whose names hold common words or are of no area. */
  private static final Set<String> BY_TABLE_ONLY = Set.of("country", "road", "base", "camp", "dam");

  private final Homographs homographs;
  private final SpellingRules rules;
  private final List<Spelling> all = new ArrayList<>();

  /** Spellings by their language and folded text. */
  private final Map<String, List<Spelling>> byText = new LinkedHashMap<>();

  PlaceSpellings(Homographs homographs, SpellingRules rules) {
    this.homographs = homographs;
    this.rules = rules;
  }

  /** Adds what a table says; a homograph may ask for more. */
  void add(Place place, String lang, String text, Ambiguity ambiguity, String rule) {
    String folded = Fold.word(text);
    Ambiguity needed = ambiguity.stricter(homographs.find(lang, folded));
    Spelling spelling = new Spelling(place, lang, text, needed, rule);
    all.add(spelling);
    byText.computeIfAbsent(key(lang, folded), key -> new ArrayList<>(2)).add(spelling);
  }

  /**
   * Returns all spellings, those that are made by rule last.
   *
   * @param reported whether the events of a place are reported; no spellings are made of others
   */
  List<Spelling> list(Predicate<Place> reported) {
    Map<String, List<Spelling>> made = new LinkedHashMap<>();
    Map<String, String> madeOf = new LinkedHashMap<>();
    byText.forEach(
        (key, spellings) -> {
          Spelling first = spellings.get(0);
          if (BY_TABLE_ONLY.contains(first.place().kind()) || !reported.test(first.place())) {
            return;
          }
          String folded = key.substring(first.lang().length() + 1);
          for (SpellingRules.Variant variant :
              rules.variants(folded, first.lang(), first.place())) {
            String other = key(first.lang(), variant.text());
            if (byText.containsKey(other)
                || homographs.words(first.lang()).contains(variant.text())) {
              continue;
            }
            if (madeOf.putIfAbsent(other, key) == null) {
              made.put(other, spellings.stream().map(s -> respell(s, variant)).toList());
            } else if (!samePlaces(spellings, made.get(other))) {
              made.put(other, List.of());
            }
          }
        });
    List<Spelling> result = new ArrayList<>(all);
    made.values().forEach(result::addAll);
    return List.copyOf(result);
  }

  private static Spelling respell(Spelling of, SpellingRules.Variant variant) {
    return new Spelling(
        of.place(), of.lang(), variant.text(), of.ambiguity(), of.rule() + variant.source());
  }

  private static boolean samePlaces(List<Spelling> some, List<Spelling> others) {
    return some.size() == others.size()
        && others.stream()
            .allMatch(other -> some.stream().anyMatch(one -> one.place().equals(other.place())));
  }

  private static String key(String lang, String folded) {
    return lang + " " + folded;
  }
}
