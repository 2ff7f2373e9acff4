package marsad.extract.factuality;

import java.util.stream.Stream;
import marsad.extract.lexicon.Concept.ActorSense;
import marsad.extract.lexicon.Concept.CalendarSense;
import marsad.extract.lexicon.Concept.NumberSense;
import marsad.extract.lexicon.Concept.PersonSense;
import marsad.extract.lexicon.Concept.PlaceSense;
import marsad.extract.lexicon.Concept.TriggerSense;
import marsad.extract.lexicon.Concept.WeaponSense;
import marsad.extract.lexicon.Marker;
import marsad.extract.lexicon.Mention;
import marsad.extract.text.AnnotatedPassage;
import marsad.extract.text.Clause;
import marsad.extract.text.Sentence;
import marsad.extract.trigger.Trigger;
import marsad.language.Trait;
import marsad.language.WordList;
import marsad.reference.KindTrait;

/**
 * Tells a court or an anniversary that a sentence is about from one that only says where or when:
 * "on the anniversary of the battle, gunmen attacked a post".
 */
final class Setting {
  /** Maximum number of tokens between a preposition and the word that it governs. */
  private static final int PHRASE = 4;

  private final AnnotatedPassage passage;

  Setting(AnnotatedPassage passage) {
    this.passage = passage;
  }

  /** Returns whether every word of a marker in a sentence is only the setting of what happened. */
  boolean holds(Marker marker, Sentence sentence) {
    return passage.within(TriggerSense.class, sentence.first(), sentence.last()).stream()
        .anyMatch(deed -> isSetting(marker, sentence, deed));
  }

  /** Returns whether the words of a marker before a deed are only its setting. */
  private boolean isSetting(Marker marker, Sentence sentence, Mention deed) {
    int last = passage.nearest(marker, deed.first(), sentence.first());
    if (last < 0
        || passage.isMarker(deed.first(), marker)
        || encloses(last, deed)
        || deed.get(TriggerSense.class).kind() == null
        || !isMainVerb(sentence, deed, last)) {
      return false;
    }
    for (int i = sentence.first(); i <= last; i++) {
      if (passage.isMarker(i, marker) && !isGoverned(i, sentence)) {
        return false;
      }
    }
    return true;
  }

  /** "Condemnation | of the attack on Daquq | did": the parts of its verb stand around the deed. */
  private boolean encloses(int marker, Mention deed) {
    return passage.markerMention(marker).filter(word -> word.last() >= deed.last()).isPresent();
  }

  /** "On the anniversary", "who had left the court": the word belongs to a phrase or a clause. */
  boolean isGoverned(int token, Sentence sentence) {
    for (int i = token - 1; i >= Math.max(sentence.first(), token - PHRASE); i--) {
      if (passage.token(i).endsClause()) {
        return false;
      }
      boolean open = !endsBefore(i + 1, token); // "officials in Daquq | appealed"
      if (open && passage.isMarker(i, Marker.LOCATIVE) || passage.isMarker(i, Marker.DURING)) {
        return true;
      }
    }
    return token > sentence.first() && passage.has(Marker.SUBORDINATE, sentence.first(), token - 1);
  }

  /** "The museum of Mosul, | which the group looted, | got three pieces": tells which place. */
  boolean describesPlace(Trigger trigger) {
    if (passage.language().has(Trait.SUBJECT_FIRST)
        || trigger.sense().noun() && passage.language().has(Trait.VERB_FIRST)
        || trigger.kind() == null) {
      return false;
    }
    int relative = relative(trigger);
    int before = relative - 1;
    before -= before > 0 && passage.token(before).endsClause() ? 1 : 0;
    int end = Clause.end(passage, trigger.last() + 1, trigger.sentence().last());
    int last = end < 0 ? trigger.sentence().last() : end;
    return relative > trigger.sentence().first()
        && passage
            .ending(PlaceSense.class, trigger.sentence().first(), before)
            .findAny()
            .isPresent()
        && passage.within(CalendarSense.class, relative, last).isEmpty()
        && (end >= 0 || passage.language().has(Trait.VERB_FIRST));
  }

  /** "Men | held by the group | were freed": a participle that says which people. */
  boolean describesPeople(Trigger trigger) {
    int person = trigger.first() - 1;
    int first = trigger.sentence().first();
    if (!passage.language().has(Trait.SUBJECT_FIRST)
        || !trigger.has(KindTrait.CAPTIVES)
        || trigger.sense().noun()
        || passage.isTitle()
        || person < first
        || !isPeople(first, person)) {
      return false;
    }
    int end = Clause.end(passage, trigger.last() + 1, trigger.sentence().last());
    int last = end < 0 ? trigger.sentence().last() : end - 1;
    for (int i = trigger.last() + 1; i <= last; i++) {
      if (passage.isMarker(i, Marker.SUBORDINATE) || passage.isMarker(i, Marker.AND)) {
        break;
      }
      if (passage.language().is(WordList.PASSIVE_MARKER, passage.token(i).form())) {
        return true;
      }
    }
    return Clause.hasVerb(passage, Clause.start(passage, person, first), person);
  }

  private boolean isPeople(int first, int last) {
    return passage.isMarker(last, Marker.POPULATION)
        || last > first && passage.starts(NumberSense.class, last - 1)
        || Stream.of(PersonSense.class, ActorSense.class)
            .anyMatch(type -> passage.ending(type, first, last).findAny().isPresent());
  }

  /** Returns the "which" whose clause begins with a trigger; -1 where there is none. */
  private int relative(Trigger trigger) {
    boolean last = passage.language().has(Trait.VERB_LAST);
    int reach = last ? PHRASE : 1;
    for (int i = trigger.first() - 1; i >= Math.max(0, trigger.first() - reach); i--) {
      if (passage.token(i).endsClause()) {
        return -1;
      }
      if (passage.language().is(WordList.RELATIVE, passage.token(i).form())
          || last && passage.isMarker(i, Marker.COMPLEMENTIZER)) {
        return i;
      }
    }
    return -1;
  }

  /** Returns whether a place starts at a token and ends before another one. */
  private boolean endsBefore(int first, int token) {
    return passage.at(PlaceSense.class, first).filter(place -> place.last() < token).isPresent();
  }

  /** Returns whether a deed is the verb of the sentence, and no word before makes it a quote. */
  private boolean isMainVerb(Sentence sentence, Mention deed, int marker) {
    int start = marker + 1;
    for (int i = start; i < deed.first(); i++) {
      start = passage.token(i).endsClause() ? i + 1 : start;
    }
    return isVerb(deed, sentence)
        && !isBound(start, deed.first() - 1)
        && hasSubject(start == marker + 1 ? sentence.first() : start, deed);
  }

  private boolean isVerb(Mention deed, Sentence sentence) {
    return passage.language().has(Trait.VERB_LAST)
        ? Clause.behind(passage, deed.first(), deed.last(), sentence.last())
            .voice(deed.last())
            .isPresent()
        : Clause.hasVerb(passage, deed.first(), deed.last());
  }

  private boolean isBound(int from, int to) {
    return from <= to
        && (passage.has(Marker.SUBORDINATE, from, to)
            || passage.has(Marker.COMPLEMENTIZER, from, to)
            || passage.has(Marker.ATTRIBUTION, from, to)
            || passage.has(Marker.CHARGE, from, to)
            || passage.has(Marker.CAUSE, from, to));
  }

  private boolean hasSubject(int from, Mention deed) {
    int before = deed.first() - 1;
    return passage.language().has(Trait.VERB_FIRST)
        || before >= from
            && (passage.language().is(WordList.PASSIVE_MARKER, passage.token(before).form())
                || !passage.within(ActorSense.class, from, before).isEmpty()
                || !passage.within(PersonSense.class, from, before).isEmpty()
                || !passage.within(WeaponSense.class, from, before).isEmpty());
  }
}
