package marsad.extract.entity.casualty;

import java.util.Optional;
import marsad.event.Casualties.Count;
import marsad.extract.entity.count.PeopleReader;
import marsad.extract.entity.count.PeopleWords;
import marsad.extract.lexicon.Marker;
import marsad.extract.lexicon.Mention;
import marsad.extract.text.AnnotatedPassage;
import marsad.extract.text.Sentence;
import marsad.language.LanguageProfile;
import marsad.language.WordList;

/** Counts victims whom only a pronoun stands for: "killing him and his two sons". */
final class VictimPronouns {
  private final AnnotatedPassage passage;
  private final LanguageProfile language;
  private final PeopleWords words;
  private final PeopleReader people;
  private final VictimsBehind behind;

  VictimPronouns(
      AnnotatedPassage passage, PeopleWords words, PeopleReader people, VictimsBehind behind) {
    this.passage = passage;
    this.language = passage.language();
    this.words = words;
    this.people = people;
    this.behind = behind;
  }

  /** "They wounded | him", "the death of | both": the ending of the word is who suffers it. */
  Optional<Count> ending(Mention casualty, Sentence sentence) {
    String word = passage.words(casualty.first(), casualty.first());
    int people =
        language.hasEnding(WordList.PRONOUN_OF_TWO, word)
            ? 2
            : language.hasEnding(WordList.PRONOUN_OF_ONE, word) ? 1 : 0;
    return people == 0
        ? Optional.empty()
        : Optional.of(behind.withCompany(Count.of(people), casualty, sentence));
  }

  /** "Killing | him | and two guards": the object of a verb, with those who are named behind it. */
  Optional<Count> object(Mention casualty, Sentence sentence) {
    int him = casualty.last() + 1;
    if (!isObject(him, sentence)) {
      return Optional.empty();
    }
    int next = him + 2;
    if (next < sentence.last() && language.is(WordList.OWN, passage.token(next).form())) {
      next++;
    }
    boolean more =
        next <= sentence.last()
            && passage.isMarker(him + 1, Marker.AND)
            && words.startsItem(next)
            && !words.isCasualtyWord(next);
    Optional<Count> others =
        more
            ? people.items(next, sentence.last(), next).filter(c -> c.best() != null)
            : Optional.empty();
    return Optional.of(others.map(VictimPronouns::andOne).orElse(Count.of(1)));
  }

  /** "Shot | her | dead": returns one where a pronoun stands within the words for a casualty. */
  Optional<Count> inside(int from, int to) {
    return from == to && language.is(WordList.PRONOUN_OF_OBJECT, passage.token(from).form())
        ? Optional.of(Count.of(1))
        : Optional.empty();
  }

  /** Returns whether "him" stands at a token, and not "her" before a noun. */
  boolean isObject(int token, Sentence sentence) {
    return token <= sentence.last()
        && language.is(WordList.PRONOUN_OF_OBJECT, passage.token(token).form())
        && !(token < sentence.last() && words.startsItem(token + 1));
  }

  /**
   * "He | and his driver | were wounded": adds the one before the people that were counted last.
   */
  Count withSubject(Count count) {
    int i = people.counted() - 1;
    if (i > 0 && language.is(WordList.OWN, passage.token(i).form())) {
      i--;
    }
    boolean joined = i > 0 && passage.isMarker(i, Marker.AND) && count.best() != null;
    return joined && isSubject(i - 1) ? andOne(count) : count;
  }

  private boolean isSubject(int token) {
    String form = passage.token(token).form();
    return language.is(WordList.PRONOUN_OF_SUBJECT, form)
        || language.is(WordList.PRONOUN_OF_OBJECT, form);
  }

  private static Count andOne(Count count) {
    Integer high = count.high() == null ? null : Integer.valueOf(count.high() + 1);
    return new Count(count.low() + 1, count.best() + 1, high, count.of());
  }
}
