package marsad.export.names;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import marsad.language.morphology.Lexemes;
import marsad.reference.ReferenceTables;
import marsad.table.Tsv;

/**
 * The knowledge of one language about names: ordinary words, phrases around names, {@link
 * ProperNames}, and the given names of {@code person-names.tsv}.
 */
final class NameLexicon {
  private static final List<String> VOCABULARY =
      List.of(
          "triggers",
          "casualties",
          "people",
          "numbers",
          "calendar",
          "markers",
          "weapons",
          "common");

  private static final Set<Role> AFFIXES =
      Set.of(Role.AFFIX_BEFORE, Role.AFFIX_AFTER, Role.AFFIX_ARTICLE);

  private static final int TITLES = Role.bits(Role.TITLE, Role.LINK, Role.KUNYA);

  /** Size of the cache of words; a power of two. */
  private static final int MOST_WORDS = 1 << 13;

  /** Given names as they are written. */
  private static final Set<String> GIVEN_AS_WRITTEN =
      Tsv.read("tables/person-names.tsv").stream()
          .map(row -> row.get("name"))
          .collect(Collectors.toUnmodifiableSet());

  private static final Set<String> GIVEN =
      GIVEN_AS_WRITTEN.stream().map(Word::fold).collect(Collectors.toUnmodifiableSet());

  private final boolean uncased;
  private final Phrases roles = new Phrases();
  private final Phrases known;
  private final Set<String> common = new HashSet<>();
  private final Set<String> ands = new HashSet<>();
  private final WordForms forms;

  /**
   * Cache of the last word of each hash. Threads may overwrite each other's entries: facts are
   * immutable and reproducible, so the worst case is that they are computed twice.
   */
  private final WordFacts[] recent = new WordFacts[MOST_WORDS];

  NameLexicon(String lang, ReferenceTables tables) {
    forms = new WordForms(lang);
    for (Tsv.Row row : Tsv.read("lang/" + lang + "/names.tsv")) {
      Role role = Role.of(row);
      row.list("terms").forEach(term -> add(role, term));
    }
    new Lexemes(lang).list().forEach(lexeme -> lexeme.forms().keySet().forEach(this::learn));
    for (String table : VOCABULARY) {
      for (Tsv.Row row : Tsv.read("lang/" + lang + "/" + table + ".tsv")) {
        row.list("terms").forEach(term -> learn(Lexemes.literal(term)));
      }
    }
    uncased = common.stream().allMatch(word -> Word.split(word).get(0).isUncased());
    known = ProperNames.of(lang, tables, word -> isGiven(word.folded()), this::isTitle);
  }

  private void add(Role role, String term) {
    if (AFFIXES.contains(role)) {
      forms.add(role, term);
      return;
    }
    roles.add(term, role.bit());
    learn(term);
    if (role == Role.AND) {
      ands.add(Word.fold(term));
    }
  }

  private void learn(String term) {
    Word.split(term).stream()
        .filter(word -> !word.isNumber())
        .forEach(word -> common.add(word.folded()));
  }

  private boolean isTitle(Word word) {
    List<List<String>> form = List.of(List.of(word.folded()));
    return (roles.longest(List.of(word), form, 0).bits() & TITLES) != 0;
  }

  /** Returns what is known of a word. */
  WordFacts facts(Word word) {
    String folded = word.folded();
    int slot = folded.hashCode() & MOST_WORDS - 1;
    WordFacts facts = recent[slot];
    if (facts == null || !facts.folded().equals(folded)) {
      facts = find(word);
      recent[slot] = facts;
    }
    return facts;
  }

  private WordFacts find(Word word) {
    String folded = word.folded();
    if (word.isNumber()) {
      List<String> one = List.of(folded);
      return new WordFacts(folded, one, one, false, false, false, false, false);
    }
    List<String> fronts = List.copyOf(forms.withoutClitics(folded));
    List<String> all = List.copyOf(forms.of(folded));
    boolean derived =
        forms.withoutFronts(folded).stream().noneMatch(common::contains)
            && forms.withoutEnding(folded).stream().anyMatch(common::contains);
    return new WordFacts(
        folded,
        fronts,
        all,
        common.contains(folded),
        all.stream().anyMatch(common::contains),
        derived,
        isGiven(folded),
        fronts.stream().anyMatch(GIVEN::contains)
            || forms.withoutOneEnding(folded).stream().anyMatch(GIVEN::contains));
  }

  /** Returns whether the letters of this language have no case. */
  boolean isUncased() {
    return uncased;
  }

  private static boolean isGiven(String folded) {
    return GIVEN.contains(folded);
  }

  /**
   * Returns whether a word is written as a given name is: "to" and "Ali" differ by a dot in Arabic.
   */
  boolean isWrittenAsGiven(Word word) {
    return GIVEN_AS_WRITTEN.contains(word.text()) || !uncased && isGiven(word.folded());
  }

  /** Returns whether a word begins with an "and" that is written without a blank. */
  boolean startsWithAnd(String folded) {
    return ands.stream().anyMatch(and -> folded.startsWith(and) && !folded.equals(and));
  }

  boolean hasArticles() {
    return forms.hasArticles();
  }

  boolean hasArticle(String folded) {
    return forms.hasArticle(folded);
  }

  Phrases roles() {
    return roles;
  }

  Phrases known() {
    return known;
  }
}
