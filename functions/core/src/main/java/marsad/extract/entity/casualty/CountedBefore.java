package marsad.extract.entity.casualty;

import marsad.extract.lexicon.CasualtyForm;
import marsad.extract.lexicon.Concept.CasualtySense;
import marsad.extract.lexicon.Marker;
import marsad.extract.lexicon.Mention;
import marsad.extract.lexicon.Outcome;
import marsad.extract.text.AnnotatedPassage;
import marsad.extract.text.Sentence;
import marsad.language.Trait;

/**
 * Recognises words for a casualty that speak of people whom another word of the sentence counts.
 */
final class CountedBefore {
  /** Maximum number of tokens between "after" and the word for a casualty behind it. */
  private static final int REACH = 14;

  /** Maximum number of tokens from "died two of" to the noun behind it. */
  private static final int OF = 3;

  private final AnnotatedPassage passage;

  CountedBefore(AnnotatedPassage passage) {
    this.passage = passage;
  }

  /** Returns whether the people of a word are among those who are counted before. */
  boolean holds(Mention words, CasualtySense sense, Sentence sentence) {
    return isIncluded(words, sense, sentence)
        || isOfThem(words, sense, sentence)
        || isDying(words, sense);
  }

  /** "The death of | two wounded": who has died of wounds is no more among the wounded. */
  private boolean isDying(Mention words, CasualtySense sense) {
    return passage.language().has(Trait.VERB_FIRST)
        && sense.form() == CasualtyForm.NOUN
        && sense.outcome() == Outcome.WOUNDED
        && words.first() > 0
        && !passage.attachedAnd(words.first())
        && passage.within(CasualtySense.class, of(words.first()), words.first() - 1).stream()
            .map(mention -> mention.get(CasualtySense.class))
            .anyMatch(
                death -> death.outcome() == Outcome.KILLED && death.form() != CasualtyForm.NOUN);
  }

  /** "Died | two of | the wounded": returns the first token of what may tell of their death. */
  private int of(int noun) {
    return passage.isMarker(noun - 1, Marker.PART_OF) ? Math.max(0, noun - OF) : noun - 1;
  }

  /** "Wounded three, | the wound of | one of them | is grave": they are counted before. */
  private boolean isOfThem(Mention words, CasualtySense sense, Sentence sentence) {
    return passage.language().has(Trait.VERB_FIRST)
        && sense.form() == CasualtyForm.VERB
        && words.last() < sentence.last()
        && words.first() > sentence.first()
        && passage.isMarker(words.last() + 1, Marker.INCLUDING)
        && passage.within(CasualtySense.class, sentence.first(), words.first() - 1).stream()
            .map(mention -> mention.get(CasualtySense.class))
            .anyMatch(other -> other.outcome() == sense.outcome());
  }

  /** "The toll rose to seven | after two of the wounded died": they are among the seven. */
  private boolean isIncluded(Mention words, CasualtySense sense, Sentence sentence) {
    int from = Math.max(sentence.first(), words.first() - REACH);
    if (sense.outcome() != Outcome.KILLED || words.first() <= sentence.first()) {
      return false;
    }
    int after = passage.nearest(Marker.AFTER, words.first() - 1, from);
    return after > sentence.first()
        && passage.has(Marker.REVISED, sentence.first(), after)
        && passage.within(CasualtySense.class, sentence.first(), after).stream()
            .map(mention -> mention.get(CasualtySense.class))
            .anyMatch(other -> other.outcome() == Outcome.KILLED);
  }
}
