package marsad.export.names;

import marsad.table.Tsv;

/** What a phrase of {@code lang/*}{@code /names.tsv} says about the words beside it. */
enum Role {
  /** A name follows: "named", "known as". */
  NAMING,
  /** A military rank. */
  RANK,
  /** A title of respect or of an office. */
  TITLE,
  /** A word for one certain person: "the citizen". */
  PERSON,
  /** A word for any person, or for several, behind which other words may stand than a name. */
  PERSON_ANY,
  /** A word between one for a person and the name: "Turkmen". */
  QUALIFIER,
  /** A relative of somebody, or "his name". */
  RELATIVE,
  /** First part of a kunya: "Abu". */
  KUNYA,
  /** The same where it is another word too: "or" in Arabic is written like "mother of". */
  KUNYA_UNSURE,
  /** A small word inside a name: "bin", "al". */
  LINK,
  /** A word for years of age. */
  AGE,
  /** What is done to or by a person: "killed", "arrest of". */
  ACT,
  /** That somebody speaks: "said". */
  SPEECH,
  /** A phrase that ends the reach of what stands before it: "who", "spokesman for". */
  STOP,
  /** A word between a name and what is done. */
  AUXILIARY,
  /** What stands before a place: "in", "north of". */
  PLACE_BEFORE,
  /** What stands before a place, but before a person too: "of", "by". */
  PLACE_MAYBE,
  /** What stands before the name of a place, a unit or another thing. */
  THING_BEFORE,
  /** What stands behind such a name. */
  THING_AFTER,
  /** Joins two names. */
  AND,
  /** Letters that may stand before a common word. */
  AFFIX_BEFORE,
  /** Letters that stand for a clitic and the article together. */
  AFFIX_ARTICLE,
  /** Letters that may stand behind a common word. */
  AFFIX_AFTER;

  int bit() {
    return 1 << ordinal();
  }

  static int bits(Role... roles) {
    int bits = 0;
    for (Role role : roles) {
      bits |= role.bit();
    }
    return bits;
  }

  static Role of(Tsv.Row row) {
    return row.choice("role", Role.class);
  }
}
