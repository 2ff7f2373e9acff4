package marsad.extract.frame;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import marsad.event.EvidenceField;
import marsad.extract.entity.place.PlaceMention;
import marsad.extract.lexicon.Concept.WeaponSense;
import marsad.extract.lexicon.Mention;
import marsad.extract.role.ActorReader;
import marsad.extract.signal.SignalReader;
import marsad.extract.text.AnnotatedPassage;
import marsad.extract.text.EvidenceSpan;
import marsad.extract.trigger.Trigger;
import marsad.reference.KindTrait;

/** Makes the frames of one sentence from the place, date, actors and weapons of each trigger. */
final class FrameFiller {
  private final AnnotatedPassage passage;
  private final EventPlaceChooser places;
  private final EventDateChooser dates;
  private final SignalReader signals;
  private final ActorReader actors;

  FrameFiller(
      AnnotatedPassage passage,
      ActorReader actors,
      EventPlaceChooser places,
      EventDateChooser dates,
      SignalReader signals) {
    this.passage = passage;
    this.places = places;
    this.dates = dates;
    this.signals = signals;
    this.actors = actors;
  }

  /** "The army announced the death of two of the group": once it is clear who died. */
  Frame told(Frame frame) {
    return frame.has(KindTrait.DEATH)
        ? actors.speaker(frame.trigger(), frame.actors()).map(frame::with).orElse(frame)
        : frame;
  }

  /** Returns the frame of a trigger, without casualties and factuality. */
  Frame fill(Trigger trigger) {
    List<EvidenceSpan> proofs = new ArrayList<>(trigger.proofs());
    PlaceMention place = places.find(trigger).orElse(null);
    if (place != null) {
      proofs.add(place.proof());
    }
    ActorReader.Found found = actors.read(trigger);
    proofs.addAll(found.proofs());
    Set<String> weapons = new LinkedHashSet<>();
    for (Mention mention : passage.within(WeaponSense.class, trigger.from(), trigger.to())) {
      WeaponSense sense = mention.get(WeaponSense.class);
      if (weapons.add(sense.code())) {
        proofs.add(
            EvidenceSpan.of(
                passage, EvidenceField.WEAPONS, sense.rule(), mention.first(), mention.last()));
      }
    }
    return new Frame(
        trigger,
        trigger.kind(),
        place,
        null,
        dates.find(trigger).orElse(null),
        found.actors(),
        List.copyOf(weapons),
        signals.read(trigger),
        List.of(),
        null,
        false,
        proofs);
  }
}
