package marsad.extract.discourse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import marsad.event.EventRejection;
import marsad.event.RejectionReason;
import marsad.extract.defaults.DefaultPlaceAndDate;
import marsad.extract.defaults.DocumentPlaces;
import marsad.extract.defaults.PlaceRefinement;
import marsad.extract.defaults.TitleDefaults;
import marsad.extract.draft.EventDraft;
import marsad.extract.entity.date.DateMention;
import marsad.extract.entity.place.PlaceMention;
import marsad.extract.factuality.NonSecurityFilter;
import marsad.extract.frame.Frame;
import marsad.extract.frame.SentenceFrames;
import marsad.extract.lexicon.Sorted;
import marsad.extract.text.AnnotatedPassage;
import marsad.extract.text.ItemHeads;
import marsad.extract.text.Sentence;
import marsad.reference.Actors;
import marsad.reference.place.Gazetteer;

/**
 * Follows one text from sentence to sentence: a later mention joins the event that it speaks of;
 * what is old, planned, denied or supposed is rejected with its reason.
 */
public final class DocumentState {
  /** Number of sentences in the lead of a text. */
  private static final int LEAD = 3;

  /** Number of sentences at the head that may say more exactly where the event happened. */
  private static final int NARROWED = 6;

  private final Gazetteer gazetteer;
  private final LocalDate reference;
  private final DocumentPlaces places = new DocumentPlaces();
  private final PlaceRefinement refinement;
  private final DraftList drafts;
  private final PastPassage past;
  private final UnattachedCasualties unattached;
  private final AccidentReport accidents = new AccidentReport();

  /** The days that the text names. */
  private final List<DateMention> days = new ArrayList<>();

  /** Number of sentences that were read. */
  private int sentences;

  /** Index of the last token of the lead; -1 before the first sentence. */
  private int leadEnd = -1;

  /**
   * @param reference the day from whose view the report is written, null where unknown
   * @param title the events of the title, none where this is the title's own
   */
  public DocumentState(
      Gazetteer gazetteer, Actors actors, LocalDate reference, List<EventDraft> title) {
    this.gazetteer = gazetteer;
    this.refinement = new PlaceRefinement(gazetteer);
    this.reference = reference;
    this.drafts = new DraftList(gazetteer, actors, reference, title);
    this.past = new PastPassage(drafts);
    this.unattached = new UnattachedCasualties(drafts, past, gazetteer);
  }

  /** Notes the places that a passage names, and whether it is a digest. */
  public void notePlaces(AnnotatedPassage passage, List<Sentence> split, List<PlaceMention> named) {
    places.note(named, gazetteer);
    drafts.setDigest(passage.heads().any() || Digest.is(passage, split, named));
  }

  /** Notes the place where the text was filed. */
  public void noteFiled(PlaceMention place) {
    places.noteFiled(place);
  }

  /** Notes the days that a passage names. */
  public void noteDates(List<DateMention> dates) {
    days.addAll(dates);
    drafts.noteDates(dates);
  }

  /** Reads the next sentence. */
  public void read(SentenceFrames sentence) {
    sentences++;
    if (inLead() && sentence.passage().opens()) {
      leadEnd = sentence.sentence().last();
    }
    ItemHeads heads = sentence.passage().heads();
    places.noteHeading(sentence, heads);
    drafts.follow(sentence);
    EventDraft last = drafts.last();
    List<Frame> frames = judged(sentence);
    if (last != null) {
      boolean only = frames.stream().allMatch(DocumentState::saysNoMore);
      PlaceRefinement.locate(last, sentence, only);
      if (only && sentences <= NARROWED) {
        refinement.narrow(last, sentence);
      }
    }
    for (Frame frame : frames) {
      if (frame.kind() == null) {
        drafts.addContext(frame, inLead());
      } else {
        drafts.add(frame, inLead());
      }
    }
    if (drafts.last() != null) {
      drafts.last().elsewhere().blame(sentence);
    }
    if (!sentence.unattached().isEmpty()) {
      unattached.add(sentence.with(frames, located(sentence)), last, sentences, inLead());
    }
  }

  /** "The attack took place in …": a frame that reports nothing of its own. */
  private static boolean saysNoMore(Frame frame) {
    return frame.rejection() == RejectionReason.NOT_SECURITY && !NonSecurityFilter.noEvent(frame)
        || frame.rejection() == RejectionReason.COMMENTARY;
  }

  /** Returns the frame of the people harmed whom no other frame of a sentence has. */
  private Frame located(SentenceFrames sentence) {
    if (sentence.casualtyFrame() == null) {
      return null;
    }
    Frame found = places.locate(sentence.casualtyFrame());
    return accidents.holds(found) ? found.orRejected(RejectionReason.NOT_SECURITY) : found;
  }

  private boolean inLead() {
    return sentences <= LEAD;
  }

  /** Returns the frames of a sentence, and notes whether all of them report the past. */
  private List<Frame> judged(SentenceFrames sentence) {
    List<Frame> frames =
        accidents.judge(
            sentence,
            NonSecurityFilter.accidents(sentence.frames().stream().map(places::locate).toList()),
            drafts.last() == null);
    List<Frame> judged =
        new ArrayList<>(past.afterBackground(sentence, frames, sentences, inLead()));
    boolean recalls = !frames.isEmpty();
    for (int i = 0; recalls && i < judged.size(); i++) {
      if (judged.get(i).kind() != null) {
        judged.set(i, drafts.judge(judged.get(i), inLead()));
      }
      recalls =
          judged.get(i).kind() != null && judged.get(i).rejection() == RejectionReason.BACKGROUND;
    }
    if (recalls) {
      past.note(sentences);
    }
    return judged;
  }

  /** Returns the events, in text order. */
  public List<EventDraft> events() {
    return drafts.events();
  }

  /** Returns the events of the last weeks that the text only recalls. */
  public List<EventDraft> recalled() {
    return drafts.recalled();
  }

  /** Returns what was rejected: in text order, sums of incidents last. */
  public List<EventRejection> rejected() {
    return drafts.rejected();
  }

  /** Returns whether the text reports nothing, not even what was rejected. */
  public boolean isEmpty() {
    return events().isEmpty() && rejected().isEmpty();
  }

  /**
   * Gives events without a place or date of their own those of the text around them, and rejects
   * those that lie nowhere or out of the area.
   *
   * @param dates the dates of the first passage
   * @param title the state of the title; null where this is the title's own
   */
  public void applyDefaults(List<DateMention> dates, DocumentState title) {
    if (title != null) {
      new TitleDefaults(gazetteer, title.events(), title.places).give(events());
    }
    new DefaultPlaceAndDate(
            gazetteer,
            reference,
            places.first(title == null ? null : title.places, gazetteer),
            Sorted.within(dates, DateMention::first, 0, leadEnd),
            title == null ? List.of() : title.days)
        .apply(events());
    drafts.dropLongPast();
  }
}
