package marsad.extract.factuality;

import java.util.List;
import java.util.Set;
import marsad.event.RejectionReason;
import marsad.event.Role;
import marsad.extract.frame.Frame;
import marsad.extract.lexicon.OtherTopic;
import marsad.extract.lexicon.Strength;
import marsad.extract.signal.Signal;
import marsad.reference.Actor;
import marsad.reference.KindTrait;
import marsad.reference.Weapons.Weapon;

/** Rejects words of violence that report accidents, quarrels, sport or prices. */
public final class NonSecurityFilter {
  /** Weapons of which no family dispute or celebration makes use. */
  private static final Set<String> BOMBS = Set.of(Weapon.CAR_BOMB, Weapon.SUICIDE_VEST);

  private NonSecurityFilter() {}

  /** Returns whether the words of a frame are of no concern to security. */
  public static boolean noEvent(Frame frame) {
    OtherTopic topic = frame.trigger().sense().other();
    return topic != null && topic.isHarmless();
  }

  /**
   * Returns the frames with everyday accidents rejected. "A gas cylinder exploded": in such a
   * sentence only an act of somebody armed is an event; in one of a suicide or a family dispute a
   * weapon alone does not make it one.
   */
  public static List<Frame> accidents(List<Frame> frames) {
    if (names(frames, OtherTopic.FESTIVE)) {
      return frames.stream().map(NonSecurityFilter::festive).toList();
    }
    boolean quarrel = names(frames, OtherTopic.PRIVATE);
    if (!quarrel && !isOfAccident(frames)) {
      return frames;
    }
    boolean culprit =
        names(frames, OtherTopic.NOT_SECURITY)
            && frames.stream().noneMatch(NonSecurityFilter::isOther);
    return frames.stream()
        .map(
            frame ->
                isAccident(frame, quarrel || culprit && frame.has(KindTrait.JUDICIAL))
                    ? frame.orRejected(RejectionReason.NOT_SECURITY)
                    : frame)
        .toList();
  }

  /** "Thousands took to the streets | to celebrate", "families left | for a picnic". */
  private static Frame festive(Frame frame) {
    return frame.has(KindTrait.CROWD) ? frame.orRejected(RejectionReason.NOT_SECURITY) : frame;
  }

  /**
   * Returns whether a frame tells of more than an accident and of the police who arrest a driver.
   */
  private static boolean isOther(Frame frame) {
    return frame.kind() != null
        && (!frame.has(KindTrait.JUDICIAL) && frame.rejection() == null
            || frame.hasRole(Role.TARGET));
  }

  private static boolean isAccident(Frame frame, boolean quarrel) {
    boolean bomb = frame.weapons().stream().anyMatch(BOMBS::contains);
    boolean weapon =
        !frame.weapons().isEmpty() && !frame.trigger().strength().isGeneral() && !quarrel || bomb;
    boolean armed = weapon || !frame.actors().isEmpty() && !isHarm(frame);
    boolean stock = frame.has(KindTrait.FIND) && frame.actors().isEmpty(); // "a fire in a depot"
    return frame.has(KindTrait.EVERYDAY) && !armed
        || stock && !quarrel
        || quarrel && frame.has(KindTrait.JUDICIAL);
  }

  /** "Exploded", "died": words that need nobody who did it, and nobody who did or a weapon. */
  public static boolean isHarm(Frame frame) {
    return (frame.has(KindTrait.EXPLOSION) || frame.has(KindTrait.DEATH))
        && frame.weapons().isEmpty()
        && frame.actors().stream().allMatch(actor -> actor.role() == Role.TARGET);
  }

  /** Returns whether a word for an accident, or for what makes one, is among frames. */
  public static boolean isOfAccident(List<Frame> frames) {
    return names(frames, OtherTopic.NOT_SECURITY) || names(frames, OtherTopic.MISHAP);
  }

  /** "A gas cylinder had leaked": says why something exploded that a sentence before reports. */
  public static boolean isMishap(Frame frame) {
    return isOf(OtherTopic.MISHAP, frame);
  }

  /** Returns whether a trigger that speaks of something else is among frames. */
  public static boolean names(List<Frame> frames, OtherTopic topic) {
    return frames.stream().anyMatch(frame -> isOf(topic, frame));
  }

  private static boolean isOf(OtherTopic topic, Frame frame) {
    return frame.kind() == null && frame.trigger().sense().other() == topic;
  }

  /** "The campaign targeted children": a general word, and nothing armed in it. */
  public static boolean vague(Frame frame) {
    return frame.is(Strength.GENERIC)
        && frame.has(KindTrait.VAGUE)
        && frame.actors().isEmpty()
        && frame.weapons().isEmpty()
        && !frame.hasCasualties();
  }

  /** "The operation of the draw": nobody of force, no weapon and no victim. */
  public static boolean isUnarmed(Frame frame) {
    return frame.actors().isEmpty() && frame.weapons().isEmpty() && !frame.hasCasualties();
  }

  /** "They asked for an end to rocket fire": no word says who, where, when or how many. */
  public static boolean isBare(Frame frame) {
    return frame.kind().incident()
        && (frame.has(KindTrait.EVERYDAY) || frame.has(KindTrait.ASSAULT))
        && tellsNothing(frame);
  }

  /** "They burned our house": somebody's words, and nothing of when, where or to how many. */
  public static boolean isHearsay(Frame frame) {
    return frame.has(Signal.QUOTED) && tellsNothing(frame);
  }

  /** Returns whether no word says where, when, who or how many. */
  private static boolean tellsNothing(Frame frame) {
    return !frame.ownPlace()
        && frame.date() == null
        && frame.actors().isEmpty()
        && !frame.hasCasualties();
  }

  /**
   * Returns whether anything says that somebody did it: an actor, a weapon, a victim who is no
   * civilian. Without one, "three people were killed" is more often an accident.
   */
  public static boolean violent(Frame casualtyFrame) {
    return !casualtyFrame.actors().isEmpty()
        || !casualtyFrame.weapons().isEmpty()
        || casualtyFrame.victims().stream().anyMatch(side -> !side.equals(Actor.CIVILIANS));
  }
}
