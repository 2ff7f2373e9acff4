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
  private final List<Frame> echoes = new ArrayList<>();

  /**
   * @param reference the day from whose view the report is written, null where unknown
   */
  public DocumentState(Gazetteer gazetteer, LocalDate reference) {
    this.gazetteer = gazetteer;
    this.reference = reference;
    this.same = new SameEvent(gazetteer);
  }

  /** Takes note of the places that a passage names. */
  public void meet(List<PlaceMention> spots) {
    for (PlaceMention spot : spots) {
      site = site == null && spot.rank().isBetterThan(PlaceRank.OFFICE) ? spot : site;
      office = office == null && spot.rank() == PlaceRank.OFFICE ? spot : office;
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
    boolean toll = frame.hasToll();
    if (!frame.kind().incident()) {
      return where || frame.date() != null;
    }
    return frame.has(Signal.QUOTED) ? where && toll : where || toll;
  }

  /** "KIRKUK." or "Diyala:" alone says where the following happened; the next one replaces it. */
  private void section(SentenceFrames told) {
    Sentence sentence = told.sentence();
    if (sentence.last() - sentence.first() <= HEADING) {
      told.places().stream()
          .filter(s -> s.last() <= sentence.last())
          .findFirst()
          .ifPresent(s -> section = s);
    }
  }

  /** Takes up what the next sentence says. */
  public void tell(SentenceFrames told) {
    sentences++;
    if (sentences <= LEAD && told.reading().opens()) {
      leadEnd = told.sentence().last();
    }
    section(told);
    List<Frame> frames =
        NonSecurityFilter.accidents(
            told.frames().stream().map(f -> f.withSection(section)).toList());
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
    if (!told.loose().isEmpty()) {
      loose(
          told.with(judged, told.bearer() == null ? null : told.bearer().withSection(section)),
          last);
    }
  }

  /** Harm without a word for what did it belongs to what was told before, or is a killing. */
  private void loose(SentenceFrames told, EventDraft last) {
    boolean context = told.frames().stream().anyMatch(f -> f.kind() == null);
    if (told.bearer() == null) {
      if (last != null && !context) {
        last.addHarm(told.loose());
      }
      return;
    }
    if (afterBackground(told)) {
      setAside(told.bearer().rejected(RejectionReason.BACKGROUND));
      return;
    }
    Frame bearer = context ? told.bearer() : judged(told.bearer());
    if (context || bearer.rejection() != null) {
      if (!context) {
        setAside(bearer);
      }
    } else if (last != null
        && !bearer.has(Signal.SEPARATE)
        && same.compatiblePlace(last, bearer)
        && SameEvent.sameDate(last, bearer)) {
      last.addHarm(told.loose());
      last.join(bearer);
    } else if (told.loose().stream().anyMatch(h -> h.count() != null)
        && !bearer.has(Signal.SUMMARY)) {
      offer(
          NonSecurityFilter.violent(bearer)
              ? bearer
              : bearer.rejected(RejectionReason.NOT_SECURITY));
    }
  }

  /** "That incident killed four": the toll of what the sentence before only remembered. */
  private boolean afterBackground(SentenceFrames told) {
    Sentence sentence = told.sentence();
    return told.frames().isEmpty()
        && !told.bearer().ownPlace()
        && told.bearer().date() == null
        && !rejected.isEmpty()
        && lastBackground == sentences - 1
        && told.reading().has(Marker.THAT_EVENT, sentence.first(), sentence.last());
  }

  /** Elections, victories, old conquests: never an event, but told as what it is. */
  private void context(Frame frame) {
    if (NonSecurityFilter.noEvent(frame)) {
      setAside(frame.rejected(RejectionReason.NOT_SECURITY));
    } else {
      setAside(
          frame.orRejected(old(frame) ? RejectionReason.BACKGROUND : RejectionReason.NOT_SECURITY));
    }
  }

  private void offer(Frame offered) {
    boolean vague = events.isEmpty() && NonSecurityFilter.vague(offered);
    Frame frame = judged(vague ? offered.orRejected(RejectionReason.NOT_SECURITY) : offered);
    if (frame.rejection() != null) {
      setAside(frame);
      return;
    }
    Optional<EventDraft> told = same.find(frame, events);
    if (told.isPresent()) {
      told.get().addHarm(frame.harm());
      told.get().revise(frame);
      told.get().join(frame);
    } else if (frame.is(Strength.WEAK)) {
      setAside(frame.rejected(RejectionReason.NOT_SECURITY));
    } else if (frame.is(Strength.ECHO)) {
      echoes.add(frame);
    } else if (!grounded(frame)) {
      setAside(frame.rejected(RejectionReason.NO_PLACE));
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
      for (Frame echo : echoes) {
        if (same.find(echo, events).isEmpty()) {
          events.add(new EventDraft(echo, gazetteer));
        }
      }
      echoes.clear();
    }
    return events;
  }

  public List<EventRejection> rejected() {
    return rejected;
  }

  private void setAside(Frame frame) {
    rejected.add(RejectionWriter.write(frame));
  }

  /** Whether it tells nothing at all. */
  public boolean silent() {
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
