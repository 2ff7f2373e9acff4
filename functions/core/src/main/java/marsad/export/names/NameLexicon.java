package marsad.export.names;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import marsad.table.Actor;
import marsad.table.Actors;
import marsad.table.Ambiguity;
import marsad.table.Gazetteer;
import marsad.table.Kinds;
import marsad.table.Names;
import marsad.table.Tsv;

/**
 * What one language knows of words that are no names of people, and of words beside names: the
 * tables of its folder, the gazetteer, the actors, the agencies, and the given names of {@code
 * person-names.tsv}.
 */
final class NameLexicon {
  /** A phrase that names a place. */
  static final int PLACE = 1;

  /** A phrase that names an actor, an agency, a weapon or a kind of event. */
  static final int THING = 2;

  /** A phrase that names something else as well, such as a place called like a person. */
  static final int AMBIGUOUS = 4;

  /** A phrase that names a small place, whose name may well be that of a person. */
  static final int SMALL = 8;

  private static final Set<String> LARGE =
      Set.of("country", "governorate", "region", "district", "subdistrict", "town", "city");

  private static final List<String> VOCABULARY =
      List.of("triggers", "harm", "people", "numbers", "calendar", "cues", "weapons");

  /** Given names as they are written, and folded. */
  private static final Set<String> GIVEN_AS_WRITTEN =
      Tsv.read("tables/person-names.tsv").stream()
          .map(row -> row.get("name"))
          .collect(Collectors.toUnmodifiableSet());

  private static final Set<String> GIVEN =
      GIVEN_AS_WRITTEN.stream().map(Word::fold).collect(Collectors.toUnmodifiableSet());

  private final boolean uncased;
  private final Phrases roles = new Phrases();
  private final Phrases known = new Phrases();
  private final Set<String> common = new HashSet<>();
  private final Set<String> ands = new HashSet<>();
  private final WordForms forms;

  NameLexicon(String lang) {
    forms = new WordForms(lang);
    for (Tsv.Row row : Tsv.read("lang/" + lang + "/names.tsv")) {
      Role role = Role.of(row);
      for (String term : row.list("terms")) {
        if (role.ordinal() >= Role.AFFIX_BEFORE.ordinal()) {
          forms.add(role, term);
        } else {
          roles.add(term, role.bit());
          if (role == Role.AND) {
            ands.add(Word.fold(term));
          }
          learn(term);
        }
      }
    }
    for (String table : VOCABULARY) {
      Tsv.read("lang/" + lang + "/" + table + ".tsv")
          .forEach(r -> r.list("terms").forEach(this::learn));
    }
    List<Tsv.Row> words = Tsv.read("lang/" + lang + "/common.tsv");
    words.forEach(row -> row.list("terms").forEach(this::learn));
    uncased = Word.split(words.get(0).get("terms")).get(0).isUncased();
    learnProperNames(lang);
  }

  private void learn(String term) {
    Word.split(term).forEach(word -> common.add(word.folded()));
  }

  private void learnProperNames(String lang) {
    for (Gazetteer.Spelling spelling : Gazetteer.shipped().listSpellings()) {
      if (spelling.lang().equals(lang)) {
        addPlace(spelling);
      }
    }
    Actors.shipped().listSpellings().stream()
        .filter(spelling -> spelling.lang().equals(lang))
        .forEach(spelling -> known.add(spelling.text(), THING));
    Stream<Names> names =
        Stream.concat(
            Actors.shipped().list().stream().map(Actor::names),
            Kinds.shipped().list().stream().map(kind -> kind.names()));
    names
        .flatMap(
            name -> Stream.of(name.ar(), Optional.ofNullable(name.ckb()).orElse(""), name.en()))
        .forEach(this::addThing);
    Tsv.read("tables/agencies.tsv").forEach(row -> row.list("names").forEach(this::addThing));
  }

  private void addThing(String phrase) {
    if (phrase != null && !phrase.isBlank() && phrase.codePoints().anyMatch(Character::isLetter)) {
      known.add(phrase, THING);
    }
  }

  /** A place whose every word is a given name or a title is named like a person. */
  private void addPlace(Gazetteer.Spelling spelling) {
    List<Word> words = Word.split(spelling.text());
    boolean like =
        words.stream().allMatch(word -> isGiven(word.folded()) || isTitle(word))
            && words.stream().anyMatch(word -> isGiven(word.folded()));
    boolean small = !LARGE.contains(spelling.place().kind());
    boolean ambiguous =
        like && (small || words.size() == 1) || spelling.ambiguity() != Ambiguity.NONE;
    known.add(spelling.text(), PLACE | (ambiguous ? AMBIGUOUS : 0) | (small ? SMALL : 0));
  }

  private boolean isTitle(Word word) {
    List<Word> one = List.of(word);
    int bits = roles.longest(one, List.of(List.of(word.folded())), 0).bits();
    return (bits & Role.bits(Role.TITLE, Role.LINK, Role.KUNYA)) != 0;
  }

  /** Whether the letters of this language have no case. */
  boolean isUncased() {
    return uncased;
  }

  boolean isGiven(String folded) {
    return GIVEN.contains(folded);
  }

  /** Whether a word without what is written before it, or before and behind it, is a given name. */
  boolean isGivenInSomeForm(String folded) {
    return forms.withoutClitics(folded).stream().anyMatch(GIVEN::contains);
  }

  /** Whether a word is written as a given name is: "to" and "Ali" differ by a dot in Arabic. */
  boolean isWrittenAsGiven(String text) {
    return GIVEN_AS_WRITTEN.contains(text) || !uncased && GIVEN.contains(Word.fold(text));
  }

  /** Whether a word as it stands is an ordinary one. */
  boolean isCommonAsItStands(String folded) {
    return common.contains(folded);
  }

  /**
   * Whether a word is an ordinary one only if an ending is taken off, so that it may well be a name
   * that happens to end so. Names hardly take clitics and an ending at once.
   */
  boolean isDerived(String folded) {
    return forms.withoutFronts(folded).stream().noneMatch(common::contains)
        && forms.withoutEnding(folded).stream().anyMatch(common::contains);
  }

  /** Whether some form of a word is an ordinary one. */
  boolean isCommon(List<String> allForms) {
    return allForms.stream().anyMatch(common::contains);
  }

  /** Whether a word begins with an "and" that is written without a blank. */
  boolean startsWithAnd(String folded) {
    return ands.stream().anyMatch(and -> folded.startsWith(and) && !folded.equals(and));
  }

  boolean hasArticle(String folded) {
    return forms.hasArticle(folded);
  }

  List<String> forms(Word word) {
    return word.isNumber() ? List.of(word.folded()) : forms.of(word.folded());
  }

  List<String> frontForms(Word word) {
    return word.isNumber() ? List.of(word.folded()) : forms.withoutClitics(word.folded());
  }

  Phrases roles() {
    return roles;
  }

  Phrases known() {
    return known;
  }
}
