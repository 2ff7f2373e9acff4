package marsad.extract.role;

import marsad.extract.lexicon.Concept.ActorSense;
import marsad.extract.lexicon.Marker;
import marsad.extract.lexicon.Mention;
import marsad.extract.text.AnnotatedPassage;
import marsad.extract.text.NounPhrase;
import marsad.extract.trigger.Trigger;
import marsad.reference.Actor;
import marsad.reference.KindTrait;

/** Recognises sides that fight one another: "clashes between", "the army and the group fought". */
final class MutualSides {
  /** Maximum number of tokens between "between" and the second of two sides. */
  private static final int BETWEEN_REACH = 14;

  /** Maximum number of tokens between two sides that "and" joins. */
  private static final int JOINED_REACH = 3;

  /** Maximum number of tokens of a name, one aside. */
  private static final int NAME = 3;

  private final AnnotatedPassage passage;

  MutualSides(AnnotatedPassage passage) {
    this.passage = passage;
  }

  /** Returns whether an actor takes part in the fight of a trigger as the others do. */
  boolean areMutual(Mention mention, Trigger trigger) {
    return trigger.has(KindTrait.MUTUAL)
        && (isNeutral(mention) || isBetween(mention, trigger) || isJoined(mention, trigger));
  }

  private static boolean isNeutral(Mention mention) {
    Actor actor = mention.get(ActorSense.class).actor();
    return !actor.isArmedGroup() && !actor.isState();
  }

  /** "Clashes between the army and the group": both take part. */
  private boolean isBetween(Mention mention, Trigger trigger) {
    int from = Math.max(trigger.from(), mention.first() - BETWEEN_REACH);
    return passage.has(Marker.BETWEEN, mention.first(), from);
  }

  /** "The army | and | the group exchanged fire": the sides stand before or within the words. */
  private boolean isJoined(Mention mention, Trigger trigger) {
    if (mention.first() > trigger.last()) {
      return false;
    }
    int next = mention.last() + 1;
    boolean second = isBehindAnd(mention);
    int from = second ? Math.max(trigger.from(), mention.first() - JOINED_REACH - NAME) : next;
    int to = second ? mention.first() - 1 : Math.min(trigger.last(), next + JOINED_REACH);
    return passage.within(ActorSense.class, from, to).stream()
        .filter(other -> isGroup(other) != isGroup(mention))
        .filter(other -> !second || other.last() >= mention.first() - JOINED_REACH)
        .anyMatch(other -> second || isBehindAnd(other));
  }

  private boolean isBehindAnd(Mention mention) {
    return passage.attachedAnd(mention.first())
        || passage.isMarker(NounPhrase.before(passage, mention, 0), Marker.AND);
  }

  private static boolean isGroup(Mention mention) {
    return mention.get(ActorSense.class).actor().isArmedGroup();
  }
}
