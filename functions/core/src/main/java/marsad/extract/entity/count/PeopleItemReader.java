package marsad.extract.entity.count;

import marsad.event.Role;
import marsad.extract.lexicon.Bearing;
import marsad.extract.lexicon.Concept.TriggerSense;
import marsad.extract.lexicon.Concept.WeaponSense;
import marsad.extract.lexicon.Marker;
import marsad.extract.lexicon.NumberType;
import marsad.extract.text.AnnotatedPassage;
import marsad.language.LanguageProfile;
import marsad.language.Marks;
import marsad.language.Trait;
import marsad.language.WordList;
import marsad.reference.Actor;
import marsad.reference.KindTrait;

/** Reads one item of a list of people: a number, a word for people, or both. */
final class PeopleItemReader {
  /** Maximum number of tokens between a number and the word for the people that it counts. */
  private static final int PERSON_REACH = 3;

  private final AnnotatedPassage passage;
  private final PeopleWords people;
  private final Numerals numbers;

  PeopleItemReader(AnnotatedPassage passage, PeopleWords people) {
    this.passage = passage;
    this.people = people;
    this.numbers = people.numbers();
  }

  /** Returns the item that starts at a token; null where none does. */
  PeopleItem read(int start, int last) {
    int i = start;
    boolean atLeast = false;
    boolean vague = false;
    while (i <= last && numbers.qualifies(i)) {
      atLeast |= numbers.is(i, NumberType.AT_LEAST);
      vague |= numbers.is(i, NumberType.VAGUE);
      i = numbers.lastOf(i) + 1;
    }
    int first = i;
    if (vague) {
      boolean noun = i <= last && people.isPerson(i);
      return PeopleItem.vague(first, noun ? people.personLast(i) + 1 : first);
    }
    if (i > last || numbers.taken(i)) {
      return null;
    }
    boolean more = !numbers.at(i) && people.number(i) == 1 && i < last && people.personLast(i) == i;
    if (more
        && numbers.startsAt(i + 1)
        && !numbers.is(i + 1, NumberType.ARTICLE)
        && !people.joinedByLetter(i + 1)) {
      return read(i + 1, last); // "another two"
    }
    if (!numbers.at(i)) {
      return people.number(i) == 0
          ? null
          : withPerson(i, new Numerals.Value(0, 0, i), atLeast, last);
    }
    Numerals.Value value = numbers.read(i, last);
    if (value == null) {
      return null;
    }
    boolean open = atLeast && value.most() == value.value();
    PeopleItem item = withPerson(i, value, open, last);
    boolean article = numbers.is(i, NumberType.ARTICLE);
    return article && item != null && !people.hasPerson(value.next(), item.next()) ? null : item;
  }

  /** "Fifteen bombs", "three hideouts": the noun right behind the number names no people. */
  private boolean isThing(int noun, int last) {
    return noun <= last
        && passage.language().has(Trait.VERB_LAST)
        && (passage.starts(WeaponSense.class, noun)
            || passage.isMarker(noun, Marker.OWNED)
            || passage.isMarker(noun, Marker.PLACE_KIND)
            || passage.isMarker(noun, Marker.UNIT)
            || passage
                .at(TriggerSense.class, noun)
                .map(word -> word.get(TriggerSense.class).kind())
                .filter(kind -> kind.has(KindTrait.FIND))
                .isPresent());
  }

  /** "Eighteen | among them | seven women": another number counts part of the people. */
  private boolean isBeforePart(int token, int last) {
    return passage.isMarker(token, Marker.INCLUDING)
        && passage
            .markerMention(token)
            .filter(words -> words.last() < last && numbers.startsAt(words.last() + 1))
            .isPresent();
  }

  /** "The dead, | the four": a number with the article counts the noun before it. */
  boolean isBehindNoun(int number) {
    LanguageProfile language = passage.language();
    return number > 0
        && number < passage.size()
        && language.has(Trait.VERB_FIRST)
        && numbers.at(number)
        && language.starts(WordList.ARTICLE, passage.token(number).form())
        && language.starts(WordList.ARTICLE, passage.token(number - 1).form());
  }

  /** "A | Turkish | soldier": the name of a force says more than the word for its people. */
  private static boolean isCloser(Actor named, Actor side, boolean inside) {
    return side == null
        || side.id().equals(Actor.CIVILIANS)
        || named.isForeign() && side.isState()
        || inside && named.isArmedGroup() && !named.umbrella() && side.isArmedGroup();
  }

  /**
   * Returns a number with the word for people behind it, or that word alone; null without either.
   */
  private PeopleItem withPerson(int first, Numerals.Value counted, boolean atLeast, int last) {
    int from = counted.next();
    int value = counted.value();
    String actor = "";
    Actor named = null;
    Bearing bearing = Bearing.PLAIN;
    int next = from;
    boolean person = false;
    boolean isThing = value > 0 && isThing(from, last);
    int reach = value == 0 || isBehindNoun(first) ? 0 : PERSON_REACH;
    for (int k = from + (isBehindNoun(first) ? 1 : 0); k <= Math.min(last, from + reach); k++) {
      if (people.isCasualtyWord(k)
          || passage.token(k).isMark(Marks.LIST)
          || people.stops(k)
          || (people.joins(k) && k > from)
          || isBeforePart(k, last)
          || passage.isMarker(k, Marker.AND)) {
        break;
      }
      if (people.isPerson(k)) {
        int number = people.number(k);
        person = true;
        actor = people.person(k).actor();
        named = people.person(k).side();
        bearing = people.person(k).bearing();
        next = people.personLast(k) + 1;
        if (value == 0 || number > 1 && numbers.is(first, NumberType.ARTICLE)) {
          value = number; // "a | couple"
          if (next <= last && numbers.repeats(next, value)) {
            next = numbers.lastOf(next) + 1;
          }
        }
        break;
      }
    }
    for (int k = first; k <= Math.min(last, next + 1); k++) {
      if (passage.token(k).isMark(Marks.LIST) || passage.isMarker(k, Marker.ROLE, Role.INITIATOR)) {
        break; // "two farmers, police said", "two farmers | by | the group"
      }
      if (people.actor(k) != null && isCloser(people.actor(k).actor(), named, k < next)) {
        named = people.actor(k).actor();
        actor = named.id();
        bearing = Bearing.PLAIN;
        next = Math.max(next, k + 1);
      }
    }
    if (isThing && !person) {
      return null;
    }
    int most = Math.max(value, counted.most());
    String side = bearing == Bearing.ANYONE ? "" : actor;
    return value == 0
        ? null
        : new PeopleItem(first, next, value, most, side, bearing, atLeast, false);
  }
}
