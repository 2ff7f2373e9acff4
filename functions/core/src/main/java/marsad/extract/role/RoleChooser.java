package marsad.extract.role;

import java.util.Optional;
import marsad.event.Role;
import marsad.extract.lexicon.Concept.ActorSense;
import marsad.extract.lexicon.Concept.CalendarSense;
import marsad.extract.lexicon.Concept.MarkerSense;
import marsad.extract.lexicon.Concept.PersonSense;
import marsad.extract.lexicon.Marker;
import marsad.extract.lexicon.MarkerUse;
import marsad.extract.lexicon.Mention;
import marsad.extract.text.AnnotatedPassage;
import marsad.extract.text.Ezafe;
import marsad.extract.trigger.KilledBomber;
import marsad.extract.trigger.Trigger;
import marsad.language.Trait;
import marsad.language.WordList;
import marsad.reference.ActorKind;
import marsad.reference.KindTrait;

/** Chooses the role of an actor: by the nearest role word before it, else by its kind. */
final class RoleChooser {
  /** Maximum number of tokens of a word for people. */
  private static final int PERSON = 2;

  /** Maximum number of tokens from what is owned to its owner. */
  private static final int OWNER_REACH = 6;

  /** Maximum number of tokens between "accused" and the accused, the accuser between. */
  private static final int ACCUSER_REACH = 5;

  private final AnnotatedPassage passage;
  private final VoiceRoles voices;
  private final GrammaticalRoles grammar;
  private final VerbFirstRoles verbFirst;
  private final OwnerRoles owners;
  private final MutualSides sides;

  RoleChooser(AnnotatedPassage passage) {
    this.passage = passage;
    this.voices = new VoiceRoles(passage);
    this.grammar = new GrammaticalRoles(passage);
    this.verbFirst = new VerbFirstRoles(passage);
    this.owners = new OwnerRoles(passage);
    this.sides = new MutualSides(passage);
  }

  /** Returns the role of an actor in the event of a trigger; empty where it takes no part. */
  Optional<Role> find(Mention mention, ActorSense sense, Trigger trigger) {
    Optional<Mention> people = owners.people(mention);
    if (people.isPresent()) {
      return find(people.get(), people.get().get(ActorSense.class), trigger);
    }
    return owners.ownsWeapon(mention, trigger)
        ? Optional.of(Role.INITIATOR)
        : Optional.ofNullable(role(mention, sense, trigger))
            .filter(role -> !isBesideFlight(sense, role, trigger));
  }

  /** "They fled the fighting of the army with the group": those who fight suffer nothing here. */
  private static boolean isBesideFlight(ActorSense sense, Role role, Trigger trigger) {
    return trigger.has(KindTrait.CIVILIAN) && sense.actor().armed() && role == Role.TARGET;
  }

  private Role role(Mention mention, ActorSense sense, Trigger trigger) {
    if (trigger.has(KindTrait.TALKS) || sides.areMutual(mention, trigger)) {
      return Role.PARTICIPANT;
    }
    if ((trigger.isRescue() || KilledBomber.isNamed(trigger)) && sense.actor().isState()) {
      return Role.INITIATOR;
    }
    if (passage.language().has(Trait.SUBJECT_FIRST) && sense.actor().armed()) {
      Optional<Role> role = grammar.find(mention, trigger);
      if (role.isPresent()) {
        return role.get();
      }
    }
    if (isAccused(mention, trigger)) {
      return Role.INITIATOR;
    }
    if (owners.losesMen(mention, trigger)) {
      return Role.TARGET;
    }
    Optional<Role> grammatical = verbFirst.find(mention, trigger);
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
      if (i < mention.first() && marker.isPresent() && isOfAnother(marker.get(), i, mention)) {
        break;
      }
      if (i < mention.first() && marker.isPresent() && !marker.get().is(MarkerUse.WITH)) {
        return marker.get().is(Role.TARGET) && trigger.first() > i && !sense.actor().isArmedGroup()
            ? otherRole(mention, sense, trigger)
            : marker.get().find(Role.class).orElseThrow();
      }
      if (passage.token(i).endsClause() || i < mention.first() && passage.closesPhrase(i)) {
        break;
      }
    }
    return otherRole(mention, sense, trigger);
  }

  /** "With the support | of the coalition | the army": a supporter is named right behind. */
  private boolean isOfAnother(MarkerSense marker, int token, Mention mention) {
    return marker.is(Role.SUPPORTER)
        && passage.language().has(Trait.VERB_LAST)
        && passage.within(ActorSense.class, token + 1, mention.first() - 1).stream()
            .anyMatch(actor -> !passage.isMarker(actor.last() + 1, Marker.AND));
  }

  /** Returns the role without a role word before the actor: by the verb, else by its kind. */
  private Role otherRole(Mention mention, ActorSense sense, Trigger trigger) {
    if (isOwner(mention)) {
      return Role.TARGET;
    }
    if (owners.isAgentOf(mention, trigger)) {
      return Role.INITIATOR;
    }
    Role role = voices.isOutside(mention, trigger) ? null : defaultRole(sense, trigger);
    if (role == Role.INITIATOR && trigger.has(KindTrait.REMOTE) && isBeside(mention)) {
      return Role.TARGET;
    }
    return role == null ? null : voices.find(mention, trigger).orElse(role);
  }

  /** "Accused | the group | of killing two": who is charged with a deed did it. */
  private boolean isAccused(Mention mention, Trigger trigger) {
    int from = Math.max(trigger.sentence().first(), mention.first() - ACCUSER_REACH);
    return passage.language().has(Trait.VERB_FIRST)
        && mention.last() < trigger.first()
        && mention.first() > from
        && passage
            .language()
            .starts(WordList.LOCATIVE_CLITIC, passage.token(trigger.first()).form())
        && passage.has(Marker.CHARGE, from, mention.first() - 1)
        && passage.within(ActorSense.class, mention.last() + 1, trigger.first() - 1).isEmpty();
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
        && passage.ending(PersonSense.class, token - PERSON, token - 1).findAny().isPresent();
  }

  /** "A base of the army", "the base of the fourth brigade of": what is hit is the actor's. */
  private boolean isOwner(Mention mention) {
    int i = mention.first() - 1;
    while (i > mention.first() - OWNER_REACH && Ezafe.links(passage, i)) {
      i--;
    }
    return passage.isMarker(i, Marker.OWNED) || passage.isMarker(mention.first() - 1, Marker.OWNED);
  }

  /** "On Tuesday": the role word governs a date, not an actor. */
  private boolean isDated(int token) {
    return passage.starts(CalendarSense.class, token);
  }

  /** Returns the role without a role word: armed groups attack, forces operate, parties neither. */
  private static Role defaultRole(ActorSense sense, Trigger trigger) {
    if (sense.actor().kind() == ActorKind.PARTY) {
      return trigger.has(KindTrait.PARTY_LED) ? Role.PARTICIPANT : null;
    }
    boolean armedGroup = sense.actor().isArmedGroup();
    if ((armedGroup || sense.actor().isState()) && trigger.has(KindTrait.CIVILIAN)) {
      return null;
    }
    if (trigger.has(KindTrait.ASSAULT)) {
      return armedGroup || sense.actor().isForeign() ? Role.INITIATOR : Role.TARGET;
    }
    return trigger.has(KindTrait.JOINT)
        ? Role.PARTICIPANT
        : armedGroup ? Role.TARGET : Role.INITIATOR;
  }
}
