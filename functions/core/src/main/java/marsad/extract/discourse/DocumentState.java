package marsad.extract.discourse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import marsad.article.Moment;
import marsad.event.DatePrecision;
import marsad.event.DateSpan;
import marsad.event.EventRejection;
import marsad.event.RejectionReason;
import marsad.extract.entity.date.DateMention;
import marsad.extract.entity.place.PlaceMention;
import marsad.extract.entity.place.PlaceRank;
import marsad.extract.factuality.NonSecurityFilter;
import marsad.extract.frame.Frame;
import marsad.extract.frame.RejectionWriter;
import marsad.extract.frame.SentenceFrames;
import marsad.extract.frame.Signal;
import marsad.extract.lexicon.Marker;
import marsad.extract.lexicon.Sorted;
import marsad.extract.lexicon.Strength;
import marsad.extract.text.Sentence;
import marsad.reference.Gazetteer;

/**
 * Follows one text from sentence to sentence: a later mention joins the event it speaks of, what is
 * old, planned, denied or supposed is set aside with its reason.
 */
public final class DocumentState {
  /** So many sentences at the head of a text tell its news. */
  private static final int LEAD = 3;

  /** A sentence of so many tokens and a full stop may be a heading. */
  private static final int HEADING = 3;

  /** A weekday in the lead of a report is the last one of its name. */
  private static final int WEEK = 6;

  private final Gazetteer gazetteer;
  private final LocalDate reference;
  private final SameEvent same;

  private int sentences;
  private int leadEnd = -1;

  /** Number of the last sentence that only told of the past. */
  private int lastBackground = -1;

  /** The first place of the text that is not an office's or a country's. */
  private PlaceMention site;

  /** The first area that a force or an office of the text serves. */
  private PlaceMention office;

  /** The place that the last heading names. */
  private PlaceMention section;

  private final List<EventDraft> events = new ArrayList<>();
  private final List<EventRejection> rejected = new ArrayList<>();
  private final List<Frame> anaphors = new ArrayList<>();

  /**
   * @param reference the day from whose view the report is written, null where unknown
   */
  public DocumentState(Gazetteer gazetteer, LocalDate reference) {
    this.gazetteer = gazetteer;
    this.reference = reference;
    this.same = new SameEvent(gazetteer);
  }

  /** Takes note of the places that a passage names. */
  public void notePlaces(List<PlaceMention> places) {
    for (PlaceMention mention : places) {
      site = site == null && mention.rank().isBetterThan(PlaceRank.OFFICE) ? mention : site;
      office = office == null && mention.rank() == PlaceRank.OFFICE ? mention : office;
    }
  }

  /**
   * A new event later in a text must say where, or how many: else it only comments on what was
   * told.
   */
  private boolean grounded(Frame frame) {
    if (sentences <= LEAD || events.isEmpty()) {
      return true;
    }
    boolean where = frame.ownPlace() && frame.place().rank().isBetterThan(PlaceRank.OFFICE);
    boolean toll = frame.hasCasualties();
    if (!frame.kind().incident()) {
      return where || frame.date() != null;
    }
    return frame.has(Signal.QUOTED) ? where && toll : where || toll;
  }

  /** "KIRKUK." or "Diyala:" alone says where the following happened; the next one replaces it. */
  private void section(SentenceFrames sentenceFrames) {
    Sentence sentence = sentenceFrames.sentence();
    if (sentence.last() - sentence.first() <= HEADING) {
      sentenceFrames.places().stream()
          .filter(s -> s.last() <= sentence.last())
          .findFirst()
          .ifPresent(s -> section = s);
    }
  }

  /** Takes up what the next sentence says. */
  public void read(SentenceFrames sentenceFrames) {
    sentences++;
    if (sentences <= LEAD && sentenceFrames.passage().opens()) {
      leadEnd = sentenceFrames.sentence().last();
    }
    section(sentenceFrames);
    List<Frame> frames =
        NonSecurityFilter.accidents(
            sentenceFrames.frames().stream().map(f -> f.withSection(section)).toList());
    EventDraft last = events.isEmpty() ? null : events.get(events.size() - 1);
    List<Frame> judged = new ArrayList<>(frames);
    boolean past = !frames.isEmpty();
    for (int i = 0; past && i < judged.size(); i++) {
      if (judged.get(i).kind() != null) {
        judged.set(i, judged(judged.get(i)));
      }
      past =
          judged.get(i).kind() != null && judged.get(i).rejection() == RejectionReason.BACKGROUND;
    }
    if (past) {
      lastBackground = sentences;
    }
    for (Frame frame : judged) {
      if (frame.kind() == null) {
        context(frame);
      } else {
        offer(frame);
      }
    }
    if (!sentenceFrames.unattached().isEmpty()) {
      unattached(
          sentenceFrames.with(
              judged,
              sentenceFrames.casualtyFrame() == null
                  ? null
                  : sentenceFrames.casualtyFrame().withSection(section)),
          last);
    }
  }

  /** Adds casualties without a trigger to the event before, or makes a killing of them. */
  private void unattached(SentenceFrames sentenceFrames, EventDraft last) {
    boolean context = sentenceFrames.frames().stream().anyMatch(f -> f.kind() == null);
    if (sentenceFrames.casualtyFrame() == null) {
      if (last != null && !context) {
        last.addCasualties(sentenceFrames.unattached());
      }
      return;
    }
    if (afterBackground(sentenceFrames)) {
      reject(sentenceFrames.casualtyFrame().rejected(RejectionReason.BACKGROUND));
      return;
    }
    Frame casualtyFrame =
        context ? sentenceFrames.casualtyFrame() : judged(sentenceFrames.casualtyFrame());
    if (context || casualtyFrame.rejection() != null) {
      if (!context) {
        reject(casualtyFrame);
      }
    } else if (last != null
        && !casualtyFrame.has(Signal.SEPARATE)
        && same.compatiblePlace(last, casualtyFrame)
        && SameEvent.sameDate(last, casualtyFrame)) {
      last.addCasualties(sentenceFrames.unattached());
      last.join(casualtyFrame);
    } else if (sentenceFrames.unattached().stream().anyMatch(h -> h.count() != null)
        && !casualtyFrame.has(Signal.SUMMARY)) {
      offer(
          NonSecurityFilter.violent(casualtyFrame)
              ? casualtyFrame
              : casualtyFrame.rejected(RejectionReason.NOT_SECURITY));
    }
  }

  /** "That incident killed four": the toll of what the sentence before only remembered. */
  private boolean afterBackground(SentenceFrames sentenceFrames) {
    Sentence sentence = sentenceFrames.sentence();
    return sentenceFrames.frames().isEmpty()
        && !sentenceFrames.casualtyFrame().ownPlace()
        && sentenceFrames.casualtyFrame().date() == null
        && !rejected.isEmpty()
        && lastBackground == sentences - 1
        && sentenceFrames.passage().has(Marker.THAT_EVENT, sentence.first(), sentence.last());
  }

  /** Elections, victories, old conquests: never an event, but told as what it is. */
  private void context(Frame frame) {
    if (NonSecurityFilter.noEvent(frame)) {
      reject(frame.rejected(RejectionReason.NOT_SECURITY));
    } else {
      reject(
          frame.orRejected(old(frame) ? RejectionReason.BACKGROUND : RejectionReason.NOT_SECURITY));
    }
  }

  private void offer(Frame offered) {
    boolean vague = events.isEmpty() && NonSecurityFilter.vague(offered);
    Frame frame = judged(vague ? offered.orRejected(RejectionReason.NOT_SECURITY) : offered);
    if (frame.rejection() != null) {
      reject(frame);
      return;
    }
    Optional<EventDraft> sentenceFrames = same.find(frame, events);
    if (sentenceFrames.isPresent()) {
      sentenceFrames.get().addCasualties(frame.casualties());
      sentenceFrames.get().revise(frame);
      sentenceFrames.get().join(frame);
    } else if (frame.is(Strength.ANAPHORIC)) {
      anaphors.add(frame);
    } else if (!grounded(frame)) {
      reject(frame.rejected(RejectionReason.NO_PLACE));
    } else {
      events.add(new EventDraft(same.likeBefore(frame, events), gazetteer));
    }
  }

  /** Returns the frame with the reason that the text around it gives to reject it, if any. */
  private Frame judged(Frame frame) {
    RejectionReason reason = frame.rejection();
    if (reason == null && frame.kind().needsActor() && frame.actors().isEmpty()) {
      reason = RejectionReason.NOT_SECURITY;
    }
    if (reason == null && old(frame)) {
      reason = RejectionReason.BACKGROUND;
    }
    if (reason == RejectionReason.BACKGROUND && !frame.kind().incident()) {
      reason = old(frame) ? RejectionReason.BACKGROUND : null;
    }
    return frame.rejected(reason);
  }

  /** Whether the frame's own date lies further back than news of its kind does. */
  private boolean old(Frame frame) {
    if (frame.date() == null || frame.date().span() == null || frame.date().dateline()) {
      return false;
    }
    DateSpan span = frame.date().span();
    if (reference == null || span.precision() == DatePrecision.YEAR) {
      return span.precision() == DatePrecision.YEAR;
    }
    int days = frame.kind() == null ? 1 : frame.kind().newsDays();
    if (frame.kind() != null && sentences <= LEAD && span.basis().relative()) {
      days = Math.max(days, WEEK);
    }
    return Moment.day(span.end()).isBefore(reference.minusDays(days));
  }

  /** The events, in text order; an echo counts only where nothing else is told. */
  public List<EventDraft> events() {
    if (events.stream().noneMatch(e -> e.kind().incident())) {
      for (Frame anaphor : anaphors) {
        if (same.find(anaphor, events).isEmpty()) {
          events.add(new EventDraft(anaphor, gazetteer));
        }
      }
      anaphors.clear();
    }
    return events;
  }

  public List<EventRejection> rejected() {
    return rejected;
  }

  private void reject(Frame frame) {
    rejected.add(RejectionWriter.write(frame));
  }

  /** Whether it tells nothing at all. */
  public boolean isEmpty() {
    return events().isEmpty() && rejected.isEmpty();
  }

  /**
   * Gives events without a place or date of their own those of the text around them, and sets aside
   * what lies nowhere or elsewhere.
   *
   * @param dates the dates of the first passage
   * @param title what the title tells, null where this is the title's own story
   */
  public void settle(List<DateMention> dates, DocumentState title) {
    PlaceMention place = site == null && title != null ? title.site : site;
    new DefaultPlaceAndDate(
            gazetteer,
            reference,
            place == null ? office : place,
            Sorted.within(dates, DateMention::first, 0, leadEnd))
        .settle(events());
  }
}
