package marsad.reference;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import marsad.language.Names;
import marsad.table.Tsv;

/** The table of weapons, {@code weapons.tsv}. */
public final class Weapons {
  private static final Weapons BUNDLED = new Weapons();

  private final Map<String, Weapon> byCode = new LinkedHashMap<>();

  /**
   * A weapon.
   *
   * @param code its code, such as {@code rocket}
   * @param kind code of the kind of event that an attack with it is; empty where it decides nothing
   */
  public record Weapon(String code, Names names, String kind) {
    /** Code of a car that is a bomb. */
    public static final String CAR_BOMB = "car-bomb";

    /** Code of a bomb that somebody wears. */
    public static final String SUICIDE_VEST = "suicide-vest";

    /** Code of rifles and pistols. */
    public static final String SMALL_ARMS = "small-arms";
  }

  private Weapons() {
    for (Tsv.Row row : Tsv.read("tables/weapons.tsv")) {
      Names names = new Names(row.get("ar"), row.get("ckb"), row.get("en"), row.get("kmr"));
      byCode.put(row.get("code"), new Weapon(row.get("code"), names, row.get("kind")));
    }
  }

  /** Returns the weapons that Marsad ships. */
  public static Weapons bundled() {
    return BUNDLED;
  }

  /** Returns the weapon of a code; empty where there is none. */
  public Optional<Weapon> find(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /** Returns all weapons, in the order of the table. */
  public Collection<Weapon> list() {
    return byCode.values();
  }
}
