package marsad.evaluate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import marsad.table.Tsv;

/** What Marsad calls the kinds and actors that the shared evaluation set names. */
final class GoldNames {
  /** Kinds of Marsad that answer to a label of the shared evaluation set. */
  private static final Map<String, Set<String>> TYPES =
      Map.ofEntries(
          Map.entry(
              "armed_operation", Set.of("military-operation", "weapons-found", "force-movement")),
          Map.entry("attack_shooting", Set.of("armed-attack", "armed-clash", "killing")),
          Map.entry("ied_bombing", Set.of("ied", "suicide-attack", "explosive-remnant")),
          Map.entry("air_strike", Set.of("air-strike", "drone-strike")),
          Map.entry("shelling", Set.of("shelling")),
          Map.entry("arrest", Set.of("arrest")),
          Map.entry("abduction", Set.of("abduction")),
          Map.entry("killing", Set.of("killing", "armed-attack")),
          Map.entry("protest", Set.of("protest", "unrest")),
          Map.entry("destruction", Set.of("destruction")),
          Map.entry("displacement", Set.of("displacement")));

  /** Ids of Marsad that answer to a name of the shared evaluation set. */
  private static final Map<String, Set<String>> ACTORS = readActors();

  private GoldNames() {}

  /** Returns the kinds that answer to a label; empty where none does. */
  static Set<String> kinds(String label) {
    return TYPES.getOrDefault(label, Set.of());
  }

  /** Returns the ids of actors that answer to a name in small letters; empty where none does. */
  static Set<String> actors(String name) {
    return ACTORS.getOrDefault(name, Set.of());
  }

  private static Map<String, Set<String>> readActors() {
    try (Stream<String> lines = Files.lines(Path.of("src/test/weights/gold-actors.tsv"))) {
      return Tsv.parse("gold-actors.tsv", lines).stream()
          .collect(Collectors.toMap(row -> row.get("name"), row -> Set.copyOf(row.list("actors"))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
