package marsad.export.names;

/** What a word may be. */
enum WordKind {
  /** A number, or a word of another script. */
  OTHER,
  /** Part of the name of a place, an actor or another thing. */
  KNOWN,
  /** The name of a small place: many are named like people. */
  PLACE,
  /** An ordinary word. */
  COMMON,
  /** A word that may be an ordinary one with an ending. */
  DERIVED,
  /** A given name and nothing else. */
  GIVEN,
  /** A given name that is an ordinary word, a place or an actor too. */
  BOTH,
  /** A word that no table has. */
  UNKNOWN
}
