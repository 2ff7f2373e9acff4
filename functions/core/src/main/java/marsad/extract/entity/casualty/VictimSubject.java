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

/** Counts the people right before a verb for a casualty, who are its subject. */
final class VictimSubject {
  /** Maximum number of tokens between "he" and his verb. */
  private static final int REACH = 3;

  private final AnnotatedPassage passage;
  private final LanguageProfile language;
  private final PeopleWords words;
  private final PeopleReader people;
  private final VictimsBehind behind;

  VictimSubject(
      AnnotatedPassage passage, PeopleWords words, PeopleReader people, VictimsBehind behind) {
    this.passage = passage;
    this.language = passage.language();
    this.words = words;
    this.people = people;
    this.behind = behind;
  }

  /**
   * "Five civilians | died | and …": where the subject stands right before its verb, and nobody
   * right behind, it is who suffers.
   */
  Optional<Count> before(Mention casualty, Sentence sentence) {
    int next = casualty.last() + 1;
    boolean object =
        next <= sentence.last() && words.startsItem(next) && !words.joinedByLetter(next);
    int from = start(casualty.first(), sentence);
    if (from - 1 > sentence.first()
        && from < casualty.first()
        && passage.isMarker(from - 1, Marker.PART_OF)
        && words.insideItem(from - 2, sentence.first())) {
      from = start(from - 1, sentence); // "seven women | of | one family"
    }
    return object || from == casualty.first() || !words.hasPerson(from, casualty.first())
        ? Optional.empty()
        : people.items(from, casualty.first() - 1, from + 1);
  }

  /** Returns the first token of the words for people that end before a token. */
  private int start(int end, Sentence sentence) {
    int from = end;
    while (from > sentence.first()
        && words.insideItem(from - 1, sentence.first())
        && !words.isCasualtyWord(from - 1)
        && !words.stops(from - 1)) {
      from--;
    }
    return from;
  }

  /** "He | later | died": a pronoun before the verb is one. */
  Optional<Count> pronoun(Mention casualty, Sentence sentence) {
    int from = Math.max(sentence.first(), casualty.first() - REACH);
    for (int i = casualty.first() - 1; i >= from; i--) {
      if (language.is(WordList.PRONOUN_OF_SUBJECT, passage.token(i).form())) {
        return Optional.of(Count.of(1));
      }
      if (passage.token(i).endsClause() || words.isPerson(i)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** "A bomb went off under a herder and he was wounded": the person named before. */
  Optional<Count> somebody(Mention casualty, Sentence sentence) {
    for (int i = casualty.first() - 1; i >= sentence.first(); i--) {
      if (words.isCasualtyWord(i) || words.stops(i)) {
        return Optional.empty();
      }
      if (words.number(i) > 0) {
        return Optional.of(behind.withCompany(Count.of(words.number(i)), casualty, sentence));
      }
    }
    return Optional.empty();
  }
}
