package marsad.extract.discourse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import marsad.event.EventRejection;
import marsad.event.RejectionReason;
import marsad.extract.coreference.CasualtyJoin;
import marsad.extract.coreference.SameEvent;
import marsad.extract.coreference.SamePlaceAndDate;
import marsad.extract.coreference.StatedPlaceAndDate;
import marsad.extract.draft.EventDraft;
import marsad.extract.entity.date.DateMention;
import marsad.extract.factuality.NonSecurityFilter;
import marsad.extract.frame.Frame;
import marsad.extract.frame.RejectionWriter;
import marsad.extract.frame.SentenceFrames;
import marsad.extract.lexicon.Strength;
import marsad.extract.signal.Signal;
import marsad.reference.Actors;
import marsad.reference.place.Gazetteer;

/** The events of a text under construction, in text order, and what was rejected. */
final class DraftList {
  private final Gazetteer gazetteer;
  private final Actors actors;
  private final NewsFilter news;
  private final CasualtyJoin casualties;
  private final SameEvent same;
  private final List<EventDraft> events = new ArrayList<>();
  private final DigestItems items = new DigestItems(events);
  private final List<EventRejection> rejected = new ArrayList<>();
  private final List<Frame> anaphors = new ArrayList<>();
  private final Retelling retelling;
  private final RejectedFrames rejectedFrames;
  private final MishapExplanation mishap;
  private final RecalledEvents recalled;

  /**
   * @param reference the day from whose view the report is written, null where unknown
   * @param title the events of the title
   */
  DraftList(Gazetteer gazetteer, Actors actors, LocalDate reference, List<EventDraft> title) {
    this.gazetteer = gazetteer;
    this.actors = actors;
    this.news = new NewsFilter(reference);
    SamePlaceAndDate where = new SamePlaceAndDate(gazetteer);
    this.casualties = new CasualtyJoin(where);
    this.same = new SameEvent(where, actors);
    this.rejectedFrames = new RejectedFrames(where, news);
    this.retelling = new Retelling(rejectedFrames, title, where);
    this.mishap = new MishapExplanation(actors);
    this.recalled = new RecalledEvents(gazetteer, actors, same, where, reference);
  }

  /** Says whether the passage that follows lists one incident after another. */
  void setDigest(boolean isDigest) {
    items.setDigest(isDigest);
  }

  void noteDates(List<DateMention> dates) {
    news.note(dates);
  }

  /** Follows the items of lists and digests to the next sentence. */
  void follow(SentenceFrames sentence) {
    items.follow(sentence.passage(), sentence.sentence());
  }

  /** Returns the last event of the item; null where there is none. */
  EventDraft last() {
    return items.last();
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
  void add(Frame read, boolean inLead) {
    Frame offered = Grounding.inText(read, events);
    boolean empty = Grounding.isEmpty(offered, inLead, events.isEmpty());
    Frame frame = judge(empty ? offered.orRejected(RejectionReason.NOT_SECURITY) : offered, inLead);
    rejectedFrames.note(frame);
    if (frame.rejection() != null) {
      reject(frame);
      return;
    }
    Optional<EventDraft> known =
        items.begins(frame) ? Optional.empty() : same.find(frame, items.told(frame));
    if (known.isPresent()) {
      known.get().addCasualties(frame.casualties());
      known.get().join(frame);
      return;
    }
    RejectionReason retold = retelling.reason(frame, inLead);
    if (retold != null) {
      reject(frame.rejected(retold));
    } else if (frame.is(Strength.ANAPHORIC) && casualties.refersTo(frame, last())) {
      last().addCasualties(frame.casualties());
    } else if (frame.is(Strength.ANAPHORIC)) {
      anaphors.add(frame);
    } else if (Grounding.isAftermath(frame, events)) {
      reject(frame.rejected(RejectionReason.COMMENTARY));
    } else if (!Grounding.isGrounded(frame, inLead || items.isDigest(), events)
        || items.isDigest() && frame.has(Signal.UNKNOWN_PLACE)) {
      reject(frame.rejected(RejectionReason.NO_PLACE));
    } else {
      if (inLead) {
        news.cover(frame);
      }
      events.add(new EventDraft(same.likeBefore(frame, items.told()), gazetteer, actors));
    }
  }

  /** Returns whether a frame tells of a day before that of the first event. */
  boolean isBeforeNews(Frame frame) {
    return !events.isEmpty() && StatedPlaceAndDate.isBefore(frame, events.get(0));
  }

  /** Rejects a frame whose kind is none of the table: an election, a victory, a conquest. */
  void addContext(Frame frame, boolean inLead) {
    if (mishap.explains(frame, last())) {
      drop(List.of(last()), RejectionReason.NOT_SECURITY);
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
    if (!casualties.canBeOf(event, frame)) {
      return false;
    }
    event.addCasualties(sentence.unattached());
    event.join(frame);
    return true;
  }

  void reject(Frame frame) {
    recalled.note(frame);
    rejected.add(RejectionWriter.write(frame));
  }

  /** Returns the events; anaphoric frames count only where no incident is reported. */
  List<EventDraft> events() {
    dropSummaries();
    if (events.stream().noneMatch(e -> e.kind().incident())) {
      for (Frame anaphor : anaphors) {
        if (Grounding.isEvent(anaphor) && same.find(anaphor, events).isEmpty()) {
          events.add(new EventDraft(anaphor, gazetteer, actors));
        }
      }
      anaphors.clear();
    }
    return events;
  }

  /**
   * "Scattered attacks killed five": what sums up incidents that are told later is none, unless the
   * first of them was told as its detail.
   */
  private void dropSummaries() {
    drop(new Summary(gazetteer).settle(events), RejectionReason.DUPLICATE);
  }

  private void drop(List<EventDraft> dropped, RejectionReason reason) {
    events.removeAll(dropped);
    dropped.forEach(e -> rejected.add(RejectionWriter.write(e.frame().rejected(reason))));
  }

  /** Rejects the events of a chronicle whose day the text around them gives. */
  void dropLongPast() {
    drop(events.stream().filter(news::isLongPast).toList(), RejectionReason.BACKGROUND);
  }

  /** Returns what the text only recalls, of the last weeks. */
  List<EventDraft> recalled() {
    return recalled.apartFrom(events);
  }

  List<EventRejection> rejected() {
    return rejected;
  }
}
