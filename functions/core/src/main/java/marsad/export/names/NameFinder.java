package marsad.export.names;

import java.util.ArrayList;
import java.util.List;

/** Finds the names of people in a text by the words beside them. */
final class NameFinder {
  /** Words of a name, and whether it is sure that they are one. */
  record Found(int first, int end, boolean sure) {}

  private static final int STRONG =
      Role.bits(Role.NAMING, Role.RANK, Role.TITLE, Role.PERSON, Role.RELATIVE);
  private static final int DESCRIBED = Role.bits(Role.PERSON, Role.RANK, Role.TITLE, Role.PERSON_ANY);
  private static final int PLACES = Role.bits(Role.PLACE_BEFORE, Role.THING_BEFORE);

  private static final int ACTS = Role.ACT.bit();

  /** The most words that may stand between a name and what is done. */
  private static final int REACH = 5;

  private static final int MOST_ADJECTIVES = 2;
  private static final int OLDEST = 110;

  private enum Verdict {
    NAME,
    UNSURE,
    NO_NAME
  }

  private final NameReading reading;
  private final boolean cased;
  private final List<Found> found = new ArrayList<>();

  private NameFinder(NameReading reading) {
    this.reading = reading;
    this.cased = reading.casing() != Casing.NONE;
  }

  /** The names of a text, in order. */
  static List<Found> find(NameReading reading) {
    NameFinder finder = new NameFinder(reading);
    for (int i = 0; i < reading.size(); ) {
      i = finder.next(i);
    }
    return finder.found;
  }

  private int next(int i) {
    if ((reading.starting(i) & Role.bits(Role.KUNYA, Role.KUNYA_UNSURE)) != 0) {
      NameRun behind = reading.near(i + 1) ? NameRun.at(reading, i + 1, true, false) : NameRun.NONE;
      if (!behind.isEmpty()) {
        return take(new Found(i, behind.end(), true), kunya(i));
      }
    }
    if (isAdjective(i) && reading.near(i + 1) && !NameRun.at(reading, i + 1, true, false).isEmpty()) {
      return i + 1;
    }
    if (isNamedByCapital(i)) {
      int end = reading.near(i + 1) ? NameRun.at(reading, i + 1, false, false).end() : 0;
      return take(new Found(i, Math.max(i + 1, end), true), Verdict.NAME);
    }
    int before = before(i);
    boolean announced = (before & STRONG) != 0 || isListed(i, cased);
    NameRun run = NameRun.at(reading, i, announced, (before & Role.ACT.bit()) != 0);
    if (run.isEmpty()) {
      return i + 1;
    }
    return take(new Found(run.first(), run.end(), true), judge(run));
  }

  private int take(Found name, Verdict verdict) {
    if (verdict != Verdict.NO_NAME) {
      found.add(new Found(name.first(), name.end(), verdict == Verdict.NAME));
    }
    return name.end();
  }

  private Verdict kunya(int i) {
    if ((reading.endingBefore(i) & PLACES) != 0) {
      return Verdict.NO_NAME;
    }
    boolean sure =
        (reading.starting(i) & Role.KUNYA.bit()) != 0
            || (before(i) & (STRONG | Role.ACT.bit())) != 0;
    return sure ? Verdict.NAME : Verdict.NO_NAME;
  }

  /** An adjective between a word for a person and the name, as in Arabic. */
  private boolean isAdjective(int i) {
    return !cased
        && reading.hasArticle(i)
        && (reading.endingAt(i) & Role.STOP.bit()) == 0
        && reading.kind(i) != NameReading.Kind.GIVEN
        && reading.kind(i) != NameReading.Kind.BOTH
        && (before(i) & DESCRIBED) != 0;
  }

  /** Whether an ordinary word with a capital stands where a name is expected: "nurse Faith". */
  private boolean isNamedByCapital(int i) {
    return reading.isCapitalised(i)
        && !reading.inRole(i)
        && (reading.endingBefore(i) & STRONG) != 0
        && !reading.word(i - 1).startsWithCapital()
        && (i + 1 == reading.size() || !reading.near(i + 1) || !reading.isCapitalised(i + 1));
  }

  private Verdict judge(NameRun run) {
    int i = run.first();
    int before = before(i);
    boolean strong = (before & STRONG) != 0;
    if (isThing(run, strong)) {
      return Verdict.NO_NAME;
    }
    if (strong) {
      return isOnlyAdjective(run, before) ? Verdict.NO_NAME : Verdict.NAME;
    }
    boolean person = (before & Role.PERSON_ANY.bit()) != 0;
    if (hasAge(run.end()) || person && (cased || run.given() > 0 || run.both() > 1)) {
      return Verdict.NAME;
    }
    if (continuesList(run)) {
      return Verdict.NAME;
    }
    boolean place = (reading.endingBefore(i) & Role.PLACE_BEFORE.bit()) != 0;
    int names = run.names();
    int givens = run.given() + run.both();
    boolean act = hasAct(run, cased || givens > 0 ? ACTS | Role.SPEECH.bit() : ACTS);
    if (names > 1) {
      return place && givens == 0 ? Verdict.NO_NAME : several(run, act);
    }
    if (place || run.both() > 0 && !act) {
      return Verdict.NO_NAME;
    }
    if (givens > 0 || cased && act) {
      return Verdict.NAME;
    }
    return cased || (reading.endingBefore(i) & Role.ACT.bit()) != 0 && !reading.hasArticle(i)
        ? Verdict.UNSURE
        : Verdict.NO_NAME;
  }

  /** Whether a run is a word with the article that may describe the person before it. */
  private boolean isOnlyAdjective(NameRun run, int before) {
    return !cased
        && run.names() == 1
        && (before & Role.bits(Role.TITLE, Role.RANK, Role.NAMING)) == 0
        && reading.hasArticle(run.first())
        && reading.kind(run.first()) == NameReading.Kind.DERIVED;
  }

  private Verdict several(NameRun run, boolean act) {
    if (cased || run.given() > 0 || run.both() > 1 || act || isWholeSegment(run)) {
      return Verdict.NAME;
    }
    return Boolean.getBoolean("x") || run.both() > 0 || run.unknown() > 2 ? Verdict.UNSURE : Verdict.NO_NAME;
  }

  /** Whether a run names a place, a unit or another thing. */
  private boolean isThing(NameRun run, boolean strong) {
    int first = run.first();
    int before = reading.endingBefore(first);
    if ((before & Role.TITLE.bit()) != 0) {
      int beforeTitle = reading.endingBefore(first - 1);
      return (beforeTitle & Role.THING_BEFORE.bit()) != 0
          || (beforeTitle & Role.PLACE_BEFORE.bit()) != 0
              && run.names() == 1
              && ((before & Role.THING_BEFORE.bit()) != 0 || run.given() == 0);
    }
    if ((before & Role.THING_BEFORE.bit()) != 0) {
      return (before & STRONG) == 0 || (reading.endingBefore(first - 1) & PLACES) != 0;
    }
    return !strong && (reading.startingAt(run.end()) & Role.THING_AFTER.bit()) != 0;
  }

  /** What the phrase right before a word says, over adjectives and a comma. */
  private int before(int i) {
    int at = i;
    for (int n = 0; n <= MOST_ADJECTIVES && at > 0; n++, at--) {
      boolean comma = n == 0 && reading.word(at).before().strip().matches("[,،:(]");
      if (!reading.near(at) && !comma) {
        return 0;
      }
      int bits = reading.endingAt(at - 1);
      if ((bits & (STRONG | Role.PERSON_ANY.bit() | Role.ACT.bit())) != 0) {
        return comma ? bits & (Role.NAMING.bit() | Role.RELATIVE.bit() | Role.PERSON.bit()) : bits;
      }
      boolean skips =
          !cased
              && (bits & Role.STOP.bit()) == 0
              && (reading.kind(at - 1) == NameReading.Kind.KNOWN
                  || (bits & Role.QUALIFIER.bit()) != 0
                  || reading.hasArticle(at - 1) && !reading.isNameLike(at - 1)
                  || reading.hasArticle(at - 1) && reading.kind(at - 1) == NameReading.Kind.UNKNOWN);
      if (!skips) {
        return 0;
      }
    }
    return 0;
  }

  /** Whether an age follows: ", 34,", "(27 years)", "aged 30". */
  private boolean hasAge(int end) {
    if (end >= reading.size()) {
      return false;
    }
    Word next = reading.word(end);
    String gap = next.before().strip();
    boolean apart = gap.matches("[,،(]");
    if (!apart && !gap.isEmpty()) {
      return false;
    }
    if ((reading.starting(end) & Role.AGE.bit()) != 0) {
      return apart || cased;
    }
    if (!apart || next.number() < 1 || next.number() > OLDEST) {
      return false;
    }
    if (end + 1 == reading.size()) {
      return true;
    }
    String behind = reading.word(end + 1).before().strip();
    return behind.matches("[,،)].*") || (reading.starting(end + 1) & Role.AGE.bit()) != 0;
  }

  /** Whether a run follows a name and a comma or an "and". */
  private boolean continuesList(NameRun run) {
    return isListed(run.first(), true) && (cased || run.names() > 1 || run.unknown() == 0);
  }

  private boolean isListed(int i, boolean commas) {
    if (found.isEmpty() || !found.get(found.size() - 1).sure()) {
      return false;
    }
    int last = found.get(found.size() - 1).end();
    boolean comma = commas && reading.word(i).before().strip().matches("[,،&]");
    return last == i && (comma || reading.near(i) && reading.startsWithAnd(i))
        || last == i - 1 && (reading.endingAt(last) & Role.AND.bit()) != 0;
  }

  /** Whether something is done to or by a run, or it speaks. */
  private boolean hasAct(NameRun run, int acts) {
    if ((reading.endingBefore(run.first()) & Role.ACT.bit()) != 0) {
      return true;
    }
    boolean opens = !reading.near(run.first());
    boolean speaks = opens && (run.names() > 1 || run.both() == 0);
    if (speaks && run.end() < reading.size() && reading.word(run.end()).before().startsWith(":")) {
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
  private boolean isWholeSegment(NameRun run) {
    return !reading.near(run.first()) && !reading.near(run.end());
  }
}
