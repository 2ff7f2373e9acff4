package marsad.extract.entity.casualty;

import java.util.Optional;
import marsad.event.Casualties.Count;
import marsad.extract.entity.count.PeopleReader;
import marsad.extract.entity.count.PeopleWords;
import marsad.extract.lexicon.Concept;
import marsad.extract.lexicon.Concept.NumberSense;
import marsad.extract.lexicon.Concept.PersonSense;
import marsad.extract.text.AnnotatedPassage;
import marsad.extract.text.Sentence;
import marsad.language.WordList;

/** Counts the victims of a verb whose object stands behind a preposition: "took with it". */
final class TakenVictims {
  /** Maximum number of tokens between "took" and those whom it took with it. */
  private static final int REACH = 14;

  private final AnnotatedPassage passage;
  private final PeopleWords words;
  private final PeopleReader people;

  TakenVictims(AnnotatedPassage passage, PeopleWords words, PeopleReader people) {
    this.passage = passage;
    this.words = words;
    this.people = people;
  }

  /** "The attack took | with it | four guards": returns their number from behind the verb on. */
  Optional<Count> find(int from, Sentence sentence) {
    int to = Math.min(sentence.last(), from + REACH);
    for (int i = from; i <= to && !words.isCasualtyWord(i); i++) {
      if (words.startsItem(i)
          && (isGoverned(NumberSense.class, i) || isGoverned(PersonSense.class, i))) {
        return people.items(i, sentence.last(), i);
      }
    }
    return Optional.empty();
  }

  private boolean isGoverned(Class<? extends Concept> type, int token) {
    return passage
        .at(type, token)
        .filter(m -> passage.language().contains(WordList.LOCATIVE_CLITIC, m.clitics()))
        .isPresent();
  }
}
