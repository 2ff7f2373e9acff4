package marsad.extract;

import marsad.language.Languages;
import marsad.table.Actors;
import marsad.table.Gazetteer;
import marsad.table.Kinds;
import marsad.table.Weapons;

/** The tables of things in the world that the stages of the extraction share. */
public record ReferenceTables(
    Languages languages, Kinds kinds, Gazetteer gazetteer, Actors actors, Weapons weapons) {

  /** Returns the tables that Marsad ships. */
  public static ReferenceTables bundled() {
    return new ReferenceTables(
        Languages.bundled(),
        Kinds.shipped(),
        Gazetteer.shipped(),
        Actors.shipped(),
        Weapons.bundled());
  }
}
