package marsad.extract.discourse;

import java.util.List;
import marsad.event.Role;
import marsad.extract.coreference.StatedPlaceAndDate;
import marsad.extract.draft.EventDraft;
import marsad.extract.factuality.NonSecurityFilter;
import marsad.extract.frame.Frame;
import marsad.extract.lexicon.Strength;
import marsad.extract.signal.Signal;
import marsad.language.Trait;
import marsad.reference.KindTrait;

/**
 * Decides whether a frame that joins no event before says enough to be one of its own: where, to
 * how many, or who.
 */
final class Grounding {
  private Grounding() {}

  /** Returns whether a frame without any event is too vague to be one, or only hearsay. */
  static boolean isEmpty(Frame frame, boolean inLead, boolean first) {
    return first && (NonSecurityFilter.vague(frame) || NonSecurityFilter.isBare(frame))
        || NonSecurityFilter.isHearsay(frame)
        || !inLead && isStanding(frame);
  }

  /** Returns whether a frame that points back at nothing reports an event itself. */
  static boolean isEvent(Frame anaphor) {
    return !anaphor.has(KindTrait.CIVILIAN)
        && !isOnlyMeant(anaphor)
        && isSituated(anaphor)
        && !NonSecurityFilter.isUnarmed(anaphor);
  }

  /** "Families still live in camps": people who fled, behind the lead and without a day. */
  private static boolean isStanding(Frame frame) {
    return frame.has(KindTrait.CIVILIAN) && !StatedPlaceAndDate.hasOwnDate(frame);
  }

  /**
   * "Jets struck near Hawija. One strike near Tal Afar cratered a road": returns a frame of a weak
   * word as one of somebody armed, where the text has told of the like, and it has its own place.
   */
  static Frame inText(Frame frame, List<EventDraft> events) {
    boolean weak =
        frame.isUnarmed()
            && frame.trigger().sense().noun()
            && frame.isPlaced()
            && !frame.has(Signal.GENERAL)
            && !frame.has(Signal.KNOWN)
            && frame.kind() != null
            && frame.kind().isViolent();
    return events.stream()
        .filter(event -> weak && event.kind().like(frame.kind()))
        .reduce((earlier, later) -> later)
        .map(
            event ->
                event.kind().absorbs(frame.kind()) && !frame.has(KindTrait.PROPERTY)
                    ? event.kind()
                    : frame.kind())
        .map(frame.armed()::withKind)
        .orElse(frame);
  }

  /** "The attack", where the article stands before a noun that any deed may be called by. */
  private static boolean isOnlyMeant(Frame anaphor) {
    return anaphor.has(KindTrait.VAGUE)
        && anaphor.trigger().passage().language().has(Trait.VERB_FIRST);
  }

  /**
   * Returns whether a frame behind the lead can be a new event: it must say where, or how many;
   * otherwise it only comments on the events before.
   */
  static boolean isGrounded(Frame frame, boolean inLead, List<EventDraft> events) {
    if (inLead || events.isEmpty() || frame.has(Signal.SEPARATE) || goesOn(frame)) {
      return true;
    }
    boolean where = frame.isPlaced();
    if (!frame.kind().incident()) {
      return where || frame.date() != null;
    }
    boolean casualties = frame.hasCasualties();
    boolean told = casualties && frame.is(Strength.NEW) && !frame.has(Signal.DEFINITE);
    return frame.has(Signal.QUOTED)
        ? told || where && (casualties || hasBothSides(frame))
        : where || casualties;
  }

  /** "Gunmen attacked a post of the army", in quotes: who did it, and to whom. */
  private static boolean hasBothSides(Frame frame) {
    return !frame.has(Signal.DEFINITE)
        && frame.hasRole(Role.INITIATOR)
        && frame.hasRole(Role.TARGET);
  }

  /** "Half an hour later a car exploded": violence that the text tells as the next thing. */
  private static boolean goesOn(Frame frame) {
    return frame.has(Signal.LATER)
        && frame.has(KindTrait.ASSAULT)
        && !frame.has(Signal.QUOTED)
        && !frame.has(Signal.DEFINITE);
  }

  /** "Forces deployed there": a movement behind an attack, without a place, only answers it. */
  static boolean isAftermath(Frame frame, List<EventDraft> events) {
    return (frame.has(KindTrait.MOVEMENT) || frame.has(KindTrait.CONTINUES))
        && !frame.isPlaced()
        && !frame.has(Signal.SEPARATE)
        && events.stream().anyMatch(event -> event.kind().has(KindTrait.ASSAULT));
  }

  /** Returns whether a frame says where, and when, to how many or, in the first sentence, who. */
  private static boolean isSituated(Frame frame) {
    boolean opens = frame.sentence().number() == 0 && !frame.actors().isEmpty();
    return StatedPlaceAndDate.isDated(frame)
        || frame.isPlaced() && (frame.hasCasualties() || opens);
  }
}
