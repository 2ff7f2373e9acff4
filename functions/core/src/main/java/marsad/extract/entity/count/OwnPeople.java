package marsad.extract.entity.count;

import java.util.Optional;
import marsad.extract.lexicon.Concept.ActorSense;
import marsad.extract.lexicon.Marker;
import marsad.extract.lexicon.Mention;
import marsad.extract.text.AnnotatedPassage;
import marsad.language.Marks;
import marsad.language.Trait;
import marsad.language.WordList;
import marsad.reference.Actor;

/**
 * Finds whose people a force means that speaks of its own: "the Peshmerga said that two of | its
 * fighters | were killed".
 */
final class OwnPeople {
  /** Maximum number of tokens between the force that speaks and its people. */
  private static final int REACH = 25;

  /** Maximum number of tokens between a force and the verb with which it speaks. */
  private static final int SPEAKS = 3;

  private final AnnotatedPassage passage;

  OwnPeople(AnnotatedPassage passage) {
    this.passage = passage;
  }

  /** Returns the force whose people a word names; empty where nobody speaks of his own. */
  Optional<Actor> owner(Mention people) {
    return isOwned(people) ? speaker(people.first()) : Optional.empty();
  }

  private boolean isOwned(Mention people) {
    if (passage.language().has(Trait.SUBJECT_FIRST)) {
      int before = people.first() - 1;
      return before >= 0 && passage.language().is(WordList.OWN, passage.token(before).form());
    }
    return passage.language().is(WordList.OWN, people.ending())
        || passage.language().hasEnding(WordList.OWN, passage.words(people.last(), people.last()));
  }

  private Optional<Actor> speaker(int token) {
    int from = Math.max(0, token - REACH);
    for (int i = token - 1; i >= from && !passage.token(i).isMark(Marks.SENTENCE_END); i--) {
      if (passage.isMarker(i, Marker.ATTRIBUTION)) {
        boolean verbFirst = passage.language().has(Trait.VERB_FIRST);
        int first = verbFirst ? i + 1 : Math.max(from, i - SPEAKS);
        int last = verbFirst ? Math.min(token - 1, i + SPEAKS) : i - 1;
        return first > last
            ? Optional.empty()
            : passage.within(ActorSense.class, first, last).stream()
                .map(mention -> mention.get(ActorSense.class).actor())
                .filter(actor -> actor.armed() && !actor.umbrella())
                .findFirst();
      }
    }
    return Optional.empty();
  }
}
