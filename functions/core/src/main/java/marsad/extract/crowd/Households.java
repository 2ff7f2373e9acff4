package marsad.extract.crowd;

import java.util.stream.IntStream;
import marsad.extract.lexicon.Concept.NumberSense;
import marsad.extract.lexicon.Marker;
import marsad.extract.lexicon.MarkerUse;
import marsad.extract.lexicon.Mention;
import marsad.extract.text.AnnotatedPassage;
import marsad.extract.trigger.Trigger;
import marsad.language.Token;
import marsad.language.Trait;
import marsad.language.WordList;

/**
 * Finds, in the clause of a journey that {@code Journeys} kept, the families and displaced people
 * whose journey displaces them, and their homes.
 */
final class Households {
  /** Maximum number of tokens from "for" to the people behind it. */
  private static final int BENEFIT_REACH = 3;

  private final AnnotatedPassage passage;

  Households(AnnotatedPassage passage) {
    this.passage = passage;
  }

  /** Returns the token of the family or displaced people nearest to a trigger; -1 without one. */
  int find(Trigger trigger, int from, int to) {
    for (int i = trigger.last(); i >= from; i--) {
      if (passage.isMarker(i, Marker.POPULATION, MarkerUse.HOUSEHOLD)
          && !isBenefit(trigger, i, from)) {
        return i;
      }
    }
    for (int i = trigger.last() + 1; i <= to; i++) {
      if (passage.isMarker(i, Marker.POPULATION, MarkerUse.HOUSEHOLD)
          && !isBenefit(trigger, i, from)) {
        return i;
      }
    }
    return -1;
  }

  /** "A convoy | for displaced families | arrived": the people do not travel. */
  private boolean isBenefit(Trigger trigger, int people, int from) {
    if (people >= trigger.first() && people <= trigger.last()) {
      return false;
    }
    if (passage.language().has(Trait.VERB_FIRST)) {
      return isPurpose(people) || isPurpose(people - 1); // "for the families | displaced"
    }
    int first = Math.max(from, people - BENEFIT_REACH);
    return IntStream.range(first, people)
        .anyMatch(i -> passage.language().is(WordList.BENEFIT, passage.token(i).form()));
  }

  private boolean isPurpose(int people) {
    return passage.isMarker(people, Marker.POPULATION)
        && passage
            .markerMention(people)
            .map(Mention::clitics)
            .filter(clitics -> passage.language().starts(WordList.PURPOSE, clitics))
            .isPresent();
  }

  /** Returns whether a number stands between two tokens: "the return of | sixty | families". */
  boolean isCounted(int from, int to) {
    return passage.has(Marker.MANY, from, to)
        || !passage.within(NumberSense.class, from, to).isEmpty()
        || IntStream.rangeClosed(from, to)
            .anyMatch(i -> passage.token(i).type() == Token.Type.NUMBER);
  }

  /** Returns whether a home, a village or a camp is named between two tokens. */
  boolean namesDwelling(int from, int to) {
    for (int i = from; i <= to; i++) {
      if (passage.language().isStem(WordList.DWELLING, passage.token(i))) {
        return true;
      }
    }
    return false;
  }
}
