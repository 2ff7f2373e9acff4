package marsad.extract.role;

import java.util.Optional;
import marsad.event.Role;
import marsad.extract.bystander.OwnDeed;
import marsad.extract.lexicon.Concept.ActorSense;
import marsad.extract.lexicon.Marker;
import marsad.extract.lexicon.Mention;
import marsad.extract.text.AnnotatedPassage;
import marsad.extract.text.NounPhrase;
import marsad.extract.text.Participle;
import marsad.extract.trigger.Trigger;
import marsad.language.Marks;
import marsad.language.WordList;

/**
 * Reads the role of an actor from the grammar of its clause, in a language whose subject stands
 * before the verb and whose object stands behind it: the subject of an active verb and the agent of
 * a passive one did it, the object and the subject of a passive one suffered it.
 */
final class GrammaticalRoles {
  /** Tokens between a noun phrase and its verb, at most. */
  private static final int VERB = 14;

  /** Tokens between a verb and its object, at most. */
  private static final int OBJECT = 7;

  /** Tokens between a name and the noun for what it did, at most, with a name in short. */
  private static final int ADJUNCT = 5;

  /** Tokens of a name, at most, one aside. */
  private static final int NAME = 4;

  private final AnnotatedPassage passage;
  private final NounPhrase phrase;
  private final VerbGroups verbs;
  private final OwnDeed deeds;

  GrammaticalRoles(AnnotatedPassage passage) {
    this.passage = passage;
    this.phrase = new NounPhrase(passage);
    this.verbs = new VerbGroups(passage, phrase);
    this.deeds = new OwnDeed(passage);
  }

  /** Returns the role that the grammar gives; empty where it does not say. */
  Optional<Role> find(Mention actor, Trigger trigger) {
    if (isAdjunct(actor, trigger) || verbs.isInPassive(actor)) {
      return Optional.of(Role.INITIATOR);
    }
    boolean inShort =
        actor.first() > trigger.sentence().first() && passage.token(actor.first() - 1).isMark("(");
    if (inShort) {
      return outside(actor, trigger).flatMap(name -> find(name, trigger));
    }
    int start = phrase.start(actor, trigger.sentence().first());
    Optional<Mention> other = joined(start - 1, trigger);
    if (other.isPresent()) {
      return find(other.get(), trigger);
    }
    Optional<Role> governed = preposition(start - 1, trigger);
    if (governed.isPresent() || phrase.isPreposition(start - 1)) {
      return governed;
    }
    return object(start, trigger).or(() -> subject(actor, trigger));
  }

  /** "The Islamic State (ISIS)": returns the name before the parenthesis, which decides. */
  private Optional<Mention> outside(Mention actor, Trigger trigger) {
    int last = actor.first() - 2;
    return passage
        .ending(ActorSense.class, Math.max(trigger.from(), last - NAME), last)
        .findFirst();
  }

  /** "Police | and | Peshmerga": returns the actor that "and" joins the next one to. */
  private Optional<Mention> joined(int and, Trigger trigger) {
    int from = Math.max(trigger.from(), and - NAME);
    return and > from && passage.isMarker(and, Marker.AND)
        ? passage.ending(ActorSense.class, from, and - 1).findFirst()
        : Optional.empty();
  }

  /** "An ISIS attack", "the ISIS raid": the name stands before the noun for what it did. */
  private boolean isAdjunct(Mention actor, Trigger trigger) {
    int next = phrase.behindAbbreviation(actor.last() + 1);
    if (passage.isMarker(next, Marker.AND)) { // "police | and Peshmerga clashed"
      return passage
          .at(ActorSense.class, next + 1)
          .filter(other -> isAdjunct(other, trigger))
          .isPresent();
    }
    while (next < trigger.first() && next <= actor.last() + ADJUNCT && phrase.isPlain(next)) {
      next++;
    }
    return next == trigger.first()
        && !passage.isMarker(trigger.first(), Marker.PARTICIPLE)
        && !verbs.isPassive(
            trigger.first(), verbs.isName(trigger) ? trigger.first() - 1 : trigger.last())
        && !passage.isMarker(next, Marker.PASSIVE)
        && !passage.language().is(WordList.PASSIVE_MARKER, passage.token(next).form());
  }

  /** "Gunmen, | the source told the agency, | opened fire": returns the token behind the commas. */
  private int behindSpeaker(int token, int to) {
    if (token > to || !passage.token(token).isMark(Marks.LIST)) {
      return token;
    }
    int close = token + 1;
    while (close <= to && !passage.token(close).isMark(Marks.LIST)) {
      close++;
    }
    boolean speech = close <= to && passage.has(Marker.ATTRIBUTION, token + 1, close - 1);
    return speech ? close + 1 : token;
  }

  /** The role that a preposition gives: "by the group", "an attack on the army". */
  private Optional<Role> preposition(int token, Trigger trigger) {
    if (token < trigger.from()) {
      return Optional.empty();
    }
    return passage
        .markerAt(token, Marker.ROLE)
        .filter(marker -> !passage.isMarker(token, Marker.ACTIVE))
        .flatMap(marker -> marker.find(Role.class));
  }

  /** "Killed two members of the group": the noun phrase right behind an active verb. */
  private Optional<Role> object(int start, Trigger trigger) {
    for (int i = start - 1; i >= Math.max(trigger.from(), start - OBJECT); i--) {
      if (phrase.isDay(i) && phrase.isPreposition(i - 1)) {
        i -= 2; // "attacked | on Sunday | a post of the army"
      }
      if (i < trigger.from()) {
        return Optional.empty();
      }
      if (passage.isMarker(i, Marker.ACTIVE)) {
        int first = verbs.firstOf(i);
        return verbs.isPassive(first, i) ? Optional.empty() : Optional.of(Role.TARGET);
      }
      if (!phrase.isPlain(i) && !passage.isMarker(i, Marker.AND)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** "The group attacked": the verb that follows, with no other name between. */
  Optional<Role> subject(Mention actor, Trigger trigger) {
    int own = deeds.verb(actor, trigger.sentence().last());
    int to = Math.min(trigger.to(), Math.max(own, actor.last() + VERB));
    int from = own < 0 ? behindSpeaker(phrase.behindAbbreviation(actor.last() + 1), to) : own;
    for (int i = from; i <= to; i++) {
      if (phrase.isPreposition(i - 1) && verbs.isNoun(i)) {
        return Optional.empty();
      }
      if (passage.isMarker(i, Marker.PASSIVE)) {
        if (verbs.describes(i, actor.last()) && verbs.hasActive(i + 1, to)) {
          continue; // "gunmen who escaped | killed two"
        }
        return Optional.of(Role.TARGET);
      }
      if (passage.isMarker(i, Marker.ACTIVE)) {
        int last = verbs.lastOf(i);
        boolean suffers =
            verbs.isPassive(i, last)
                || Participle.isReduced(passage, i, last)
                    && !verbs.strikes(actor, i, last, trigger);
        return Optional.of(suffers ? Role.TARGET : Role.INITIATOR);
      }
      if (passage.isMarker(i, Marker.COMPLEMENTIZER)
          || passage.isMarker(i, Marker.AFTER)
          || passage.isMarker(i, Marker.ATTRIBUTION)
          || passage.token(i).isMark(Marks.PAUSE + "\n")
          || passage.starts(ActorSense.class, i) && !isJoined(i)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** "Guards | and a | soldier were killed": returns whether a name is joined to the one before. */
  private boolean isJoined(int name) {
    return passage.isMarker(name - 1, Marker.AND)
        || passage.isMarker(name - 2, Marker.AND) && phrase.isPlain(name - 1);
  }
}
