package marsad.extract.factuality;

import java.util.ArrayList;
import java.util.List;
import marsad.event.RejectionReason;
import marsad.extract.frame.Frame;
import marsad.extract.frame.SentenceFrames;
import marsad.extract.frame.Signal;
import marsad.extract.frame.Trigger;
import marsad.extract.lexicon.Marker;
import marsad.extract.text.AnnotatedPassage;
import marsad.extract.text.Clause;
import marsad.extract.text.Sentence;
import marsad.language.LanguageProfile;
import marsad.language.Reach;
import marsad.language.Token;
import marsad.language.Trait;
import marsad.reference.KindTrait;

/** Decides whether what a frame reports happened, or was denied, feared, planned or remembered. */
public final class Factuality {
  private static final int NEAR = 5;

  /** So many tokens before a trigger may stand what somebody is accused of. */
  private static final int CHARGE = 4;

  /** So many attacks or strikes at once are a sum. */
  private static final int MANY = 100;

  private final AnnotatedPassage passage;
  private final LanguageProfile language;
  private final boolean supposed;

  /**
   * @param supposed whether the whole text only plays with a thought
   */
  public Factuality(AnnotatedPassage passage, boolean supposed) {
    this.passage = passage;
    this.language = passage.language();
    this.supposed = supposed;
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
    boolean attempt =
        passage.isMarker(frame.last() + 1, Marker.ATTEMPT)
            || passage.isMarker(frame.first() - 1, Marker.ATTEMPT);
    boolean past = charged(frame.trigger()) || earlier(frame.trigger());
    RejectionReason reason = reason(frame.trigger(), attempt, past);
    boolean confined =
        reason == RejectionReason.HYPOTHETICAL && attempt
            || reason == RejectionReason.BACKGROUND && past;
    if (reason == null && frame.date() != null && frame.date().future()) {
      reason = RejectionReason.PLANNED;
    }
    return frame.judged(reason, confined);
  }

  /** Why what a trigger names is no news; null where it is. */
  private RejectionReason reason(Trigger trigger, boolean attempt, boolean past) {
    int first = trigger.first();
    Sentence sentence = trigger.sentence();
    boolean verbLast = language.has(Trait.VERB_LAST);
    int after = verbLast ? Math.min(trigger.to(), trigger.last() + 4) : trigger.last();
    int said = verbLast ? sentence.last() : after;
    if (passage.has(Marker.DENIAL, Math.max(trigger.free(), first - 8), said)) {
      return RejectionReason.DENIED;
    }
    int no = language.reach(Reach.NEGATION);
    if (passage.has(Marker.NEGATION, Math.max(trigger.free(), first - no), first)
        || verbLast && Clause.behind(passage, first, trigger.last(), trigger.to()).isNegated()) {
      return RejectionReason.NEGATED;
    }
    if (attempt
        || supposed
        || passage.has(Marker.SUPPOSED, sentence.first(), sentence.last())
        || passage.has(Marker.STAGED, sentence.first(), sentence.last())) {
      return RejectionReason.HYPOTHETICAL;
    }
    int near = Math.max(trigger.free(), first - NEAR);
    int feared =
        passage.nearest(
            Marker.HYPOTHETICAL,
            near,
            verbLast ? Clause.behind(passage, first, trigger.last(), trigger.to()).last() : after);
    if (feared >= 0 && !(feared > 0 && passage.isMarker(feared - 1, Marker.CAUSE))) {
      return RejectionReason.HYPOTHETICAL;
    }
    if (passage.has(Marker.PLANNED, near, plannedUntil(trigger))
        || passage.has(Marker.FUTURE, trigger.from(), trigger.to())) {
      return RejectionReason.PLANNED;
    }
    return past
            || passage.has(Marker.BACKGROUND, trigger.from(), trigger.to())
            || perfect(trigger)
            || statistic(trigger)
        ? RejectionReason.BACKGROUND
        : null;
  }

  /** "Accused of an attack". */
  private boolean charged(Trigger trigger) {
    int from = Math.max(trigger.free(), trigger.first() - CHARGE);
    return trigger.kind() != null
        && !trigger.has(KindTrait.JUDICIAL)
        && passage.has(Marker.CHARGE, from, trigger.first());
  }

  private boolean earlier(Trigger trigger) {
    return passage.has(Marker.EARLIER, trigger.from(), trigger.first());
  }

  /** "Warned that they may attack or kidnap": what is only feared or remembered stays so. */
  private Frame carry(Frame before, Frame frame) {
    if (before == null
        || frame.rejection() != null
        || before.rejection() == null
        || before.rejection() == RejectionReason.NEGATED
        || before.kind() == null
        || before.confined()
        || frame.has(Signal.SEPARATE)
        || frame.date() != null && frame.date() != before.date()
        || passage.has(Marker.AFTER, before.last() + 1, frame.first())) {
      return frame;
    }
    return frame.rejected(before.rejection());
  }

  /** "An operation with the army will begin": the plan may stand behind the trigger. */
  private int plannedUntil(Trigger trigger) {
    int end = Math.min(trigger.to(), trigger.last() + language.reach(Reach.PLAN));
    for (int i = trigger.last() + 1; i < end; i++) {
      if (passage.token(i).endsClause()) {
        return i;
      }
    }
    return end;
  }

  /** "Dozens of strikes", "34,000 strikes": a sum over a time, not an event. */
  private boolean statistic(Trigger trigger) {
    if (trigger.has(KindTrait.CROWD)) {
      return false;
    }
    for (int i = trigger.first() - 1; i >= Math.max(trigger.free(), trigger.first() - 3); i--) {
      Token token = passage.token(i);
      if (token.type() == Token.Type.NUMBER
          && token.value() >= MANY
          && token.form().length() != 4) {
        return true;
      }
      if (passage.isMarker(i, Marker.MANY)) {
        return true;
      }
    }
    return false;
  }

  /** "had left", كانت قد انطلقت: told as the past of the past. */
  private boolean perfect(Trigger trigger) {
    int from = Math.max(trigger.from(), trigger.first() - 6);
    int until =
        language.has(Trait.VERB_FIRST)
            ? trigger.first()
            : Math.min(trigger.to(), trigger.last() + 6);
    int aux = passage.nearest(Marker.PERFECT_AUX, from, until);
    if (aux < 0) {
      return false;
    }
    if (language.has(Trait.PERFECT_BY_AUXILIARY)) {
      return !passage.has(
          Marker.ATTRIBUTION, trigger.sentence().first(), trigger.sentence().last());
    }
    return passage.has(Marker.PERFECT, aux, Math.min(trigger.to(), aux + 7));
  }
}
