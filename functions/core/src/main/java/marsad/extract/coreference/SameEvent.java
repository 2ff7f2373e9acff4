package marsad.extract.coreference;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import marsad.extract.draft.EventDraft;
import marsad.extract.entity.count.CasualtyMention;
import marsad.extract.frame.Frame;
import marsad.extract.frame.Mentioned;
import marsad.extract.lexicon.Outcome;
import marsad.extract.lexicon.Strength;
import marsad.extract.signal.Signal;
import marsad.extract.trigger.Quarters;
import marsad.language.Trait;
import marsad.reference.Actor;
import marsad.reference.Actors;
import marsad.reference.KindTrait;

/** Decides whether two mentions in one text speak of one event. */
public final class SameEvent {
  /** Number of events back that a later mention may refer to. */
  private static final int MEMORY = 24;

  private final SamePlaceAndDate where;
  private final OtherEvent other;

  public SameEvent(SamePlaceAndDate where, Actors actors) {
    this.where = where;
    this.other = new OtherEvent(actors);
  }

  /** Returns the event, reported before, that a frame reports too. */
  public Optional<EventDraft> find(Frame frame, List<EventDraft> events) {
    if (frame.has(Signal.SEPARATE)) {
      return Optional.empty();
    }
    for (int i = events.size() - 1; i >= Math.max(0, events.size() - MEMORY); i--) {
      EventDraft event = events.get(i);
      if (isOne(event, frame)) {
        return Optional.of(event);
      }
    }
    return Optional.empty();
  }

  private boolean isOne(EventDraft event, Frame frame) {
    boolean otherKind = !event.kind().equals(frame.kind());
    boolean next =
        frame.has(Signal.SEQUEL)
            && otherKind
            && !isAftermath(event, frame)
            && event.sentence().equals(frame.sentence());
    boolean oneOfSeveral =
        event.has(Signal.SEVERAL)
            && !frame.has(Signal.SEVERAL)
            && (frame.isPlaced() || frame.has(Signal.LATER))
            && !event.sentence().equals(frame.sentence());
    return (event.kind().like(frame.kind()) || isMeans(event, frame))
        && !oneOfSeveral
        && !isOfOneList(event, frame)
        && !(event.kind().equals(frame.kind()) && where.areTwoClauses(event, frame))
        && where.compatiblePlace(event, frame)
        && SamePlaceAndDate.sameDate(event, frame)
        && !next
        && !Quarters.differ(event.trigger(), frame.trigger())
        && !other.is(event, frame)
        && !sparesAll(event, frame)
        && !OtherMeans.is(event, frame)
        && !(isHarmed(event.casualties())
            && isHarmed(frame.casualties())
            && frame.is(Strength.NEW)
            && !frame.has(Signal.DEFINITE)
            && !other.isSameToll(event, frame)
            && (otherKind && !sameDead(event, frame) || otherVictims(event, frame)));
  }

  /** "Bombs in Kirkuk and Daquq": one word told of an event at each place of a list. */
  private static boolean isOfOneList(EventDraft event, Frame frame) {
    return event.trigger().equals(frame.trigger())
        && event.ownPlace()
        && frame.ownPlace()
        && !event.place().equals(frame.place());
  }

  /** Returns whether people were killed or wounded; who was only taken may be wounded too. */
  static boolean isHarmed(List<CasualtyMention> casualties) {
    return casualties.stream()
        .anyMatch(
            c ->
                c.hasVictims()
                    && (c.outcome() == Outcome.KILLED || c.outcome() == Outcome.WOUNDED));
  }

  /** "An officer died. A grenade was thrown too, and nobody was hurt": not what killed him. */
  private static boolean sparesAll(EventDraft event, Frame frame) {
    return isHarmed(event.casualties())
        && frame.casualties().stream().anyMatch(c -> c.outcome() == Outcome.NONE)
        && !isHarmed(frame.casualties())
        && frame.is(Strength.NEW)
        && !frame.has(Signal.DEFINITE)
        && !event.sentence().equals(frame.sentence());
  }

  /** "They arrested two", "an ambush was laid for the wanted": how forces made an arrest. */
  private static boolean isMeans(EventDraft event, Frame frame) {
    return event.kind().has(KindTrait.JUDICIAL)
        && frame.has(KindTrait.CONTINUES)
        && frame.is(Strength.GENERIC);
  }

  /** "Three were killed and then their car was burnt": nobody, nowhere else and no one more. */
  private static boolean isAftermath(EventDraft event, Frame frame) {
    return event.kind().absorbs(frame.kind())
        && frame.trigger().passage().language().has(Trait.VERB_LAST)
        && frame.actors().isEmpty()
        && !frame.hasCasualties();
  }

  /** "The shelling hit Makhmur too": a general word takes the kind of an event before. */
  public Frame likeBefore(Frame frame, List<EventDraft> events) {
    Frame like = frame;
    if (frame.trigger().strength().isGeneral()
        || frame.has(Signal.AGAIN) && frame.actors().isEmpty()) {
      int from = Math.max(0, events.size() - MEMORY);
      for (EventDraft event : events.subList(from, events.size())) {
        if (event.has(Signal.SEVERAL)) {
          continue;
        }
        boolean other =
            !frame.actors().isEmpty() && !where.compatiblePlace(event, frame)
                || frame.has(Signal.SEPARATE) && !frame.weapons().isEmpty();
        boolean unhurt = event.kind().has(KindTrait.FIND) && frame.hasCasualties();
        boolean same =
            event.kind().absorbs(like.kind())
                && !other
                && !unhurt
                && !OtherMeans.isOtherDamage(event, like);
        like = same ? like.withKind(event.kind()) : like;
      }
    }
    return like;
  }

  /** "Attacked … one was killed", "they clashed, one was killed": one number of dead, one event. */
  private static boolean sameDead(EventDraft event, Frame frame) {
    OptionalInt dead = dead(event.casualties());
    return !event.sentence().equals(frame.sentence())
        && !OtherMeans.isBlastBefore(event, frame)
        && dead.isPresent()
        && dead.equals(dead(frame.casualties()));
  }

  /** Returns the number of dead of the first sentence that counts them. */
  private static OptionalInt dead(List<CasualtyMention> casualties) {
    int sentence = -1;
    int dead = 0;
    for (CasualtyMention casualty : casualties) {
      boolean counts =
          casualty.outcome() == Outcome.KILLED
              && casualty.count() != null
              && casualty.count().best() != null
              && casualty.count().best() > 0;
      if (counts && (sentence < 0 || sentence == casualty.sentence())) {
        sentence = casualty.sentence();
        dead += casualty.count().best();
      }
    }
    return sentence < 0 ? OptionalInt.empty() : OptionalInt.of(dead);
  }

  /** Returns whether both name their victims, in different sentences, and none is common. */
  private static boolean otherVictims(Mentioned a, Mentioned b) {
    Set<String> one = a.victims();
    Set<String> two = b.victims();
    return !a.trigger().sentence().equals(b.trigger().sentence())
        && !one.isEmpty()
        && !two.isEmpty()
        && Collections.disjoint(one, two)
        && !one.contains(Actor.CIVILIANS)
        && !two.contains(Actor.CIVILIANS);
  }
}
