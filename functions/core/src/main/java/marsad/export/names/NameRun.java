package marsad.export.names;

/**
 * Consecutive words that may be a person's name.
 *
 * @param first index of its first word
 * @param end index behind its last word
 * @param given number of words that are only given names
 * @param both number of words that are given names and something else
 * @param unknown number of words that no table contains
 */
record NameRun(int first, int end, int given, int both, int unknown) {
  /** Maximum number of words in a name. */
  private static final int LONGEST = 8;

  static final NameRun NONE = new NameRun(0, 0, 0, 0, 0);

  /**
   * Returns the longest run that starts at a word; none where the word is not like a name.
   *
   * @param announced whether the words before announce a name
   * @param suffered whether they say what a person suffered, after which a name is likely to
   *     continue
   */
  static NameRun at(AnnotatedWords reading, int first, boolean announced, boolean suffered) {
    boolean goesOn = suffered || reading.casing() != Casing.NONE;
    int[] counts = new int[WordKind.values().length];
    int end = first;
    for (int i = first; i < reading.size() && i - first < LONGEST; i++) {
      if (i > first && !reading.near(i)) {
        break;
      }
      if (reading.isNameLike(i, announced || goesOn && i > first)) {
        counts[reading.kind(i).ordinal()]++;
        end = i + 1;
      } else if (reading.isNextToGiven(i, first) || reading.isNisba(i, first)) {
        end = i + 1;
      } else if (!reading.isLink(i) || i == first && !isPrefix(reading, i)) {
        break;
      } else if (i > first && (reading.endingAt(i) & Role.TITLE.bit()) != 0) {
        end = i + 1;
      }
    }
    return end == first
        ? NONE
        : new NameRun(
            first,
            end,
            counts[WordKind.GIVEN.ordinal()],
            counts[WordKind.BOTH.ordinal()],
            counts[WordKind.UNKNOWN.ordinal()]
                + counts[WordKind.PLACE.ordinal()]
                + counts[WordKind.DERIVED.ordinal()]
                + counts[WordKind.COMMON.ordinal()]);
  }

  /** Returns whether a particle with a hyphen begins a name, as in "Al-Jazzar". */
  private static boolean isPrefix(AnnotatedWords reading, int i) {
    return i + 1 < reading.size() && reading.word(i + 1).isJoined() && reading.isNameLike(i + 1);
  }

  boolean isEmpty() {
    return end == first;
  }

  /** Returns the number of its words, without the particles inside. */
  int names() {
    return given + both + unknown;
  }
}
