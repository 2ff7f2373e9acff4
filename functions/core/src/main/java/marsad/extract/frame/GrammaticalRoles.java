package marsad.extract.frame;

import java.util.Optional;
import marsad.event.Role;
import marsad.extract.lexicon.Concept.ActorSense;
import marsad.extract.lexicon.Concept.CueSense;
import marsad.extract.lexicon.Concept.PersonSense;
import marsad.extract.lexicon.Marker;
import marsad.extract.lexicon.Mention;
import marsad.extract.text.AnnotatedPassage;
import marsad.language.Marks;
import marsad.language.WordList;
import marsad.table.Codes;

/**
 * Reads the role of an actor from the grammar of its clause, in a language whose subject stands
 * before the verb and whose object stands behind it: the subject of an active verb and the agent of
 * a passive one did it, the object and the subject of a passive one suffered it.
 */
final class GrammaticalRoles {
  /** Tokens between a noun phrase and its verb, at most. */
  private static final int VERB = 12;

  /** Tokens between a verb and its object, at most. */
  private static final int OBJECT = 7;

  /** Tokens of a noun phrase before the name in it, at most: "two senior members of". */
  private static final int PHRASE = 6;

  private final AnnotatedPassage reading;

  GrammaticalRoles(AnnotatedPassage reading) {
    this.reading = reading;
  }

  /** Returns the role that the grammar gives; empty where it does not say. */
  Optional<Role> find(Mention actor, Trigger trigger) {
    if (isAdjunct(actor, trigger)) {
      return Optional.of(Role.INITIATOR);
    }
    int start = phraseStart(actor, trigger.sentence().first());
    Optional<Role> governed = preposition(start - 1, trigger);
    if (governed.isPresent() || isPreposition(start - 1)) {
      return governed;
    }
    return object(start, trigger).or(() -> subject(actor, trigger));
  }

  /** "An ISIS attack", "the ISIS raid": the name stands before the noun for what it did. */
  private boolean isAdjunct(Mention actor, Trigger trigger) {
    int next = actor.last() + 1;
    while (next < trigger.first()
        && next <= actor.last() + 2
        && !reading.isCue(next, Marker.DEED)
        && !reading.isCue(next, Marker.SUFFERED)
        && isPlain(next)) {
      next++;
    }
    return next == trigger.first()
        && !passive(trigger.first(), trigger.last())
        && !reading.isCue(next, Marker.SUFFERED);
  }

  /** The first token of the noun phrase that a name stands in: "members of | the group". */
  private int phraseStart(Mention actor, int from) {
    int start = actor.first();
    for (int i = actor.first() - 1; i >= Math.max(from, actor.first() - PHRASE); i--) {
      boolean person = isPersonEnd(i);
      if (isPreposition(i)) {
        if (i > from && isPersonEnd(i - 1) && isPartitive(i)) {
          continue;
        }
        break;
      }
      if (!person && !isPlain(i)) {
        break;
      }
      start = i;
    }
    return start;
  }

  private boolean isPersonEnd(int token) {
    return reading.within(PersonSense.class, Math.max(0, token - 2), token).stream()
        .anyMatch(mention -> mention.last() == token);
  }

  /** "Of": its noun belongs to the noun before it. */
  private boolean isPartitive(int token) {
    return reading.language().is(WordList.GENITIVE, reading.token(token).form());
  }

  private boolean isPreposition(int token) {
    return token >= 0
        && (reading.isCue(token, Marker.LOCATIVE)
            || reading.isCue(token, Marker.ROLE) && !reading.isCue(token, Marker.DEED));
  }

  /** The role that a preposition gives: "by the group", "an attack on the army". */
  private Optional<Role> preposition(int token, Trigger trigger) {
    if (token < trigger.from()) {
      return Optional.empty();
    }
    Optional<String> value =
        reading
            .cueAt(token, Marker.ROLE)
            .filter(cue -> !reading.isCue(token, Marker.DEED))
            .map(CueSense::value);
    return value.flatMap(role -> Codes.find(Role.class, role));
  }

  /** A word that neither ends a clause nor is a verb or preposition. */
  private boolean isPlain(int token) {
    return !reading.token(token).isMark(Marks.CLAUSE_END + Marks.PAUSE + ",:()\n")
        && !isPreposition(token)
        && !reading.isCue(token, Marker.DEED)
        && !reading.isCue(token, Marker.SUFFERED)
        && !reading.isCue(token, Marker.SUBORDINATE)
        && !reading.isCue(token, Marker.COMPLEMENTIZER)
        && !reading.isCue(token, Marker.ATTRIBUTION)
        && !reading.isCue(token, Marker.AFTER)
        && !reading.isCue(token, Marker.DURING)
        && !reading.isCue(token, Marker.AND)
        && !reading.language().is(WordList.PASSIVE_MARKER, reading.token(token).form());
  }

  /** "Killed two members of the group": the noun phrase right behind an active verb. */
  private Optional<Role> object(int start, Trigger trigger) {
    for (int i = start - 1; i >= Math.max(trigger.from(), start - OBJECT); i--) {
      if (reading.isCue(i, Marker.DEED)) {
        int first = firstOf(i);
        return passive(first, i) ? Optional.empty() : Optional.of(Role.TARGET);
      }
      if (!isPlain(i) && !reading.isCue(i, Marker.AND)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** "The group attacked": the verb that follows, with no other name between. */
  private Optional<Role> subject(Mention actor, Trigger trigger) {
    int to = Math.min(trigger.to(), actor.last() + VERB);
    for (int i = actor.last() + 1; i <= to; i++) {
      if (reading.isCue(i, Marker.SUFFERED)) {
        return Optional.of(Role.TARGET);
      }
      if (reading.isCue(i, Marker.DEED)) {
        int last = lastOf(i);
        return Optional.of(passive(i, last) ? Role.TARGET : Role.INITIATOR);
      }
      if (reading.isCue(i, Marker.COMPLEMENTIZER)
          || reading.isCue(i, Marker.AFTER)
          || reading.isCue(i, Marker.ATTRIBUTION)
          || reading.token(i).isMark(Marks.PAUSE + "\n")
          || reading.starts(ActorSense.class, i) && !reading.isCue(i - 1, Marker.AND)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** Whether a verb is passive: "were killed", "killed by", or a participle without an object. */
  private boolean passive(int first, int last) {
    for (int i = first - 1; i >= Math.max(0, first - 3); i--) {
      if (reading.language().is(WordList.PASSIVE_MARKER, reading.token(i).form())) {
        return true;
      }
      if (!isPlain(i)) {
        break;
      }
    }
    int next = last + 1;
    if (next < reading.size() && reading.isCue(next, Marker.AND) && next + 1 < reading.size()) {
      next = reading.isCue(next + 1, Marker.DEED) ? lastOf(next + 1) + 1 : next;
    }
    return next < reading.size()
        && reading.cueAt(next, Marker.ROLE).filter(c -> c.value().equals("initiator")).isPresent();
  }

  private int firstOf(int token) {
    return reading.cueMention(token).map(Mention::first).orElse(token);
  }

  private int lastOf(int token) {
    return reading.cueMention(token).map(Mention::last).orElse(token);
  }
}
