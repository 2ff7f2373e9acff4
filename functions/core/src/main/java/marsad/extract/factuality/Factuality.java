package marsad.extract.factuality;

import java.util.ArrayList;
import java.util.List;
import marsad.event.RejectionReason;
import marsad.extract.frame.Frame;
import marsad.extract.frame.SentenceFrames;
import marsad.extract.frame.Signal;
import marsad.extract.lexicon.Concept.ActorSense;
import marsad.extract.lexicon.Concept.NumberSense;
import marsad.extract.lexicon.Concept.PersonSense;
import marsad.extract.lexicon.Marker;
import marsad.extract.text.AnnotatedPassage;
import marsad.extract.text.Clause;
import marsad.extract.text.Sentence;
import marsad.extract.trigger.Trigger;
import marsad.language.LanguageProfile;
import marsad.language.Reach;
import marsad.language.Token;
import marsad.language.Trait;
import marsad.language.WordList;
import marsad.reference.KindTrait;

/** Decides whether what a frame reports happened, or was denied, feared, planned or remembered. */
public final class Factuality {
  /** Value of the marker of a wish that is a form of a verb, as against "if". */
  private static final String VERB = "verb";

  /** Maximum number of tokens between a word of fear or of a plan and the trigger behind it. */
  private static final int NEAR = 5;

  /** Maximum number of tokens between the verb of an aim and the noun for its deed. */
  private static final int OBJECT_OF_AIM = 4;

  /** Maximum number of tokens between a denial and the trigger behind it. */
  private static final int DENIAL_REACH = 8;

  /** Maximum number of tokens of the verb group behind a trigger, where the verb stands last. */
  private static final int VERB_LAST_REACH = 4;

  private final AnnotatedPassage passage;
  private final LanguageProfile language;
  private final BackgroundMarkers background;
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
        passage.isMarker(frame.last() + 1, Marker.ATTEMPT)
            || passage.isMarker(frame.first() - 1, Marker.ATTEMPT);
    boolean past = background.isPast(frame.trigger());
    RejectionReason reason = reason(frame.trigger(), attempt, past);
    boolean confined =
        reason == RejectionReason.HYPOTHETICAL && attempt
            || reason == RejectionReason.BACKGROUND && past;
    if (reason == null && frame.date() != null && frame.date().future()) {
      reason = RejectionReason.PLANNED;
    }
    if (reason == RejectionReason.COMMENTARY && subject.isToday(frame)) {
      reason = null;
    }
    if (reason == null) {
      reason = subject.reject(frame);
    }
    return frame.judged(reason == null ? before : reason, confined);
  }

  /** Returns why the event of a trigger is no news; null where it is. */
  private RejectionReason reason(Trigger trigger, boolean attempt, boolean past) {
    int first = trigger.first();
    Sentence sentence = trigger.sentence();
    boolean verbLast = language.has(Trait.VERB_LAST);
    int after =
        verbLast ? Math.min(trigger.to(), trigger.last() + VERB_LAST_REACH) : trigger.last();
    int said = verbLast ? sentence.last() : after;
    if (passage.has(Marker.UNTRUE, sentence.first(), sentence.last())) {
      return RejectionReason.DENIED;
    }
    if (passage.has(Marker.ALLEGED, sentence.first(), first)
        && passage.has(Marker.DENIAL, trigger.last(), sentence.last())) {
      return RejectionReason.DENIED;
    }
    if (passage.has(Marker.DENIAL, Math.max(trigger.free(), first - DENIAL_REACH), said)) {
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
    if (isAim(trigger)) {
      return RejectionReason.HYPOTHETICAL;
    }
    int near = Math.max(trigger.free(), first - NEAR);
    int feared =
        passage.nearest(
            Marker.HYPOTHETICAL,
            near,
            verbLast ? Clause.behind(passage, first, trigger.last(), trigger.to()).last() : after);
    if (feared >= 0
        && !(feared > 0 && passage.isMarker(feared - 1, Marker.CAUSE))
        && !passage.has(Marker.ACHIEVED, trigger.from(), feared)
        && !isAfter(feared, first)
        && !isOtherWish(trigger, feared)) {
      return RejectionReason.HYPOTHETICAL;
    }
    boolean ofArrested = trigger.has(KindTrait.JUDICIAL) && language.has(Trait.VERB_FIRST);
    int planned = ofArrested ? first : plannedUntil(trigger);
    if (isPlanned(trigger, near, planned)
        || passage.has(Marker.FUTURE, trigger.from(), trigger.to())) {
      return RejectionReason.PLANNED;
    }
    if (isPurpose(trigger)) {
      return RejectionReason.PLANNED;
    }
    if (isGoverned(trigger, Marker.COURT) && !trigger.has(KindTrait.JUDICIAL)) {
      return RejectionReason.LEGAL;
    }
    if (isGoverned(trigger, Marker.CONDEMNATION)) {
      return RejectionReason.COMMENTARY;
    }
    return past || background.surround(trigger) ? RejectionReason.BACKGROUND : null;
  }

  /** "They returned | to fight the group": a noun with "to" says only what for. */
  private boolean isPurpose(Trigger trigger) {
    String form = passage.token(trigger.first()).form();
    int from = Math.max(trigger.sentence().first(), trigger.first() - NEAR);
    return language.has(Trait.VERB_FIRST)
        && trigger.sense().noun()
        && trigger.has(KindTrait.MUTUAL)
        && language.starts(WordList.PURPOSE, form)
        && !language.starts(WordList.ARTICLE_ASSIMILATED, form)
        && !trigger.sense().written().startsWith(form.substring(0, 1))
        && trigger.first() > from
        && !Clause.hasVerb(passage, from, trigger.first() - 1)
        && !passage.has(Marker.CAUSE, from, trigger.first() - 1);
  }

  /** "Called for calm | after | gunmen killed two": what follows happened. */
  private boolean isAfter(int wish, int first) {
    return language.has(Trait.SUBJECT_FIRST)
        && wish < first
        && passage.has(Marker.AFTER, wish, first);
  }

  /** "No day that none is killed, so they fled": the wish is the verb of a clause before. */
  private boolean isOtherWish(Trigger trigger, int feared) {
    return language.has(Trait.VERB_LAST)
        && feared < trigger.first()
        && passage.isMarker(feared, Marker.HYPOTHETICAL, VERB)
        && Clause.end(passage, feared, trigger.first()) >= 0;
  }

  /** "They gathered and demand …": what a crowd demands is no plan. */
  private boolean isPlanned(Trigger trigger, int from, int to) {
    int at = passage.nearest(Marker.PLANNED, from, to);
    return at >= 0
        && !isAfter(at, trigger.first())
        && !(trigger.has(KindTrait.CROWD) && passage.isMarker(at, Marker.DEMAND));
  }

  /** "They wanted forces to raid the area": an aim, unless the words say that it was reached. */
  private boolean isAim(Trigger trigger) {
    int to = trigger.first() - 1;
    return to > trigger.sentence().first()
            && passage.isMarker(trigger.first(), Marker.ACTIVE)
            && isAimed(to)
        || trigger.sense().noun()
            && !trigger.has(KindTrait.CROWD) // "to break up a protest"
            && isObjectOfAim(trigger);
  }

  /** "To": no word before it says that what stands behind it was done. */
  private boolean isAimed(int to) {
    return to > 0
        && language.is(WordList.INFINITIVE, passage.token(to).form())
        && !language.is(WordList.DONE_INFINITIVE, passage.token(to - 1).form());
  }

  /** "To smuggle in | four | suicide bombers": a verb, then the article or number of its object. */
  private boolean isObjectOfAim(Trigger trigger) {
    int from = Math.max(trigger.sentence().first() + 2, trigger.first() - OBJECT_OF_AIM);
    for (int i = trigger.first() - 1; i >= from; i--) {
      if (isDeterminer(i)) {
        return isVerbOfAim(i - 1) || isVerb(i - 1) && isVerbOfAim(i - 2);
      }
      if (!isPlain(i)) {
        return false;
      }
    }
    return false;
  }

  private boolean isVerbOfAim(int token) {
    return token > 0
        && isVerb(token)
        && !passage.isMarker(token, Marker.PASSIVE) // "to repel an attack"
        && !passage.isMarker(token, Marker.DOWNED)
        && isAimed(token - 1);
  }

  /** "Smuggle", "carry", "out": may be a verb, or a word that belongs to it. */
  private boolean isVerb(int token) {
    return isPlain(token)
        || passage.isMarker(token, Marker.ACTIVE)
        || passage.isMarker(token, Marker.ONGOING);
  }

  private boolean isDeterminer(int token) {
    return language.is(WordList.ARTICLE_WORD, passage.token(token).form())
        || passage.token(token).type() == Token.Type.NUMBER
        || passage.starts(NumberSense.class, token);
  }

  /** A word in small letters of which no table knows more. */
  private boolean isPlain(int token) {
    return passage.token(token).type() == Token.Type.WORD
        && !Character.isUpperCase(passage.text().charAt(passage.token(token).start()))
        && passage.markerMention(token).isEmpty()
        && !passage.starts(NumberSense.class, token)
        && !passage.starts(ActorSense.class, token)
        && !passage.starts(PersonSense.class, token);
  }

  /** "The court sentenced | a man for an attack": the verb stands before what it speaks of. */
  private boolean isGoverned(Trigger trigger, Marker marker) {
    return language.has(Trait.VERB_FIRST)
        && trigger.kind() != null
        && trigger.kind().incident()
        && !trigger.has(KindTrait.CROWD)
        && passage.has(marker, trigger.sentence().first(), trigger.first());
  }

  /** "Warned that they may attack or kidnap": the reason carries on to the next frame. */
  private Frame carry(Frame before, Frame frame) {
    if (before == null
        || frame.rejection() != null
        || before.rejection() == null
        || before.rejection() == RejectionReason.NEGATED
        || before.rejection() == RejectionReason.NOT_SECURITY
        || before.kind() == null
        || before.confined()
        || language.has(Trait.VERB_LAST)
            && Clause.end(passage, before.last() + 1, frame.first()) >= 0
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
    int clause = Clause.end(passage, trigger.last() + 1, end);
    return clause < 0 ? end : clause;
  }
}
