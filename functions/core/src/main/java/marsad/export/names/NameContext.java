package marsad.export.names;

/** Says of a word, by the words before it, whether it can be a person's name. */
final class NameContext {
  /** Roles of phrases that a name directly follows. */
  static final int STRONG =
      Role.bits(Role.NAMING, Role.RANK, Role.TITLE, Role.PERSON, Role.RELATIVE);

  private static final int REACHING = STRONG | Role.bits(Role.PERSON_ANY, Role.ACT);
  private static final int PERSONS = Role.bits(Role.PERSON, Role.RANK, Role.TITLE, Role.PERSON_ANY);
  private static final int OVER_COMMA = Role.bits(Role.NAMING, Role.RELATIVE, Role.PERSON);
  private static final int PLACES = Role.bits(Role.PLACE_BEFORE, Role.THING_BEFORE);

  /** Maximum number of adjectives between a word for a person and the name. */
  private static final int MOST_ADJECTIVES = 2;

  private final AnnotatedWords reading;
  private final boolean cased;

  NameContext(AnnotatedWords reading) {
    this.reading = reading;
    this.cased = reading.casing() != Casing.NONE;
  }

  /** Returns the roles of the phrase before a word, across adjectives, a comma or a colon. */
  int before(int first) {
    int open = allowedAcross(first);
    for (int i = first; i > 0 && first - i <= MOST_ADJECTIVES; i--) {
      if (!reading.near(i) && (i < first || open == 0)) {
        return 0;
      }
      int bits = reading.endingAt(i - 1);
      if ((bits & REACHING) != 0) {
        int all = bits | reading.endingBefore(i - 1) & STRONG;
        return open == 0 ? all : all & open;
      }
      if (!isSkipped(i - 1)) {
        return 0;
      }
    }
    return 0;
  }

  /** Returns the roles that reach a word across the mark before it; 0 where there is none. */
  private int allowedAcross(int i) {
    if (Separator.OPENING.isBefore(reading, i)) {
      return REACHING;
    }
    if (Separator.COMMA.isBefore(reading, i)) {
      return OVER_COMMA;
    }
    return Separator.COLON.isBefore(reading, i) ? Role.NAMING.bit() : 0;
  }

  /** Returns whether a word may stand between a word for a person and the name. */
  private boolean isSkipped(int i) {
    WordKind kind = reading.kind(i);
    return !cased
        && !reading.isStopped(i)
        && (kind == WordKind.KNOWN
            || (reading.endingAt(i) & Role.QUALIFIER.bit()) != 0
            || reading.hasArticle(i) && (!reading.isNameLike(i) || kind == WordKind.UNKNOWN));
  }

  /** Returns whether a word is an adjective between a word for a person and the name (Arabic). */
  boolean isAdjective(int i) {
    WordKind kind = reading.kind(i);
    return !cased
        && reading.hasArticle(i)
        && !reading.isStopped(i)
        && kind != WordKind.GIVEN
        && kind != WordKind.BOTH
        && (before(i) & PERSONS) != 0;
  }

  /** Returns whether a capitalised ordinary word stands where a name is expected: "nurse Faith". */
  boolean isNamedByCapital(int i) {
    return reading.isCapitalised(i)
        && !reading.inRole(i)
        && (reading.endingBefore(i) & STRONG) != 0
        && !reading.word(i - 1).startsWithCapital()
        && !(reading.near(i + 1) && reading.isCapitalised(i + 1));
  }

  /**
   * Returns whether an ordinary word or a place stands where only a name can: behind "named", or
   * between a rank and a name.
   *
   * @param followed whether something like a name follows
   */
  boolean isNameByPosition(int i, int before, boolean followed) {
    WordKind kind = reading.kind(i);
    int introduced = reading.hasArticles() ? STRONG : Role.bits(Role.RANK, Role.TITLE);
    boolean named = (before & Role.NAMING.bit()) != 0 && reading.isCommonAsItStands(i);
    return !cased
        && (kind == WordKind.COMMON || kind == WordKind.KNOWN)
        && (named || followed && (before & introduced) != 0)
        && !reading.inRole(i)
        && !reading.isStopped(i)
        && !reading.hasArticle(i);
  }

  /** Returns whether an office with a place or an adjective stands before: "mayor of Daquq". */
  boolean isBehindOffice(int i, int before) {
    return !cased
        && (before & Role.PERSON_ANY.bit()) != 0
        && !isBehind(i, Role.PERSON_ANY)
        && !reading.hasArticle(i);
  }

  /** Returns whether a place is likely to follow what stands right before a word. */
  boolean isAtPlace(int i) {
    return (reading.endingBefore(i) & PLACES) != 0;
  }

  boolean isBehind(int i, Role role) {
    return (reading.endingBefore(i) & role.bit()) != 0;
  }

  /**
   * Returns whether a word follows a name and an "and" or, if commas count, a comma.
   *
   * @param last number of the word behind the name
   */
  boolean isListed(int i, int last, boolean commas) {
    boolean comma = commas && Separator.LISTED.isBefore(reading, i);
    return last == i && (comma || reading.near(i) && reading.startsWithAnd(i))
        || last == i - 1 && (reading.endingAt(last) & Role.AND.bit()) != 0;
  }
}
