package marsad.extract.trigger;

import marsad.extract.lexicon.Concept.ActorSense;
import marsad.extract.lexicon.Concept.PlaceSense;
import marsad.extract.lexicon.Marker;
import marsad.extract.lexicon.MarkerUse;
import marsad.extract.text.AnnotatedPassage;
import marsad.extract.text.Clause;
import marsad.extract.text.Sentence;
import marsad.language.Trait;

/**
 * Recognises movements of troops: "a convoy | entered Erbil", "the army | built | a post near
 * Zakho". The words alone say nothing of troops; together in one clause with a place they do.
 */
public final class Manoeuvre {
  /** Maximum number of tokens between a verb and its subject before it. */
  private static final int SUBJECT = 10;

  /** Maximum number of tokens between a verb and its object, or its subject behind it. */
  private static final int OBJECT = 5;

  /** Maximum number of tokens between a verb and the place behind it. */
  private static final int PLACE = 7;

  /**
   * Maximum number of tokens between a verb of motion and where it leads, where the subject comes
   * first.
   */
  private static final int DESTINATION = 4;

  private final AnnotatedPassage passage;

  public Manoeuvre(AnnotatedPassage passage) {
    this.passage = passage;
  }

  /** Returns whether a token is the verb of a movement of troops. */
  public boolean isVerb(Sentence sentence, int verb) {
    boolean moves = is(verb, MarkerUse.MOVES);
    if (!moves && !is(verb, MarkerUse.BUILDS)) {
      return false;
    }
    int from = Math.max(Clause.start(passage, verb, sentence.first()), verb - SUBJECT);
    int end = Clause.end(passage, verb, sentence.last());
    int to = Math.min(end < 0 ? sentence.last() : end, verb + PLACE);
    int near = Math.min(to, verb + OBJECT);
    boolean behind = !passage.language().has(Trait.VERB_LAST);
    boolean before = !passage.language().has(Trait.VERB_FIRST);
    boolean settles =
        has(MarkerUse.WORKS, behind ? verb : from, behind ? near : verb)
            && isArmed(from, moves && before ? verb : near);
    boolean told =
        settles
            || moves
                && has(
                    MarkerUse.TROOPS,
                    before ? from : Math.max(from, verb - OBJECT),
                    before ? verb : near);
    boolean reaches = passage.language().has(Trait.SUBJECT_FIRST) && moves && !settles;
    to = reaches ? Math.min(to, verb + DESTINATION) : to;
    return told
        && !(moves && passage.has(Marker.POPULATION, from, near))
        && !passage.within(PlaceSense.class, behind ? verb : from, to).isEmpty();
  }

  /** Returns whether the sentence of a trigger names troops, though not whose they are. */
  public static boolean namesTroops(Trigger trigger) {
    return new Manoeuvre(trigger.passage())
        .has(MarkerUse.TROOPS, trigger.sentence().first(), trigger.sentence().last());
  }

  private boolean isArmed(int from, int to) {
    return passage.within(ActorSense.class, from, to).stream()
        .anyMatch(actor -> actor.get(ActorSense.class).actor().armed());
  }

  private boolean has(MarkerUse use, int from, int to) {
    return passage.has(Marker.MANOEUVRE, use, from, to);
  }

  private boolean is(int token, MarkerUse use) {
    return passage.isMarker(token, Marker.MANOEUVRE, use);
  }
}
