package marsad.export.names;

import java.util.regex.Pattern;

/** What stands around a run of words and says whether it is a person's name. */
final class NameContext {
  /** Phrases right behind which a name stands. */
  static final int STRONG =
      Role.bits(Role.NAMING, Role.RANK, Role.TITLE, Role.PERSON, Role.RELATIVE);

  private static final int REACHING = STRONG | Role.bits(Role.PERSON_ANY, Role.ACT);
  private static final int PERSONS = Role.bits(Role.PERSON, Role.RANK, Role.TITLE, Role.PERSON_ANY);
  private static final int OVER_COMMA = Role.bits(Role.NAMING, Role.RELATIVE, Role.PERSON);
  private static final int PLACES = Role.bits(Role.PLACE_BEFORE, Role.THING_BEFORE);

  private static final Pattern COMMA = Pattern.compile("[,،(]");
  private static final Pattern OPENING = Pattern.compile("[«“”\"'‘(]");
  private static final Pattern COLON = Pattern.compile(":");
  private static final Pattern LISTED = Pattern.compile("[,،&]");

  /** The most words that may stand between a name and what is done. */
  private static final int REACH = 5;

  private static final int MOST_ADJECTIVES = 2;

  private final NameReading reading;
  private final boolean cased;

  NameContext(NameReading reading) {
    this.reading = reading;
    this.cased = reading.casing() != Casing.NONE;
  }

  private boolean parted(int i, Pattern by) {
    return i < reading.size() && by.matcher(reading.word(i).before().strip()).matches();
  }

  /** What the phrase before a word says, over adjectives, a comma or a colon. */
  int before(int first) {
    int open =
        parted(first, OPENING)
            ? REACHING
            : parted(first, COMMA) ? OVER_COMMA : parted(first, COLON) ? Role.NAMING.bit() : 0;
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

  /** Whether a word may stand between a word for a person and the name. */
  private boolean isSkipped(int i) {
    WordKind kind = reading.kind(i);
    return !cased
        && !reading.isStopped(i)
        && (kind == WordKind.KNOWN
            || (reading.endingAt(i) & Role.QUALIFIER.bit()) != 0
            || reading.hasArticle(i) && (!reading.isNameLike(i) || kind == WordKind.UNKNOWN));
  }

  /** Whether a word is an adjective between a word for a person and the name, as in Arabic. */
  boolean isAdjective(int i) {
    WordKind kind = reading.kind(i);
    return !cased
        && reading.hasArticle(i)
        && !reading.isStopped(i)
        && kind != WordKind.GIVEN
        && kind != WordKind.BOTH
        && (before(i) & PERSONS) != 0;
  }

  /** Whether an ordinary word with a capital stands where a name is expected: "nurse Faith". */
  boolean isNamedByCapital(int i) {
    return reading.isCapitalised(i)
        && !reading.inRole(i)
        && (reading.endingBefore(i) & STRONG) != 0
        && !reading.word(i - 1).startsWithCapital()
        && !(reading.near(i + 1) && reading.isCapitalised(i + 1));
  }

  /**
   * Whether an ordinary word or a place stands where only a name can: behind "named", or between a
   * rank and a name.
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

  /** Whether a word for a person and a place or an adjective stand before: "mayor of Daquq". */
  boolean isBehindOffice(int i, int before) {
    return !cased
        && (before & Role.PERSON_ANY.bit()) != 0
        && !isBehind(i, Role.PERSON_ANY)
        && !reading.hasArticle(i);
  }

  /** Whether a place is likely to follow what stands right before a word. */
  boolean isAtPlace(int i) {
    return (reading.endingBefore(i) & PLACES) != 0;
  }

  boolean isBehind(int i, Role role) {
    return (reading.endingBefore(i) & role.bit()) != 0;
  }

  /** Whether a run names a place, a unit or another thing. */
  boolean isThing(NameRun run, boolean strong) {
    int first = run.first();
    if (isBehind(first, Role.TITLE)) {
      return isBehind(first - 1, Role.THING_BEFORE)
          || isBehind(first - 1, Role.PLACE_BEFORE)
              && run.names() == 1
              && (isBehind(first, Role.THING_BEFORE) || run.given() == 0);
    }
    if (isBehind(first, Role.THING_BEFORE)) {
      return (reading.endingBefore(first) & STRONG) == 0 || isAtPlace(first - 1);
    }
    return !strong && (reading.startingAt(run.end()) & Role.THING_AFTER.bit()) != 0;
  }

  /** Whether a word for a person follows a comma: "…, a driver". */
  boolean isDescribed(int end) {
    return parted(end, COMMA) && reading.isPerson(end);
  }

  /** Whether something is done to or by a run, or it speaks. */
  boolean hasAct(NameRun run) {
    boolean named = cased || run.given() + run.both() > 0;
    if (isBehind(run.first(), Role.ACT)
        || isBehind(run.first(), Role.SPEECH) && (named || reading.hasArticle(run.first()))) {
      return true;
    }
    int acts = named ? Role.bits(Role.ACT, Role.SPEECH) : Role.ACT.bit();
    boolean opens = !reading.near(run.first());
    if (opens && (run.names() > 1 || run.both() == 0) && parted(run.end(), COLON)) {
      return true;
    }
    for (int i = run.end(); i < run.end() + (opens || cased ? REACH : 1); i++) {
      if (!reading.near(i)) {
        return false;
      }
      if ((reading.starting(i) & acts) != 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether a run is an adjective of a longer proper name: "Kakei Kurds". */
  boolean isPartOfProperName(NameRun run) {
    return reading.casing() == Casing.SENTENCE
        && reading.near(run.end())
        && reading.word(run.end()).startsWithCapital()
        && reading.word(run.end()).text().length() > 1
        && reading.kind(run.end()) != WordKind.OTHER;
  }

  /** The end of what stands in brackets or quotes behind "named", which is a name as a whole. */
  int endOfQuoted(NameRun run) {
    int end = run.end();
    if (parted(run.first(), OPENING) && (before(run.first()) & Role.NAMING.bit()) != 0) {
      while (reading.near(end) && end - run.end() < MOST_ADJECTIVES) {
        end++;
      }
      return reading.near(end) ? run.end() : end;
    }
    return end;
  }

  /** Whether nothing stands beside a run between two marks. */
  boolean isWholeSegment(NameRun run) {
    return !reading.near(run.first()) && !reading.near(run.end());
  }

  /**
   * Whether a word follows a name and an "and" or, if commas count, a comma.
   *
   * @param last number of the word behind the name
   */
  boolean isListed(int i, int last, boolean commas) {
    boolean comma = commas && parted(i, LISTED);
    return last == i && (comma || reading.near(i) && reading.startsWithAnd(i))
        || last == i - 1 && (reading.endingAt(last) & Role.AND.bit()) != 0;
  }
}
