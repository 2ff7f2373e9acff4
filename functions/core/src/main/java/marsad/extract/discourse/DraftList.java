package marsad.extract.discourse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import marsad.event.EventRejection;
import marsad.event.RejectionReason;
import marsad.extract.factuality.NonSecurityFilter;
import marsad.extract.frame.Frame;
import marsad.extract.frame.RejectionWriter;
import marsad.extract.frame.SentenceFrames;
import marsad.extract.frame.Signal;
import marsad.extract.lexicon.Strength;
import marsad.language.Trait;
import marsad.reference.Actors;
import marsad.reference.Gazetteer;
import marsad.reference.KindTrait;

/** The events of a text under construction, in text order, and what was rejected. */
final class DraftList {
  /** Minimum number of incidents told behind a sentence that sums them up. */
  private static final int ITEMS = 2;

  /** Number of sentences behind an explosion that may say what made it. */
  private static final int EXPLAINED = 3;

  private final Gazetteer gazetteer;
  private final Actors actors;
  private final NewsFilter news;
  private final SameEvent same;
  private final List<EventDraft> events = new ArrayList<>();
  private final List<EventRejection> rejected = new ArrayList<>();
  private final List<Frame> anaphors = new ArrayList<>();
  private final List<EventDraft> title;

  private final SetAside aside;

  private boolean digest;

  /** Number of events before the item of a digest that is read: none of them is told again. */
  private int before;

  /**
   * @param reference the day from whose view the report is written, null where unknown
   * @param title the events of the title
   */
  DraftList(Gazetteer gazetteer, Actors actors, LocalDate reference, List<EventDraft> title) {
    this.title = List.copyOf(title);
    this.gazetteer = gazetteer;
    this.actors = actors;
    this.news = new NewsFilter(reference);
    this.same = new SameEvent(gazetteer, actors);
    this.aside = new SetAside(same, news);
  }

  /** Says whether the passage that follows lists one incident after another. */
  void setDigest(boolean isDigest) {
    digest = isDigest;
  }

  /** Begins an item of a digest. */
  void openItem() {
    before = events.size();
  }

  /** Returns the last event of the item; null where there is none. */
  EventDraft last() {
    return events.size() == before ? null : events.get(events.size() - 1);
  }

  /** Returns the events that a frame may speak of. */
  private List<EventDraft> told() {
    return events.subList(before, events.size());
  }

  /** Returns the frame with the reason why it is no news, if any. */
  Frame judge(Frame frame, boolean inLead) {
    return news.judge(frame, inLead);
  }

  /**
   * Adds a frame to the event that it reports, makes a new event of it, or rejects it.
   *
   * @param inLead whether it stands in the lead of the text
   */
  void add(Frame offered, boolean inLead) {
    boolean empty =
        events.isEmpty() && (NonSecurityFilter.vague(offered) || NonSecurityFilter.isBare(offered))
            || NonSecurityFilter.isHearsay(offered)
            || !inLead && isStanding(offered);
    Frame frame = judge(empty ? offered.orRejected(RejectionReason.NOT_SECURITY) : offered, inLead);
    aside.note(frame);
    if (frame.rejection() != null) {
      reject(frame);
      return;
    }
    Optional<EventDraft> known = isDigestItem(frame) ? Optional.empty() : same.find(frame, told());
    if (known.isPresent()) {
      known.get().addCasualties(frame.casualties());
      known.get().revise(frame);
      known.get().join(frame);
    } else if (!frame.has(Signal.SEPARATE) && !frame.has(Signal.AGAIN) && aside.isDenied(frame)) {
      reject(frame.rejected(RejectionReason.DENIED));
    } else if (aside.isRecalled(frame)) {
      reject(frame.rejected(RejectionReason.COMMENTARY));
    } else if (frame.has(Signal.THING)
        && !(frame.kind().has(KindTrait.FIND) && !frame.actors().isEmpty())
        && !Told.hasOwnDate(frame)) {
      reject(frame.rejected(RejectionReason.NOT_SECURITY));
    } else if (frame.has(Signal.GENERAL) && !Told.hasOwnDate(frame)) {
      reject(frame.rejected(RejectionReason.COMMENTARY));
    } else if (frame.has(Signal.KNOWN) && !isInTitle(frame) && !(inLead && Told.isDated(frame))) {
      reject(frame.rejected(RejectionReason.COMMENTARY));
    } else if (frame.is(Strength.ANAPHORIC) && refersTo(frame, last())) {
      last().addCasualties(frame.casualties());
    } else if (frame.is(Strength.ANAPHORIC)) {
      anaphors.add(frame);
    } else if (isAftermath(frame)) {
      reject(frame.rejected(RejectionReason.COMMENTARY));
    } else if (!isGrounded(frame, inLead) || digest && frame.has(Signal.UNKNOWN_PLACE)) {
      reject(frame.rejected(RejectionReason.NO_PLACE));
    } else {
      if (inLead) {
        news.cover(frame);
      }
      events.add(new EventDraft(same.likeBefore(frame, told()), gazetteer, actors));
    }
  }

  /** "Families still live in camps": people who fled, behind the lead and without a day. */
  private static boolean isStanding(Frame frame) {
    return frame.has(KindTrait.CIVILIAN) && !Told.hasOwnDate(frame);
  }

  /**
   * Returns whether a frame begins an item of a digest without heads: its sentence reports another
   * event.
   */
  private boolean isDigestItem(Frame frame) {
    return digest
        && before == 0
        && frame.is(Strength.NEW)
        && events.stream().noneMatch(event -> event.sentence().equals(frame.sentence()));
  }

  /** Returns whether a frame tells of a day before that of the first event. */
  boolean isBeforeNews(Frame frame) {
    return !events.isEmpty() && Told.isBefore(frame, events.get(0));
  }

  /** "The attack", where the article stands before a noun that any deed may be called by. */
  private static boolean isOnlyMeant(Frame anaphor) {
    return anaphor.has(KindTrait.VAGUE)
        && anaphor.trigger().passage().language().has(Trait.VERB_FIRST);
  }

  private boolean isInTitle(Frame frame) {
    return title.stream().anyMatch(event -> event.kind().like(frame.kind()));
  }

  /** "The operation killed four": what is only pointed at is the event before, by any name. */
  private boolean refersTo(Frame frame, EventDraft event) {
    return event != null
        && frame.hasCasualties()
        && !event.hasCasualties()
        && same.compatiblePlace(event, frame)
        && SameEvent.sameDate(event, frame);
  }

  /** "An explosion hurt six. A gas cylinder had leaked": no weapon and nobody armed before it. */
  private boolean explains(Frame frame) {
    EventDraft event = last();
    return event != null
        && NonSecurityFilter.isMishap(frame)
        && event.kind().has(KindTrait.EXPLOSION)
        && event.weapons().isEmpty()
        && event.trigger().strength().isGeneral()
        && event.actors().stream().noneMatch(actor -> actors.get(actor.id()).armed())
        && frame.sentence().number() - event.sentence().number() <= EXPLAINED;
  }

  /** Rejects a frame whose kind is none of the table: an election, a victory, a conquest. */
  void addContext(Frame frame, boolean inLead) {
    if (explains(frame)) {
      rejected.add(RejectionWriter.write(last().frame().rejected(RejectionReason.NOT_SECURITY)));
      events.remove(last());
    }
    boolean old = !NonSecurityFilter.noEvent(frame) && news.isOld(frame, inLead);
    RejectionReason reason = old ? RejectionReason.BACKGROUND : RejectionReason.NOT_SECURITY;
    reject(NonSecurityFilter.noEvent(frame) ? frame.rejected(reason) : frame.orRejected(reason));
  }

  /**
   * Adds the unattached casualties of a sentence to an event where both can be one.
   *
   * @param event null where there is none
   * @param frame the frame of those casualties
   * @return whether they were added
   */
  boolean addCasualties(EventDraft event, Frame frame, SentenceFrames sentence) {
    if (event == null
        || frame.has(Signal.SEPARATE)
        || Told.isElsewhere(event, frame)
        || event.has(Signal.SEVERAL) && frame.ownPlace() && !frame.has(Signal.SEVERAL)
        || !same.compatiblePlace(event, frame)
        || !SameEvent.sameDate(event, frame)) {
      return false;
    }
    event.addCasualties(sentence.unattached());
    event.revise(frame);
    event.join(frame);
    return true;
  }

  void reject(Frame frame) {
    rejected.add(RejectionWriter.write(frame));
  }

  /**
   * Returns whether a frame behind the lead can be a new event: it must say where, or how many;
   * otherwise it only comments on the events before.
   */
  private boolean isGrounded(Frame frame, boolean inLead) {
    if (inLead || digest || events.isEmpty() || frame.has(Signal.SEPARATE)) {
      return true;
    }
    boolean where = frame.isPlaced();
    if (!frame.kind().incident()) {
      return where || frame.date() != null;
    }
    boolean casualties = frame.hasCasualties();
    return frame.has(Signal.QUOTED) ? where && casualties : where || casualties;
  }

  /** Returns the events; anaphoric frames count only where no incident is reported. */
  List<EventDraft> events() {
    dropSummaries();
    if (events.stream().noneMatch(e -> e.kind().incident())) {
      for (Frame anaphor : anaphors) {
        if (!anaphor.has(KindTrait.CIVILIAN)
            && !isOnlyMeant(anaphor)
            && isSituated(anaphor)
            && !NonSecurityFilter.isUnarmed(anaphor)
            && same.find(anaphor, events).isEmpty()) {
          events.add(new EventDraft(anaphor, gazetteer, actors));
        }
      }
      anaphors.clear();
    }
    return events;
  }

  /** "Scattered attacks killed five": what sums up incidents that are told later is none. */
  private void dropSummaries() {
    for (EventDraft sum : List.copyOf(events)) {
      if (sum.has(Signal.SEVERAL) && parts(sum) >= ITEMS) {
        events.remove(sum);
        rejected.add(RejectionWriter.write(sum.frame().rejected(RejectionReason.DUPLICATE)));
      }
    }
  }

  /** Returns the number of incidents behind a summary that may be among those that it sums up. */
  private long parts(EventDraft sum) {
    return events.subList(events.indexOf(sum) + 1, events.size()).stream()
        .filter(
            e ->
                !e.has(Signal.SEVERAL)
                    && (e.ownPlace() || e.has(Signal.SEPARATE))
                    && isPart(sum, e))
        .count();
  }

  /** Returns whether an event is violence as that of a summary, or of the same kind. */
  private static boolean isPart(EventDraft sum, EventDraft event) {
    boolean violent = sum.kind().has(KindTrait.ASSAULT) && event.kind().has(KindTrait.ASSAULT);
    return violent || sum.kind().like(event.kind());
  }

  /** "Forces deployed there": a movement behind an attack, without a place, only answers it. */
  private boolean isAftermath(Frame frame) {
    return (frame.has(KindTrait.MOVEMENT) || frame.has(KindTrait.CONTINUES))
        && !frame.isPlaced()
        && !frame.has(Signal.SEPARATE)
        && events.stream().anyMatch(event -> event.kind().has(KindTrait.ASSAULT));
  }

  /** Returns whether a frame says where, and when, to how many or, in the first sentence, who. */
  private static boolean isSituated(Frame frame) {
    boolean opens = frame.sentence().number() == 0 && !frame.actors().isEmpty();
    return Told.isDated(frame) || frame.isPlaced() && (frame.hasCasualties() || opens);
  }

  /** Returns what was rejected. */
  List<EventRejection> rejected() {
    return rejected;
  }
}
