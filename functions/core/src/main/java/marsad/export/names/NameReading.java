package marsad.export.names;

import java.util.List;

/** A text with what one language knows of each of its words. */
final class NameReading {
  private final NameLexicon lexicon;
  private final List<Word> words;
  private final List<WordFacts> facts;
  private final List<List<String>> forms;
  private final RoleMarks roles;
  private final WordKind[] kinds;
  private final Casing casing;

  NameReading(NameLexicon lexicon, List<Word> words) {
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
    return roles.near(i);
  }

  /** What the phrases say that end right before a word. */
  int endingBefore(int i) {
    return roles.endingBefore(i);
  }

  /** What the phrases say that end at a word. */
  int endingAt(int i) {
    return roles.endingAt(i);
  }

  /** What the phrases say that start at a word that stands right behind the one before it. */
  int startingAt(int i) {
    return roles.startingBehind(i);
  }

  /** What the phrases say that start at a word. */
  int starting(int i) {
    return roles.startingAt(i);
  }

  boolean hasArticle(int i) {
    return lexicon.hasArticle(words.get(i).folded());
  }

  /** Whether the language has an article, so that a noun without one is not described. */
  boolean hasArticles() {
    return lexicon.hasArticles();
  }

  /** Whether a word is an ordinary one as it stands, without clitics and endings. */
  boolean isCommonAsItStands(int i) {
    return facts.get(i).itself();
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
    return isNameLike(i) && kinds[i] != WordKind.BOTH;
  }

  private boolean isGivenBehindClitic(int i) {
    return kinds[i] == WordKind.COMMON && !facts.get(i).given() && facts.get(i).givenInside();
  }

  /**
   * Whether a word may be part of a person's name.
   *
   * @param announced whether what stands before says that a name follows
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

  /** Whether a word behind a name has the article and an ending, as the name of a tribe has. */
  boolean isNisba(int i, int first) {
    return i > first && kinds[i] == WordKind.DERIVED && hasArticle(i) && isGiven(i - 1);
  }

  private boolean isGiven(int i) {
    return kinds[i] == WordKind.GIVEN || kinds[i] == WordKind.BOTH;
  }

  /** Whether an ordinary word with a capital stands right beside a given name. */
  boolean isBesideGiven(int i, int first) {
    boolean behind = i > first && isGiven(i - 1);
    boolean ahead = near(i + 1) && isGiven(i + 1);
    return casing == Casing.SENTENCE
        && (kinds[i] == WordKind.COMMON || kinds[i] == WordKind.DERIVED)
        && !roles.isInside(i)
        && words.get(i).startsWithCapital()
        && !words.get(i).isAbbreviation()
        && (behind || ahead && words.get(i + 1).startsWithCapital());
  }

  /** Whether a word is an ordinary one with the capital of a proper name. */
  boolean isCapitalised(int i) {
    return casing == Casing.SENTENCE
        && (kinds[i] == WordKind.COMMON || kinds[i] == WordKind.DERIVED)
        && near(i)
        && words.get(i).startsWithCapital()
        && !words.get(i).isAbbreviation();
  }
}
