package marsad.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import marsad.article.Moment;
import marsad.table.Gazetteer;

/**
 * Follows one text from sentence to sentence: a later mention joins the event it speaks of, what is
 * old, planned, denied or supposed is set aside with its reason.
 */
final class Story {
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
  private Spot site;

  /** The first area that a force or an office of the text serves. */
  private Spot office;

  /** The place that the last heading names. */
  private Spot section;

  private final List<Frame> events = new ArrayList<>();
  private final List<Rejection> rejected = new ArrayList<>();
  private final List<Frame> echoes = new ArrayList<>();

  /**
   * @param reference the day from whose view the report is written, null where unknown
   */
  Story(Gazetteer gazetteer, LocalDate reference) {
    this.gazetteer = gazetteer;
    this.reference = reference;
    this.same = new SameEvent(gazetteer);
  }

  /** Takes note of the places that a passage names. */
  void meet(List<Spot> spots) {
    for (Spot spot : spots) {
      site = site == null && spot.rank() < Spot.OFFICE ? spot : site;
      office = office == null && spot.rank() == Spot.OFFICE ? spot : office;
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
    boolean where = frame.ownSpot && frame.spot.rank() < Spot.OFFICE;
    boolean toll = frame.ownToll();
    if (!frame.kind.incident()) {
      return where || frame.date != null;
    }
    return frame.quoted ? where && toll : where || toll;
  }

  /** "KIRKUK." or "Diyala:" alone says where the following happened; the next one replaces it. */
  private void section(FrameReader.Told told) {
    Sentence sentence = told.sentence();
    if (sentence.last() - sentence.first() <= HEADING) {
      told.spots().stream()
          .filter(s -> s.last() <= sentence.last())
          .findFirst()
          .ifPresent(s -> section = s);
    }
  }

  /** Takes up what the next sentence says. */
  void tell(FrameReader.Told told) {
    sentences++;
    if (sentences <= LEAD && told.reading().opens()) {
      leadEnd = told.sentence().last();
    }
    section(told);
    told.frames().forEach(frame -> frame.section = section);
    Doubt.accidents(told.frames());
    if (told.bearer() != null) {
      told.bearer().section = section;
    }
    Frame last = events.isEmpty() ? null : events.get(events.size() - 1);
    if (!told.frames().isEmpty()
        && told.frames().stream()
            .allMatch(f -> f.kind != null && reject(f) && f.rejection.equals("background"))) {
      lastBackground = sentences;
    }
    for (Frame frame : told.frames()) {
      if (frame.kind == null) {
        context(frame);
      } else {
        offer(frame);
      }
    }
    if (!told.loose().isEmpty()) {
      loose(told, last);
    }
  }

  /** Harm without a word for what did it belongs to what was told before, or is a killing. */
  private void loose(FrameReader.Told told, Frame last) {
    boolean context = told.frames().stream().anyMatch(f -> f.kind == null);
    Frame bearer = told.bearer();
    if (bearer == null) {
      if (last != null && !context) {
        last.harm.addAll(told.loose());
      }
    } else if (afterBackground(told, bearer)) {
      bearer.rejection = "background";
      setAside(bearer);
    } else if (context || reject(bearer)) {
      if (!context) {
        setAside(bearer);
      }
    } else if (last != null
        && !bearer.separate
        && same.compatiblePlace(last, bearer)
        && SameEvent.sameDate(last, bearer)) {
      last.harm.addAll(told.loose());
      last.join(bearer);
    } else if (told.loose().stream().anyMatch(h -> h.count() != null) && !bearer.summary) {
      if (!Doubt.violent(bearer)) {
        bearer.rejection = "not-security";
      }
      offer(bearer);
    }
  }

  /** "That incident killed four": the toll of what the sentence before only remembered. */
  private boolean afterBackground(FrameReader.Told told, Frame bearer) {
    return told.frames().isEmpty()
        && !bearer.ownSpot
        && bearer.date == null
        && !rejected.isEmpty()
        && lastBackground == sentences - 1
        && bearer.reading.nearest(Cue.THAT_EVENT, bearer.sentence.first(), bearer.sentence.last())
            >= 0;
  }

  /** Elections, victories, old conquests: never an event, but told as what it is. */
  private void context(Frame frame) {
    if (Doubt.noEvent(frame)) {
      frame.rejection = "not-security";
    } else if (frame.rejection == null) {
      frame.rejection = old(frame) ? "background" : "not-security";
    }
    setAside(frame);
  }

  private void offer(Frame frame) {
    if (frame.rejection == null && events.isEmpty() && Doubt.vague(frame)) {
      frame.rejection = "not-security";
    }
    if (reject(frame)) {
      setAside(frame);
      return;
    }
    Optional<Frame> told = same.find(frame, events);
    if (told.isPresent()) {
      told.get().harm.addAll(frame.harm);
      told.get().revised |= frame.revised;
      told.get().join(frame);
    } else if (frame.is("echo")) {
      echoes.add(frame);
    } else {
      if (!grounded(frame)) {
        frame.rejection = "no-place";
        setAside(frame);
        return;
      }
      same.likeBefore(frame, events);
      events.add(frame);
    }
  }

  private boolean reject(Frame frame) {
    if (frame.rejection == null && frame.kind.needsActor() && frame.actors.isEmpty()) {
      frame.rejection = "not-security";
    }
    if (frame.rejection == null && old(frame)) {
      frame.rejection = "background";
    }
    if (frame.rejection != null && frame.rejection.equals("background") && !frame.kind.incident()) {
      frame.rejection = old(frame) ? "background" : null;
    }
    return frame.rejection != null;
  }

  /** Whether the frame's own date lies further back than news of its kind does. */
  private boolean old(Frame frame) {
    if (frame.date == null || frame.date.span() == null || frame.date.dateline()) {
      return false;
    }
    DateSpan span = frame.date.span();
    if (reference == null || span.precision().equals("year")) {
      return span.precision().equals("year");
    }
    int days = frame.kind == null ? 1 : frame.kind.newsDays();
    if (frame.kind != null && sentences <= LEAD && span.basis().relative()) {
      days = Math.max(days, WEEK);
    }
    return Moment.day(span.end()).isBefore(reference.minusDays(days));
  }

  /** The events, in text order; an echo counts only where nothing else is told. */
  List<Frame> events() {
    if (events.stream().noneMatch(f -> f.kind.incident())) {
      for (Frame echo : echoes) {
        if (same.find(echo, events).isEmpty()) {
          events.add(echo);
        }
      }
      echoes.clear();
    }
    return events;
  }

  List<Rejection> rejected() {
    return rejected;
  }

  private void setAside(Frame frame) {
    rejected.add(EventWriter.reject(frame));
  }

  /** Whether it tells nothing at all. */
  boolean silent() {
    return events().isEmpty() && rejected.isEmpty();
  }

  /**
   * Gives events without a place or date of their own those of the text around them, and sets aside
   * what lies nowhere or elsewhere.
   *
   * @param dates the dates of the first passage
   * @param title what the title tells, null where this is the title's own story
   */
  void settle(List<DateMention> dates, Story title) {
    Spot place = site == null && title != null ? title.site : site;
    new Settlement(
            gazetteer,
            reference,
            place == null ? office : place,
            Sorted.within(dates, DateMention::first, 0, leadEnd))
        .settle(events());
  }
}
