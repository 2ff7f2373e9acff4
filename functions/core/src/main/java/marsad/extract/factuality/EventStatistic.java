package marsad.extract.factuality;

import marsad.extract.lexicon.Concept.ActorSense;
import marsad.extract.lexicon.Concept.CasualtySense;
import marsad.extract.lexicon.Concept.PersonSense;
import marsad.extract.lexicon.Concept.WeaponSense;
import marsad.extract.lexicon.Marker;
import marsad.extract.text.AnnotatedPassage;
import marsad.extract.trigger.Trigger;
import marsad.language.Token;
import marsad.reference.KindTrait;

/** Recognises triggers that a sentence only counts: "dozens of strikes", "34,000 strikes". */
final class EventStatistic {
  /** Maximum number of tokens between a number and the trigger that it counts. */
  private static final int COUNT_REACH = 3;

  /** Number of attacks or strikes from which a sentence gives a sum over a time. */
  private static final int MANY = 100;

  /** Maximum number of tokens between a word for a casualty and the number behind it. */
  private static final int VICTIMS_REACH = 3;

  /** Maximum number of tokens between "dozens" and the noun that it counts. */
  private static final int COUNTED_REACH = 2;

  /** Number of figures of a year. */
  private static final int YEAR_FIGURES = 4;

  private final AnnotatedPassage passage;

  EventStatistic(AnnotatedPassage passage) {
    this.passage = passage;
  }

  /** Returns whether a trigger is part of a sum over a time, which is no event. */
  boolean is(Trigger trigger) {
    if (trigger.has(KindTrait.CROWD)) {
      return false;
    }
    for (int i = trigger.first() - 1;
        i >= Math.max(trigger.free(), trigger.first() - COUNT_REACH);
        i--) {
      Token token = passage.token(i);
      if (token.type() == Token.Type.NUMBER
          && token.value() >= MANY
          && !passage.isMarker(i - 1, Marker.NUMBERED) // "pylon number 156"
          && token.form().length() != YEAR_FIGURES) {
        return true;
      }
      if (passage.isMarker(i, Marker.MANY) && !isOfPeople(i) && !isOfOthers(i, trigger)) {
        return true;
      }
    }
    return false;
  }

  /** "Dozens were killed in a strike": what is counted are the victims, not the strikes. */
  private boolean isOfPeople(int many) {
    int from = Math.max(0, many - VICTIMS_REACH);
    return many > from && !passage.within(CasualtySense.class, from, many - 1).isEmpty()
        || passage.isMarker(many + 1, Marker.POPULATION)
        || !passage.within(PersonSense.class, many + 1, many + 1).isEmpty();
  }

  /** "Dozens of fighters attacked", "dozens of rockets hit": the verb is not what is counted. */
  private boolean isOfOthers(int many, Trigger trigger) {
    int to = Math.min(many + COUNTED_REACH, trigger.first() - 1);
    return to > many
        && !trigger.sense().noun()
        && (!passage.within(ActorSense.class, many + 1, to).isEmpty()
            || !passage.within(WeaponSense.class, many + 1, to).isEmpty());
  }
}
