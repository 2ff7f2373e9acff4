package marsad.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import marsad.extract.Sense.NumberSense;
import marsad.extract.Sense.TriggerSense;
import marsad.extract.Sense.WeaponSense;
import marsad.table.Kinds;
import marsad.table.Tsv;

/** Finds the triggers of a sentence, and which of them tell one thing. */
final class TriggerReader {
  private static final List<String> FINDABLE =
      List.of("ied", "shelling", "suicide-attack", "drone-strike", "explosive-remnant");

  /** The kind that an attack with a weapon is. */
  private static final Map<String, String> WEAPON_KINDS =
      Tsv.read("tables/weapons.tsv").stream()
          .collect(Collectors.toMap(row -> row.get("code"), row -> row.get("kind")));

  /** So many tokens before a weapon stands the word that it was found. */
  private static final int NEAR = 6;

  private static final int LIST = 14;

  /** So many tokens behind an attack stands, in Sorani, what it was made with. */
  private static final int OWN_WEAPON = 2;

  private static final List<String> PASSIVE = List.of("was", "were", "been", "being");

  private final Reading reading;

  TriggerReader(Reading reading) {
    this.reading = reading;
  }

  /** One frame for each thing that a sentence tells of, with the tokens that belong to it. */
  List<Frame> read(Sentence sentence) {
    List<Frame> frames = merge(triggers(sentence));
    ranges(frames);
    return frames;
  }

  private List<Frame> triggers(Sentence sentence) {
    List<Frame> frames = new ArrayList<>();
    for (Mention mention : reading.within(TriggerSense.class, sentence.first(), sentence.last())) {
      if (reading.insideActor(mention)) {
        continue;
      }
      Frame frame = new Frame(reading, sentence, mention, mention.get(TriggerSense.class));
      if (frame.is("begun")) {
        boolean begun = reading.nearest(Cue.ONGOING, sentence.first(), sentence.last()) >= 0;
        frame.strength = begun ? "new" : "echo";
      }
      armed(frame);
      found(frame);
      frames.add(frame);
    }
    return frames;
  }

  /** Bombs and rockets that are found, seized or defused are no attack. */
  private void found(Frame frame) {
    if (frame.kind == null || !FINDABLE.contains(frame.kind.code())) {
      return;
    }
    boolean verbLast = reading.isIn("ckb");
    int before = verbLast ? 2 : inventory(frame) ? frame.first : listed(frame) ? LIST : NEAR;
    int from = Math.max(frame.sentence.first(), frame.first - before);
    int to = Math.min(frame.sentence.last(), verbLast ? frame.last + 9 : frame.last);
    if (reading.nearest(Cue.FIND, from, to) >= 0 || wereFound(frame)) {
      frame.kind = Kinds.shipped().get("weapons-found");
    }
  }

  /** "Explosives and two motorcycles were seized": in English the word may stand behind. */
  private boolean wereFound(Frame frame) {
    int from = frame.last + 1;
    int to = Math.min(frame.sentence.last(), frame.last + NEAR);
    int found = reading.isIn("en") && from <= to ? reading.nearest(Cue.FIND, from, to) : -1;
    return found > from && PASSIVE.contains(reading.token(found - 1).form());
  }

  /** "Found … rifles and belts": one more of what was found. */
  private boolean listed(Frame frame) {
    for (int i = Math.max(frame.sentence.first(), frame.first - 1); i <= frame.first; i++) {
      if (reading.isCue(i, Cue.AND) || reading.attachedAnd(i)) {
        return true;
      }
    }
    return false;
  }

  /** "A cache with 14 bombs and 3 shells": things that are counted, not things that went off. */
  private boolean inventory(Frame frame) {
    int number = frame.first - 1;
    boolean counted =
        number > frame.sentence.first()
            && (reading.token(number).type() == Token.Type.NUMBER
                || !reading.within(NumberSense.class, number, number).isEmpty());
    return counted
        && reading
            .within(TriggerSense.class, Math.max(frame.sentence.first(), number - 2), number - 1)
            .isEmpty();
  }

  /** Where the words before a trigger begin to belong to it alone. */
  private int nearestTriggerBefore(Frame frame) {
    List<Mention> before =
        reading.within(
            TriggerSense.class,
            frame.sentence.first(),
            Math.max(frame.sentence.first(), frame.first - 1));
    return before.isEmpty() ? frame.sentence.first() : before.get(before.size() - 1).last() + 1;
  }

  /** An attack with aircraft is an air strike: what does it with decides. */
  void armed(Frame frame) {
    if (frame.kind == null) {
      return;
    }
    boolean open = frame.is("generic") || frame.kind.code().equals("shelling");
    if (!open && !frame.kind.code().equals("armed-attack")) {
      return;
    }
    int from = open ? frame.sentence.first() : nearestTriggerBefore(frame);
    int behind = reading.isIn("ckb") ? OWN_WEAPON : 0; // "an attack of drones"
    int to = open ? frame.sentence.last() : Math.min(frame.sentence.last(), frame.last + behind);
    for (Mention mention : reading.within(WeaponSense.class, from, to)) {
      String kind = WEAPON_KINDS.getOrDefault(mention.get(WeaponSense.class).code(), "");
      boolean explosion = frame.is("generic") && frame.kind.code().equals("ied");
      if (!kind.isEmpty() && (explosion || Kinds.shipped().get(kind).absorbs(frame.kind))) {
        frame.kind = Kinds.shipped().get(kind);
      }
    }
  }

  /** Triggers of one sentence that tell one thing become one frame, the most exact kind wins. */
  private List<Frame> merge(List<Frame> raw) {
    List<Frame> frames = new ArrayList<>();
    for (Frame frame : raw) {
      Frame same = null;
      for (Frame earlier : frames) {
        if (sameBreath(earlier, frame)) {
          same = earlier;
        }
      }
      if (same == null) {
        frames.add(frame);
      } else {
        boolean strong = same.is("new") || frame.is("new");
        same.join(frame);
        same.strength = strong ? "new" : same.strength;
      }
    }
    boolean exact = frames.stream().anyMatch(f -> f.is("new"));
    boolean incident = frames.stream().anyMatch(f -> f.kind != null && f.kind.incident());
    frames.removeIf(f -> incident && onlyWhile(f));
    frames.removeIf(f -> exact && f.is("generic") && f.kind != null && !afterSequence(f));
    return frames;
  }

  /** "Two died during a search": the operation is only when the other thing happened. */
  private boolean onlyWhile(Frame frame) {
    int from = Math.max(frame.sentence.first(), frame.first - 2);
    return frame.kind != null
        && frame.kind.code().equals("military-operation")
        && frame.first > from
        && reading.nearest(Cue.DURING, from, frame.first - 1) >= 0;
  }

  /** Whether "then" or "after that" stands before the trigger. */
  boolean afterSequence(Frame frame) {
    return reading.nearest(
            Cue.SEQUENCE, Math.max(frame.sentence.first(), frame.first - 6), frame.first)
        >= 0;
  }

  private boolean sameBreath(Frame earlier, Frame later) {
    if (earlier.kind == null || later.kind == null) {
      return false;
    }
    boolean otherKind = !earlier.kind.equals(later.kind);
    return earlier.sameKind(later)
        && !(later.is("new") && between(Cue.SEPARATE, earlier, later))
        && !(otherKind && between(Cue.SEQUENCE, earlier, later))
        && !dayAfter(earlier, later);
  }

  /** "A day after the attack, jets struck": what stands before the comma is the past. */
  private boolean dayAfter(Frame earlier, Frame later) {
    int first = earlier.sentence.first();
    boolean past =
        earlier.first > first && reading.nearest(Cue.EARLIER, first, earlier.first - 1) >= 0;
    for (int i = earlier.last + 1; past && i < later.first; i++) {
      if (reading.token(i).isMark(",،")) {
        return true;
      }
    }
    return false;
  }

  /** Whether a word like "separately" or "then" stands between two triggers. */
  private boolean between(Cue cue, Frame earlier, Frame later) {
    return later.first > earlier.last + 1
        && reading.nearest(cue, earlier.last + 1, later.first - 1) >= 0;
  }

  /** The words before a comma belong to the trigger before it, those behind it to the next. */
  private void ranges(List<Frame> frames) {
    for (int i = 1; i < frames.size(); i++) {
      Frame before = frames.get(i - 1);
      Frame frame = frames.get(i);
      int border = frame.first;
      for (int k = frame.first - 1; k > before.last; k--) {
        if (reading.token(k).endsClause()) {
          border = k;
          break;
        }
      }
      before.to = border - 1;
      frame.from = border;
      frame.free = before.last + 1;
    }
  }
}
