package marsad.extract.frame;

import java.util.List;
import marsad.event.ActorRole;
import marsad.event.RejectionReason;
import marsad.extract.entity.count.CasualtyMention;
import marsad.extract.entity.date.DateMention;
import marsad.extract.entity.place.PlaceMention;
import marsad.extract.text.EvidenceSpan;
import marsad.extract.trigger.Trigger;
import marsad.reference.Kind;

/** Builds a copy of a frame with some components replaced; the others are those of the frame. */
final class FrameCopy {
  private final Frame original;
  private Trigger trigger;
  private Kind kind;
  private PlaceMention place;
  private PlaceMention section;
  private DateMention date;
  private List<ActorRole> actors;
  private List<CasualtyMention> casualties;
  private RejectionReason rejection;
  private boolean confined;
  private List<EvidenceSpan> proofs;

  FrameCopy(Frame original) {
    this.original = original;
    trigger = original.trigger();
    kind = original.kind();
    place = original.place();
    section = original.section();
    date = original.date();
    actors = original.actors();
    casualties = original.casualties();
    rejection = original.rejection();
    confined = original.confined();
    proofs = original.proofs();
  }

  FrameCopy trigger(Trigger other) {
    trigger = other;
    return this;
  }

  FrameCopy kind(Kind other) {
    kind = other;
    return this;
  }

  FrameCopy place(PlaceMention other) {
    place = other;
    return this;
  }

  FrameCopy section(PlaceMention other) {
    section = other;
    return this;
  }

  FrameCopy date(DateMention other) {
    date = other;
    return this;
  }

  FrameCopy actors(List<ActorRole> others) {
    actors = others;
    return this;
  }

  FrameCopy casualties(List<CasualtyMention> others) {
    casualties = others;
    return this;
  }

  /** Replaces the reason for rejection, and whether it says nothing of the frames behind. */
  FrameCopy rejection(RejectionReason reason, boolean onlyHere) {
    rejection = reason;
    confined = onlyHere;
    return this;
  }

  FrameCopy proofs(List<EvidenceSpan> others) {
    proofs = others;
    return this;
  }

  Frame make() {
    return new Frame(
        trigger,
        kind,
        place,
        section,
        date,
        actors,
        original.weapons(),
        original.signals(),
        casualties,
        rejection,
        confined,
        proofs);
  }
}
