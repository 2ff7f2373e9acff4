package marsad.extract.entity.casualty;

import marsad.extract.entity.count.PeopleWords;
import marsad.extract.lexicon.Bearing;
import marsad.extract.lexicon.CasualtyForm;
import marsad.extract.lexicon.Concept.CasualtySense;
import marsad.extract.lexicon.Marker;
import marsad.extract.lexicon.Mention;
import marsad.extract.lexicon.NumberType;
import marsad.extract.lexicon.Outcome;
import marsad.extract.text.AnnotatedPassage;
import marsad.extract.text.Clause;
import marsad.extract.text.Participle;
import marsad.extract.text.Sentence;
import marsad.language.LanguageProfile;
import marsad.language.Marks;
import marsad.language.Trait;
import marsad.language.WordList;

/**
 * Decides whether a word for a casualty is denied, revised, a charge, or of people known before.
 */
final class CasualtyScope {
  /** Maximum number of tokens between a denial or an earlier figure and a word for a casualty. */
  private static final int REVISION_REACH = 14;

  /** Maximum number of tokens between "without" and the noun for casualties that it denies. */
  private static final int NOBODY_REACH = 7;

  private final AnnotatedPassage passage;
  private final LanguageProfile language;
  private final PeopleWords people;
  private final CountedBefore counted;
  private final KillingCharge charges;
  private final DeniedHarm harm;

  CasualtyScope(AnnotatedPassage passage, PeopleWords people) {
    this.passage = passage;
    this.language = passage.language();
    this.people = people;
    this.counted = new CountedBefore(passage);
    this.charges = new KillingCharge(passage);
    this.harm = new DeniedHarm(passage);
  }

  /** Returns whether a word counts nobody: it is denied, tried, revised, a charge, or a part. */
  boolean isNone(Mention words, CasualtySense sense, Sentence sentence) {
    int from = Math.max(sentence.first(), words.first() - REVISION_REACH);
    return isPart(words, sense)
        || counted.holds(words, sense, sentence)
        || passage.isMarker(words.first() - 1, Marker.NEGATION) && !verbLast(sense)
        || passage.isMarker(words.first() - 1, Marker.ATTEMPT) && !verbLast(sense)
        || charges.holds(words, sense, sentence)
        || isEarlier(words, sentence)
        || passage.has(Marker.DENIAL, words.first(), from)
        || passage.has(Marker.EARLIER_FIGURE, words.first(), from);
  }

  boolean verbLast(CasualtySense sense) {
    return language.has(Trait.VERB_LAST) && sense.form() == CasualtyForm.VERB;
  }

  /** "Neither killed nor wounded", "nobody was wounded". */
  boolean isNegated(Mention words, Sentence sentence) {
    return passage.isMarker(words.first() - 1, Marker.NEGATION)
        || Clause.behind(passage, words.first(), words.last(), sentence.last()).isNegated();
  }

  /**
   * "Without | causing any | casualties": a negation in the clause before an indefinite noun,
   * without a number; "nothing is known of casualties" denies none.
   */
  boolean isNobody(Mention words, Sentence sentence) {
    if (language.has(Trait.SUBJECT_FIRST)) {
      return isOfNobody(words, sentence);
    }
    boolean noun =
        words.senses().stream()
            .map(other -> ((CasualtySense) other).form())
            .anyMatch(form -> form == CasualtyForm.NOUN || form == CasualtyForm.NONE);
    if (!language.has(Trait.VERB_FIRST)
        || !noun
        || language.starts(WordList.ARTICLE, passage.token(words.first()).form())) {
      return false;
    }
    if (harm.isBefore(words.first(), sentence.first())) {
      return true;
    }
    int from = Math.max(sentence.first(), words.first() - NOBODY_REACH);
    boolean denied = false;
    for (int i = words.first() - 1; i >= from; i--) {
      if (denied && passage.token(i).endsClause()) {
        return true;
      }
      if (passage.token(i).endsClause()
          || people.numbers().startsAt(i)
          || language.is(WordList.UNKNOWN, passage.token(i).form())) {
        return false;
      }
      if (passage.isMarker(i, Marker.NEGATION)) {
        denied = true;
        from = Math.max(sentence.first(), i - 1);
      }
    }
    return denied;
  }

  /** "Nobody | was reported | killed", "neither | victims": a word for none before a casualty. */
  private boolean isOfNobody(Mention words, Sentence sentence) {
    int from = Math.max(sentence.first(), words.first() - NOBODY_REACH);
    for (int i = words.first() - 1; i >= from; i--) {
      if (language.is(WordList.NOBODY, passage.token(i).form())) {
        return !Participle.isOfRelative(passage, i, words.first())
            && !isUnknown(i - 1, words.first())
            && !isSomebody(i + 1, words.first());
      }
      if (passage.token(i).endsClause()
          || passage.token(i).isMark(Marks.LIST)
          || passage.isMarker(i, Marker.ACTIVE) && !people.isCasualtyWord(i)) {
        return false;
      }
    }
    return false;
  }

  private boolean isUnknown(int from, int to) {
    for (int i = Math.max(0, from); i < to; i++) {
      if (language.is(WordList.UNKNOWN, passage.token(i).form())) {
        return true;
      }
    }
    return false;
  }

  /** "No more than | two", "not | the guards": some are counted or named. */
  private boolean isSomebody(int from, int to) {
    for (int i = from; i < to; i++) {
      boolean one = i == from && people.number(i) == 1 && people.numbers().repeats(i, 1);
      boolean named = people.isPerson(i) && people.person(i).bearing() != Bearing.ANYONE;
      if (!one
          && (people.numbers().startsAt(i) && !people.numbers().is(i, NumberType.ARTICLE)
              || named)) {
        return true;
      }
    }
    return false;
  }

  /** "A wounded man died and the toll rose to four": the figure behind "rose" counts all. */
  boolean isRevised(Mention words, Outcome outcome, Sentence sentence) {
    if (words.last() >= sentence.last()) {
      return false;
    }
    int revised = passage.nearest(Marker.REVISED, words.last() + 1, sentence.last());
    return revised >= 0
        && passage.within(CasualtySense.class, revised, sentence.last()).stream()
            .filter(mention -> mention.get(CasualtySense.class).outcome() == outcome)
            .anyMatch(
                mention -> !counted.holds(mention, mention.get(CasualtySense.class), sentence));
  }

  /** "Three days after a bombing that wounded six": the toll of what was before. */
  private boolean isEarlier(Mention words, Sentence sentence) {
    if (words.first() <= sentence.first()) {
      return false;
    }
    int earlier = passage.nearest(Marker.EARLIER, words.first() - 1, sentence.first());
    return earlier >= 0 && Clause.end(passage, earlier, words.first()) < 0;
  }

  /**
   * "Two of the wounded", "the kidnapped men", الشهيد before a name: speaks of people already
   * counted.
   */
  private boolean isPart(Mention casualty, CasualtySense sense) {
    int before = casualty.first() - 1;
    if (before < 0) {
      return false;
    }
    String form = passage.token(casualty.first()).form();
    if (language.is(WordList.ARTICLE_WORD, passage.token(before).form())) {
      return sense.form() != CasualtyForm.NOUN && sense.form() != CasualtyForm.MASDAR;
    }
    boolean definite = language.starts(WordList.ARTICLE, form);
    boolean one = people.number(casualty.first()) == 1 || people.numbers().repeats(before, 1);
    return definite && (one || passage.isMarker(before, Marker.PART_OF));
  }
}
