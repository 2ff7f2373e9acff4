package marsad.extract.role;

import java.util.ArrayList;
import java.util.List;
import marsad.event.Role;
import marsad.extract.lexicon.Concept.ActorSense;
import marsad.extract.lexicon.Concept.CalendarSense;
import marsad.extract.lexicon.Concept.PlaceSense;
import marsad.extract.lexicon.Marker;
import marsad.extract.lexicon.Mention;
import marsad.extract.text.AnnotatedPassage;
import marsad.extract.text.Clause;
import marsad.extract.trigger.Trigger;
import marsad.language.Trait;
import marsad.language.WordList;
import marsad.reference.KindTrait;

/**
 * Finds the states that do something: "by Turkey", "Turkey bombed", "the bombing of Turkey", where
 * the name of a country stands for its forces.
 */
final class StateAgents {
  /** Traits of kinds that no state does to another side. */
  private static final List<KindTrait> NO_DEEDS =
      List.of(KindTrait.JOINT, KindTrait.TALKS, KindTrait.MOVEMENT, KindTrait.FIND);

  /** Maximum number of tokens between "by" and the name of the state. */
  private static final int AGENT_REACH = 5;

  private final AnnotatedPassage passage;
  private final OwnArms arms;
  private final OwnerRoles owners;
  private final Nationalities nationalities;
  private final GrammaticalRoles grammar;
  private final boolean verbLast;

  StateAgents(AnnotatedPassage passage) {
    this.passage = passage;
    this.arms = new OwnArms(passage);
    this.owners = new OwnerRoles(passage);
    this.nationalities = new Nationalities(passage);
    this.grammar = new GrammaticalRoles(passage);
    this.verbLast = passage.language().has(Trait.VERB_LAST);
  }

  /** Returns the states that are the agent of what a trigger names. */
  List<NamedActor> find(Trigger trigger) {
    List<NamedActor> found = new ArrayList<>();
    if (trigger.kind() == null || NO_DEEDS.stream().anyMatch(trigger::has)) {
      return found;
    }
    int from = trigger.sentence().first();
    for (Mention mention : passage.within(PlaceSense.class, from, trigger.to())) {
      PlaceSense sense = mention.get(PlaceSense.class);
      if (sense.forces() == null || passage.insideActor(mention)) {
        continue;
      }
      if (isHit(mention, trigger)) {
        String state = sense.forces().id();
        found.add(NamedActor.of(passage, mention, state, Role.TARGET, sense.rule()));
      } else if (isAgent(mention, trigger)) {
        found.add(agent(mention, sense.forces().id(), sense.rule()));
      }
    }
    found.addAll(nationalities.find(trigger));
    return found;
  }

  private boolean isDate(int token) {
    return passage.within(CalendarSense.class, Math.max(0, token - 1), token).stream()
        .anyMatch(date -> date.holds(token));
  }

  private NamedActor agent(Mention words, String state, String rule) {
    return NamedActor.of(passage, words, state, Role.INITIATOR, rule);
  }

  /** "A base | of Turkey": the post right before a country is its own. */
  private boolean isHit(Mention mention, Trigger trigger) {
    int post = mention.first() - 1;
    return verbLast
        && post >= trigger.from()
        && (trigger.has(KindTrait.ASSAULT) || trigger.has(KindTrait.REMOTE))
        && passage.language().is(WordList.POST, passage.token(post).form());
  }

  private boolean isAgent(Mention mention, Trigger trigger) {
    if (mention.first() < trigger.from()) {
      return arms.isOwner(mention, trigger);
    }
    return isBy(mention)
        || arms.isOwner(mention, trigger)
        || owners.ownsWeapon(mention, trigger)
        || isGenitive(mention, trigger)
        || isSubject(mention, trigger)
        || isSubjectOfHeadline(mention, trigger)
        || isSubjectBehind(mention, trigger);
  }

  private boolean isBy(Mention mention) {
    for (int i = mention.first() - 1; i >= Math.max(0, mention.first() - AGENT_REACH); i--) {
      if (passage.token(i).endsClause() || passage.starts(ActorSense.class, i)) {
        return false;
      }
      if (passage.isMarker(i, Marker.ROLE)) {
        return passage.isMarker(i, Marker.ROLE, Role.INITIATOR);
      }
    }
    return false;
  }

  /** "The bombing of Turkey", where the noun stands first and what it was done to does not. */
  private boolean isGenitive(Mention mention, Trigger trigger) {
    return verbLast && mention.first() == trigger.last() + 1;
  }

  /** "Turkey | bombs": a country right before an active verb. */
  private boolean isSubjectOfHeadline(Mention mention, Trigger trigger) {
    return passage.language().has(Trait.VERB_FIRST)
        && mention.clitics().isEmpty()
        && mention.last() + 1 == trigger.first()
        && !trigger.sense().noun()
        && passage.isMarker(trigger.first(), Marker.ACTIVE)
        && !passage.isMarker(mention.first() - 1, Marker.LOCATIVE);
  }

  /** "Fired | Turkey | rockets": a country right behind a verb, with what it did behind it. */
  private boolean isSubjectBehind(Mention mention, Trigger trigger) {
    int object = mention.last() + 1;
    return passage.language().has(Trait.VERB_FIRST)
        && mention.clitics().isEmpty()
        && mention.first() == trigger.first() + 1
        && !trigger.sense().noun()
        && object <= trigger.sentence().last()
        && !passage.token(object).endsClause()
        && !passage.isMarker(object, Marker.LOCATIVE);
  }

  /** "Turkey … bombed": the first word of a clause whose verb is active. */
  private boolean isSubject(Mention mention, Trigger trigger) {
    int before = mention.first() - 1;
    while (before > trigger.sentence().first() && isDate(before)) {
      before--;
    }
    boolean first =
        before < trigger.sentence().first()
            || before == trigger.sentence().first() && isDate(before)
            || passage.token(before).endsClause()
            || passage.token(before).isMark("\n:«»\"“”");
    boolean opens = first && mention.last() < trigger.first();
    if (opens && passage.language().has(Trait.SUBJECT_FIRST)) {
      return grammar.subject(mention, trigger).filter(role -> role == Role.INITIATOR).isPresent();
    }
    return verbLast
        && opens
        && Clause.behind(passage, trigger.first(), trigger.last(), trigger.to())
            .voice(trigger.last())
            .filter(voice -> voice == Marker.ACTIVE)
            .isPresent();
  }
}
