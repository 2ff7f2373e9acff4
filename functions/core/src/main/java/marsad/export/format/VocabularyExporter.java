package marsad.export.format;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import marsad.export.model.Exporter;
import marsad.export.model.PublicFile;
import marsad.export.model.Snapshot;
import marsad.json.Json;
import marsad.language.Names;
import marsad.reference.Actor;
import marsad.reference.ActorKind;
import marsad.reference.Kind;
import marsad.reference.ReferenceTables;
import marsad.reference.Weapons;

/**
 * Writes names, colours and external codes of the kinds, actors and weapons that the data names by
 * a code.
 */
public final class VocabularyExporter implements Exporter {
  private static final String KEY = "data/vocabulary.json";

  private record KindEntry(
      Names names, String colour, String shape, boolean incident, Kind.Codes codes) {}

  private record ActorEntry(Names names, ActorKind kind) {}

  private record Vocabulary(
      int version,
      Map<String, KindEntry> kinds,
      Map<String, ActorEntry> actors,
      Map<String, Names> weapons) {}

  private final ReferenceTables tables;

  public VocabularyExporter(ReferenceTables tables) {
    this.tables = tables;
  }

  @Override
  public List<String> commonKeys() {
    return List.of(KEY);
  }

  @Override
  public List<PublicFile> files(Snapshot snapshot) {
    Map<String, KindEntry> kinds = new LinkedHashMap<>();
    for (Kind k : tables.kinds().list()) {
      kinds.put(k.code(), new KindEntry(k.names(), k.colour(), k.shape(), k.incident(), k.codes()));
    }
    Map<String, ActorEntry> actors = new LinkedHashMap<>();
    for (Actor a : tables.actors().list()) {
      actors.put(a.id(), new ActorEntry(a.names(), a.kind()));
    }
    Map<String, Names> weapons = new LinkedHashMap<>();
    for (Weapons.Weapon weapon : tables.weapons().list()) {
      weapons.put(weapon.code(), weapon.names());
    }
    return List.of(
        new PublicFile(
            KEY,
            "application/json",
            Json.bytes(new Vocabulary(SummaryExporter.VERSION, kinds, actors, weapons))));
  }
}
