package marsad.export.names;

/**
 * Words in a row that may be a person's name.
 *
 * @param first number of its first word
 * @param end number of the word behind its last
 * @param given how many are given names and nothing else
 * @param both how many are given names and something else too
 * @param unknown how many no table has
 */
record NameRun(int first, int end, int given, int both, int unknown) {
  /** The most words that a name is taken to have. */
  private static final int LONGEST = 8;

  static final NameRun NONE = new NameRun(0, 0, 0, 0, 0);

  /**
   * The longest run that starts at a word; none where it is not like a name.
   *
   * @param announced whether what stands before says that a name follows
   * @param suffered whether it says what somebody suffered, so that a name goes on more likely
   */
  static NameRun at(NameReading reading, int first, boolean announced, boolean suffered) {
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
      } else if (reading.isBesideGiven(i, first) || reading.isNisba(i, first)) {
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

  /** Whether a small word and a hyphen begin a name, as in "Al-Jazzar". */
  private static boolean isPrefix(NameReading reading, int i) {
    return i + 1 < reading.size() && reading.word(i + 1).isJoined() && reading.isNameLike(i + 1);
  }

  boolean isEmpty() {
    return end == first;
  }

  /** Number of its words, without the small ones inside. */
  int names() {
    return given + both + unknown;
  }
}
