package marsad.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import marsad.table.Gazetteer;

/**
 * Follows one text from sentence to sentence: a later mention joins the event it speaks of, what is
 * old, planned, denied or supposed is set aside with its reason.
 */
final class Story {
  private final Reading reading;
  private final Gazetteer gazetteer;
  private final LocalDate reference;
  private final List<Spot> spots;

  /** So many sentences at the head of a text tell its news. */
  private static final int LEAD = 3;

  /** A sentence of so many tokens and a full stop may be a heading. */
  private static final int HEADING = 3;

  private static final int LEAD_DAYS = 7;

  /** Kinds whose words are also used of accidents, sport and prices. */
  private static final Set<String> EVERYDAY =
      Set.of(
          "armed-attack", "armed-clash", "ied", "air-strike", "shelling", "killing", "destruction");

  /** A weekday in the lead of a report is the last one of its name. */
  private static final int WEEK = 6;

  /** So many events back a later mention may reach. */
  private static final int MEMORY = 24;

  private int sentences;
  private int leadEnd;

  /** Number of the last sentence that only told of the past. */
  private int lastBackground = -1;

  private Spot section;
  private final List<Frame> events = new ArrayList<>();
  private final List<Frame> rejected = new ArrayList<>();
  private final List<Frame> echoes = new ArrayList<>();

  /**
   * @param reference the day from whose view the report is written, null where unknown
   * @param spots every place of the text
   */
  Story(Reading reading, Gazetteer gazetteer, LocalDate reference, List<Spot> spots) {
    this.reading = reading;
    this.gazetteer = gazetteer;
    this.reference = reference;
    this.spots = spots;
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

  private List<Spot> spotsIn(Sentence sentence) {
    List<Spot> found = new ArrayList<>();
    for (int i = FrameReader.firstFrom(spots, Spot::first, sentence.first());
        i < spots.size();
        i++) {
      if (spots.get(i).last() > sentence.last()) {
        break;
      }
      found.add(spots.get(i));
    }
    return found;
  }

  /** "KIRKUK." or "Diyala:" alone says where the following happened; the next one replaces it. */
  private void section(Sentence sentence) {
    if (sentence.last() - sentence.first() <= HEADING) {
      spotsIn(sentence).stream().findFirst().ifPresent(s -> section = s);
    }
  }

  void tell(FrameReader.Told told) {
    sentences++;
    leadEnd = sentences <= LEAD ? told.sentence().last() : leadEnd;
    section(told.sentence());
    told.frames().forEach(frame -> frame.section = section);
    accidents(told.frames());
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
    if (told.loose().isEmpty()) {
      return;
    }
    boolean context = told.frames().stream().anyMatch(f -> f.kind == null);
    Frame bearer = told.bearer();
    if (bearer == null) {
      if (last != null && !context) {
        last.harm.addAll(told.loose());
      }
    } else if (afterBackground(told, bearer)) {
      bearer.rejection = "background";
      rejected.add(bearer);
    } else if (context || reject(bearer)) {
      if (!context) {
        rejected.add(bearer);
      }
    } else if (last != null
        && !bearer.separate
        && compatiblePlace(last, bearer)
        && sameDate(last, bearer)) {
      last.harm.addAll(told.loose());
      last.join(bearer);
    } else if (told.loose().stream().anyMatch(h -> h.count() != null) && !bearer.summary) {
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
        && reading.nearest("that-event", bearer.sentence.first(), bearer.sentence.last()) >= 0;
  }

  /** "A gas cylinder exploded": beside such words only what somebody armed does is an event. */
  private static void accidents(List<Frame> frames) {
    boolean accident =
        frames.stream().anyMatch(f -> f.kind == null && f.trigger.group().equals("not-security"));
    for (Frame frame : frames) {
      boolean armed = !frame.actors.isEmpty() || !frame.weapons.isEmpty() && !frame.is("generic");
      if (accident && frame.kind != null && EVERYDAY.contains(frame.kind.code()) && !armed) {
        frame.rejection = frame.rejection == null ? "not-security" : frame.rejection;
      }
    }
  }

  /** Elections, victories, old conquests: never an event, but told as what it is. */
  private void context(Frame frame) {
    if (frame.trigger.group().equals("not-security")) {
      frame.rejection = "not-security";
    } else if (frame.rejection == null) {
      frame.rejection = old(frame) ? "background" : "not-security";
    }
    rejected.add(frame);
  }

  private void offer(Frame frame) {
    if (reject(frame)) {
      rejected.add(frame);
      return;
    }
    Optional<Frame> same = findSame(frame);
    if (same.isPresent()) {
      same.get().harm.addAll(frame.harm);
      same.get().revised |= frame.revised;
      same.get().join(frame);
    } else if (frame.is("echo")) {
      echoes.add(frame);
    } else {
      if (!grounded(frame)) {
        frame.rejection = "no-place";
        rejected.add(frame);
        return;
      }
      likeBefore(frame);
      events.add(frame);
    }
  }

  /** "The shelling hit Makhmur too": a general word takes the kind of what was told before. */
  private void likeBefore(Frame frame) {
    if (frame.is("generic") || frame.again && frame.actors.isEmpty()) {
      int from = Math.max(0, events.size() - MEMORY);
      for (Frame event : events.subList(from, events.size())) {
        if (event.kind.absorbs(frame.kind)) {
          frame.kind = event.kind;
        }
      }
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

  private Optional<Frame> findSame(Frame frame) {
    if (frame.separate) {
      return Optional.empty();
    }
    for (int i = events.size() - 1; i >= Math.max(0, events.size() - MEMORY); i--) {
      Frame event = events.get(i);
      if (event.sameKind(frame)
          && compatiblePlace(event, frame)
          && sameDate(event, frame)
          && !(frame.sequel
              && event.sentence.equals(frame.sentence)
              && !event.kind.equals(frame.kind))
          && !(event.ownToll()
              && frame.ownToll()
              && frame.is("new")
              && (!event.kind.equals(frame.kind) || otherVictims(event, frame)))) {
        return Optional.of(event);
      }
    }
    return Optional.empty();
  }

  /** Whether both name their victims, in different sentences, and none is common. */
  private static boolean otherVictims(Frame a, Frame b) {
    Set<String> one = a.victims();
    Set<String> two = b.victims();
    return !a.sentence.equals(b.sentence)
        && !one.isEmpty()
        && !two.isEmpty()
        && one.stream().noneMatch(two::contains)
        && !one.contains("civilians")
        && !two.contains("civilians");
  }

  private boolean compatiblePlace(Frame a, Frame b) {
    if (!a.ownSpot || !b.ownSpot || a.spot.rank() >= Spot.OFFICE || b.spot.rank() >= Spot.OFFICE) {
      return true;
    }
    Spot p = a.spot;
    Spot q = b.spot;
    if (p.place().equals(q.place()) || gazetteer.related(p.place(), q.place())) {
      return true;
    }
    if (!p.place().hasPoint() || !q.place().hasPoint()) {
      return false;
    }
    boolean sameSeat =
        p.place().parents().equals(q.place().parents())
            && (p.place().kind().equals("town") || q.place().kind().equals("town"));
    if (FrameReader.inNamesake(p, q) || FrameReader.inNamesake(q, p)) {
      return true;
    }
    double km = Geo.km(p.lat(), p.lon(), q.lat(), q.lon());
    return km <= Math.max(p.radiusKm(), q.radiusKm()) || sameSeat && km <= 15;
  }

  private static boolean sameDate(Frame a, Frame b) {
    if (a.date == null || b.date == null || a.date.span() == null || b.date.span() == null) {
      return true;
    }
    if (a.date.dateline() || b.date.dateline()) {
      return true;
    }
    DateSpan p = a.date.span();
    DateSpan q = b.date.span();
    return p.start().compareTo(q.end()) <= 0 && q.start().compareTo(p.end()) <= 0;
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
    if (frame.kind != null && frame.sentence.last() <= leadEnd && span.basis().relative()) {
      days = Math.max(days, WEEK);
    }
    return LocalDate.parse(span.end()).isBefore(reference.minusDays(days));
  }

  /** The events, in text order; an echo counts only where nothing else is told. */
  List<Frame> events() {
    if (events.stream().noneMatch(f -> f.kind.incident())) {
      for (Frame echo : echoes) {
        if (findSame(echo).isEmpty()) {
          events.add(echo);
        }
      }
      echoes.clear();
    }
    return events;
  }

  /**
   * Gives events without a place or date of their own those of the story around them, and sets
   * aside what lies nowhere or elsewhere.
   *
   * @param dates all dates of the text
   * @param title what the title tells, null where this is the title's own story
   */
  void settle(List<DateMention> dates, Story title) {
    Frame before = null;
    for (Frame event : events()) {
      settlePlace(event, before, title);
      settleDate(event, before, dates);
      before = event.rejection == null ? event : before;
    }
  }

  private void settlePlace(Frame event, Frame before, Story title) {
    if (event.spot == null && abroad(event)) {
      event.rejection = "out-of-area";
      return;
    }
    if (event.spot == null) {
      event.spot =
          event.section != null
              ? event.section
              : before != null
                  ? before.spot
                  : first().or(() -> title(title)).or(this::office).orElse(null);
    }
    if (event.spot == null) {
      event.rejection = "no-place";
    } else if (!gazetteer.inArea(event.spot.place())) {
      event.rejection = "out-of-area";
    }
  }

  private boolean abroad(Frame event) {
    return spotsIn(event.sentence).stream()
        .anyMatch(s -> s.rank() == Spot.COUNTRY && !gazetteer.inArea(s.place()));
  }

  /** At last, the area that a force or an office of the text serves. */
  private Optional<Spot> office() {
    return spots.stream().filter(s -> s.rank() == Spot.OFFICE).findFirst();
  }

  /** The first place of the text that is not an office's or a country's. */
  private Optional<Spot> first() {
    return spots.stream().filter(s -> s.rank() < Spot.OFFICE).findFirst();
  }

  /** The place that the title names. */
  private static Optional<Spot> title(Story title) {
    return title == null ? Optional.empty() : title.first();
  }

  /** The first day that the head of the text names, else the day of filing. */
  private DateMention leadDate(List<DateMention> dates) {
    DateMention filed = null;
    for (DateMention date : dates) {
      if (date.first() > leadEnd) {
        break;
      }
      if (date.span() == null) {
        continue;
      }
      boolean day = date.span().precision().equals("day") && !date.future();
      if (day && !date.dateline() && !longAgo(date.span())) {
        return date;
      }
      filed = filed == null && date.dateline() ? date : filed;
    }
    return filed;
  }

  private boolean longAgo(DateSpan span) {
    return reference != null
        && LocalDate.parse(span.end()).isBefore(reference.minusDays(LEAD_DAYS));
  }

  private void settleDate(Frame event, Frame before, List<DateMention> dates) {
    event.ownDate = event.date != null && event.date.span() != null && !event.date.dateline();
    if (event.ownDate || event.date != null && event.date.span() == null) {
      return;
    }
    if (before != null && before.date != null && before.date.span() != null) {
      event.date = before.date;
    } else if (event.date == null) {
      event.date = leadDate(dates);
    }
  }

  List<Frame> rejected() {
    return rejected;
  }

  Reading reading() {
    return reading;
  }
}
