package marsad.export.names;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import marsad.language.Names;
import marsad.reference.Actor;
import marsad.reference.ReferenceTables;
import marsad.reference.place.Ambiguity;
import marsad.reference.place.Gazetteer;
import marsad.reference.place.PlaceKind;

/** Names of places, actors, agencies and kinds of events, which are no names of people. */
final class ProperNames {
  /** A phrase that names a place. */
  static final int PLACE = 1;

  /** A phrase that names an actor, an agency or a kind of event. */
  static final int THING = 2;

  /** A phrase that names something else as well, such as a place called like a person. */
  static final int AMBIGUOUS = 4;

  /** A phrase that names a small place, whose name may also be that of a person. */
  static final int SMALL = 8;

  private static final Set<PlaceKind> LARGE =
      Set.of(
          PlaceKind.COUNTRY,
          PlaceKind.GOVERNORATE,
          PlaceKind.DISTRICT,
          PlaceKind.SUBDISTRICT,
          PlaceKind.TOWN);

  private final Phrases phrases = new Phrases();

  private ProperNames() {}

  /**
   * Returns the names of one language.
   *
   * @param given whether a word is a given name
   * @param titled whether a word is a title, or a particle inside a name
   */
  static Phrases of(
      String lang, ReferenceTables tables, Predicate<Word> given, Predicate<Word> titled) {
    ProperNames names = new ProperNames();
    for (Gazetteer.Spelling spelling : tables.gazetteer().listSpellings()) {
      if (spelling.lang().equals(lang)) {
        names.addPlace(spelling, given, titled);
      }
    }
    tables.actors().listSpellings().stream()
        .filter(spelling -> spelling.lang().equals(lang))
        .forEach(spelling -> names.addThing(spelling.text()));
    Stream.concat(
            tables.actors().list().stream().map(Actor::names),
            tables.kinds().list().stream().map(kind -> kind.names()))
        .flatMap(ProperNames::spellings)
        .forEach(names::addThing);
    tables.agencies().names().forEach(names::addThing);
    return names.phrases;
  }

  private static Stream<String> spellings(Names names) {
    return Stream.of(
            Optional.ofNullable(names.ar()),
            Optional.ofNullable(names.ckb()),
            Optional.ofNullable(names.en()))
        .flatMap(Optional::stream);
  }

  private void addThing(String phrase) {
    if (!Word.split(phrase).isEmpty()) {
      phrases.add(phrase, THING);
    }
  }

  /** A place whose every word is a given name or a title is named like a person. */
  private void addPlace(
      Gazetteer.Spelling spelling, Predicate<Word> given, Predicate<Word> titled) {
    List<Word> words = Word.split(spelling.text());
    boolean like = words.stream().allMatch(given.or(titled)) && words.stream().anyMatch(given);
    boolean small = !LARGE.contains(spelling.place().kind());
    boolean ambiguous =
        like && (small || words.size() == 1) || spelling.ambiguity() != Ambiguity.NONE;
    phrases.add(spelling.text(), PLACE | (ambiguous ? AMBIGUOUS : 0) | (small ? SMALL : 0));
  }
}
