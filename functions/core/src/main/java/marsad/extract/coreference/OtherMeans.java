package marsad.extract.coreference;

import marsad.event.Role;
import marsad.extract.draft.EventDraft;
import marsad.extract.frame.Frame;
import marsad.extract.lexicon.Strength;
import marsad.extract.signal.Signal;
import marsad.reference.KindTrait;

/** Tells a deed by other means, at a place of its own, from more of the event before. */
final class OtherMeans {
  private OtherMeans() {}

  /** "A bomb killed two. In a village | gunmen shot a couple": a deed with a place of its own. */
  static boolean is(EventDraft event, Frame frame) {
    return isBlastBefore(event, frame)
        && SameEvent.isHarmed(event.casualties())
        && frame.is(Strength.NEW)
        && !frame.has(Signal.DEFINITE)
        && (frame.has(KindTrait.VAGUE) || frame.has(KindTrait.DEATH))
        && frame.hasRole(Role.INITIATOR)
        && !event.sentence().equals(frame.sentence());
  }

  /** "Another bomb killed two. In a village | gunmen shot two": no blast, and another place. */
  static boolean isBlastBefore(EventDraft event, Frame frame) {
    return !event.ownPlace()
        && frame.ownPlace()
        && event.kind().has(KindTrait.EXPLOSION)
        && !frame.has(KindTrait.EXPLOSION);
  }

  /** "They attacked a village. In Daquq | fields were burnt": what burns elsewhere is damage. */
  static boolean isOtherDamage(EventDraft event, Frame frame) {
    return frame.has(KindTrait.PROPERTY)
        && (event.kind().has(KindTrait.VAGUE) || event.kind().has(KindTrait.MUTUAL));
  }
}
