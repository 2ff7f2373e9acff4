package marsad.extract.crowd;

import marsad.extract.lexicon.Bearing;
import marsad.extract.lexicon.Concept.ActorSense;
import marsad.extract.lexicon.Concept.PersonSense;
import marsad.extract.lexicon.Marker;
import marsad.extract.text.AnnotatedPassage;
import marsad.extract.text.Sentence;
import marsad.extract.trigger.Trigger;
import marsad.language.Trait;

/**
 * "Dozens | gathered | to demand", "people | came out | against the decision": tells a protest by
 * the people and by what they demand, as the verb says neither.
 */
final class Rally {
  /** Maximum number of tokens between the verb and the people, on either side. */
  private static final int REACH = 8;

  private final AnnotatedPassage passage;
  private final SubjectSpan span;

  Rally(AnnotatedPassage passage, SubjectSpan span) {
    this.passage = passage;
    this.span = span;
  }

  /** Returns whether people do what a trigger says, and its sentence names what they demand. */
  boolean is(Trigger trigger) {
    Sentence sentence = trigger.sentence();
    if (!passage.has(Marker.OUTCRY, sentence.first(), sentence.last())) {
      return false;
    }
    int from = Math.max(sentence.first(), trigger.first() - REACH);
    int to = trigger.last();
    if (trigger.sense().noun()) {
      from = sentence.first();
      to = sentence.last();
    } else if (passage.language().has(Trait.VERB_FIRST)) {
      from = trigger.first();
      to = span.behind(trigger, REACH);
    }
    return namesPeople(from, to) && !namesArmed(from, to);
  }

  private boolean namesPeople(int from, int to) {
    return passage.has(Marker.POPULATION, from, to)
        || passage.has(Marker.MANY, from, to)
        || passage.within(PersonSense.class, from, to).stream()
            .anyMatch(person -> person.get(PersonSense.class).bearing() == Bearing.ANYONE);
  }

  /** "Gunmen gathered": no crowd. */
  private boolean namesArmed(int from, int to) {
    return passage.within(ActorSense.class, from, to).stream()
        .map(actor -> actor.get(ActorSense.class).actor())
        .anyMatch(actor -> actor.armed() && !actor.isState());
  }
}
