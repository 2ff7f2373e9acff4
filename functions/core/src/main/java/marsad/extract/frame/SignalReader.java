package marsad.extract.frame;

import java.util.EnumSet;
import java.util.Set;
import marsad.extract.lexicon.Concept.ActorSense;
import marsad.extract.lexicon.Concept.CalendarSense;
import marsad.extract.lexicon.Concept.CasualtySense;
import marsad.extract.lexicon.Concept.NumberSense;
import marsad.extract.lexicon.Concept.TriggerSense;
import marsad.extract.lexicon.Concept.WeaponSense;
import marsad.extract.lexicon.Marker;
import marsad.extract.lexicon.Mention;
import marsad.extract.text.AnnotatedPassage;
import marsad.extract.text.Clause;
import marsad.extract.text.Definiteness;
import marsad.extract.text.Sentence;
import marsad.extract.trigger.Trigger;
import marsad.extract.trigger.TriggerReader;
import marsad.language.Token;
import marsad.language.Trait;
import marsad.language.WordList;
import marsad.reference.KindTrait;

/** Reads the signals of one sentence: how the event of a trigger relates to those before. */
final class SignalReader {
  /** Maximum number of tokens between "also" and the word for a casualty behind it. */
  private static final int ADDITIVE_REACH = 2;

  /** Maximum number of tokens between a number and the noun that it counts. */
  private static final int COUNT_REACH = 4;

  /** Maximum number of tokens from a verb to its subject behind it. */
  private static final int SUBJECT_REACH = 2;

  private final AnnotatedPassage passage;
  private final Sentence sentence;
  private final TriggerReader triggers;
  private final Definiteness definiteness;
  private final boolean abroad;
  private final boolean additive;
  private final boolean unknownPlace;

  /**
   * @param placed whether the sentence names a place that a table knows
   * @param abroad whether the sentence names a country that Marsad does not report on
   */
  SignalReader(
      AnnotatedPassage passage,
      Sentence sentence,
      TriggerReader triggers,
      boolean placed,
      boolean abroad) {
    this.passage = passage;
    this.sentence = sentence;
    this.triggers = triggers;
    this.definiteness = new Definiteness(passage);
    this.abroad = abroad;
    this.additive = isAdditive();
    this.unknownPlace = !placed && namesUnknownPlace();
  }

  /** Returns the signals for the event of a trigger. */
  Set<Signal> read(Trigger trigger) {
    Set<Signal> signals = EnumSet.noneOf(Signal.class);
    note(signals, Signal.ABROAD, abroad);
    note(signals, Signal.ADDITIVE, additive);
    note(signals, Signal.UNKNOWN_PLACE, unknownPlace);
    note(signals, Signal.SEQUEL, trigger.first() > sentence.first() && triggers.isSequel(trigger));
    note(signals, Signal.AGAIN, passage.has(Marker.AGAIN, trigger.from(), trigger.last()));
    note(signals, Signal.SEVERAL, passage.has(Marker.SEVERAL, trigger.from(), trigger.to()));
    note(signals, Signal.SUMMARY, passage.has(Marker.SUMMARY, sentence.first(), sentence.last()));
    note(signals, Signal.SEPARATE, isSeparate(trigger));
    note(signals, Signal.REVISED, passage.has(Marker.REVISED, trigger.from(), trigger.to()));
    note(signals, Signal.ONGOING, passage.has(Marker.ONGOING, trigger.from(), trigger.to()));
    note(signals, Signal.QUOTED, isQuoted(trigger));
    note(signals, Signal.KNOWN, isKnown(trigger));
    note(signals, Signal.GENERAL, isGeneral(trigger));
    note(signals, Signal.DEFINITE, isDefinite(trigger));
    note(signals, Signal.THING, isAcquired(trigger) || isThing(trigger));
    return signals;
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

  /** "The attack in Makhmur": definite, without a verb of what happened and without casualties. */
  private boolean isKnown(Trigger trigger) {
    return trigger.sense().noun()
        && definiteness.isDefinite(trigger.first())
        && !isVerbal(trigger)
        && !passage.has(Marker.ONGOING, trigger.from(), trigger.to())
        && !hasPredicate(trigger);
  }

  private boolean isDefinite(Trigger trigger) {
    return passage.language().has(Trait.SUBJECT_FIRST)
        && trigger.sense().noun()
        && definiteness.isDefinite(trigger.first());
  }

  /** "With attacks growing in the province": a plural that nothing counts or tells of. */
  private boolean isGeneral(Trigger trigger) {
    return !passage.isTitle()
        && passage.isMarker(trigger.first(), Marker.PLURAL_DEED)
        && !isCounted(trigger)
        && !definiteness.isDefinite(trigger.first())
        && !passage.has(Marker.ONGOING, trigger.from(), trigger.to())
        && !passage.has(Marker.HAPPENS, trigger.from(), trigger.to())
        && !hasPredicate(trigger);
  }

  private boolean isCounted(Trigger trigger) {
    int from = Math.max(trigger.from(), trigger.first() - COUNT_REACH);
    for (int i = from; i < trigger.first(); i++) {
      if (passage.token(i).type() == Token.Type.NUMBER || passage.starts(NumberSense.class, i)) {
        return true;
      }
    }
    return false;
  }

  /** "The finding of a body", العثور على جثة: the noun of an act has its article, and an object. */
  private boolean isVerbal(Trigger trigger) {
    boolean act =
        trigger.has(KindTrait.JUDICIAL)
            || trigger.has(KindTrait.FIND)
            || trigger.has(KindTrait.DEATH);
    return act
        && (passage.language().has(Trait.VERB_FIRST) && trigger.last() > trigger.first()
            || !passage.language().has(Trait.VERB_LAST) && isObject(trigger.last() + 1));
  }

  private boolean isObject(int token) {
    return token <= sentence.last()
        && (passage.isMarker(token, Marker.ROLE)
            || passage.language().starts(WordList.LOCATIVE_CLITIC, passage.token(token).form()));
  }

  private boolean hasBeside(Marker marker, Trigger trigger) {
    return trigger.first() > trigger.from()
            && passage.has(marker, trigger.from(), trigger.first() - 1)
        || trigger.last() < trigger.to() && passage.has(marker, trigger.last() + 1, trigger.to());
  }

  /** Returns whether a verb of violence or a word for casualties stands beside a trigger. */
  private boolean hasPredicate(Trigger trigger) {
    for (int i = trigger.from(); i <= trigger.to(); i++) {
      if ((i < trigger.first() || i > trigger.last())
          && !passage.isMarker(i, Marker.PLURAL_DEED)
          && (Clause.isVerb(passage, i) && !isRelative(i - 1)
              || passage.starts(CasualtySense.class, i))) {
        return true;
      }
    }
    return false;
  }

  /** "The strikes | that hit the town | were a breach": says which, and tells nothing. */
  private boolean isRelative(int token) {
    return token > sentence.first()
        && passage.language().is(WordList.RELATIVE, passage.token(token).form());
  }

  /** "Bombs endanger them": a weapon alone, outside a title, and nothing that it did. */
  private boolean isThing(Trigger trigger) {
    return !passage.isTitle()
        && !trigger.has(KindTrait.FIND)
        && passage.within(TriggerSense.class, trigger.from(), trigger.to()).stream()
            .allMatch(this::isWeapon)
        && isWeapon(trigger.first(), trigger.last())
        && passage.within(ActorSense.class, trigger.from(), trigger.to()).stream()
            .noneMatch(mention -> mention.get(ActorSense.class).actor().armed())
        && !hasBeside(Marker.EFFECT, trigger)
        && !hasPredicate(trigger);
  }

  /** "The ministry bought drones": weapons that change hands. */
  private boolean isAcquired(Trigger trigger) {
    return isWeapon(trigger.first(), trigger.last())
        && passage.has(Marker.ACQUIRED, sentence.first(), trigger.first())
        && !hasBeside(Marker.EFFECT, trigger);
  }

  private boolean isWeapon(Mention mention) {
    return isWeapon(mention.first(), mention.last());
  }

  private boolean isWeapon(int first, int last) {
    return passage.within(WeaponSense.class, first, last).stream()
        .anyMatch(weapon -> weapon.first() == first && weapon.last() == last);
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
