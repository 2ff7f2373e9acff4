package marsad.reference;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import marsad.language.Names;
import marsad.table.Tsv;

/** The table of kinds. */
public final class Kinds {
  private static final Kinds BUNDLED = new Kinds();
  private final Map<String, Kind> byCode = new LinkedHashMap<>();
  private final Map<KindTrait, List<Kind>> byTrait = new EnumMap<>(KindTrait.class);

  private Kinds() {
    for (Tsv.Row row : Tsv.read("tables/kinds.tsv")) {
      byCode.put(
          row.get("code"),
          new Kind(
              row.get("code"),
              new Names(row.get("ar"), row.get("ckb"), row.get("en"), row.get("kmr")),
              row.get("colour"),
              row.get("shape"),
              row.flag("incident"),
              (int) row.number("newsDays"),
              Set.copyOf(row.list("absorbs")),
              row.flag("needsActor"),
              row.choices("traits", KindTrait.class),
              new Kind.Codes(
                  row.get("plover"),
                  row.get("ploverMode"),
                  row.get("cameo"),
                  row.get("ucdpViolence"),
                  row.get("event"),
                  row.get("subEvent"))));
    }
    for (Kind kind : byCode.values()) {
      kind.traits().forEach(t -> byTrait.computeIfAbsent(t, k -> new ArrayList<>()).add(kind));
    }
  }

  /** Returns the kinds that Marsad ships. */
  public static Kinds bundled() {
    return BUNDLED;
  }

  public Kind get(String code) {
    return find(code).orElseThrow(() -> new IllegalArgumentException("no kind '" + code + "'"));
  }

  /**
   * Returns the one kind that has a trait.
   *
   * @throws IllegalArgumentException if none or several have it
   */
  public Kind only(KindTrait trait) {
    List<Kind> having = byTrait.getOrDefault(trait, List.of());
    if (having.size() != 1) {
      throw new IllegalArgumentException("not one kind has the trait " + trait + ": " + having);
    }
    return having.get(0);
  }

  public Optional<Kind> find(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  public Collection<Kind> list() {
    return byCode.values();
  }
}
