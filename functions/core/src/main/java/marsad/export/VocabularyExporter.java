package marsad.export;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import marsad.json.Json;
import marsad.table.Actor;
import marsad.table.Actors;
import marsad.table.Kind;
import marsad.table.Kinds;
import marsad.table.Names;
import marsad.table.Weapons;

/** Names, colours and foreign codes of everything that the data names by a code. */
final class VocabularyExporter implements Exporter {
  private record KindEntry(
      Names names, String colour, String shape, boolean incident, Kind.Codes codes) {}

  private record ActorEntry(Names names, String kind) {}

  private record Vocabulary(
      int version,
      Map<String, KindEntry> kinds,
      Map<String, ActorEntry> actors,
      Map<String, Names> weapons) {}

  @Override
  public List<PublicFile> files(Snapshot snapshot) {
    Map<String, KindEntry> kinds = new LinkedHashMap<>();
    for (Kind k : Kinds.shipped().list()) {
      kinds.put(k.code(), new KindEntry(k.names(), k.colour(), k.shape(), k.incident(), k.codes()));
    }
    Map<String, ActorEntry> actors = new LinkedHashMap<>();
    for (Actor a : Actors.shipped().list()) {
      actors.put(a.id(), new ActorEntry(a.names(), a.kind()));
    }
    Map<String, Names> weapons = new LinkedHashMap<>();
    for (Weapons.Weapon weapon : Weapons.bundled().list()) {
      weapons.put(weapon.code(), weapon.names());
    }
    return List.of(
        new PublicFile(
            "data/vocabulary.json",
            "application/json",
            Json.bytes(new Vocabulary(SummaryExporter.VERSION, kinds, actors, weapons))));
  }
}
