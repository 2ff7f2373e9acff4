package marsad.export.names;

import java.util.List;

/** A text with what one language knows of each of its words. */
final class NameReading {
  /** What a word may be. */
  enum Kind {
    /** A number, or a word of another script. */
    OTHER,
    /** Part of the name of a place, an actor or another thing. */
    KNOWN,
    /** The name of a small place: many are named like people. */
    PLACE,
    /** An ordinary word. */
    COMMON,
    /** A word that may be an ordinary one with an ending. */
    DERIVED,
    /** A given name and nothing else. */
    GIVEN,
    /** A given name that is an ordinary word, a place or an actor too. */
    BOTH,
    /** A word that no table has. */
    UNKNOWN
  }

  private static final int TITLED = Role.bits(Role.RANK, Role.TITLE);
  private static final int BEFORE_THINGS = Role.bits(Role.PLACE_BEFORE, Role.THING_BEFORE);

  private final NameLexicon lexicon;
  private final List<Word> words;
  private final List<WordFacts> facts;
  private final List<List<String>> forms;
  private final RoleMarks roles;
  private final Kind[] kinds;
  private final Casing casing;

  NameReading(NameLexicon lexicon, List<Word> words) {
    this.lexicon = lexicon;
    this.words = words;
    this.facts = words.stream().map(lexicon::facts).toList();
    this.forms = facts.stream().map(WordFacts::forms).toList();
    this.roles =
        new RoleMarks(lexicon.roles(), words, facts.stream().map(WordFacts::fronts).toList());
    this.kinds = new Kind[words.size()];
    boolean[] common = new boolean[words.size()];
    for (int i = 0; i < words.size(); i++) {
      common[i] = roles.isInside(i) || facts.get(i).common();
      kinds[i] = kind(i, common[i]);
    }
    markKnown();
    this.casing = lexicon.isUncased() ? Casing.NONE : Casing.of(words, common);
  }

  private Kind kind(int i, boolean common) {
    Word word = words.get(i);
    WordFacts known = facts.get(i);
    if (word.isNumber() || word.isUncased() != lexicon.isUncased()) {
      return Kind.OTHER;
    }
    if (known.given() && lexicon.isWrittenAsGiven(word)) {
      return known.itself() ? Kind.BOTH : Kind.GIVEN;
    }
    if (common) {
      return known.derived() ? Kind.DERIVED : Kind.COMMON;
    }
    return known.givenBehindClitic() ? Kind.GIVEN : Kind.UNKNOWN;
  }

  private void markKnown() {
    for (int i = 0; i < words.size(); ) {
      Phrases.Match match = lexicon.known().longest(words, forms, i);
      int end = i + match.length();
      boolean like = (match.bits() & ProperNames.AMBIGUOUS) != 0 && !standsAsPlace(i, end);
      for (int k = i; k < end; k++) {
        boolean given = facts.get(k).given();
        if (match.length() == 1 && given) {
          kinds[k] = Kind.BOTH;
        } else if (match.length() == 1
            && (match.bits() & ProperNames.SMALL) != 0
            && (match.bits() & ProperNames.THING) == 0) {
          kinds[k] = Kind.PLACE;
        } else if (!like || !given && kinds[k] != Kind.GIVEN) {
          kinds[k] = Kind.KNOWN;
        }
      }
      i = Math.max(end, i + 1);
    }
  }

  /** Whether the words beside a phrase say that it is a place. */
  private boolean standsAsPlace(int from, int to) {
    return from == 0 && to == words.size()
        || (endingBefore(from) & BEFORE_THINGS) != 0
        || (startingAt(to) & Role.THING_AFTER.bit()) != 0;
  }

  int size() {
    return words.size();
  }

  Word word(int i) {
    return words.get(i);
  }

  Casing casing() {
    return casing;
  }

  Kind kind(int i) {
    return kinds[i];
  }

  /** Whether a word is part of a phrase that ends the reach of what stands before it. */
  boolean isStopped(int i) {
    return roles.isStopped(i);
  }

  /** Whether a word for a person starts at a word, whatever ending it has. */
  boolean isPerson(int i) {
    int bits = lexicon.roles().longest(words, forms, i).bits();
    return (bits & Role.bits(Role.PERSON, Role.PERSON_ANY)) != 0;
  }

  /** Whether an "and" is written as the first letter of a word. */
  boolean startsWithAnd(int i) {
    return lexicon.isUncased() && lexicon.startsWithAnd(words.get(i).folded());
  }

  /** Whether a word is part of a phrase of {@code names.tsv}. */
  boolean inRole(int i) {
    return roles.isInside(i);
  }

  /** Whether a word stands right behind the one before it; the dot of "Dr." parts nothing. */
  boolean near(int i) {
    return i > 0
        && i < words.size()
        && (words.get(i).near()
            || (roles.endingAt(i - 1) & TITLED) != 0 && words.get(i).before().strip().equals("."));
  }

  /** What the phrases say that end right before a word. */
  int endingBefore(int i) {
    return near(i) ? roles.endingAt(i - 1) : 0;
  }

  /** What the phrases say that end at a word. */
  int endingAt(int i) {
    return roles.endingAt(i);
  }

  /** What the phrases say that start at a word that stands right behind the one before it. */
  int startingAt(int i) {
    return near(i) ? roles.startingAt(i) : 0;
  }

  /** What the phrases say that start at a word. */
  int starting(int i) {
    return roles.startingAt(i);
  }

  boolean hasArticle(int i) {
    return lexicon.hasArticle(words.get(i).folded());
  }

  boolean isLink(int i) {
    return (roles.startingAt(i) & Role.LINK.bit()) != 0;
  }

  /** Whether a word may be part of a person's name. */
  boolean isNameLike(int i) {
    return isNameLike(i, false);
  }

  /** Whether a word may be part of a person's name and is no other word. */
  boolean isNothingElse(int i) {
    return isNameLike(i) && kinds[i] != Kind.BOTH;
  }

  private boolean isGivenBehindClitic(int i) {
    return kinds[i] == Kind.COMMON
        && !facts.get(i).given()
        && facts.get(i).givenBehindClitic();
  }

  /**
   * Whether a word may be part of a person's name.
   *
   * @param announced whether what stands before says that a name follows
   */
  boolean isNameLike(int i, boolean announced) {
    Kind kind = kinds[i];
    boolean possible =
        kind == Kind.GIVEN
            || kind == Kind.BOTH
            || kind == Kind.UNKNOWN
            || announced
                && (kind == Kind.PLACE
                    || casing == Casing.NONE && (kind == Kind.DERIVED || isGivenBehindClitic(i)))
                && !roles.isInside(i);
    return possible
        && !roles.isStopped(i)
        && (casing == Casing.NONE
            || words.get(i).startsWithCapital()
                && (kind != Kind.UNKNOWN || !words.get(i).isAbbreviation()));
  }

  /** Whether a word behind a name has the article and an ending, as the name of a tribe has. */
  boolean isNisba(int i, int first) {
    return i > first && kinds[i] == Kind.DERIVED && hasArticle(i) && isGiven(i - 1);
  }

  private boolean isGiven(int i) {
    return kinds[i] == Kind.GIVEN || kinds[i] == Kind.BOTH;
  }

  /** Whether an ordinary word with a capital stands right beside a given name. */
  boolean isBesideGiven(int i, int first) {
    boolean behind = i > first && isGiven(i - 1);
    boolean ahead = near(i + 1) && isGiven(i + 1);
    return casing == Casing.SENTENCE
        && (kinds[i] == Kind.COMMON || kinds[i] == Kind.DERIVED)
        && !roles.isInside(i)
        && words.get(i).startsWithCapital()
        && !words.get(i).isAbbreviation()
        && (behind || ahead && words.get(i + 1).startsWithCapital());
  }

  /** Whether a word is an ordinary one with the capital of a proper name. */
  boolean isCapitalised(int i) {
    return casing == Casing.SENTENCE
        && (kinds[i] == Kind.COMMON || kinds[i] == Kind.DERIVED)
        && near(i)
        && words.get(i).startsWithCapital()
        && !words.get(i).isAbbreviation();
  }
}
