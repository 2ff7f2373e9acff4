package marsad.extract.signal;

import marsad.extract.lexicon.Concept.NumberSense;
import marsad.extract.lexicon.Concept.PersonSense;
import marsad.extract.lexicon.Concept.WeaponSense;
import marsad.extract.lexicon.Marker;
import marsad.extract.text.AnnotatedPassage;
import marsad.extract.text.Clause;
import marsad.extract.text.Definiteness;
import marsad.extract.trigger.Trigger;
import marsad.language.Token;
import marsad.language.Trait;
import marsad.language.WordList;
import marsad.reference.KindTrait;

/**
 * Reads "another bomb", "a second car exploded", "three more devices": one like those before, and
 * none of them. "Another soldier" is only one more victim, "the second bomb" one of those named.
 */
final class AnotherOne {
  /** Maximum number of tokens between "another" and the noun behind it. */
  private static final int BEFORE = 3;

  /** Maximum number of tokens between a noun and the "another" behind it. */
  private static final int BEHIND = 2;

  /** Maximum number of tokens between a verb and the "another" of its subject. */
  private static final int SUBJECT = 4;

  /** Maximum number of tokens between a weapon and the trigger that it belongs to. */
  private static final int WEAPON = 8;

  private final AnnotatedPassage passage;
  private final Definiteness definiteness;

  AnotherOne(AnnotatedPassage passage) {
    this.passage = passage;
    this.definiteness = new Definiteness(passage);
  }

  /** Returns whether the weapon, the noun or the subject of a trigger is another one. */
  boolean is(Trigger trigger) {
    int from = Math.max(trigger.from(), trigger.first() - WEAPON);
    int to = Math.min(trigger.to(), trigger.first() + WEAPON);
    return passage.within(WeaponSense.class, from, to).stream()
            .anyMatch(weapon -> isOther(weapon.first(), weapon.last()))
        || trigger.sense().noun() && isOther(trigger.first(), trigger.last())
        || trigger.has(KindTrait.EXPLOSION) && hasOtherSubject(trigger);
  }

  private boolean isOther(int first, int last) {
    boolean headFirst = passage.language().has(Trait.HEAD_FIRST);
    int end = headFirst ? Math.min(last + BEHIND, passage.size() - 1) : Math.max(0, first - BEFORE);
    int step = headFirst ? 1 : -1;
    for (int i = first; i != end + step; i += step) {
      if (passage.isMarker(i, Marker.ANOTHER)) {
        return !isKnown(headFirst ? first : i);
      }
      if ((i < first || i > last) && endsPhrase(i)) {
        return false;
      }
    }
    return false;
  }

  /** "A second car | exploded", "exploded | a second car". */
  private boolean hasOtherSubject(Trigger trigger) {
    int step = passage.language().has(Trait.VERB_FIRST) ? 1 : -1;
    int i = step > 0 ? trigger.last() + 1 : trigger.first() - 1;
    for (int n = 0; n < SUBJECT && within(i, trigger); n++, i += step) {
      if (passage.isMarker(i, Marker.ANOTHER)) {
        return isThing(i);
      }
      if (endsPhrase(i)) {
        return false;
      }
    }
    return false;
  }

  private static boolean within(int token, Trigger trigger) {
    return token >= trigger.sentence().first() && token <= trigger.sentence().last();
  }

  /** "Another car", but not "another man", and not "nine others". */
  private boolean isThing(int other) {
    if (!passage.language().has(Trait.HEAD_FIRST)) {
      return !passage.starts(PersonSense.class, other + 1) && !isKnown(other);
    }
    int noun = other - 1;
    return noun >= 0
        && passage.token(noun).type() == Token.Type.WORD
        && !passage.starts(PersonSense.class, noun)
        && !passage.starts(NumberSense.class, noun)
        && !isKnown(noun);
  }

  private boolean isKnown(int token) {
    return passage.language().has(Trait.SUBJECT_FIRST)
        ? token > 0 && passage.language().is(WordList.ARTICLE_WORD, passage.token(token - 1).form())
        : definiteness.isDefinite(token);
  }

  private boolean endsPhrase(int token) {
    return passage.token(token).endsClause()
        || Clause.isVerb(passage, token)
        || passage.isMarker(token, Marker.LOCATIVE)
        || passage.isMarker(token, Marker.AND)
        || passage.starts(PersonSense.class, token);
  }
}
