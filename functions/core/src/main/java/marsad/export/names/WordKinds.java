package marsad.export.names;

import java.util.List;

/** Classifies the words of a text. */
final class WordKinds {
  private static final int BEFORE_THINGS = Role.bits(Role.PLACE_BEFORE, Role.THING_BEFORE);

  private final NameLexicon lexicon;
  private final List<Word> words;
  private final List<WordFacts> facts;
  private final RoleMarks roles;
  private final WordKind[] kinds;
  private final boolean[] common;

  WordKinds(NameLexicon lexicon, List<Word> words, List<WordFacts> facts, RoleMarks roles) {
    this.lexicon = lexicon;
    this.words = words;
    this.facts = facts;
    this.roles = roles;
    kinds = new WordKind[words.size()];
    common = new boolean[words.size()];
    for (int i = 0; i < words.size(); i++) {
      common[i] = roles.isInside(i) || facts.get(i).common();
      kinds[i] = kind(i);
    }
    markKnown();
  }

  /** Returns what each word may be. */
  WordKind[] kinds() {
    return kinds;
  }

  /** Returns whether each word is an ordinary one, among others. */
  boolean[] common() {
    return common;
  }

  private WordKind kind(int i) {
    Word word = words.get(i);
    WordFacts known = facts.get(i);
    if (word.isNumber() || word.isUncased() != lexicon.isUncased()) {
      return WordKind.OTHER;
    }
    if (known.given() && lexicon.isWrittenAsGiven(word)) {
      return known.itself() ? WordKind.BOTH : WordKind.GIVEN;
    }
    if (common[i]) {
      return known.derived() ? WordKind.DERIVED : WordKind.COMMON;
    }
    return known.givenInside() ? WordKind.GIVEN : WordKind.UNKNOWN;
  }

  private void markKnown() {
    List<List<String>> forms = facts.stream().map(WordFacts::forms).toList();
    for (int i = 0; i < words.size(); ) {
      Phrases.Match match = lexicon.known().longest(words, forms, i);
      int end = i + match.length();
      boolean like = (match.bits() & ProperNames.AMBIGUOUS) != 0 && !standsAsPlace(i, end);
      for (int k = i; k < end; k++) {
        kinds[k] = known(k, match, like);
      }
      i = Math.max(end, i + 1);
    }
  }

  /**
   * Returns what a word of the name of a place or a thing may be.
   *
   * @param like whether the name is like that of a person, and may be one here
   */
  private WordKind known(int i, Phrases.Match match, boolean like) {
    boolean given = facts.get(i).given();
    int bits = match.bits();
    if (match.length() == 1) {
      boolean small = (bits & ProperNames.SMALL) != 0 && (bits & ProperNames.THING) == 0;
      if (given || small) {
        return given ? WordKind.BOTH : WordKind.PLACE;
      }
    }
    return like && (given || kinds[i] == WordKind.GIVEN) ? kinds[i] : WordKind.KNOWN;
  }

  /** Returns whether the words around a phrase show that it is a place. */
  private boolean standsAsPlace(int from, int to) {
    return from == 0 && to == words.size()
        || (roles.endingBefore(from) & BEFORE_THINGS) != 0
        || (roles.startingBehind(to) & Role.THING_AFTER.bit()) != 0;
  }
}
