package marsad.extract;

import java.util.List;

/**
 * Reads whether what a trigger names happened, or was only denied, feared, planned or remembered.
 */
final class Modality {
  private static final int NEAR = 5;

  /** So many tokens before a trigger may stand what somebody is accused of. */
  private static final int CHARGE = 4;

  /** So many attacks or strikes at once are a sum. */
  private static final int MANY = 100;

  /** Kinds that many people do at once. */
  private static final List<String> CROWDS = List.of("protest", "displacement", "unrest");

  private final Reading reading;
  private final boolean supposed;

  /**
   * @param supposed whether the whole text only plays with a thought
   */
  Modality(Reading reading, boolean supposed) {
    this.reading = reading;
    this.supposed = supposed;
  }

  /** Why a frame is no news, as in {@link Rejection}; null where it is. */
  String find(Frame frame) {
    int first = frame.first;
    int near = Math.max(frame.free, first - NEAR);
    int after = reading.isIn("ckb") ? Math.min(frame.to, frame.last + 4) : frame.last;
    int said = reading.isIn("ckb") ? frame.sentence.last() : after;
    if (reading.nearest(Cue.DENIAL, Math.max(frame.free, first - 8), said) >= 0) {
      return "denied";
    }
    int no = reading.isIn("en") ? 6 : 2;
    if (reading.nearest(Cue.NEGATION, Math.max(frame.free, first - no), first) >= 0) {
      return "negated";
    }
    boolean attempt =
        reading.isCue(frame.last + 1, Cue.ATTEMPT) || reading.isCue(first - 1, Cue.ATTEMPT);
    if (attempt
        || supposed
        || reading.nearest(Cue.SUPPOSED, frame.sentence.first(), frame.sentence.last()) >= 0
        || reading.nearest(Cue.STAGED, frame.sentence.first(), frame.sentence.last()) >= 0) {
      frame.confined = attempt;
      return "hypothetical";
    }
    int feared = reading.nearest(Cue.HYPOTHETICAL, near, after);
    if (feared >= 0 && !(feared > 0 && reading.isCue(feared - 1, Cue.CAUSE))) {
      return "hypothetical";
    }
    if (reading.nearest(Cue.PLANNED, near, plannedUntil(frame)) >= 0
        || reading.nearest(Cue.FUTURE, frame.from, frame.to) >= 0) {
      return "planned";
    }
    boolean charged =
        frame.kind != null
            && !frame.kind.code().equals("arrest")
            && reading.nearest(Cue.CHARGE, Math.max(frame.free, first - CHARGE), first) >= 0;
    frame.confined = charged || reading.nearest(Cue.EARLIER, frame.from, first) >= 0;
    if (frame.confined) {
      return "background";
    }
    if (reading.nearest(Cue.BACKGROUND, frame.from, frame.to) >= 0
        || perfect(frame)
        || statistic(frame)) {
      return "background";
    }
    return null;
  }

  /** "Warned that they may attack or kidnap": what is only feared or remembered stays so. */
  void carry(Frame before, Frame frame) {
    if (before == null
        || frame.rejection != null
        || before.rejection == null
        || before.rejection.equals("negated")
        || before.kind == null
        || before.confined
        || frame.separate
        || frame.date != null && frame.date != before.date
        || reading.nearest(Cue.AFTER, before.last + 1, frame.first) >= 0) {
      return;
    }
    frame.rejection = before.rejection;
  }

  /** Whether the trigger stands in somebody's quoted words. */
  boolean quoted(Frame frame) {
    boolean open = false;
    for (int i = frame.sentence.first(); i < frame.first; i++) {
      Token token = reading.token(i);
      if (token.isMark("“«")) {
        open = true;
      } else if (token.isMark("”»")) {
        open = false;
      } else if (token.isMark("\"")) {
        open = !open;
      }
    }
    return open;
  }

  /** "An operation with the army will begin": the plan may stand behind the trigger. */
  private int plannedUntil(Frame frame) {
    int end = Math.min(frame.to, frame.last + (reading.isIn("ckb") ? 4 : 8));
    for (int i = frame.last + 1; i < end; i++) {
      if (reading.token(i).endsClause()) {
        return i;
      }
    }
    return end;
  }

  /** "Dozens of strikes", "34,000 strikes": a sum over a time, not an event. */
  private boolean statistic(Frame frame) {
    if (frame.kind != null && CROWDS.contains(frame.kind.code())) {
      return false;
    }
    for (int i = frame.first - 1; i >= Math.max(frame.free, frame.first - 3); i--) {
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
  private boolean perfect(Frame frame) {
    int from = Math.max(frame.from, frame.first - 6);
    int until = reading.isIn("ar") ? frame.first : Math.min(frame.to, frame.last + 6);
    int aux = reading.nearest(Cue.PERFECT_AUX, from, until);
    if (aux < 0) {
      return false;
    }
    if (reading.isIn("en")) {
      return reading.nearest(Cue.ATTRIBUTION, frame.sentence.first(), frame.sentence.last()) < 0;
    }
    return reading.nearest(Cue.PERFECT, aux, Math.min(frame.to, aux + 7)) >= 0;
  }
}
