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
  private static final Pattern COLON = Pattern.compile(":");
  private static final Pattern LISTED = Pattern.compile("[,،&]");
  private static final Pattern AFTER_AGE = Pattern.compile("[,،)].*");

  /** The most words that may stand between a name and what is done. */
  private static final int REACH = 5;

  private static final int MOST_ADJECTIVES = 2;
  private static final int OLDEST = 110;

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
    int open = parted(first, COMMA) ? OVER_COMMA : parted(first, COLON) ? Role.NAMING.bit() : 0;
    for (int i = first; i > 0 && first - i <= MOST_ADJECTIVES; i--) {
      if (!reading.near(i) && (i < first || open == 0)) {
        return 0;
      }
      int bits = reading.endingAt(i - 1);
      if ((bits & REACHING) != 0) {
        return open == 0 ? bits : bits & open;
      }
      if (!isSkipped(i - 1)) {
        return 0;
      }
    }
    return 0;
  }

  /** Whether a word may stand between a word for a person and the name. */
  private boolean isSkipped(int i) {
    NameReading.Kind kind = reading.kind(i);
    return !cased
        && !reading.isStopped(i)
        && (kind == NameReading.Kind.KNOWN
            || (reading.endingAt(i) & Role.QUALIFIER.bit()) != 0
            || reading.hasArticle(i)
                && (!reading.isNameLike(i) || kind == NameReading.Kind.UNKNOWN));
  }

  /** Whether a word is an adjective between a word for a person and the name, as in Arabic. */
  boolean isAdjective(int i) {
    NameReading.Kind kind = reading.kind(i);
    return !cased
        && reading.hasArticle(i)
        && !reading.isStopped(i)
        && kind != NameReading.Kind.GIVEN
        && kind != NameReading.Kind.BOTH
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

  /** Whether an age follows: ", 34,", "(27 years)", "aged 30". */
  boolean hasAge(int end) {
    boolean apart = parted(end, COMMA);
    if (end >= reading.size() || !apart && !reading.word(end).before().isBlank()) {
      return false;
    }
    if ((reading.starting(end) & Role.AGE.bit()) != 0) {
      return apart || cased;
    }
    int age = reading.word(end).number();
    return apart
        && age > 0
        && age <= OLDEST
        && (end + 1 == reading.size()
            || parted(end + 1, AFTER_AGE)
            || (reading.starting(end + 1) & Role.AGE.bit()) != 0);
  }

  /** Whether a word for a person follows a comma: "…, a driver". */
  boolean isDescribed(int end) {
    return parted(end, COMMA) && reading.isPerson(end);
  }

  /** Whether something is done to or by a run, or it speaks. */
  boolean hasAct(NameRun run) {
    if (isBehind(run.first(), Role.ACT)) {
      return true;
    }
    boolean named = cased || run.given() + run.both() > 0;
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
