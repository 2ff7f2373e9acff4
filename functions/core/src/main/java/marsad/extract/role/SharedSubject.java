package marsad.extract.role;

import java.util.List;
import java.util.Optional;
import marsad.event.Role;
import marsad.extract.lexicon.Concept.ActorSense;
import marsad.extract.lexicon.Concept.CasualtySense;
import marsad.extract.lexicon.Concept.TriggerSense;
import marsad.extract.lexicon.Marker;
import marsad.extract.lexicon.Mention;
import marsad.extract.text.AnnotatedPassage;
import marsad.extract.trigger.Trigger;
import marsad.language.Trait;
import marsad.language.WordList;
import marsad.reference.KindTrait;

/**
 * "A force raided a house | and arrested two": where a language leaves the subject of a verb out,
 * it is that of the verb before.
 */
final class SharedSubject {
  /** Maximum number of tokens between a verb and its subject: "a unit of". */
  private static final int REACH = 3;

  private final AnnotatedPassage passage;

  SharedSubject(AnnotatedPassage passage) {
    this.passage = passage;
  }

  /** Returns who did what a verb without a subject tells; empty where nobody is named. */
  Optional<NamedActor> find(Trigger trigger, boolean led) {
    int verb = trigger.first();
    if (led
        || !passage.language().has(Trait.VERB_FIRST)
        || trigger.sense().noun()
        || !trigger.has(KindTrait.JUDICIAL) && !trigger.has(KindTrait.ASSAULT)
        || !isJoined(trigger)
        || passage.isMarker(verb, Marker.PASSIVE)
        || subject(verb, trigger.sentence().last()).isPresent()) {
      return Optional.empty();
    }
    List<Mention> deeds = passage.within(TriggerSense.class, trigger.sentence().first(), verb - 1);
    for (int i = deeds.size() - 1; i >= 0; i--) {
      Mention deed = deeds.get(i);
      if (isOver(deed.first() + 1, verb - 1)) {
        return Optional.empty();
      }
      Optional<Mention> subject =
          deed.get(TriggerSense.class).noun() || passage.isMarker(deed.first(), Marker.PASSIVE)
              ? Optional.empty()
              : subject(deed.first(), verb - 1);
      if (subject.isPresent()) {
        return subject
            .filter(actor -> agrees(actor, deed, trigger))
            .map(
                actor -> {
                  ActorSense sense = actor.get(ActorSense.class);
                  return NamedActor.of(
                      passage, actor, sense.actor().id(), Role.INITIATOR, sense.rule());
                });
      }
    }
    return Optional.empty();
  }

  /** "And arrested", "then stormed". */
  private boolean isJoined(Trigger trigger) {
    int verb = trigger.first();
    return verb > trigger.sentence().first()
        && (passage.attachedAnd(verb) || passage.isMarker(verb - 1, Marker.SEQUENCE));
  }

  /** "…, who were hurt, and": another clause between has a subject of its own. */
  private boolean isOver(int from, int to) {
    return from <= to
        && (passage.has(Marker.COMPLEMENTIZER, from, to)
            || !passage.within(CasualtySense.class, from, to).isEmpty()
                && passage.has(Marker.SUBORDINATE, from, to));
  }

  private Optional<Mention> subject(int verb, int end) {
    for (int i = verb + 1; i <= Math.min(end, verb + REACH); i++) {
      if (passage.token(i).endsClause()
          || passage.isMarker(i, Marker.ROLE)
          || passage.isMarker(i, Marker.LOCATIVE)) {
        return Optional.empty();
      }
      Optional<Mention> actor = passage.at(ActorSense.class, i);
      if (actor.isPresent()) {
        return actor.filter(m -> m.clitics().isEmpty() && m.get(ActorSense.class).actor().armed());
      }
    }
    return Optional.empty();
  }

  /** A verb that might be a passive as well must agree with the one before; groups hold nobody. */
  private boolean agrees(Mention subject, Mention deed, Trigger trigger) {
    boolean active = isMarked(trigger.first());
    boolean state = !subject.get(ActorSense.class).actor().isArmedGroup();
    return (active || !isMarked(deed.first())) && (state || !trigger.has(KindTrait.JUDICIAL));
  }

  /** Returns whether a verb bears the ending of a woman, a group or many. */
  private boolean isMarked(int verb) {
    return passage.language().ends(WordList.SUBJECT_ENDING, passage.token(verb).form());
  }
}
