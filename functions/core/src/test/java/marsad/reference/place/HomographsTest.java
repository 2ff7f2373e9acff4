package marsad.reference.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import marsad.language.Affixes;
import marsad.language.Fold;
import marsad.language.Languages;
import marsad.language.Token;
import marsad.reference.place.Gazetteer.Spelling;
import marsad.table.Tsv;
import org.junit.jupiter.api.Test;

/** Names of places that are also other words, against the lists of common words and given names. */
class HomographsTest {
  private static final Gazetteer GAZETTEER = Gazetteer.bundled();

  /** Names of one word, without the article, that count as places with nothing beside them. */
  private static Map<String, String> plain(String lang, Affixes affixes) {
    Map<String, String> plain = new HashMap<>();
    for (Spelling spelling : GAZETTEER.listSpellings()) {
      if (spelling.lang().equals(lang)
          && spelling.ambiguity() == Ambiguity.NONE
          && spelling.text().indexOf(' ') < 0
          && spelling.place().kind() != PlaceKind.COUNTRY) {
        plain.put(affixes.file(Fold.word(spelling.text())), spelling.place().id());
      }
    }
    return plain;
  }

  private static Set<String> words(String lang) {
    Set<String> words = new HashSet<>();
    Tsv.read("lang/" + lang + "/common.tsv").forEach(row -> words.addAll(row.list("terms")));
    Tsv.read("tables/person-names.tsv").forEach(row -> words.add(row.get("name")));
    return words;
  }

  /** Words of the lists that are the place itself, or that no report uses otherwise. */
  private static Set<String> explained(String lang) {
    Set<String> explained = new HashSet<>();
    for (Tsv.Row row : Tsv.read("reference/words-that-are-places.tsv")) {
      if (row.get("lang").equals(lang)) {
        row.list("words").forEach(word -> explained.add(Fold.word(word)));
      }
    }
    return explained;
  }

  @Test
  void everyCommonWordOrGivenNameThatNamesAPlaceIsAHomograph() {
    for (String lang : Languages.bundled().codes()) {
      Affixes affixes = new Affixes(lang);
      Map<String, String> plain = plain(lang, affixes);
      Set<String> endings =
          marsad.language.LanguageProfile.read(lang).words(marsad.language.WordList.NAME_ENDING);
      Set<String> never = GAZETTEER.homographs(lang);
      Set<String> explained = explained(lang);
      Set<String> strange = new TreeSet<>();
      for (String word : words(lang)) {
        String folded = Fold.word(word);
        for (Token.Variant variant : affixes.variants(folded)) {
          boolean whole = variant.stem().equals(folded);
          String place = plain.get(variant.stem());
          boolean bears = variant.ending().isEmpty() || endings.contains(variant.ending());
          if (place != null
              && (whole || bears && !never.contains(folded))
              && !explained.contains(folded)) {
            strange.add(word + " = " + place);
          }
        }
      }
      assertThat(strange)
          .as("%s: add a row to homographs.tsv, or to words-that-are-places.tsv", lang)
          .isEmpty();
    }
  }

  @Test
  void everyRowSaysWhatElseTheWordMeans() {
    for (Tsv.Row row : Tsv.read("tables/homographs.tsv")) {
      assertThat(row.get("means")).as(row.rule()).isNotBlank();
      assertThat(row.get("source")).as(row.rule()).isNotBlank();
      if (!row.get("needs").equals("never")) {
        assertThat(Ambiguity.of(row, row.get("needs"))).as(row.rule()).isNotEqualTo(Ambiguity.NONE);
      }
    }
  }

  @Test
  void everyRowIsThatOfAPlace() {
    Set<String> spelled = new HashSet<>();
    GAZETTEER
        .listSpellings()
        .forEach(
            spelling -> spelled.add(spelling.lang() + " " + PlaceSpellings.fold(spelling.text())));
    for (Tsv.Row row : Tsv.read("tables/homographs.tsv")) {
      for (String word : row.list("words")) {
        if (!row.get("needs").equals("never")) {
          assertThat(spelled)
              .as("homographs.tsv: no place is written '%s'", word)
              .contains(row.get("lang") + " " + PlaceSpellings.fold(word));
        }
      }
    }
  }
}
