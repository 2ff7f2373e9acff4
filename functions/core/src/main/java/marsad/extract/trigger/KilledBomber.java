package marsad.extract.trigger;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import marsad.extract.lexicon.CasualtyForm;
import marsad.extract.lexicon.Concept.ActorSense;
import marsad.extract.lexicon.Concept.CasualtySense;
import marsad.extract.lexicon.Concept.PersonSense;
import marsad.extract.lexicon.Marker;
import marsad.extract.lexicon.Mention;
import marsad.extract.lexicon.Outcome;
import marsad.extract.text.AnnotatedPassage;
import marsad.language.Trait;
import marsad.language.WordList;
import marsad.reference.Kind;
import marsad.reference.KindTrait;

/**
 * "Police | killed | a suicide bomber": forces of the state shot him; nothing blew up. "A suicide
 * bomber killed two policemen" is a suicide attack.
 */
public final class KilledBomber {
  /** Maximum number of tokens between the verb or the forces and the bomber. */
  private static final int GAP = 1;

  /** Maximum number of tokens from a verb that stands first to the bomber. */
  private static final int VERB_REACH = 6;

  /** Forms of a word for a death that have somebody who does it. */
  private static final Set<CasualtyForm> KILLING =
      EnumSet.of(CasualtyForm.VERB, CasualtyForm.ACTIVE, CasualtyForm.MASDAR);

  private final AnnotatedPassage passage;

  public KilledBomber(AnnotatedPassage passage) {
    this.passage = passage;
  }

  /** Returns whether one of two triggers is the death of the bomber whom the other one names. */
  public boolean is(Trigger earlier, Trigger later) {
    Trigger death = isDeath(earlier) ? earlier : later;
    Trigger bomber = death == earlier ? later : earlier;
    if (!isDeath(death)
        || death.sense().noun()
        || !isBomber(bomber.kind())
        || passage.isMarker(death.last(), Marker.PASSIVE)) {
      return false;
    }
    int first = death.sentence().first();
    boolean object =
        passage.language().has(Trait.VERB_LAST)
            ? death == later && isNear(bomber.last(), death.first())
            : death == earlier && isNear(death.last(), bomber.first());
    return object && hasForces(first, Math.min(bomber.first(), death.first()) - 1);
  }

  /** "Killed", "shot dead". */
  public static boolean isDeath(Trigger trigger) {
    return trigger.has(KindTrait.DEATH) || trigger.has(KindTrait.VAGUE);
  }

  /** Returns whether the words of a trigger name a bomber, though its kind is his death. */
  public static boolean isNamed(Trigger trigger) {
    return trigger.has(KindTrait.DEATH) && isBomber(trigger.sense().kind());
  }

  /** Returns whether a kind is the attack of somebody who blows himself up. */
  public static boolean isBomber(Kind kind) {
    return kind != null
        && kind.has(KindTrait.FINDABLE)
        && kind.has(KindTrait.ASSAULT)
        && !kind.has(KindTrait.EXPLOSION)
        && !kind.has(KindTrait.REMOTE);
  }

  private boolean isNear(int before, int behind) {
    return behind - before - 1 <= GAP
        && (behind <= before + 1
            || !passage.has(Marker.LOCATIVE, before + 1, behind - 1)
                && !passage.has(Marker.ROLE, before + 1, behind - 1));
  }

  private boolean hasForces(int from, int to) {
    return from <= to
        && passage.within(ActorSense.class, from, to).stream()
            .anyMatch(actor -> actor.get(ActorSense.class).actor().isState());
  }

  /** Returns whether a trigger is a bomber whom forces killed, by a verb that is no trigger. */
  public boolean isShot(Trigger bomber) {
    int first = bomber.sentence().first();
    boolean verbFirst = passage.language().has(Trait.VERB_FIRST);
    if (passage.language().has(Trait.VERB_LAST)
        || !isBomber(bomber.kind())
        || verbFirst && !passage.starts(PersonSense.class, bomber.first())) {
      return false;
    }
    for (int i = bomber.first() - 1; i >= Math.max(first, bomber.first() - VERB_REACH); i--) {
      if (isKilling(i)) {
        return verbFirst
            ? endsWithForces(i + 1, bomber.first() - 1) || follows(i, bomber) && hasForces(first, i)
            : isNear(i, bomber.first()) && !isPassive(i, first) && hasForces(first, i - 1);
      }
    }
    return false;
  }

  private boolean isKilling(int token) {
    return passage.within(CasualtySense.class, token, token).stream()
        .flatMap(mention -> mention.senses().stream())
        .map(CasualtySense.class::cast)
        .anyMatch(sense -> sense.outcome() == Outcome.KILLED && KILLING.contains(sense.form()));
  }

  /** "The police | kills | a bomber", "managed the police | to kill | a bomber". */
  private boolean follows(int verb, Trigger bomber) {
    return verb + 1 == bomber.first() && !passage.attachedAnd(verb);
  }

  private boolean isPassive(int verb, int first) {
    return verb > first
        && passage.language().is(WordList.PASSIVE_AUXILIARY, passage.token(verb - 1).form());
  }

  /** "Killed | the police | a bomber": the forces stand right before him. */
  private boolean endsWithForces(int from, int to) {
    List<Mention> actors = from <= to ? passage.within(ActorSense.class, from, to) : List.of();
    return !actors.isEmpty()
        && actors.get(actors.size() - 1).get(ActorSense.class).actor().isState()
        && to - actors.get(actors.size() - 1).last() <= GAP
        && !passage.attachedAnd(to + 1)
        && !passage.has(Marker.LOCATIVE, from, to + 1)
        && !passage.has(Marker.ROLE, from, to + 1);
  }
}
