package marsad.extract.factuality;

import java.util.ArrayList;
import java.util.List;
import marsad.event.RejectionReason;
import marsad.extract.frame.Frame;
import marsad.extract.frame.SentenceFrames;
import marsad.extract.lexicon.Concept.CasualtySense;
import marsad.extract.lexicon.Marker;
import marsad.extract.signal.Signal;
import marsad.extract.text.AnnotatedPassage;
import marsad.extract.text.Clause;
import marsad.extract.text.Sentence;
import marsad.extract.trigger.Trigger;
import marsad.language.LanguageProfile;
import marsad.language.Trait;
import marsad.reference.KindTrait;

/** Decides whether what a frame reports happened, or was denied, feared, planned or remembered. */
public final class Factuality {
  private final AnnotatedPassage passage;
  private final LanguageProfile language;
  private final BackgroundMarkers background;
  private final Intentions intentions;
  private final Fears fears;
  private final OtherClause other;
  private final Polarity polarity;
  private final boolean supposed;
  private final DocumentFrame subject;

  /**
   * @param supposed whether the whole text only supposes what it reports
   * @param subject what the text is about
   */
  public Factuality(AnnotatedPassage passage, boolean supposed, DocumentFrame subject) {
    this.passage = passage;
    this.language = passage.language();
    this.background = new BackgroundMarkers(passage);
    this.intentions = new Intentions(passage);
    this.fears = new Fears(passage, intentions);
    this.other = new OtherClause(passage);
    this.polarity = new Polarity(passage, other);
    this.supposed = supposed;
    this.subject = subject;
  }

  /** Returns the frames of a sentence with the reasons why they are no news. */
  public SentenceFrames judge(SentenceFrames sentence) {
    List<Frame> judged = new ArrayList<>();
    Frame before = null;
    for (Frame frame : sentence.frames()) {
      before = carry(before, judge(frame));
      judged.add(before);
    }
    return sentence.with(
        judged, sentence.casualtyFrame() == null ? null : judge(sentence.casualtyFrame()));
  }

  private Frame judge(Frame frame) {
    RejectionReason before = frame.rejection();
    if (before != null && before != RejectionReason.NOT_SECURITY) {
      return frame;
    }
    boolean attempt =
        !frame.has(KindTrait.CROWD) // "protesters tried to enter": they protest
            && !OtherClause.hurt(frame)
            && (frame.has(KindTrait.DEATH)
                || !passage.has(Marker.REPELLED, frame.sentence().first(), frame.sentence().last()))
            && (passage.isMarker(frame.last() + 1, Marker.ATTEMPT)
                || passage.isMarker(frame.first() - 1, Marker.ATTEMPT));
    boolean past = background.isPast(frame.trigger());
    RejectionReason reason = reason(frame, attempt, past);
    if (reason == RejectionReason.HYPOTHETICAL && !attempt && isRepelled(frame)) {
      reason = null;
    }
    boolean confined =
        reason == RejectionReason.HYPOTHETICAL
                && (attempt || fears.isFearedAsCause(frame.trigger()))
            || reason == RejectionReason.BACKGROUND && past;
    if (reason == null && frame.date() != null && frame.date().future()) {
      reason = RejectionReason.PLANNED;
    }
    if (reason == RejectionReason.COMMENTARY && subject.day().isToday(frame)) {
      reason = null;
    }
    if (reason == null) {
      reason = subject.reject(frame);
    }
    return frame.judged(reason == null ? before : reason, confined);
  }

  /**
   * "Foiled an attack": somebody was met in arms; a bomb that was kept from going off hurt nobody.
   */
  private boolean isRepelled(Frame frame) {
    return fears.isFoiled(frame.trigger())
        && (OtherClause.hurt(frame)
            || frame.has(KindTrait.ASSAULT) && !frame.has(KindTrait.EXPLOSION) && frame.isPlaced());
  }

  /** Returns why the event of a frame is no news; null where it is. */
  private RejectionReason reason(Frame frame, boolean attempt, boolean past) {
    Trigger trigger = frame.trigger();
    Sentence sentence = trigger.sentence();
    if (polarity.isDenied(trigger)) {
      return RejectionReason.DENIED;
    }
    if (polarity.isNegated(trigger)) {
      return RejectionReason.NEGATED;
    }
    if (attempt
        || supposed
        || intentions.isOnlyPossible(trigger)
        || passage.has(Marker.SUPPOSED, sentence.first(), sentence.last())
        || passage.has(Marker.STAGED, sentence.first(), sentence.last())
        || intentions.isAim(trigger)
        || fears.isFeared(trigger)) {
      return RejectionReason.HYPOTHETICAL;
    }
    if (intentions.isPlanned(trigger)) {
      return RejectionReason.PLANNED;
    }
    if (isGoverned(trigger, Marker.COURT) && !trigger.has(KindTrait.JUDICIAL)) {
      return RejectionReason.LEGAL;
    }
    if (isGoverned(trigger, Marker.CONDEMNATION)) {
      return RejectionReason.COMMENTARY;
    }
    boolean old =
        past
            || !subject.day().isWithinWords(frame)
                && background.surround(frame, subject.day().isRecent(frame));
    return old ? RejectionReason.BACKGROUND : null;
  }

  /** "The court sentenced | a man for an attack": the verb stands before what it speaks of. */
  private boolean isGoverned(Trigger trigger, Marker marker) {
    return trigger.kind() != null
        && trigger.kind().incident()
        && !trigger.has(KindTrait.CROWD)
        && (language.has(Trait.VERB_FIRST) && isBefore(trigger, marker)
            || language.has(Trait.VERB_LAST) && isObject(trigger.first(), marker));
  }

  /** Returns whether a word stands before a trigger, and names nobody who was harmed: "a judge". */
  private boolean isBefore(Trigger trigger, Marker marker) {
    int first = trigger.sentence().first();
    int word = passage.nearest(marker, first, trigger.first());
    return word >= 0
        && (word == first || passage.within(CasualtySense.class, word - 1, word - 1).isEmpty());
  }

  /** "Condemnation of | the attack | did": stands behind the noun of a verb, or inside the verb. */
  private boolean isObject(int token, Marker marker) {
    return passage.isMarker(token - 1, marker)
        || passage.isMarker(token, marker)
            && passage.markerMention(token).filter(word -> word.first() < token).isPresent();
  }

  /** "Warned that they may attack or kidnap": the reason carries on to the next frame. */
  private Frame carry(Frame before, Frame frame) {
    if (before == null
        || frame.rejection() != null
        || before.rejection() == null
        || before.rejection() == RejectionReason.NEGATED
        || before.rejection() == RejectionReason.NOT_SECURITY
        || before.kind() == null
        || other.isOver(before, frame)
        || language.has(Trait.VERB_LAST)
            && Clause.end(passage, before.last() + 1, frame.first()) >= 0
            && !passage.has(Marker.SEQUENCE, before.last() + 1, frame.first()) // "later | attacked"
        || frame.has(Signal.SEPARATE) && !isPluperfect(before)
        || frame.date() != null && frame.date() != before.date()
        || passage.has(Marker.AFTER, before.last() + 1, frame.first())) {
      return frame;
    }
    return frame.rejected(before.rejection());
  }

  /** "A bomb had killed two, while another bomb …": the past of the past goes on. */
  private boolean isPluperfect(Frame before) {
    int first = before.sentence().first();
    return before.rejection() == RejectionReason.BACKGROUND
        && language.has(Trait.VERB_FIRST)
        && passage.has(Marker.PERFECT_AUX, first, Math.min(first + 1, before.sentence().last()));
  }
}
