package marsad.reference;

import java.util.ArrayList;
import java.util.List;
import marsad.language.Languages;
import marsad.reference.place.Gazetteer;

/** The tables of things in the world that the steps share: extract, aggregate and export. */
public record ReferenceTables(
    Languages languages,
    Kinds kinds,
    Gazetteer gazetteer,
    Actors actors,
    States states,
    Weapons weapons,
    Agencies agencies,
    GivenNames givenNames) {

  private static final List<String> COMMON =
      List.of(
          "lang/fold.tsv",
          "lang/languages.tsv",
          "lang/marks.tsv",
          "lang/skeleton.tsv",
          "tables/actor-spellings.tsv",
          "tables/actors.tsv",
          "tables/concepts.tsv",
          "tables/homographs.tsv",
          "tables/kinds.tsv",
          "tables/person-names.tsv",
          "tables/place-spellings.tsv",
          "tables/places.tsv",
          "tables/spelling-rules.tsv",
          "tables/states.tsv",
          "tables/weapons.tsv",
          "tables/weights.tsv");

  private static final List<String> OF_A_LANGUAGE =
      List.of(
          "affixes",
          "calendar",
          "casualties",
          "common",
          "lexemes",
          "markers",
          "numbers",
          "paradigms",
          "people",
          "profile",
          "triggers",
          "weapons");

  /** Returns the names of all tables that decide what is read out of a text. */
  public static List<String> files() {
    List<String> files = new ArrayList<>(COMMON);
    for (String code : Languages.bundled().codes()) {
      OF_A_LANGUAGE.forEach(name -> files.add("lang/" + code + "/" + name + ".tsv"));
    }
    return files;
  }

  /** Returns the tables that Marsad ships. */
  public static ReferenceTables bundled() {
    return new ReferenceTables(
        Languages.bundled(),
        Kinds.bundled(),
        Gazetteer.bundled(),
        Actors.bundled(),
        States.bundled(),
        Weapons.bundled(),
        Agencies.bundled(),
        GivenNames.bundled());
  }
}
