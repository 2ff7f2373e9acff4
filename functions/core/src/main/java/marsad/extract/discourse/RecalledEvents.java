package marsad.extract.discourse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import marsad.article.Moment;
import marsad.event.DatePrecision;
import marsad.event.DateSpan;
import marsad.event.RejectionReason;
import marsad.extract.coreference.SameEvent;
import marsad.extract.coreference.SamePlaceAndDate;
import marsad.extract.coreference.StatedPlaceAndDate;
import marsad.extract.draft.EventDraft;
import marsad.extract.frame.Frame;
import marsad.extract.signal.Signal;
import marsad.reference.Actors;
import marsad.reference.KindTrait;
import marsad.reference.place.Gazetteer;

/**
 * Collects what a report speaks of again and others reported as news: an attack that it condemns,
 * mourns or recalls, with its place and, unless it is condemned, its day.
 */
final class RecalledEvents {
  /** Maximum number of events that one report recalls: what goes on is a list of the past. */
  private static final int MOST = 12;

  /** Number of days before the report that reports of the event itself may lie back. */
  private static final int DAYS = 30;

  private static final Set<RejectionReason> REASONS =
      Set.of(RejectionReason.BACKGROUND, RejectionReason.COMMENTARY);

  private static final Set<KindTrait> MISHAPS =
      Set.of(KindTrait.EXPLOSION, KindTrait.PROPERTY, KindTrait.DEATH);

  private final Gazetteer gazetteer;
  private final Actors actors;
  private final SameEvent same;
  private final SamePlaceAndDate where;
  private final LocalDate reference;
  private final List<EventDraft> events = new ArrayList<>();

  /**
   * @param reference the day from whose view the report is written, null where unknown
   */
  RecalledEvents(
      Gazetteer gazetteer,
      Actors actors,
      SameEvent same,
      SamePlaceAndDate where,
      LocalDate reference) {
    this.gazetteer = gazetteer;
    this.actors = actors;
    this.same = same;
    this.where = where;
    this.reference = reference;
  }

  /** Notes a frame that is no news of the report. */
  void note(Frame frame) {
    if (events.size() == MOST || !isIncident(frame)) {
      return;
    }
    Optional<EventDraft> known = same.find(frame, events);
    if (known.isPresent()) {
      known.get().addCasualties(frame.casualties());
      known.get().join(frame);
    } else if (frame.isPlaced() && gazetteer.inArea(frame.place().place()) && isTimed(frame)) {
      events.add(new EventDraft(frame, gazetteer, actors));
    }
  }

  private static boolean isIncident(Frame frame) {
    return frame.kind() != null
        && frame.kind().incident()
        && (REASONS.contains(frame.rejection()) || isNamedAttack(frame));
  }

  /**
   * "Schools are closed after the attack in Daquq": an attack of which the sentence says nothing
   * but its place. What may be an accident, as an explosion or a death, is none.
   */
  private static boolean isNamedAttack(Frame frame) {
    return frame.rejection() == RejectionReason.NOT_SECURITY
        && frame.ownPlace()
        && frame.kind().isViolent()
        && MISHAPS.stream().noneMatch(frame.kind()::has);
  }

  /** Returns whether its day is one of the last weeks; a condemnation need not name it. */
  private boolean isTimed(Frame frame) {
    if (!StatedPlaceAndDate.hasOwnDate(frame) || frame.date().span() == null) {
      return reference != null
          && (frame.rejection() == RejectionReason.COMMENTARY || isKnown(frame));
    }
    DateSpan span = frame.date().span();
    LocalDate day = Moment.day(span.start());
    return span.precision() == DatePrecision.DAY
        && (reference == null
            || !day.isAfter(reference) && !day.isBefore(reference.minusDays(DAYS)));
  }

  /** "The victims of the attack", "the blast that killed nine": what readers know already. */
  private static boolean isKnown(Frame frame) {
    return frame.has(Signal.DEFINITE) || frame.has(Signal.KNOWN) || frame.hasCasualties();
  }

  /** Returns the events that the report recalls and does not tell as news. */
  List<EventDraft> apartFrom(List<EventDraft> news) {
    return events.stream()
        .filter(event -> news.stream().noneMatch(told -> isOne(told, event)))
        .toList();
  }

  private boolean isOne(EventDraft told, EventDraft recalled) {
    return told.kind().like(recalled.kind()) && where.allow(told, recalled);
  }
}
