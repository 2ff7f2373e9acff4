package marsad.extract.discourse;

import marsad.event.ActorRole;
import marsad.event.Role;
import marsad.extract.draft.EventDraft;
import marsad.extract.factuality.NonSecurityFilter;
import marsad.extract.frame.Frame;
import marsad.reference.Actors;
import marsad.reference.KindTrait;

/** Recognises an accident that explains an explosion told before: "a gas cylinder had leaked". */
final class MishapExplanation {
  /** Number of sentences behind an explosion that may say what made it. */
  private static final int EXPLAINED = 3;

  private final Actors actors;

  MishapExplanation(Actors actors) {
    this.actors = actors;
  }

  /** "An explosion hurt six. A gas cylinder had leaked": no weapon and nobody armed before it. */
  boolean explains(Frame frame, EventDraft event) {
    return event != null
        && NonSecurityFilter.isMishap(frame)
        && event.kind().has(KindTrait.EXPLOSION)
        && event.weapons().isEmpty()
        && event.actors().stream().noneMatch(this::isArmedDoer)
        && frame.sentence().number() - event.sentence().number() <= EXPLAINED;
  }

  /** Policemen who were hurt do not make an accident an attack. */
  private boolean isArmedDoer(ActorRole actor) {
    return actor.role() != Role.TARGET && actors.get(actor.id()).armed();
  }
}
