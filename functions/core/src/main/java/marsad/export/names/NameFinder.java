package marsad.export.names;

import java.util.ArrayList;
import java.util.List;

/** Finds the names of people in a text by the words around them. */
final class NameFinder {
  /**
   * A name in a text.
   *
   * @param first index of its first word
   * @param end index behind its last word
   * @param sure whether it is certainly a name
   */
  record Found(int first, int end, boolean sure) {}

  private enum Verdict {
    NAME,
    UNSURE,
    NO_NAME
  }

  private static final int KUNYAS = Role.bits(Role.KUNYA, Role.KUNYA_UNSURE);

  /** Maximum number of words in the name of a village. */
  private static final int LONGEST_VILLAGE = 2;

  private final AnnotatedWords reading;
  private final NameContext context;
  private final RunContext around;
  private final boolean cased;
  private final List<Found> found = new ArrayList<>();

  private NameFinder(AnnotatedWords reading) {
    this.reading = reading;
    this.context = new NameContext(reading);
    this.around = new RunContext(reading, context);
    this.cased = reading.casing() != Casing.NONE;
  }

  /** Returns the names of a text, in order. */
  static List<Found> find(AnnotatedWords reading) {
    NameFinder finder = new NameFinder(reading);
    for (int i = 0; i < reading.size(); ) {
      i = finder.next(i);
    }
    return finder.found;
  }

  /** Judges what starts at a word, and returns the index of the next word to judge. */
  private int next(int i) {
    NameRun behind = reading.near(i + 1) ? NameRun.at(reading, i + 1, true, false) : NameRun.NONE;
    if ((reading.starting(i) & KUNYAS) != 0 && !behind.isEmpty()) {
      return take(i, behind.end(), kunya(i));
    }
    if (!behind.isEmpty() && context.isAdjective(i)) {
      return i + 1;
    }
    if (context.isNamedByCapital(i)) {
      return take(i, Math.max(i + 1, behind.end()), Verdict.NAME);
    }
    int before = context.before(i);
    if (context.isNameByPosition(i, before, !behind.isEmpty())) {
      return take(i, Math.max(i + 1, behind.end()), Verdict.NAME);
    }
    boolean announced = (before & NameContext.STRONG) != 0 || isListed(i, cased);
    NameRun run = NameRun.at(reading, i, announced, (before & Role.ACT.bit()) != 0);
    return run.isEmpty() ? i + 1 : take(i, around.endOfQuoted(run), judge(run, before));
  }

  private int take(int first, int end, Verdict verdict) {
    if (verdict != Verdict.NO_NAME) {
      found.add(new Found(first, end, verdict == Verdict.NAME));
    }
    return end;
  }

  private Verdict kunya(int i) {
    boolean sure =
        (reading.starting(i) & Role.KUNYA.bit()) != 0
            || (context.before(i) & (NameContext.STRONG | Role.ACT.bit())) != 0;
    return sure && !context.isAtPlace(i) ? Verdict.NAME : Verdict.NO_NAME;
  }

  private boolean isListed(int i, boolean commas) {
    Found last = found.isEmpty() ? null : found.get(found.size() - 1);
    return last != null && last.sure() && context.isListed(i, last.end(), commas);
  }

  private Verdict judge(NameRun run, int before) {
    boolean strong = (before & NameContext.STRONG) != 0;
    if (around.isThing(run, strong)) {
      return cased || run.names() <= LONGEST_VILLAGE ? Verdict.NO_NAME : Verdict.UNSURE;
    }
    if (strong) {
      return isOnlyAdjective(run, before) ? Verdict.NO_NAME : Verdict.NAME;
    }
    boolean person = (before & Role.PERSON_ANY.bit()) != 0;
    if (AgeMarker.isAt(reading, run.end())
        || person && (cased || run.given() > 0 || run.both() > 1)
        || isListed(run.first(), true) && (cased || run.names() > 1 || run.unknown() == 0)) {
      return Verdict.NAME;
    }
    if (run.names() > 1) {
      return several(run);
    }
    Verdict verdict = single(run);
    return verdict == Verdict.NO_NAME && context.isBehindOffice(run.first(), before)
        ? Verdict.UNSURE
        : verdict;
  }

  private Verdict several(NameRun run) {
    int givens = run.given() + run.both();
    if (givens == 0 && context.isBehind(run.first(), Role.PLACE_BEFORE)) {
      return Verdict.NO_NAME;
    }
    if (givens == 0 && context.isBehind(run.first(), Role.PLACE_MAYBE)) {
      return cased ? Verdict.UNSURE : Verdict.NO_NAME;
    }
    boolean sure =
        cased
            || run.given() > 0
            || run.both() > 1
            || around.hasAct(run)
            || around.isDescribed(run.end())
            || around.isWholeSegment(run);
    return sure ? Verdict.NAME : Verdict.UNSURE;
  }

  private Verdict single(NameRun run) {
    int i = run.first();
    boolean act = around.hasAct(run);
    if (context.isBehind(i, Role.PLACE_BEFORE)
        || run.both() > 0 && (!act || !cased && reading.inRole(i))
        || run.unknown() > 0 && around.isPartOfProperName(run)) {
      return Verdict.NO_NAME;
    }
    if (!cased && run.unknown() > 0 && context.isBehind(i, Role.SPEECH)) {
      return act ? Verdict.NAME : Verdict.UNSURE;
    }
    if (run.given() + run.both() > 0 || cased && (act || around.isDescribed(run.end()))) {
      return Verdict.NAME;
    }
    boolean expected =
        cased
            ? !context.isBehind(i, Role.PLACE_MAYBE)
            : context.isBehind(i, Role.ACT) && !reading.hasArticle(i)
                || around.isDescribed(run.end())
                || (reading.startingAt(run.end()) & Role.RELATIVE.bit()) != 0;
    return expected ? Verdict.UNSURE : Verdict.NO_NAME;
  }

  /** Returns whether a run is a word with the article that may describe the person before it. */
  private boolean isOnlyAdjective(NameRun run, int before) {
    return !cased
        && run.names() == 1
        && (before & Role.bits(Role.TITLE, Role.RANK, Role.NAMING)) == 0
        && reading.hasArticle(run.first())
        && reading.kind(run.first()) == WordKind.DERIVED;
  }
}
