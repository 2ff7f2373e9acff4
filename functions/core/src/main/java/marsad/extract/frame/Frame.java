package marsad.extract.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import marsad.event.ActorRole;
import marsad.event.RejectionReason;
import marsad.extract.entity.count.CasualtyMention;
import marsad.extract.entity.date.DateMention;
import marsad.extract.entity.place.PlaceMention;
import marsad.extract.lexicon.Strength;
import marsad.extract.signal.Signal;
import marsad.extract.text.EvidenceSpan;
import marsad.extract.trigger.Trigger;
import marsad.reference.Actors;
import marsad.reference.Kind;
import marsad.reference.KindTrait;

/**
 * What one sentence says of one event. Each stage of the extraction makes a new frame of it.
 *
 * @param trigger the words that name the event
 * @param kind kind of the event; null where it is none of the table
 * @param place where it happened, as the sentence says; null where it does not
 * @param section the place that the heading above names; null where there is none
 * @param date when it happened, as the sentence says; null where it does not
 * @param actors who takes part
 * @param weapons codes of weapons, each once
 * @param signals what the words around say of the relation to other events
 * @param casualties numbers of people
 * @param rejection why it is no new event; null where it is one
 * @param confined whether the rejection says nothing of the frames behind it: an attempt, a charge
 * @param proofs the words that prove its fields
 */
public record Frame(
    Trigger trigger,
    Kind kind,
    PlaceMention place,
    PlaceMention section,
    DateMention date,
    List<ActorRole> actors,
    List<String> weapons,
    Set<Signal> signals,
    List<CasualtyMention> casualties,
    RejectionReason rejection,
    boolean confined,
    List<EvidenceSpan> proofs)
    implements Mentioned {
  public Frame {
    actors = List.copyOf(actors);
    weapons = List.copyOf(weapons);
    signals = Set.copyOf(signals);
    casualties = List.copyOf(casualties);
    proofs = List.copyOf(proofs);
  }

  public int first() {
    return trigger.first();
  }

  public int last() {
    return trigger.last();
  }

  public boolean is(Strength wanted) {
    return trigger.is(wanted);
  }

  public boolean has(Signal signal) {
    return signals.contains(signal);
  }

  /** Returns whether the kind has a trait. */
  public boolean has(KindTrait trait) {
    return kind != null && kind.has(trait);
  }

  @Override
  public boolean ownPlace() {
    return place != null;
  }

  @Override
  public Set<String> victims() {
    return casualties.stream().flatMap(CasualtyMention::victims).collect(Collectors.toSet());
  }

  @Override
  public boolean hasCasualties() {
    return casualties.stream().anyMatch(CasualtyMention::hasVictims);
  }

  public Frame withKind(Kind other) {
    return copy().kind(other).make();
  }

  /** Returns the frame with one more actor. */
  Frame with(ActorRole actor) {
    List<ActorRole> all = new ArrayList<>(actors);
    all.add(actor);
    return copy().actors(all).make();
  }

  /** Returns the same event at another place, without its people. */
  Frame at(PlaceMention other) {
    List<EvidenceSpan> all = new ArrayList<>(proofs);
    all.add(other.proof());
    return copy().place(other).casualties(List.of()).proofs(all).make();
  }

  /** Returns the same event on another day. */
  Frame on(DateMention day) {
    return copy().date(day).make();
  }

  public Frame withSection(PlaceMention other) {
    return copy().section(other).make();
  }

  Frame withCasualties(List<CasualtyMention> all) {
    return copy().casualties(all).make();
  }

  /**
   * "Forces killed three fighters of the group": of a killing, who was counted among the dead is
   * the target, and the forces beside them did it.
   */
  Frame withVictims(Actors known) {
    return VictimSides.of(this, known).map(sides -> copy().actors(sides).make()).orElse(this);
  }

  /**
   * Returns the frame with the strength that what stands beside its words gives them: an attack by,
   * with or on nobody is a manner of speaking.
   */
  Frame settled() {
    if (!is(Strength.WEAK)) {
      return this;
    }
    return new Support(this).isArmed()
        ? withStrength(Strength.NEW, rejection)
        : withStrength(Strength.GENERIC, RejectionReason.NOT_SECURITY);
  }

  /** Returns whether nothing armed stands beside its weak word. */
  public boolean isUnarmed() {
    return is(Strength.GENERIC)
        && trigger.sense().strength() == Strength.WEAK
        && rejection == RejectionReason.NOT_SECURITY;
  }

  /** Returns the frame of a weak word that the text around makes an event. */
  public Frame armed() {
    return withStrength(Strength.NEW, null);
  }

  private Frame withStrength(Strength strength, RejectionReason reason) {
    return copy().trigger(trigger.withStrength(strength)).rejection(reason, confined).make();
  }

  /** Returns the frame with a reason for rejection; null accepts it. */
  public Frame rejected(RejectionReason reason) {
    return judged(reason, confined);
  }

  /** Returns the frame with another reason, where it has none yet. */
  public Frame orRejected(RejectionReason reason) {
    return rejection == null ? rejected(reason) : this;
  }

  public Frame judged(RejectionReason reason, boolean onlyHere) {
    return copy().rejection(reason, onlyHere).make();
  }

  private FrameCopy copy() {
    return new FrameCopy(this);
  }
}
