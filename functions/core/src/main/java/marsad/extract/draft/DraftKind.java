package marsad.extract.draft;

import marsad.extract.frame.Frame;
import marsad.extract.lexicon.Strength;
import marsad.extract.signal.Signal;
import marsad.reference.Kind;
import marsad.reference.KindTrait;

/** The kind of an event under construction, and how surely its words name a new event. */
final class DraftKind {
  private final Frame first;
  private Kind kind;
  private Strength strength;

  DraftKind(Frame first) {
    this.first = first;
    this.kind = first.kind();
    this.strength = first.trigger().strength();
  }

  /** Takes the kind of another frame where that includes the kind so far and is more exact. */
  void join(Frame frame) {
    boolean sameSentence = first.sentence().equals(frame.sentence());
    boolean generic = strength.isGeneral();
    boolean exact = generic && (!frame.trigger().strength().isGeneral() || saysMore(frame));
    if (frame.kind() != null && frame.kind().absorbs(kind) && (sameSentence || exact)) {
      kind = frame.kind();
    }
    if (generic || strength == Strength.ANAPHORIC) {
      strength = frame.trigger().strength();
    }
  }

  /** "Two bases were targeted. The second was shelled": a general word that names its means. */
  private boolean saysMore(Frame frame) {
    return frame.has(KindTrait.EXPLOSION)
        || kind.has(KindTrait.VAGUE) && frame.has(KindTrait.REMOTE) && !frame.has(Signal.SUMMARY);
  }

  Kind kind() {
    return kind;
  }

  Strength strength() {
    return strength;
  }
}
