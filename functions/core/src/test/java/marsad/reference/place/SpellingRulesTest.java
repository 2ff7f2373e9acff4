package marsad.reference.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import marsad.language.Affixes;
import marsad.language.Fold;
import marsad.language.Languages;
import marsad.language.Names;
import marsad.reference.place.Gazetteer.Spelling;
import marsad.table.Tsv;
import org.junit.jupiter.api.Test;

/** Spellings that {@code spelling-rules.tsv} makes: each rule does what its example says. */
class SpellingRulesTest {
  private static final Gazetteer GAZETTEER = Gazetteer.bundled();
  private static final String BY_RULE = " spelling-rules:";
  private static final List<String> TABLES =
      List.of(
          "common",
          "triggers",
          "casualties",
          "people",
          "numbers",
          "calendar",
          "markers",
          "weapons");

  private static boolean made(Spelling spelling) {
    return spelling.rule().contains(BY_RULE);
  }

  @Test
  void everyRuleDoesWhatItsExampleSays() {
    for (Tsv.Row row : Tsv.read("tables/spelling-rules.tsv")) {
      String[] example = row.get("example").split(", ");
      SpellingRules alone = SpellingRules.of(List.of(row));
      assertThat(alone.variants(PlaceSpellings.fold(example[0]), row.get("lang"), someFor(row)))
          .as("%s %s", row.get("lang"), row.get("example"))
          .extracting(SpellingRules.Variant::text)
          .containsExactly(PlaceSpellings.fold(example[1]));
    }
  }

  /** A place whose names hold what a rule needs. */
  private static Place someFor(Tsv.Row row) {
    String needs = row.get("needs").isEmpty() ? ":" : row.get("needs");
    String text = needs.substring(needs.indexOf(':') + 1).replace("^", "");
    return new Place(
        "some",
        PlaceKind.TOWN,
        new Names(text, text, text),
        35,
        44,
        1,
        true,
        List.of(),
        List.of(),
        Administration.FEDERAL,
        "");
  }

  @Test
  void rulesMakeWhatReportsWrite() {
    assertThat(places("en", "suleimaniya")).contains("sulaymaniyah");
    assertThat(places("en", "duluiya")).containsExactly("dhuluiya");
    assertThat(places("en", "haweija")).contains("hawija");
    assertThat(places("en", "makhmour")).contains("makhmur");
    assertThat(places("en", "tuz khormato")).contains("tuz");
    assertThat(places("ar", "مريم بك")).containsExactly("maryam-bek");
    assertThat(places("ar", "الگوير")).containsExactly("gwer");
    assertThat(places("ckb", "سلێمان بێگ")).containsExactly("suleiman-bek");
  }

  private static Set<String> places(String lang, String text) {
    Set<String> ids = new TreeSet<>();
    for (Spelling spelling : GAZETTEER.listSpellings()) {
      if (spelling.lang().equals(lang)
          && PlaceSpellings.fold(spelling.text()).equals(PlaceSpellings.fold(text))) {
        ids.add(spelling.place().id());
      }
    }
    return ids;
  }

  @Test
  void noMadeSpellingIsAnotherWord() {
    Set<String> given = new HashSet<>();
    Tsv.read("tables/person-names.tsv").forEach(row -> given.add(Fold.word(row.get("name"))));
    for (String lang : Languages.bundled().codes()) {
      Affixes affixes = new Affixes(lang);
      Set<String> words = new HashSet<>();
      given.forEach(word -> words.add(affixes.file(word)));
      for (String table : TABLES) {
        for (Tsv.Row row : Tsv.read("lang/" + lang + "/" + table + ".tsv")) {
          row.list("terms").forEach(term -> words.add(affixes.file(Fold.word(term))));
        }
      }
      List<String> strange = new ArrayList<>();
      for (Spelling spelling : GAZETTEER.listSpellings()) {
        if (spelling.lang().equals(lang)
            && made(spelling)
            && spelling.ambiguity() == Ambiguity.NONE
            && words.contains(affixes.file(spelling.text()))) {
          strange.add(spelling.text() + " of " + spelling.place().id() + spelling.rule());
        }
      }
      assertThat(strange).as("add the word to homographs.tsv").isEmpty();
    }
  }

  @Test
  void noMadeSpellingIsThatOfAnotherPlace() {
    Map<String, Set<String>> table = new HashMap<>();
    for (Spelling spelling : GAZETTEER.listSpellings()) {
      if (!made(spelling)) {
        table
            .computeIfAbsent(
                spelling.lang() + " " + PlaceSpellings.fold(spelling.text()),
                key -> new TreeSet<>())
            .add(spelling.place().id());
      }
    }
    for (Spelling spelling : GAZETTEER.listSpellings()) {
      if (made(spelling)) {
        assertThat(table).doesNotContainKey(spelling.lang() + " " + spelling.text());
      }
    }
  }

  @Test
  void noRowSaysWhatARuleMakes() {
    PlaceSpellings names =
        new PlaceSpellings(
            Homographs.of(Tsv.read("tables/homographs.tsv")),
            SpellingRules.of(Tsv.read("tables/spelling-rules.tsv")));
    for (Tsv.Row row : Tsv.read("tables/places.tsv")) {
      for (String lang : Languages.bundled().codes()) {
        if (!row.get(lang).isEmpty()) {
          names.add(GAZETTEER.get(row.get("id")), lang, row.get(lang), Ambiguity.NONE, row.rule());
        }
      }
    }
    Set<String> byRule = new HashSet<>();
    for (Spelling spelling : names.list(GAZETTEER::inArea)) {
      if (made(spelling)) {
        byRule.add(spelling.place().id() + " " + spelling.lang() + " " + spelling.text());
      }
    }
    List<String> idle = new ArrayList<>();
    for (Tsv.Row row : Tsv.read("tables/place-spellings.tsv")) {
      String key =
          row.get("place") + " " + row.get("lang") + " " + PlaceSpellings.fold(row.get("spelling"));
      if (byRule.contains(key)) {
        idle.add(row.line() + " " + key);
      }
    }
    assertThat(idle).as("place-spellings.tsv: delete the rows, a rule makes them").isEmpty();
  }
}
