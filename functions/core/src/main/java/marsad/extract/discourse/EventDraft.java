package marsad.extract.discourse;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import marsad.event.ActorRole;
import marsad.event.RejectionReason;
import marsad.event.Role;
import marsad.extract.entity.count.CasualtyMention;
import marsad.extract.entity.date.DateMention;
import marsad.extract.entity.place.PlaceMention;
import marsad.extract.frame.Frame;
import marsad.extract.frame.Mentioned;
import marsad.extract.frame.Signal;
import marsad.extract.lexicon.Strength;
import marsad.extract.role.ActorReader;
import marsad.extract.text.EvidenceSpan;
import marsad.extract.trigger.Trigger;
import marsad.reference.Actors;
import marsad.reference.Gazetteer;
import marsad.reference.Kind;
import marsad.reference.KindTrait;

/** An event under construction: the first frame that reports it, and what later ones add. */
public final class EventDraft implements Mentioned {
  private final Frame first;
  private final Actors known;
  private final Map<String, ActorRole> actors = new LinkedHashMap<>();
  private final Set<String> weapons = new LinkedHashSet<>();
  private final DraftCasualties casualties = new DraftCasualties();
  private final DraftPlace place;
  private final List<EvidenceSpan> proofs = new ArrayList<>();
  private Kind kind;
  private Strength strength;
  private DateMention date;
  private boolean ownDate;
  private boolean ongoing;
  private boolean revised;
  private RejectionReason rejection;

  /**
   * @param gazetteer knows which places lie in one another
   * @param known knows which actors are only gunmen
   */
  EventDraft(Frame first, Gazetteer gazetteer, Actors known) {
    this.first = first;
    this.known = known;
    this.kind = first.kind();
    this.strength = first.trigger().strength();
    this.place = new DraftPlace(gazetteer, first);
    this.date = first.date();
    this.rejection = first.rejection();
    this.revised = first.has(Signal.REVISED);
    add(first);
    addCasualties(first.casualties());
  }

  private void add(Frame frame) {
    ongoing |= frame.has(Signal.ONGOING);
    frame.actors().stream()
        .filter(p -> !isLateInitiator(p, frame))
        .forEach(p -> actors.putIfAbsent(ActorReader.key(p), p));
    weapons.addAll(frame.weapons());
    casualties.noteAdditive(frame);
    if (proofs.size() < Trigger.MOST_PROOFS) {
      proofs.addAll(frame.proofs());
    }
  }

  /** A later sentence names another who is near, but who did it was told before. */
  private boolean isLateInitiator(ActorRole actor, Frame frame) {
    return actor.role() == Role.INITIATOR
        && (first.has(KindTrait.ASSAULT) || first.has(KindTrait.REMOTE))
        && !frame.sentence().equals(first.sentence())
        && actors.values().stream()
            .anyMatch(a -> a.role() == Role.INITIATOR && !known.get(a.id()).umbrella());
  }

  /** Adds numbers of people. */
  void addCasualties(Collection<CasualtyMention> more) {
    casualties.add(more);
  }

  /** Adds what another frame says of the same event, its numbers of people aside. */
  void join(Frame frame) {
    boolean sameSentence = first.sentence().equals(frame.sentence());
    boolean generic = strength.isGeneral();
    boolean exact =
        generic && (!frame.trigger().strength().isGeneral() || frame.has(KindTrait.EXPLOSION));
    if (frame.kind() != null && frame.kind().absorbs(kind) && (sameSentence || exact)) {
      kind = frame.kind();
    }
    if (generic || strength == Strength.ANAPHORIC) {
      strength = frame.trigger().strength();
    }
    place.join(frame);
    if (date == null || date.span() == null || date.dateline() && frame.date() != null) {
      date = frame.date() == null ? date : frame.date();
    }
    add(frame);
  }

  /** Takes the place that a sentence gives which says no more of the event. */
  void locate(PlaceMention where) {
    place.refine(where);
    proofs.add(where.proof());
  }

  /** Notes that later figures replace earlier ones, where a frame says so. */
  void revise(Frame frame) {
    revised |= frame.has(Signal.REVISED);
  }

  /** Sets the place that the text around gives. */
  void takePlace(PlaceMention other) {
    place.take(other);
  }

  /** Sets the date, and whether a sentence of the event itself names it. */
  void takeDate(DateMention other, boolean own) {
    date = other;
    ownDate = own;
  }

  void reject(RejectionReason reason) {
    rejection = reason;
  }

  public boolean is(Strength wanted) {
    return strength == wanted;
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
  PlaceMention section() {
    return first.section();
  }

  /** Returns the first frame that reports it. */
  Frame frame() {
    return first;
  }

  @Override
  public Kind kind() {
    return kind;
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
    return date;
  }

  public boolean ownDate() {
    return ownDate;
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
    return Collections.unmodifiableCollection(actors.values());
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
