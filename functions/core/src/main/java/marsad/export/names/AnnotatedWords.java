package marsad.export.names;

import java.util.List;

/** A text whose words are annotated by the lexicon of one language. */
final class AnnotatedWords {
  private final NameLexicon lexicon;
  private final List<Word> words;
  private final List<WordFacts> facts;
  private final List<List<String>> forms;
  private final RoleMarks roles;
  private final WordKind[] kinds;
  private final Casing casing;

  AnnotatedWords(NameLexicon lexicon, List<Word> words) {
    this.lexicon = lexicon;
    this.words = words;
    this.facts = words.stream().map(lexicon::facts).toList();
    this.forms = facts.stream().map(WordFacts::forms).toList();
    this.roles =
        new RoleMarks(lexicon.roles(), words, facts.stream().map(WordFacts::fronts).toList());
    WordKinds each = new WordKinds(lexicon, words, facts, roles);
    this.kinds = each.kinds();
    this.casing = lexicon.isUncased() ? Casing.NONE : Casing.of(words, each.common());
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

  WordKind kind(int i) {
    return kinds[i];
  }

  /** Returns whether a word is part of a phrase that ends the scope of the phrase before it. */
  boolean isStopped(int i) {
    return roles.isStopped(i);
  }

  /** Returns whether a word for a person, in any of its forms, starts at a word. */
  boolean isPerson(int i) {
    int bits = lexicon.roles().longest(words, forms, i).bits();
    return (bits & Role.bits(Role.PERSON, Role.PERSON_ANY)) != 0;
  }

  /** Returns whether an "and" is written as the first letter of a word. */
  boolean startsWithAnd(int i) {
    return lexicon.isUncased() && lexicon.startsWithAnd(words.get(i).folded());
  }

  /** Returns whether a word is part of a phrase of {@code names.tsv}. */
  boolean inRole(int i) {
    return roles.isInside(i);
  }

  /**
   * Returns whether a word directly follows the previous one; the dot of "Dr." does not separate
   * them.
   */
  boolean near(int i) {
    return roles.near(i);
  }

  /** Returns the roles of the phrases that end directly before a word, as bits. */
  int endingBefore(int i) {
    return roles.endingBefore(i);
  }

  /** Returns the roles of the phrases that end at a word, as bits. */
  int endingAt(int i) {
    return roles.endingAt(i);
  }

  /**
   * Returns the roles of the phrases that start at a word that directly follows the previous one,
   * as bits.
   */
  int startingAt(int i) {
    return roles.startingBehind(i);
  }

  /** Returns the roles of the phrases that start at a word, as bits. */
  int starting(int i) {
    return roles.startingAt(i);
  }

  boolean hasArticle(int i) {
    return lexicon.hasArticle(words.get(i).folded());
  }

  /** Returns whether the language has an article, so that a noun without one is not described. */
  boolean hasArticles() {
    return lexicon.hasArticles();
  }

  /** Returns whether a word without any change is an ordinary one. */
  boolean isCommonAsItStands(int i) {
    return facts.get(i).itself();
  }

  boolean isLink(int i) {
    return (roles.startingAt(i) & Role.LINK.bit()) != 0;
  }

  /** Returns whether a word may be part of a person's name. */
  boolean isNameLike(int i) {
    return isNameLike(i, false);
  }

  /** Returns whether a word may be part of a person's name and is no other word. */
  boolean isNothingElse(int i) {
    return isNameLike(i) && kinds[i] != WordKind.BOTH;
  }

  private boolean isGivenBehindClitic(int i) {
    return kinds[i] == WordKind.COMMON && !facts.get(i).given() && facts.get(i).givenInside();
  }

  /**
   * Returns whether a word may be part of a person's name.
   *
   * @param announced whether the words before announce a name
   */
  boolean isNameLike(int i, boolean announced) {
    WordKind kind = kinds[i];
    boolean possible =
        kind == WordKind.GIVEN
            || kind == WordKind.BOTH
            || kind == WordKind.UNKNOWN
            || announced
                && (kind == WordKind.PLACE
                    || casing == Casing.NONE
                        && (kind == WordKind.DERIVED || isGivenBehindClitic(i)))
                && !roles.isInside(i);
    return possible
        && !roles.isStopped(i)
        && (casing == Casing.NONE
            || words.get(i).startsWithCapital()
                && (kind != WordKind.UNKNOWN || !words.get(i).isAbbreviation()));
  }

  /**
   * Returns whether a word after a name has the article and an ending, like the name of a tribe.
   */
  boolean isNisba(int i, int first) {
    return i > first && kinds[i] == WordKind.DERIVED && hasArticle(i) && isGiven(i - 1);
  }

  private boolean isGiven(int i) {
    return kinds[i] == WordKind.GIVEN || kinds[i] == WordKind.BOTH;
  }

  /** Returns whether a capitalised ordinary word is next to a given name. */
  boolean isNextToGiven(int i, int first) {
    boolean preceded = i > first && isGiven(i - 1);
    boolean followed = near(i + 1) && isGiven(i + 1);
    return casing == Casing.SENTENCE
        && (kinds[i] == WordKind.COMMON || kinds[i] == WordKind.DERIVED)
        && !roles.isInside(i)
        && words.get(i).startsWithCapital()
        && !words.get(i).isAbbreviation()
        && (preceded || followed && words.get(i + 1).startsWithCapital());
  }

  /** Returns whether a word is an ordinary one with the capital of a proper name. */
  boolean isCapitalised(int i) {
    return casing == Casing.SENTENCE
        && (kinds[i] == WordKind.COMMON || kinds[i] == WordKind.DERIVED)
        && near(i)
        && words.get(i).startsWithCapital()
        && !words.get(i).isAbbreviation();
  }
}
