package marsad.reference.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import marsad.language.Fold;
import marsad.reference.place.Gazetteer.Spelling;

/**
 * Collects the ways to write the names of places: those of the tables, and those that rules make of
 * them where no other place, no homograph and no other rule's name is written so.
 */
final class PlaceSpellings {
  /** Kinds of places whose names are made of no common words, as "Makhmur camp" is. */
  private static final Set<PlaceKind> BARE =
      Set.of(PlaceKind.TOWN, PlaceKind.SUBDISTRICT, PlaceKind.VILLAGE, PlaceKind.QUARTER);

  private final Homographs homographs;
  private final SpellingRules rules;
  private final List<Spelling> all = new ArrayList<>();

  /** Spellings by their language, then by their folded text. */
  private final Map<String, Map<String, List<Spelling>>> byText = new LinkedHashMap<>();

  PlaceSpellings(Homographs homographs, SpellingRules rules) {
    this.homographs = homographs;
    this.rules = rules;
  }

  /** Adds what a table says; a homograph may ask for more. */
  void add(Place place, String lang, String text, Ambiguity ambiguity, String rule) {
    String folded = fold(text);
    Ambiguity needed = ambiguity.stricter(homographs.find(lang, folded));
    Spelling spelling = new Spelling(place, lang, text, needed, rule);
    all.add(spelling);
    byText
        .computeIfAbsent(lang, key -> new LinkedHashMap<>())
        .computeIfAbsent(folded, key -> new ArrayList<>(2))
        .add(spelling);
  }

  /**
   * Returns all spellings, those that are made by rule last.
   *
   * @param reported whether the events of a place are reported; no spellings are made of others
   */
  List<Spelling> list(Predicate<Place> reported) {
    List<Spelling> result = new ArrayList<>(all);
    for (Map.Entry<String, Map<String, List<Spelling>>> entry : byText.entrySet()) {
      for (List<Spelling> made : make(entry.getKey(), entry.getValue(), reported).values()) {
        result.addAll(made);
      }
    }
    return List.copyOf(result);
  }

  /** The spellings that rules make in a language; an empty list where two places would be alike. */
  private Map<String, List<Spelling>> make(
      String lang, Map<String, List<Spelling>> known, Predicate<Place> reported) {
    Map<String, List<Spelling>> made = new LinkedHashMap<>();
    Map<String, List<Spelling>> madeOf = new HashMap<>();
    for (Map.Entry<String, List<Spelling>> entry : known.entrySet()) {
      String folded = entry.getKey();
      List<Spelling> spellings = entry.getValue();
      Place place = spellings.get(0).place();
      if (!isBare(folded, spellings) || !reported.test(place)) {
        continue;
      }
      for (SpellingRules.Variant variant : rules.variants(folded, lang, place)) {
        String text = variant.text();
        if (known.containsKey(text) || homographs.words(lang).contains(text)) {
          continue;
        }
        List<Spelling> other = madeOf.putIfAbsent(text, spellings);
        if (other == null || !other.isEmpty() && nameAll(spellings, other)) {
          madeOf.put(text, spellings);
          made.put(text, respell(spellings, variant, homographs.find(lang, text)));
        } else if (!nameAll(other, spellings)) {
          madeOf.put(text, List.of());
          made.put(text, List.of());
        }
      }
    }
    return made;
  }

  private static boolean isBare(String folded, List<Spelling> spellings) {
    if (folded.indexOf('(') >= 0) {
      return false;
    }
    if (folded.indexOf(' ') < 0 && spellings.get(0).place().kind() != PlaceKind.COUNTRY) {
      return true;
    }
    for (Spelling spelling : spellings) {
      if (BARE.contains(spelling.place().kind())) {
        return true;
      }
    }
    return false;
  }

  /** A name as rules and homographs are told of it: a hyphen joins words as a blank does. */
  static String fold(String text) {
    return Fold.word(text).replace('-', ' ');
  }

  private static List<Spelling> respell(
      List<Spelling> spellings, SpellingRules.Variant variant, Ambiguity least) {
    List<Spelling> made = new ArrayList<>(spellings.size());
    for (Spelling of : spellings) {
      String rule = of.rule().concat(variant.source());
      Ambiguity needed = of.ambiguity().stricter(least);
      made.add(new Spelling(of.place(), of.lang(), variant.text(), needed, rule));
    }
    return made;
  }

  /** Whether one name is that of all places that another is the name of. */
  private static boolean nameAll(List<Spelling> one, List<Spelling> another) {
    for (Spelling needed : another) {
      boolean found = false;
      for (Spelling spelling : one) {
        found |= spelling.place().equals(needed.place());
      }
      if (!found) {
        return false;
      }
    }
    return true;
  }
}
