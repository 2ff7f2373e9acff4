package marsad.parse.fact;

/** What a word of a byline does: the column {@code where} of {@code bylines.tsv}. */
enum BylineWord {
  /** "By": stands before a name. */
  OPENER,

  /** "And": parts two names. */
  BETWEEN,

  /** "Desk", as a whole word: makes a name that of an office. */
  OFFICE,

  /** The same as a part of a word. */
  OFFICE_PART
}
