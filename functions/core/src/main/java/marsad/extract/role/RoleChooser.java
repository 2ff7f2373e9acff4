package marsad.extract.role;

import java.util.List;
import java.util.Optional;
import marsad.event.Role;
import marsad.extract.lexicon.Concept.ActorSense;
import marsad.extract.lexicon.Concept.CalendarSense;
import marsad.extract.lexicon.Concept.MarkerSense;
import marsad.extract.lexicon.Concept.PersonSense;
import marsad.extract.lexicon.Concept.TriggerSense;
import marsad.extract.lexicon.Concept.WeaponSense;
import marsad.extract.lexicon.Marker;
import marsad.extract.lexicon.Mention;
import marsad.extract.text.AnnotatedPassage;
import marsad.extract.trigger.Trigger;
import marsad.language.Trait;
import marsad.language.WordList;
import marsad.reference.KindTrait;
import marsad.table.Codes;

/** Chooses the role of an actor: by the nearest role word before it, else by its kind. */
final class RoleChooser {
  private static final String PARTY = "party";

  /** Maximum number of tokens between "between" and the second of two sides. */
  private static final int SIDES_REACH = 14;

  /** Maximum number of tokens from an active verb to its subject. */
  private static final int SUBJECT_REACH = 3;

  /** Maximum number of tokens from what is owned to its owner. */
  private static final int OWNER_REACH = 6;

  /** Maximum number of tokens from the subject of a headline to its verb. */
  private static final int HEADLINE_REACH = 4;

  /** Maximum number of tokens from the subject of a verb to its object. */
  private static final int OBJECT_REACH = 5;

  private final AnnotatedPassage passage;
  private final VoiceRoles voices;
  private final GrammaticalRoles grammar;

  RoleChooser(AnnotatedPassage passage) {
    this.passage = passage;
    this.voices = new VoiceRoles(passage);
    this.grammar = new GrammaticalRoles(passage);
  }

  /** Returns the role of an actor in the event of a trigger; empty where it takes no part. */
  Optional<Role> find(Mention mention, ActorSense sense, Trigger trigger) {
    return Optional.ofNullable(role(mention, sense, trigger));
  }

  private Role role(Mention mention, ActorSense sense, Trigger trigger) {
    if (trigger.has(KindTrait.TALKS)
        || trigger.has(KindTrait.MUTUAL)
            && (isNeutral(sense) || isBetweenSides(mention, trigger))) {
      return Role.PARTICIPANT;
    }
    if (passage.language().has(Trait.SUBJECT_FIRST) && sense.actor().armed()) {
      Optional<Role> role = grammar.find(mention, trigger);
      if (role.isPresent()) {
        return role.get();
      }
    }
    Optional<Role> grammatical = grammatical(mention, trigger);
    if (grammatical.isPresent()) {
      return grammatical.get();
    }
    for (int i = mention.first(); i >= trigger.from(); i--) {
      if (i < mention.first() && i <= trigger.last() && i >= trigger.first()) {
        break;
      }
      Optional<MarkerSense> marker =
          isDated(i + 1) ? Optional.empty() : passage.markerAt(i, Marker.ROLE);
      if (isMember(i)) {
        continue;
      }
      if (i < mention.first() && marker.isPresent() && !marker.get().value().equals("with")) {
        return marker.get().value().equals("target")
                && trigger.first() > i
                && !sense.actor().isArmedGroup()
            ? otherRole(mention, sense, trigger)
            : Codes.find(Role.class, marker.get().value()).orElseThrow();
      }
      if (passage.token(i).endsClause() || i < mention.first() && passage.closesPhrase(i)) {
        break;
      }
    }
    return otherRole(mention, sense, trigger);
  }

  /** Returns the role without a role word before the actor: by the verb, else by its kind. */
  private Role otherRole(Mention mention, ActorSense sense, Trigger trigger) {
    if (isOwner(mention)) {
      return Role.TARGET;
    }
    Role role = voices.isOutside(mention, trigger) ? null : defaultRole(sense, trigger);
    if (role == Role.INITIATOR && trigger.has(KindTrait.REMOTE) && isBeside(mention)) {
      return Role.TARGET;
    }
    return role == null ? null : voices.find(mention, trigger).orElse(role);
  }

  /**
   * Returns the role that the place behind the verb gives: "attacked | the army | the gunmen" names
   * the subject, then the object; "came under | a patrol | attack" names who is hit.
   */
  private Optional<Role> grammatical(Mention mention, Trigger trigger) {
    boolean suffers = passage.isMarker(trigger.first(), Marker.PASSIVE);
    if (!trigger.has(KindTrait.ASSAULT)
        || passage.language().has(Trait.VERB_LAST)
        || mention.first() <= trigger.first()
        || !suffers && !passage.isMarker(trigger.first(), Marker.ACTIVE)
        || isInterrupted(trigger.first() + 1, mention.first() - 1)) {
      return Optional.empty();
    }
    if (hasSubjectBefore(trigger)) {
      return Optional.of(suffers ? Role.INITIATOR : Role.TARGET);
    }
    Mention before = actorBefore(mention, trigger);
    int behind = before == null ? trigger.first() : before.last();
    if (mention.first() - behind > (before == null ? SUBJECT_REACH : OBJECT_REACH)) {
      return Optional.empty();
    }
    if (suffers) {
      return before == null ? Optional.of(Role.TARGET) : Optional.empty();
    }
    boolean subject =
        before == null && !isByThing(trigger) && !isByPeople(trigger, mention)
            || before != null
                && before.last() == mention.first() - 2
                && passage.isMarker(mention.first() - 1, Marker.PART_OF);
    return Optional.of(subject ? Role.INITIATOR : Role.TARGET);
  }

  /** "Attacked | young men | a patrol of the police": people right behind the verb did it. */
  private boolean isByPeople(Trigger trigger, Mention mention) {
    int behind = trigger.first() + 1;
    return passage
        .at(PersonSense.class, behind)
        .filter(person -> person.last() < mention.first())
        .filter(person -> !person.get(PersonSense.class).actor().isEmpty())
        .isPresent();
  }

  /** "An attack targeted | the army": a thing right behind the verb is its subject. */
  private boolean isByThing(Trigger trigger) {
    int behind = trigger.first() + 1;
    return passage.starts(TriggerSense.class, behind) || passage.starts(WeaponSense.class, behind);
  }

  /** "The group | attacks | the army": in a headline the subject stands right before its verb. */
  private boolean hasSubjectBefore(Trigger trigger) {
    int first = Math.max(trigger.sentence().first(), trigger.first() - HEADLINE_REACH);
    int verb = trigger.first();
    return verb > first
        && !passage.attachedAnd(verb)
        && passage.within(ActorSense.class, first, verb - 1).stream()
            .anyMatch(
                actor -> actor.clitics().isEmpty() && !isInterrupted(actor.last() + 1, verb - 1));
  }

  /** Returns the last actor between a trigger's verb and an actor; null where there is none. */
  private Mention actorBefore(Mention mention, Trigger trigger) {
    if (mention.first() <= trigger.first() + 1) {
      return null;
    }
    List<Mention> before =
        passage.within(ActorSense.class, trigger.first() + 1, mention.first() - 1);
    return before.isEmpty() ? null : before.get(before.size() - 1);
  }

  /** Returns whether a clause ends, a list goes on or a role word stands in a stretch of tokens. */
  private boolean isInterrupted(int from, int to) {
    for (int i = from; i <= to + 1; i++) {
      if (i <= to && (passage.token(i).endsClause() || passage.isMarker(i, Marker.ROLE))
          || i > from && passage.attachedAnd(i)) {
        return true;
      }
    }
    return false;
  }

  /** "Landed near | the forces": who is near is rather hit. */
  private boolean isBeside(Mention mention) {
    return passage.language().has(Trait.SUBJECT_FIRST)
        && passage.isMarker(mention.first() - 1, Marker.NEAR);
  }

  /** "Fighters of the group": the preposition says whose they are, not what was done to them. */
  private boolean isMember(int token) {
    return passage.language().has(Trait.SUBJECT_FIRST)
        && passage.language().is(WordList.GENITIVE, passage.token(token).form())
        && passage.within(PersonSense.class, Math.max(0, token - 2), token - 1).stream()
            .anyMatch(person -> person.last() == token - 1);
  }

  /** "A base of the army", "the base of the fourth brigade of": what is hit is the actor's. */
  private boolean isOwner(Mention mention) {
    int i = mention.first() - 1;
    while (i > mention.first() - OWNER_REACH && passage.isLinked(i)) {
      i--;
    }
    return passage.isMarker(i, Marker.OWNED) || passage.isMarker(mention.first() - 1, Marker.OWNED);
  }

  /** "On Tuesday": the role word governs a date, not an actor. */
  private boolean isDated(int token) {
    return passage.starts(CalendarSense.class, token);
  }

  /** "Clashes between the army and the group": both take part. */
  private boolean isBetweenSides(Mention mention, Trigger trigger) {
    return passage.has(
        Marker.BETWEEN, mention.first(), Math.max(trigger.from(), mention.first() - SIDES_REACH));
  }

  private static boolean isNeutral(ActorSense sense) {
    return !sense.actor().isArmedGroup() && !sense.actor().isState();
  }

  /** Returns the role without a role word: armed groups attack, forces operate, parties neither. */
  private static Role defaultRole(ActorSense sense, Trigger trigger) {
    if (sense.actor().kind().equals(PARTY)) {
      return trigger.has(KindTrait.PARTY_LED) ? Role.PARTICIPANT : null;
    }
    boolean armedGroup = sense.actor().isArmedGroup();
    if ((armedGroup || sense.actor().isState()) && trigger.has(KindTrait.CIVILIAN)) {
      return null;
    }
    if (trigger.has(KindTrait.ASSAULT)) {
      return armedGroup || sense.actor().kind().equals("foreign-state")
          ? Role.INITIATOR
          : Role.TARGET;
    }
    return trigger.has(KindTrait.JOINT)
        ? Role.PARTICIPANT
        : armedGroup ? Role.TARGET : Role.INITIATOR;
  }
}
