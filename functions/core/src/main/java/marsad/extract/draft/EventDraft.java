package marsad.extract.draft;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import marsad.event.ActorRole;
import marsad.event.RejectionReason;
import marsad.extract.entity.count.CasualtyMention;
import marsad.extract.entity.date.DateMention;
import marsad.extract.entity.place.PlaceMention;
import marsad.extract.frame.Frame;
import marsad.extract.frame.Mentioned;
import marsad.extract.lexicon.Strength;
import marsad.extract.signal.Signal;
import marsad.extract.text.EvidenceSpan;
import marsad.extract.trigger.Trigger;
import marsad.reference.Actors;
import marsad.reference.Kind;
import marsad.reference.place.Gazetteer;

/** An event under construction: the first frame that reports it, and what later ones add. */
public final class EventDraft implements Mentioned {
  private final Frame first;
  private final DraftActors actors;
  private final NamedElsewhere elsewhere;
  private final Set<String> weapons = new LinkedHashSet<>();
  private final DraftCasualties casualties = new DraftCasualties();
  private final DraftPlace place;
  private final DraftDate date;
  private final List<EvidenceSpan> proofs = new ArrayList<>();
  private final DraftKind kind;
  private boolean ongoing;
  private boolean revised;
  private RejectionReason rejection;

  /**
   * @param gazetteer knows which places lie in one another
   * @param known knows which actors are only gunmen
   */
  public EventDraft(Frame first, Gazetteer gazetteer, Actors known) {
    this.first = first;
    this.actors = new DraftActors(first, known);
    this.elsewhere = new NamedElsewhere(this, known);
    this.kind = new DraftKind(first);
    this.place = new DraftPlace(gazetteer, first);
    this.date = new DraftDate(first);
    this.rejection = first.rejection();
    add(first);
    addCasualties(first.casualties());
  }

  private void add(Frame frame) {
    ongoing |= frame.has(Signal.ONGOING);
    revised |= frame.has(Signal.REVISED);
    actors.add(frame);
    weapons.addAll(frame.weapons());
    casualties.noteAdditive(frame);
    if (proofs.size() < Trigger.MOST_PROOFS) {
      proofs.addAll(frame.proofs());
    }
  }

  public void addCasualties(Collection<CasualtyMention> more) {
    casualties.add(more);
  }

  /** Returns the numbers of people that its sentences give. */
  DraftCasualties people() {
    return casualties;
  }

  /** Adds what another frame says of the same event, its numbers of people aside. */
  public void join(Frame frame) {
    kind.join(frame);
    place.join(frame);
    date.join(frame);
    add(frame);
  }

  /** Takes the place that a sentence gives which says no more of the event. */
  public void locate(PlaceMention where) {
    place.refine(where);
    proofs.add(where.proof());
  }

  /** Sets the place that the text around gives. */
  public void takePlace(PlaceMention other) {
    place.take(other);
  }

  /** Sets the date, and whether a sentence of the event itself names it. */
  public void takeDate(DateMention other, boolean own) {
    date.take(other, own);
  }

  public void reject(RejectionReason reason) {
    rejection = reason;
  }

  public boolean is(Strength wanted) {
    return kind.strength() == wanted;
  }

  /** Returns what the words around its first mention signal. */
  public boolean has(Signal signal) {
    return first.has(signal);
  }

  @Override
  public Trigger trigger() {
    return first.trigger();
  }

  /** The place that the heading above names; null where there is none. */
  public PlaceMention section() {
    return first.section();
  }

  /** Returns the first frame that reports it. */
  public Frame frame() {
    return first;
  }

  @Override
  public Kind kind() {
    return kind.kind();
  }

  @Override
  public PlaceMention place() {
    return place.place();
  }

  @Override
  public boolean ownPlace() {
    return place.own();
  }

  @Override
  public DateMention date() {
    return date.date();
  }

  public boolean ownDate() {
    return date.own();
  }

  public boolean ongoing() {
    return ongoing;
  }

  public boolean revised() {
    return revised;
  }

  @Override
  public RejectionReason rejection() {
    return rejection;
  }

  @Override
  public Collection<ActorRole> actors() {
    return actors.all();
  }

  /** Who took part by words outside the sentences that report it. */
  public NamedElsewhere elsewhere() {
    return elsewhere;
  }

  public Set<String> weapons() {
    return Collections.unmodifiableSet(weapons);
  }

  public List<CasualtyMention> casualties() {
    return casualties.mentions();
  }

  @Override
  public Set<String> victims() {
    return casualties.victims();
  }

  @Override
  public boolean hasCasualties() {
    return casualties.given();
  }

  /** Returns whether the figures of a sentence add to those before. */
  public boolean isAdditive(int sentence) {
    return casualties.isAdditive(sentence);
  }

  public List<EvidenceSpan> proofs() {
    return Collections.unmodifiableList(proofs);
  }
}
