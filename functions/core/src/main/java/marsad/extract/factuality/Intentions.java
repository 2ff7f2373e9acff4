package marsad.extract.factuality;

import marsad.extract.lexicon.Concept.TriggerSense;
import marsad.extract.lexicon.Marker;
import marsad.extract.lexicon.MarkerUse;
import marsad.extract.text.AnnotatedPassage;
import marsad.extract.text.Clause;
import marsad.extract.trigger.Trigger;
import marsad.language.LanguageProfile;
import marsad.language.Reach;
import marsad.language.Trait;
import marsad.language.WordList;
import marsad.reference.KindTrait;

/** Recognises what somebody only intends: plans, aims, verbs of the future. */
final class Intentions {
  /** Maximum number of tokens between a word of a plan and the trigger behind it. */
  private static final int NEAR = 5;

  private final AnnotatedPassage passage;
  private final LanguageProfile language;
  private final Aims aims;
  private final OtherClause other;

  Intentions(AnnotatedPassage passage) {
    this.passage = passage;
    this.language = passage.language();
    this.aims = new Aims(passage);
    this.other = new OtherClause(passage);
  }

  /** Returns whether the event of a trigger is one of the future. */
  boolean isPlanned(Trigger trigger) {
    boolean ofArrested =
        trigger.has(KindTrait.JUDICIAL)
            && (language.has(Trait.VERB_FIRST)
                || language.has(Trait.SUBJECT_FIRST) && isWithClause(trigger));
    int near = Math.max(trigger.free(), trigger.first() - NEAR);
    int planned = ofArrested ? trigger.first() : plannedUntil(trigger);
    return isPlanned(trigger, near, planned)
        || namesFuture(trigger)
        || isFuture(trigger)
        || isTopic(trigger)
        || isPurpose(trigger);
  }

  /** "Arrested three | who were planning an attack": the plan is that of the arrested. */
  private boolean isWithClause(Trigger trigger) {
    int end = Math.min(trigger.to(), trigger.last() + language.reach(Reach.PLAN));
    return end > trigger.last() && passage.has(Marker.SUBORDINATE, trigger.last() + 1, end);
  }

  private boolean namesFuture(Trigger trigger) {
    int future = passage.nearest(Marker.FUTURE, trigger.from(), trigger.to());
    return future >= 0 && !other.isAside(trigger, future);
  }

  /** "They wanted forces to raid the area": an aim, unless the words say that it was reached. */
  boolean isAim(Trigger trigger) {
    return aims.isAim(trigger);
  }

  /** "Called for calm | after | gunmen killed two": what follows a wish or a plan happened. */
  boolean isAfter(int wish, int first) {
    return language.has(Trait.SUBJECT_FIRST)
        && wish < first
        && passage.has(Marker.AFTER, wish, first);
  }

  /** "Any attack", "a possible attack", هجوم محتمل: none that happened. */
  boolean isOnlyPossible(Trigger trigger) {
    return trigger.first() > trigger.sentence().first()
            && language.is(WordList.ANY, passage.token(trigger.first() - 1).form())
        || trigger.sense().noun()
            && (language.has(Trait.HEAD_FIRST)
                && trigger.last() < trigger.sentence().last()
                && language.is(WordList.POSSIBLE, passage.token(trigger.last() + 1).form()));
  }

  /** "They discussed | the return of families", "raids were the subject": only talked about. */
  private boolean isTopic(Trigger trigger) {
    if (!trigger.sense().noun() || trigger.kind() == null) {
      return false;
    }
    int first = trigger.sentence().first();
    int before =
        trigger.first() > first ? passage.nearest(Marker.TOPIC, trigger.first() - 1, first) : -1;
    return before >= first
            && !passage.isMarker(before, Marker.TOPIC, MarkerUse.PREDICATE)
            && !passage.has(Marker.AFTER, first, trigger.first() - 1)
        || isTopicBehind(trigger);
  }

  /** "Joint operations | were the subject". */
  private boolean isTopicBehind(Trigger trigger) {
    int last = trigger.sentence().last();
    for (int i = trigger.last() + 1; i <= last; i++) {
      if (passage.isMarker(i, Marker.TOPIC, MarkerUse.PREDICATE)) {
        return true;
      }
      if (passage.isMarker(i, Marker.SUBORDINATE) || passage.isMarker(i, Marker.COMPLEMENTIZER)) {
        return false;
      }
    }
    return false;
  }

  /** "They gathered and demand …": what a crowd, or a captor, demands is no plan. */
  private boolean isPlanned(Trigger trigger, int from, int to) {
    int at = passage.nearest(Marker.PLANNED, from, to);
    return at >= 0
        && !isAfter(at, trigger.first())
        && !((trigger.has(KindTrait.CROWD) || trigger.has(KindTrait.CAPTIVES))
            && !trigger.has(KindTrait.CIVILIAN) // "demanded | the return of families"
            && passage.isMarker(at, Marker.DEMAND));
  }

  /** سيهاجم, "will attack": the verb itself is of the future. */
  private boolean isFuture(Trigger trigger) {
    return passage
        .at(TriggerSense.class, trigger.first())
        .filter(
            verb ->
                !verb.clitics().isEmpty() && language.ends(WordList.FUTURE_CLITIC, verb.clitics()))
        .isPresent();
  }

  /** "They returned | to fight the group": a noun with "to" says only what for. */
  private boolean isPurpose(Trigger trigger) {
    String form = passage.token(trigger.first()).form();
    int from = Math.max(trigger.sentence().first(), trigger.first() - NEAR);
    return language.has(Trait.VERB_FIRST)
        && trigger.sense().noun()
        && trigger.has(KindTrait.MUTUAL)
        && language.starts(WordList.PURPOSE, form)
        && !language.starts(WordList.ARTICLE_ASSIMILATED, form)
        && !trigger.sense().written().startsWith(form.substring(0, 1))
        && trigger.first() > from
        && !Clause.hasVerb(passage, from, trigger.first() - 1)
        && !passage.has(Marker.CAUSE, from, trigger.first() - 1);
  }

  /** "An operation with the army will begin": the plan may stand behind the trigger. */
  private int plannedUntil(Trigger trigger) {
    if (language.has(Trait.VERB_LAST) && Clause.isVerb(passage, trigger.last())) {
      return trigger.last(); // "kidnapped two | and demand money": the verb ends its clause
    }
    int end = Math.min(trigger.to(), trigger.last() + language.reach(Reach.PLAN));
    int clause = Clause.end(passage, trigger.last() + 1, end);
    return clause < 0 ? end : clause;
  }
}
