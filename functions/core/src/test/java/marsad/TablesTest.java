package marsad;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import marsad.language.Languages;
import marsad.reference.ActorKind;
import marsad.reference.Actors;
import marsad.reference.Kind;
import marsad.reference.Kinds;
import marsad.reference.ReferenceTables;
import marsad.reference.Weapons;
import marsad.reference.place.Gazetteer;
import marsad.reference.place.Place;
import marsad.reference.place.PlaceKind;
import marsad.table.Fingerprint;
import marsad.table.Tsv;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A table with a half missing is a broken table; the message says what to add. */
class TablesTest {
  private static final List<String> LANGUAGES = Languages.bundled().codes();

  /** Kinds of places that need a Sorani name too; villages may lack a source for theirs. */
  private static final Set<PlaceKind> WITH_SORANI =
      Set.of(PlaceKind.GOVERNORATE, PlaceKind.DISTRICT, PlaceKind.TOWN);

  static Stream<String> languageTables() {
    return LANGUAGES.stream()
        .flatMap(
            lang ->
                Stream.of(
                        "triggers",
                        "casualties",
                        "people",
                        "numbers",
                        "calendar",
                        "markers",
                        "weapons",
                        "names",
                        "common")
                    .map(table -> "lang/" + lang + "/" + table + ".tsv"));
  }

  @ParameterizedTest
  @MethodSource("languageTables")
  void everyLanguageHasEveryTable(String table) {
    assertThat(Tsv.read(table)).as("add %s", table).isNotEmpty();
    for (Tsv.Row row : Tsv.read(table)) {
      assertThat(row.list("terms")).as("%s has no terms", row.rule()).isNotEmpty();
      assertThat(row.list("terms")).as("%s has an empty term", row.rule()).doesNotContain("");
    }
  }

  @ParameterizedTest
  @MethodSource("languageTables")
  void everyRowHasANameOfItsOwn(String table) {
    assertThat(Tsv.read(table))
        .as("begin the row with another term, evidence names it so")
        .extracting(Tsv.Row::rule)
        .doesNotHaveDuplicates();
  }

  @Test
  void theVersionKnowsEveryTableOfTheRules() {
    List<String> files = ReferenceTables.files();
    assertThat(files).contains("tables/places.tsv").doesNotHaveDuplicates();
    // what hides names of people is no rule of the extraction
    assertThat(files)
        .containsAll(
            languageTables().filter(file -> !file.matches(".*/(names|common)\\.tsv")).toList());
    assertThat(Fingerprint.of(files)).matches("[0-9a-f]{8}");
    assertThat(Fingerprint.of(files.subList(1, files.size()))).isNotEqualTo(Fingerprint.of(files));
  }

  private static Set<String> column(String file, String column) {
    return Tsv.read(file).stream().map(row -> row.get(column)).collect(Collectors.toSet());
  }

  @Test
  void everyKindHasTriggersInEveryLanguage() {
    Set<String> kinds = new TreeSet<>();
    Kinds.bundled().list().forEach(kind -> kinds.add(kind.code()));
    for (String lang : LANGUAGES) {
      String file = "lang/" + lang + "/triggers.tsv";
      assertThat(column(file, "kind")).as("add triggers of these to %s", file).containsAll(kinds);
    }
  }

  @Test
  void everyWeaponHasWordsInEveryLanguage() {
    Set<String> weapons = new TreeSet<>();
    Weapons.bundled().list().forEach(weapon -> weapons.add(weapon.code()));
    for (String lang : LANGUAGES) {
      String file = "lang/" + lang + "/weapons.tsv";
      assertThat(column(file, "weapon"))
          .as("%s: add words for what is missing, and name only weapons of weapons.tsv", file)
          .isEqualTo(weapons);
    }
  }

  @Test
  void weaponsNameOnlyKinds() {
    for (Weapons.Weapon weapon : Weapons.bundled().list()) {
      if (!weapon.kind().isEmpty()) {
        assertThat(Kinds.bundled().find(weapon.kind()))
            .as("weapons.tsv: '%s' has '%s', which is no kind", weapon.code(), weapon.kind())
            .isPresent();
      }
    }
  }

  @Test
  void kindsNameOnlyKinds() {
    for (Kind kind : Kinds.bundled().list()) {
      for (String other : kind.absorbs()) {
        assertThat(Kinds.bundled().find(other))
            .as("kinds.tsv: '%s' absorbs '%s', which is no kind", kind.code(), other)
            .isPresent();
      }
      assertThat(kind.colour()).as(kind.code()).matches("#[0-9a-f]{6}");
    }
  }

  @Test
  void everyThingHasItsNamesInThreeLanguages() {
    List<String> missing = new ArrayList<>();
    Kinds.bundled().list().forEach(k -> names(missing, k.code(), k.names()));
    Actors.bundled().list().forEach(a -> names(missing, a.id(), a.names()));
    Weapons.bundled().list().forEach(w -> names(missing, w.code(), w.names()));
    Gazetteer.bundled().list().stream()
        .filter(p -> Gazetteer.bundled().inArea(p) && WITH_SORANI.contains(p.kind()))
        .forEach(p -> names(missing, p.id(), p.names()));
    assertThat(missing).as("add a name").isEmpty();
  }

  private static void names(List<String> missing, String id, marsad.language.Names names) {
    if (names.ar().isBlank() || names.ckb() == null || names.en().isBlank()) {
      missing.add(id);
    }
  }

  @Test
  void everyActorHasASpellingInEveryLanguage() {
    Set<String> missing = new TreeSet<>();
    Actors.bundled().list().stream()
        .filter(a -> a.kind() != ActorKind.CIVILIAN)
        .forEach(a -> LANGUAGES.forEach(lang -> missing.add(a.id() + " " + lang)));
    Actors.bundled().listSpellings().forEach(s -> missing.remove(s.actor().id() + " " + s.lang()));
    assertThat(missing).as("add a row to actor-spellings.tsv for each").isEmpty();
  }

  @Test
  void knowsSixHundredPlaces() {
    assertThat(Gazetteer.bundled().list()).hasSizeGreaterThanOrEqualTo(600);
  }

  @Test
  void placesLieInWhatHoldsThem() {
    Gazetteer gazetteer = Gazetteer.bundled();
    for (Place place : gazetteer.list()) {
      for (String id : place.parents()) {
        Place parent = gazetteer.get(id);
        if (place.hasPoint() && parent.hasPoint()) {
          double km =
              marsad.reference.place.Geo.km(place.lat(), place.lon(), parent.lat(), parent.lon());
          assertThat(km)
              .as("%s is %.0f km from the middle of %s", place.id(), km, id)
              .isLessThan(2.2 * parent.radiusKm() + 10);
        }
      }
    }
  }
}
