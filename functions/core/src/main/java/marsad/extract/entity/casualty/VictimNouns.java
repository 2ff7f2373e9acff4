package marsad.extract.entity.casualty;

import java.util.Optional;
import marsad.event.Casualties.Count;
import marsad.extract.entity.count.PeopleReader;
import marsad.extract.entity.count.PeopleWords;
import marsad.extract.lexicon.Marker;
import marsad.extract.lexicon.Mention;
import marsad.extract.lexicon.NumberType;
import marsad.extract.text.AnnotatedPassage;
import marsad.extract.text.Sentence;
import marsad.language.LanguageProfile;
import marsad.language.Trait;
import marsad.language.WordList;

/** Counts the people of a noun for a casualty by the words that belong to it: its number, whose. */
final class VictimNouns {
  /** Maximum number of tokens between "a" and the noun: "a burnt body". */
  private static final int ARTICLE_REACH = 2;

  /** Maximum number of tokens from "the number of the dead" to the figure it rose to. */
  private static final int FIGURE_REACH = 14;

  private final AnnotatedPassage passage;
  private final LanguageProfile language;
  private final PeopleWords words;
  private final PeopleReader people;

  VictimNouns(AnnotatedPassage passage, PeopleWords words, PeopleReader people) {
    this.passage = passage;
    this.language = passage.language();
    this.words = words;
    this.people = people;
  }

  /** Returns how many a noun means by its form; 0 for "the two bodies", which were named before. */
  int own(Mention noun) {
    return isDefinite(noun) ? 0 : words.number(noun.first());
  }

  private boolean isDefinite(Mention noun) {
    return language.starts(WordList.ARTICLE, passage.token(noun.first()).form());
  }

  /** Returns the number that the words that belong to a noun give; empty where none do. */
  Optional<Count> find(Mention noun, Sentence sentence) {
    if (language.has(Trait.SUBJECT_FIRST)) {
      return single(noun, sentence);
    }
    return language.has(Trait.VERB_FIRST)
        ? behind(noun, sentence).or(() -> risen(noun, sentence)).or(() -> owner(noun, sentence))
        : Optional.empty();
  }

  /** "Found | a | body": the noun behind an article is one. */
  private Optional<Count> single(Mention noun, Sentence sentence) {
    int from = Math.max(sentence.first(), noun.first() - ARTICLE_REACH);
    for (int i = noun.first() - 1; i >= from; i--) {
      if (words.numbers().is(i, NumberType.ARTICLE)) {
        return Optional.of(Count.of(1));
      }
      if (words.isPerson(i)
          || passage.token(i).endsClause()
          || passage.markerMention(i).isPresent()) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** "The dead are thirty people and the wounded | 65", "the number of the dead reached | 11". */
  private Optional<Count> behind(Mention noun, Sentence sentence) {
    int next = noun.last() + 1;
    boolean definite = isDefinite(noun);
    if (definite
        && next < sentence.last()
        && language.is(WordList.REACHED, passage.token(next).form())) {
      next++;
    }
    return next <= sentence.last()
            && (definite || words.joinedByLetter(noun.first()))
            && words.numbers().startsAt(next)
            && !words.joinedByLetter(next)
        ? people.items(next, sentence.last(), next)
        : Optional.empty();
  }

  /**
   * "The number of the dead | of the bombing that was on Saturday | rose to | 14": the figure that
   * the number has come to, where no noun of its own stands behind it.
   */
  private Optional<Count> risen(Mention noun, Sentence sentence) {
    int from = Math.max(sentence.first(), noun.first() - ARTICLE_REACH);
    if (noun.first() == sentence.first() || !passage.has(Marker.REVISED, from, noun.first() - 1)) {
      return Optional.empty();
    }
    int to = Math.min(sentence.last(), noun.last() + FIGURE_REACH);
    for (int i = noun.last() + 1; i < to; i++) {
      if (words.isCasualtyWord(i) || passage.token(i).endsClause()) {
        return Optional.empty();
      }
      if (language.is(WordList.REACHED, passage.token(i).form())
          && words.numbers().startsAt(i + 1)) {
        boolean other = i + 2 <= sentence.last() && words.isCasualtyWord(i + 2);
        return other ? Optional.empty() : people.items(i + 1, sentence.last(), i + 1);
      }
    }
    return Optional.empty();
  }

  /** "The body of | a young man | who was shot": he is the one whom the next verb counts too. */
  private Optional<Count> owner(Mention noun, Sentence sentence) {
    int next = noun.last() + 1;
    int own = own(noun);
    return own > 0
            && next <= sentence.last()
            && words.isPerson(next)
            && words.number(next) == own
            && !words.joinedByLetter(next)
            && !words.isCasualtyWord(next)
        ? people.items(next, sentence.last(), next)
        : Optional.empty();
  }

  /** "The dead | and seven wounded": the next number is that of the next noun. */
  boolean isBeforeNext(Mention noun, Sentence sentence) {
    int next = noun.last() + 1;
    return language.has(Trait.VERB_FIRST)
        && next <= sentence.last()
        && words.startsItem(next)
        && words.joinedByLetter(next);
  }

  /** "40 | wounded": nobody stands right behind the word. */
  boolean isLast(Mention word, Sentence sentence) {
    int next = word.last() + 1;
    return language.has(Trait.VERB_FIRST)
        && (next > sentence.last() || !words.startsItem(next) || words.joinedByLetter(next));
  }
}
