package marsad.extract.role;

import marsad.event.Role;
import marsad.extract.lexicon.Concept.ActorSense;
import marsad.extract.lexicon.Concept.WeaponSense;
import marsad.extract.lexicon.Marker;
import marsad.extract.lexicon.Mention;
import marsad.extract.text.AnnotatedPassage;
import marsad.extract.text.NounPhrase;
import marsad.extract.text.Participle;
import marsad.extract.trigger.Trigger;
import marsad.language.WordList;
import marsad.reference.KindTrait;

/**
 * Reads the verbs of a clause with the words around them: which are passive, and which are nouns.
 */
final class VerbGroups {
  /** Maximum number of tokens from "was" to the verb: "were all | badly | wounded". */
  private static final int AUXILIARY_REACH = 3;

  /** Maximum number of tokens between a participle and its "by": "attacked near Daquq | by". */
  private static final int AGENT_REACH = 10;

  /** Maximum number of tokens of a name, one aside. */
  private static final int NAME = 4;

  private final AnnotatedPassage passage;
  private final NounPhrase phrase;

  VerbGroups(AnnotatedPassage passage, NounPhrase phrase) {
    this.passage = passage;
    this.phrase = phrase;
  }

  /** Returns whether a trigger is a noun: "by" behind it does not make a passive of it. */
  boolean isName(Trigger trigger) {
    return trigger.sense().noun()
        && !passage.language().is(WordList.PASSIVE_MARKER, passage.token(trigger.first()).form());
  }

  /** "With wounds", "in attacks": a noun that is written like a verb. */
  boolean isNoun(int token) {
    return passage.isMarker(token, Marker.ACTIVE)
        && !passage.starts(ActorSense.class, token)
        && firstOf(token) == token;
  }

  /**
   * Returns whether a verb is passive: "were killed", "killed by", or a participle without an
   * object.
   */
  boolean isPassive(int first, int last) {
    if (passage.language().ends(WordList.PROGRESSIVE_ENDING, passage.token(first).form())) {
      return false;
    }
    for (int i = first - 1; i >= Math.max(0, first - AUXILIARY_REACH); i--) {
      if (isInName(i)) {
        break;
      }
      if (passage.language().is(WordList.PASSIVE_MARKER, passage.token(i).form())) {
        return !Participle.isOfRelative(passage, i, first);
      }
      if (!phrase.isPlain(i)) {
        break;
      }
    }
    int next = last + 1;
    if (next < passage.size() && passage.isMarker(next, Marker.AND) && next + 1 < passage.size()) {
      next = passage.isMarker(next + 1, Marker.ACTIVE) ? lastOf(next + 1) + 1 : next;
    }
    return passage.isMarker(next, Marker.ROLE, Role.INITIATOR);
  }

  /** "IS": a name that is written like an auxiliary. */
  private boolean isInName(int token) {
    return passage.within(ActorSense.class, Math.max(0, token - NAME), token).stream()
        .anyMatch(name -> name.last() >= token);
  }

  /** "Came under | ISIS | fire": returns whether a name stands inside the words of a passive. */
  boolean isInPassive(Mention name) {
    return passage.isMarker(name.first(), Marker.PASSIVE)
        && firstOf(name.first()) < name.first()
        && lastOf(name.first()) > name.last();
  }

  /** "Gunmen | who escaped": returns whether a verb only describes the noun before. */
  boolean describes(int verb, int noun) {
    int who = passage.isMarker(verb - 1, Marker.ACTIVE) ? verb - 2 : verb - 1;
    return who > noun
        && passage.language().is(WordList.RELATIVE_OF_PEOPLE, passage.token(who).form());
  }

  /** Returns whether an active verb stands in the rest of a clause. */
  boolean hasActive(int from, int to) {
    for (int i = from; i <= to && !passage.token(i).endsClause(); i++) {
      if (passage.isMarker(i, Marker.ACTIVE)) {
        return !isPassive(i, lastOf(i));
      }
    }
    return false;
  }

  /** Returns the first token of the marker that covers a token. */
  int firstOf(int token) {
    return passage.markerMention(token).map(Mention::first).orElse(token);
  }

  /** Returns the last token of the marker that covers a token. */
  int lastOf(int token) {
    return passage.markerMention(token).map(Mention::last).orElse(token);
  }

  /**
   * "The group | attacked | near Daquq", "a Turkish drone | struck": who bears arms against the
   * state, and what is a weapon, attacks even where nothing stands behind the verb.
   */
  boolean strikes(Mention actor, int verb, int last, Trigger trigger) {
    boolean weapon =
        passage.ending(WeaponSense.class, actor.first(), verb - 1).findAny().isPresent();
    return !hasAgent(last + 1)
        && (weapon
            || trigger.has(KindTrait.VAGUE) && actor.get(ActorSense.class).actor().isArmedGroup());
  }

  /** "Attacked | near Daquq | by gunmen": returns whether the clause goes on with an agent. */
  private boolean hasAgent(int from) {
    for (int i = from; i < Math.min(passage.size(), from + AGENT_REACH); i++) {
      if (passage.isMarker(i, Marker.ROLE, Role.INITIATOR)) {
        return true;
      }
      if (passage.token(i).endsClause()) {
        return false;
      }
    }
    return false;
  }
}
