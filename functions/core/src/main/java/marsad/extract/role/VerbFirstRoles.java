package marsad.extract.role;

import java.util.List;
import java.util.Optional;
import marsad.event.Role;
import marsad.extract.lexicon.Concept.ActorSense;
import marsad.extract.lexicon.Concept.CasualtySense;
import marsad.extract.lexicon.Concept.PersonSense;
import marsad.extract.lexicon.Concept.TriggerSense;
import marsad.extract.lexicon.Concept.WeaponSense;
import marsad.extract.lexicon.Marker;
import marsad.extract.lexicon.Mention;
import marsad.extract.text.AnnotatedPassage;
import marsad.extract.text.Clause;
import marsad.extract.trigger.Trigger;
import marsad.language.Trait;
import marsad.language.WordList;
import marsad.reference.KindTrait;

/**
 * Reads the role of an actor from its place behind the verb, in a language whose verb stands first:
 * the subject, then the object.
 */
final class VerbFirstRoles {
  /** Maximum number of tokens from an active verb to its subject. */
  private static final int SUBJECT_REACH = 3;

  /** Maximum number of tokens from the subject of a headline to its verb. */
  private static final int HEADLINE_REACH = 4;

  /** Maximum number of tokens from the subject of a verb to its object. */
  private static final int OBJECT_REACH = 5;

  private final AnnotatedPassage passage;

  VerbFirstRoles(AnnotatedPassage passage) {
    this.passage = passage;
  }

  /**
   * Returns the role that the place behind the verb gives, empty where it gives none: "attacked |
   * the army | the gunmen" names the subject, then the object; "came under | a patrol | attack"
   * names who is hit.
   */
  Optional<Role> find(Mention mention, Trigger trigger) {
    boolean suffers = passage.isMarker(trigger.first(), Marker.PASSIVE);
    if (!(trigger.has(KindTrait.ASSAULT) || trigger.has(KindTrait.CIVILIAN))
        || passage.language().has(Trait.VERB_LAST)
        || mention.first() <= trigger.first()
        || !suffers && !passage.isMarker(trigger.first(), Marker.ACTIVE)
        || isInterrupted(trigger.first() + 1, mention.first() - 1)) {
      return Optional.empty();
    }
    if (suffers && isOwnerOfFire(mention, trigger)) {
      return Optional.of(Role.INITIATOR);
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
    if (before == null && isOwnerOfWeapon(mention, trigger)) {
      return Optional.of(Role.INITIATOR);
    }
    boolean subject =
        before == null
                && !isByThing(trigger, mention)
                && !isByPeople(trigger, mention)
                && !isPost(mention)
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

  /** "Came under the fire of | the group": right behind the noun stands whose it is. */
  private static boolean isOwnerOfFire(Mention mention, Trigger trigger) {
    return trigger.last() > trigger.first()
        && mention.first() == trigger.last() + 1
        && mention.clitics().isEmpty()
        && mention.get(ActorSense.class).actor().isArmedGroup();
  }

  /** "Attacked | a post | of the army": the subject is left out, and the post is hit. */
  private boolean isPost(Mention mention) {
    int noun = mention.first() - 1;
    return !mention.clitics().isEmpty()
        && passage.language().is(WordList.POST, passage.token(noun).form());
  }

  /** "Shelled | the artillery of | the army | villages": an object behind says who shelled. */
  private boolean isOwnerOfWeapon(Mention mention, Trigger trigger) {
    int behind = mention.last() + 1;
    if (!mention.clitics().isEmpty()
        || behind > trigger.sentence().last()
        || !isArms(trigger.first() + 1, mention.first() - 1)) {
      return false;
    }
    return passage.isMarker(behind, Marker.PLACE_KIND)
        || passage.at(ActorSense.class, behind).filter(m -> m.clitics().isEmpty()).isPresent()
        || passage.language().isStem(WordList.POST, passage.token(behind));
  }

  /** "The artillery of", "the artillery fire of": weapons and what they do, up to a name. */
  private boolean isArms(int from, int to) {
    return passage.within(WeaponSense.class, from, to).stream().anyMatch(arms -> arms.last() >= to)
        || passage.within(TriggerSense.class, from, to).stream()
            .anyMatch(deed -> deed.last() >= to && deed.get(TriggerSense.class).noun());
  }

  /** "An attack targeted | the army": a thing right behind the verb is its subject. */
  private boolean isByThing(Trigger trigger, Mention mention) {
    int behind = trigger.first() + 1;
    boolean named = mention.first() == behind; // "shelled | the artillery of the army"
    return !named
        && (passage.starts(TriggerSense.class, behind)
            || passage.starts(WeaponSense.class, behind));
  }

  /** "The group | attacks | the army": in a headline the subject stands right before its verb. */
  private boolean hasSubjectBefore(Trigger trigger) {
    int first = Math.max(trigger.sentence().first(), trigger.first() - HEADLINE_REACH);
    int verb = trigger.first();
    return verb > first
        && !passage.attachedAnd(verb)
        && !hasObject(verb)
        && passage.within(ActorSense.class, first, verb - 1).stream()
            .anyMatch(
                actor ->
                    actor.clitics().isEmpty()
                        && !isInterrupted(actor.last() + 1, verb - 1)
                        && !hasVerb(actor.last() + 1, verb - 1));
  }

  /** "A policeman | was hurt | when the group attacked": he is the subject of another verb. */
  private boolean hasVerb(int from, int to) {
    return from <= to
        && (Clause.hasVerb(passage, from, to)
            || !passage.within(CasualtySense.class, from, to).isEmpty());
  }

  /** "Surprised | them": who suffers stands in the ending of the verb, and its subject behind. */
  private boolean hasObject(int verb) {
    return passage.language().endsInPronoun(passage.words(verb, verb));
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
}
