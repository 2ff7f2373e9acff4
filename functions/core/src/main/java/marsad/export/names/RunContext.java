package marsad.export.names;

/** Says of a run of words, by the words around it, whether it can be a person's name. */
final class RunContext {
  /** Maximum number of words between a name and what is done. */
  private static final int REACH = 5;

  /** Maximum number of words that a name in brackets or quotation marks has behind a run. */
  private static final int LONGEST_QUOTED = 2;

  private final AnnotatedWords reading;
  private final NameContext context;
  private final boolean cased;

  RunContext(AnnotatedWords reading, NameContext context) {
    this.reading = reading;
    this.context = context;
    this.cased = reading.casing() != Casing.NONE;
  }

  /** Returns whether a run names a place, a unit or another thing. */
  boolean isThing(NameRun run, boolean strong) {
    int first = run.first();
    if (context.isBehind(first, Role.TITLE)) {
      return context.isBehind(first - 1, Role.THING_BEFORE)
          || context.isBehind(first - 1, Role.PLACE_BEFORE)
              && run.names() == 1
              && (context.isBehind(first, Role.THING_BEFORE) || run.given() == 0);
    }
    if (context.isBehind(first, Role.THING_BEFORE)) {
      return (reading.endingBefore(first) & NameContext.STRONG) == 0
          || context.isAtPlace(first - 1);
    }
    return !strong && (reading.startingAt(run.end()) & Role.THING_AFTER.bit()) != 0;
  }

  /** Returns whether a word for a person follows a comma: "…, a driver". */
  boolean isDescribed(int end) {
    return Separator.COMMA.isBefore(reading, end) && reading.isPerson(end);
  }

  /** Returns whether something is done to or by a run, or it speaks. */
  boolean hasAct(NameRun run) {
    boolean named = cased || run.given() + run.both() > 0;
    if (context.isBehind(run.first(), Role.ACT)
        || context.isBehind(run.first(), Role.SPEECH)
            && (named || reading.hasArticle(run.first()))) {
      return true;
    }
    int acts = named ? Role.bits(Role.ACT, Role.SPEECH) : Role.ACT.bit();
    boolean opens = !reading.near(run.first());
    if (opens
        && (run.names() > 1 || run.both() == 0)
        && Separator.COLON.isBefore(reading, run.end())) {
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

  /** Returns whether a run is an adjective of a longer proper name: "Kakei Kurds". */
  boolean isPartOfProperName(NameRun run) {
    return reading.casing() == Casing.SENTENCE
        && reading.near(run.end())
        && reading.word(run.end()).startsWithCapital()
        && reading.word(run.end()).text().length() > 1
        && reading.kind(run.end()) != WordKind.OTHER;
  }

  /** Returns the end of a run, or of the brackets or quotation marks around it behind "named". */
  int endOfQuoted(NameRun run) {
    int end = run.end();
    if (Separator.OPENING.isBefore(reading, run.first())
        && (context.before(run.first()) & Role.NAMING.bit()) != 0) {
      while (reading.near(end) && end - run.end() < LONGEST_QUOTED) {
        end++;
      }
      return reading.near(end) ? run.end() : end;
    }
    return end;
  }

  /** Returns whether a run fills the text between two marks. */
  boolean isWholeSegment(NameRun run) {
    return !reading.near(run.first()) && !reading.near(run.end());
  }
}
