package marsad.extract.frame;

import java.util.List;
import java.util.Optional;
import marsad.event.Role;
import marsad.extract.detection.TriggerReader;
import marsad.extract.entity.count.CasualtyMention;
import marsad.extract.lexicon.Concept.TriggerSense;
import marsad.extract.lexicon.Mention;
import marsad.extract.lexicon.Outcome;
import marsad.extract.lexicon.Strength;
import marsad.extract.text.AnnotatedPassage;
import marsad.extract.text.Sentence;
import marsad.extract.trigger.OtherScene;
import marsad.extract.trigger.Trigger;
import marsad.reference.Kind;
import marsad.reference.KindTrait;
import marsad.reference.ReferenceTables;

/** Makes frames of the people of a sentence whom no trigger explains: "two dead in Daquq". */
final class CasualtyFrames {
  private final AnnotatedPassage passage;
  private final ReferenceTables tables;
  private final OtherScene scene;
  private final TriggerReader triggers;

  CasualtyFrames(
      AnnotatedPassage passage, ReferenceTables tables, OtherScene scene, TriggerReader triggers) {
    this.passage = passage;
    this.tables = tables;
    this.scene = scene;
    this.triggers = triggers;
  }

  /** Returns the frame of the people of a sentence; null where they are of no event. */
  Frame ofSentence(FrameFiller filler, Sentence sentence, List<CasualtyMention> people) {
    return of(filler, sentence, people, false);
  }

  /** "Three policemen were wounded in B", next to what happened elsewhere: they were attacked. */
  Frame ofScene(FrameFiller filler, Sentence sentence, List<CasualtyMention> people) {
    int first = people.get(0).first();
    boolean another = scene.isOfAnother(scene.begin(sentence, first));
    Frame frame = of(filler, sentence, people, !another);
    return frame != null
        ? frame
        : first(people, Outcome.WOUNDED)
            .map(c -> of(filler, sentence, people, c, KindTrait.VAGUE, true))
            .filter(f -> people.stream().anyMatch(this::isOfForces))
            .orElse(null);
  }

  /**
   * Returns a frame for casualties that no trigger explains: a killing, or an attack of somebody
   * armed or with a weapon that wounded people; null where neither is reported.
   */
  private Frame of(
      FrameFiller filler, Sentence sentence, List<CasualtyMention> people, boolean alone) {
    return first(people, Outcome.KILLED)
        .map(c -> of(filler, sentence, people, c, KindTrait.DEATH, alone))
        .or(
            () ->
                first(people, Outcome.WOUNDED)
                    .map(c -> of(filler, sentence, people, c, KindTrait.VAGUE, alone))
                    .filter(frame -> isByArmed(frame) || !frame.weapons().isEmpty()))
        .orElse(null);
  }

  private boolean isOfForces(CasualtyMention casualty) {
    return casualty.count() != null
        && CasualtyMention.named(casualty.count()).stream()
            .anyMatch(side -> tables.actors().get(side.actor()).armed());
  }

  private static Optional<CasualtyMention> first(List<CasualtyMention> all, Outcome outcome) {
    return all.stream()
        .filter(casualty -> !casualty.isNone())
        .filter(casualty -> casualty.outcome() == outcome)
        .findFirst();
  }

  /** "Gunmen wounded two soldiers". */
  private boolean isByArmed(Frame frame) {
    return frame.hasCasualties()
        && frame.actors().stream()
            .anyMatch(
                actor ->
                    actor.role() == Role.INITIATOR
                        && !frame.victims().contains(actor.id())
                        && tables.actors().get(actor.id()).armed());
  }

  private Frame of(
      FrameFiller filler,
      Sentence sentence,
      List<CasualtyMention> people,
      CasualtyMention casualty,
      KindTrait trait,
      boolean alone) {
    Kind kind = tables.kinds().only(trait);
    TriggerSense sense =
        new TriggerSense(kind, null, Strength.GENERIC, "", false, casualty.proof().rule());
    Mention words = new Mention(casualty.first(), casualty.last(), "", "", List.of());
    Trigger whole = Trigger.of(passage, sentence, words, sense);
    Trigger trigger = triggers.armed(alone ? scene.within(whole) : whole);
    Frame frame = filler.fill(trigger).withCasualties(people);
    return filler.told(frame.withVictims(tables.actors()));
  }
}
