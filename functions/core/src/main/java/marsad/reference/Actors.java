package marsad.reference;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import marsad.language.Names;
import marsad.table.TableException;
import marsad.table.Tsv;

/** The forces, groups and people that Marsad knows, under neutral ids. */
public final class Actors {
  private static final Actors BUNDLED = new Actors();
  private final Map<String, Actor> byId = new LinkedHashMap<>();
  private final List<Spelling> spellings = new ArrayList<>();

  /** One way to write an actor's name, abusive and partisan ones included. */
  public record Spelling(Actor actor, String lang, String text, String rule) {}

  private Actors() {
    for (Tsv.Row row : Tsv.read("tables/actors.tsv")) {
      if (row.get("ar").isEmpty() || row.get("en").isEmpty()) {
        throw new TableException(row, "has no name in ar or en", "write both");
      }
      byId.put(
          row.get("id"),
          new Actor(
              row.get("id"),
              row.choice("kind", ActorKind.class),
              row.flag("umbrella"),
              row.list("parents"),
              new Names(row.get("ar"), row.get("ckb"), row.get("en"), row.get("kmr"))));
    }
    for (Tsv.Row row : Tsv.read("tables/actor-spellings.tsv")) {
      Actor actor = byId.get(row.get("actor"));
      if (actor == null) {
        throw new TableException(
            row, "names the actor '" + row.get("actor") + "'", "add it to actors.tsv first");
      }
      spellings.add(
          new Spelling(
              actor, row.get("lang"), row.get("spelling"), row.rule() + " " + row.get("spelling")));
    }
  }

  /** Returns the actors that Marsad ships. */
  public static Actors bundled() {
    return BUNDLED;
  }

  public Actor get(String id) {
    return find(id).orElseThrow(() -> new IllegalArgumentException("no actor '" + id + "'"));
  }

  public Optional<Actor> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  public Collection<Actor> list() {
    return byId.values();
  }

  public List<Spelling> listSpellings() {
    return List.copyOf(spellings);
  }
}
