package marsad.extract;

import java.util.ArrayList;
import java.util.List;
import marsad.language.LanguageProfile;
import marsad.language.Reach;
import marsad.language.Trait;
import marsad.table.KindTrait;

/** Decides whether what a frame reports happened, or was denied, feared, planned or remembered. */
final class Modality {
  private static final int NEAR = 5;

  /** So many tokens before a trigger may stand what somebody is accused of. */
  private static final int CHARGE = 4;

  /** So many attacks or strikes at once are a sum. */
  private static final int MANY = 100;

  private final Reading reading;
  private final LanguageProfile language;
  private final boolean supposed;

  /**
   * @param supposed whether the whole text only plays with a thought
   */
  Modality(Reading reading, boolean supposed) {
    this.reading = reading;
    this.language = reading.language();
    this.supposed = supposed;
  }

  /** Returns the frames of a sentence with the reasons why they are no news. */
  SentenceFrames judge(SentenceFrames sentence) {
    List<Frame> judged = new ArrayList<>();
    Frame before = null;
    for (Frame frame : sentence.frames()) {
      before = carry(before, judge(frame));
      judged.add(before);
    }
    return sentence.with(judged, sentence.bearer() == null ? null : judge(sentence.bearer()));
  }

  private Frame judge(Frame frame) {
    boolean attempt =
        reading.isCue(frame.last() + 1, Cue.ATTEMPT)
            || reading.isCue(frame.first() - 1, Cue.ATTEMPT);
    boolean past = charged(frame.trigger()) || earlier(frame.trigger());
    Reason reason = reason(frame.trigger(), attempt, past);
    boolean confined =
        reason == Reason.HYPOTHETICAL && attempt || reason == Reason.BACKGROUND && past;
    if (reason == null && frame.date() != null && frame.date().future()) {
      reason = Reason.PLANNED;
    }
    return frame.judged(reason, confined);
  }

  /** Why what a trigger names is no news; null where it is. */
  private Reason reason(Trigger trigger, boolean attempt, boolean past) {
    int first = trigger.first();
    Sentence sentence = trigger.sentence();
    boolean verbLast = language.has(Trait.VERB_LAST);
    int after = verbLast ? Math.min(trigger.to(), trigger.last() + 4) : trigger.last();
    int said = verbLast ? sentence.last() : after;
    if (stands(Cue.DENIAL, Math.max(trigger.free(), first - 8), said)) {
      return Reason.DENIED;
    }
    int no = language.reach(Reach.NEGATION);
    if (stands(Cue.NEGATION, Math.max(trigger.free(), first - no), first)) {
      return Reason.NEGATED;
    }
    if (attempt
        || supposed
        || stands(Cue.SUPPOSED, sentence.first(), sentence.last())
        || stands(Cue.STAGED, sentence.first(), sentence.last())) {
      return Reason.HYPOTHETICAL;
    }
    int near = Math.max(trigger.free(), first - NEAR);
    int feared = reading.nearest(Cue.HYPOTHETICAL, near, after);
    if (feared >= 0 && !(feared > 0 && reading.isCue(feared - 1, Cue.CAUSE))) {
      return Reason.HYPOTHETICAL;
    }
    if (stands(Cue.PLANNED, near, plannedUntil(trigger))
        || stands(Cue.FUTURE, trigger.from(), trigger.to())) {
      return Reason.PLANNED;
    }
    return past
            || stands(Cue.BACKGROUND, trigger.from(), trigger.to())
            || perfect(trigger)
            || statistic(trigger)
        ? Reason.BACKGROUND
        : null;
  }

  private boolean stands(Cue cue, int from, int to) {
    return reading.nearest(cue, from, to) >= 0;
  }

  /** "Accused of an attack". */
  private boolean charged(Trigger trigger) {
    int from = Math.max(trigger.free(), trigger.first() - CHARGE);
    return trigger.kind() != null
        && !trigger.has(KindTrait.JUDICIAL)
        && stands(Cue.CHARGE, from, trigger.first());
  }

  private boolean earlier(Trigger trigger) {
    return stands(Cue.EARLIER, trigger.from(), trigger.first());
  }

  /** "Warned that they may attack or kidnap": what is only feared or remembered stays so. */
  private Frame carry(Frame before, Frame frame) {
    if (before == null
        || frame.rejection() != null
        || before.rejection() == null
        || before.rejection() == Reason.NEGATED
        || before.kind() == null
        || before.confined()
        || frame.has(Signal.SEPARATE)
        || frame.date() != null && frame.date() != before.date()
        || stands(Cue.AFTER, before.last() + 1, frame.first())) {
      return frame;
    }
    return frame.rejected(before.rejection());
  }

  /** "An operation with the army will begin": the plan may stand behind the trigger. */
  private int plannedUntil(Trigger trigger) {
    int end = Math.min(trigger.to(), trigger.last() + language.reach(Reach.PLAN));
    for (int i = trigger.last() + 1; i < end; i++) {
      if (reading.token(i).endsClause()) {
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
      Token token = reading.token(i);
      if (token.type() == Token.Type.NUMBER
          && token.value() >= MANY
          && token.form().length() != 4) {
        return true;
      }
      if (reading.isCue(i, Cue.MANY)) {
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
    int aux = reading.nearest(Cue.PERFECT_AUX, from, until);
    if (aux < 0) {
      return false;
    }
    if (language.has(Trait.PERFECT_BY_AUXILIARY)) {
      return reading.nearest(Cue.ATTRIBUTION, trigger.sentence().first(), trigger.sentence().last())
          < 0;
    }
    return reading.nearest(Cue.PERFECT, aux, Math.min(trigger.to(), aux + 7)) >= 0;
  }
}
