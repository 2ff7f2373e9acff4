package marsad.extract.signal;

import java.util.EnumSet;
import java.util.Set;
import marsad.extract.detection.TriggerReader;
import marsad.extract.lexicon.Concept.ActorSense;
import marsad.extract.lexicon.Concept.CalendarSense;
import marsad.extract.lexicon.Concept.CasualtySense;
import marsad.extract.lexicon.Concept.WeaponSense;
import marsad.extract.lexicon.Marker;
import marsad.extract.lexicon.Mention;
import marsad.extract.text.AnnotatedPassage;
import marsad.extract.text.Sentence;
import marsad.extract.trigger.Trigger;
import marsad.language.Token;
import marsad.language.Trait;
import marsad.language.WordList;
import marsad.reference.KindTrait;

/** Reads the signals of one sentence: how the event of a trigger relates to those before. */
public final class SignalReader {
  /** Maximum number of tokens between "also" and the word for a casualty behind it. */
  private static final int ADDITIVE_REACH = 2;

  /** Maximum number of tokens from a verb to its subject behind it. */
  private static final int SUBJECT_REACH = 2;

  private final AnnotatedPassage passage;
  private final Sentence sentence;
  private final TriggerReader triggers;
  private final Givenness givenness;
  private final UnusedWeapon unused;
  private final AnotherOne another;
  private final boolean abroad;
  private final boolean additive;
  private final boolean unknownPlace;

  /**
   * @param placed whether the sentence names a place that a table knows
   * @param abroad whether the sentence names a country that Marsad does not report on
   */
  public SignalReader(
      AnnotatedPassage passage,
      Sentence sentence,
      TriggerReader triggers,
      boolean placed,
      boolean abroad) {
    this.passage = passage;
    this.sentence = sentence;
    this.triggers = triggers;
    Predication predication = new Predication(passage, sentence);
    this.givenness = new Givenness(passage, sentence, predication);
    this.unused = new UnusedWeapon(passage, sentence, predication);
    this.another = new AnotherOne(passage);
    this.abroad = abroad;
    this.additive = isAdditive();
    this.unknownPlace = !placed && namesUnknownPlace();
  }

  /** Returns the signals for the event of a trigger. */
  public Set<Signal> read(Trigger trigger) {
    Set<Signal> signals = EnumSet.noneOf(Signal.class);
    note(signals, Signal.ABROAD, abroad);
    note(signals, Signal.ADDITIVE, additive);
    note(signals, Signal.UNKNOWN_PLACE, unknownPlace);
    note(signals, Signal.SEQUEL, trigger.first() > sentence.first() && triggers.isSequel(trigger));
    note(signals, Signal.AGAIN, passage.has(Marker.AGAIN, trigger.from(), trigger.last()));
    note(signals, Signal.SEVERAL, isSeveral(trigger));
    note(signals, Signal.SUMMARY, passage.has(Marker.SUMMARY, sentence.first(), sentence.last()));
    note(signals, Signal.SEPARATE, isSeparate(trigger) || another.is(trigger));
    note(signals, Signal.LATER, passage.has(Marker.LATER, sentence.first(), trigger.first()));
    note(signals, Signal.REVISED, passage.has(Marker.REVISED, trigger.from(), trigger.to()));
    note(signals, Signal.ONGOING, passage.has(Marker.ONGOING, trigger.from(), trigger.to()));
    note(signals, Signal.QUOTED, isQuoted(trigger));
    note(signals, Signal.KNOWN, givenness.isKnown(trigger));
    note(signals, Signal.GENERAL, givenness.isGeneral(trigger));
    note(signals, Signal.DEFINITE, givenness.isDefinite(trigger));
    note(signals, Signal.THING, unused.isAlone(trigger));
    note(signals, Signal.IDLE, unused.isIdle(trigger));
    return signals;
  }

  /** "In two attacks", "in violent attacks": more than one, of which each may be told behind. */
  private boolean isSeveral(Trigger trigger) {
    int several = passage.nearest(Marker.SEVERAL, trigger.from(), trigger.to());
    return several >= 0 && !isOfNextClause(trigger, several)
        || !trigger.has(KindTrait.REMOTE)
            && passage.isMarker(trigger.first(), Marker.PLURAL_DEED)
            && !givenness.isDefinite(trigger);
  }

  /** "Two were shot in Mosul, | and separate attacks killed three": the first is one attack. */
  private boolean isOfNextClause(Trigger trigger, int several) {
    for (int i = trigger.last() + 1; i < several; i++) {
      if (passage.token(i).endsClause() && passage.isMarker(i + 1, Marker.AND)) {
        return passage.language().has(Trait.SUBJECT_FIRST);
      }
    }
    return false;
  }

  private static void note(Set<Signal> signals, Signal signal, boolean given) {
    if (given) {
      signals.add(signal);
    }
  }

  /** "In Askari": a capital behind a preposition, where names begin with one. */
  private boolean namesUnknownPlace() {
    if (!passage.language().has(Trait.CAPITALS)) {
      return false;
    }
    for (int i = sentence.first(); i < sentence.last(); i++) {
      Token name = passage.token(i + 1);
      if (passage.isMarker(i, Marker.LOCATIVE)
          && name.type() == Token.Type.WORD
          && Character.isUpperCase(passage.text().charAt(name.start()))
          && !isInTables(i + 1)) {
        return true;
      }
    }
    return false;
  }

  private boolean isInTables(int token) {
    return passage.markerMention(token).isPresent()
        || passage.starts(ActorSense.class, token)
        || passage.starts(CalendarSense.class, token);
  }

  /** "Another bomb", unlike "the second bomb", which belongs to those that were named. */
  private boolean isSeparate(Trigger trigger) {
    int to =
        passage.language().has(Trait.VERB_FIRST) // "exploded | another bomb"
            ? Math.min(trigger.to(), trigger.first() + SUBJECT_REACH)
            : trigger.first();
    int i = passage.nearest(Marker.SEPARATE, trigger.from(), to);
    while (i >= 0
        && passage.language().has(Trait.HEAD_FIRST)
        && passage.starts(WeaponSense.class, i)
        && passage.language().starts(WordList.ARTICLE, passage.token(i).form())) {
      int next = passage.markerMention(i).map(Mention::last).orElse(i) + 1;
      i = next > to ? -1 : passage.nearest(Marker.SEPARATE, next, to);
    }
    return i >= 0;
  }

  /** Returns whether the trigger stands in somebody's quoted words. */
  private boolean isQuoted(Trigger trigger) {
    boolean open = false;
    for (int i = sentence.first(); i < trigger.first(); i++) {
      Token token = passage.token(i);
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

  /** "One more was also killed", كما قتل: the figures add to earlier ones. */
  private boolean isAdditive() {
    int second = Math.min(sentence.first() + 1, sentence.last());
    if (passage.has(Marker.ADDITIVE, sentence.first(), second)) {
      return true;
    }
    for (Mention word : passage.within(CasualtySense.class, sentence.first(), sentence.last())) {
      int from = Math.max(sentence.first(), word.first() - ADDITIVE_REACH);
      if (passage.has(Marker.ADDITIVE, from, word.first())) {
        return true;
      }
    }
    return false;
  }
}
