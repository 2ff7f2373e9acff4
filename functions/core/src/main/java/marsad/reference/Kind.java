package marsad.reference;

import java.util.Set;
import marsad.language.Names;

/**
 * A kind of event: one row of {@code kinds.tsv}.
 *
 * @param code the kind's code, e.g. {@code air-strike}
 * @param colour its colour on the map, {@code #rrggbb}, distinguishable for colour-blind readers
 * @param shape its marker's shape, so that colour is never alone
 * @param incident whether it counts as a security incident
 * @param newsDays how many days before its report such an event is still news, 0 or more
 * @param absorbs kinds that, told in one breath with this one, are part of it
 * @param needsActor whether such an event is only told where somebody is named who does it
 * @param traits what the extractor must know of it
 * @param codes its codes in other coding schemes
 */
public record Kind(
    String code,
    Names names,
    String colour,
    String shape,
    boolean incident,
    int newsDays,
    Set<String> absorbs,
    boolean needsActor,
    Set<KindTrait> traits,
    Codes codes) {

  /**
   * Codes elsewhere, empty where a scheme has none.
   *
   * @param plover PLOVER type
   * @param ploverMode PLOVER mode
   * @param cameo CAMEO root, two digits
   * @param ucdpViolence UCDP's type_of_violence, 1 to 3
   * @param event event name in wide use among conflict observatories
   * @param subEvent its sub-event
   */
  public record Codes(
      String plover,
      String ploverMode,
      String cameo,
      String ucdpViolence,
      String event,
      String subEvent) {}

  public Kind {
    absorbs = Set.copyOf(absorbs);
    traits = Set.copyOf(traits);
  }

  /** Returns whether the kind has a trait. */
  public boolean has(KindTrait trait) {
    return traits.contains(trait);
  }

  /** Returns whether somebody attacks, from near or from afar, or two sides fight. */
  public boolean isViolent() {
    return has(KindTrait.ASSAULT) || has(KindTrait.REMOTE) || has(KindTrait.MUTUAL);
  }

  /** Returns whether people or forces go from one place to another. */
  public boolean isJourney() {
    return has(KindTrait.CIVILIAN) || has(KindTrait.MOVEMENT);
  }

  /** Returns whether both may be said of one event: they are equal, or one absorbs the other. */
  public boolean like(Kind other) {
    return equals(other) || absorbs(other) || other.absorbs(this);
  }

  /** Two kinds are equal if their codes are. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Kind kind && kind.code.equals(code);
  }

  @Override
  public int hashCode() {
    return code.hashCode();
  }

  /**
   * Returns whether an event of the other kind, told together with one of this kind, is a part of
   * it.
   */
  public boolean absorbs(Kind other) {
    return absorbs.contains(other.code);
  }
}
