package marsad.reference;

/**
 * What the extractor must know of a kind of event: the column {@code traits} of {@code kinds.tsv}.
 */
public enum KindTrait {
  /** Its weapons may also be found, seized or defused, which is another kind. */
  FINDABLE,

  /** Somebody attacks: armed groups initiate it, forces are its target. */
  ASSAULT,

  /** Many people do it at once: "dozens of protests" is news, "dozens of strikes" a statistic. */
  CROWD,

  /** Its words are also used of accidents, sport and prices. */
  EVERYDAY,

  /** Its general words ("targeted") need an actor, a weapon or a toll to be an event. */
  VAGUE,

  /** Both sides take part, and neither is the initiator. */
  MUTUAL,

  /** Without a word for a role, those who are named take part. */
  JOINT,

  /** A weapon in the same clause decides the kind. */
  WEAPON_IN_CLAUSE,

  /** A weapon anywhere in the sentence decides the kind. */
  WEAPON_IN_SENTENCE,

  /** A general word for it ("blast") takes the kind of any weapon of the sentence. */
  EXPLOSION,

  /** Its weapon may carry another one, whose name then is only an adjective: a rigged drone. */
  RIGGED,

  /** What becomes of findable things that are found; it harms nobody. */
  FIND,

  /** The kind of deaths that no other words explain; who finds the dead takes no part. */
  DEATH,

  /** It may be under way, and other things happen during it. */
  CONTINUES,

  /** Who does it is far from those whom it hits: an armed group among its dead did not do it. */
  REMOTE,

  /** It is itself an act of justice: a charge next to it is no sign of the past. */
  JUDICIAL,

  /** Whoever is taken is a civilian, unless a word says otherwise. */
  CAPTIVES,

  /** Parties take part in it. */
  PARTY_LED,

  /** Forces that are named with it take no part. */
  CIVILIAN,

  /** It wrecks what belongs to somebody. */
  PROPERTY,

  /** Fleeing attackers are no movement of forces. */
  MOVEMENT,

  /** Everybody takes part alike, and armed groups do not. */
  TALKS
}
