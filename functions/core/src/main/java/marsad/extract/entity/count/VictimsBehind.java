package marsad.extract.entity.count;

import java.util.Optional;
import marsad.event.Casualties.Count;
import marsad.extract.lexicon.CasualtyForm;
import marsad.extract.lexicon.Concept.ActorSense;
import marsad.extract.lexicon.Concept.CasualtySense;
import marsad.extract.lexicon.Marker;
import marsad.extract.lexicon.Mention;
import marsad.extract.lexicon.Outcome;
import marsad.extract.text.AnnotatedPassage;
import marsad.extract.text.Sentence;
import marsad.language.LanguageProfile;
import marsad.language.Marks;
import marsad.language.Trait;

/** Counts the people behind a word for a casualty: the object of its verb. */
final class VictimsBehind {
  /** Maximum number of tokens between a verb and the victims behind it. */
  private static final int OBJECT_REACH = 2;

  /**
   * Maximum number of tokens between a verb of capture and the captured, where the subject stands
   * behind the verb: "the police in Kirkuk today arrested three".
   */
  private static final int OBJECT_BEHIND_SUBJECT_REACH = 5;

  /**
   * Maximum number of tokens between an active verb and the victims behind its subject: "gunmen on
   * a motorcycle assassinated an officer".
   */
  private static final int OBJECT_OF_ACTIVE_REACH = 9;

  private final AnnotatedPassage passage;
  private final LanguageProfile language;
  private final PeopleReader people;

  VictimsBehind(AnnotatedPassage passage, PeopleReader people) {
    this.passage = passage;
    this.language = passage.language();
    this.people = people;
  }

  /** Returns the number of people behind a word: the object of a verb. */
  Optional<Count> after(Mention casualty, Sentence sentence) {
    CasualtySense sense = casualty.get(CasualtySense.class);
    int from = casualty.last() + 1;
    if (from < sentence.last() && passage.token(from).isMark(Marks.QUOTE)) {
      from++; // "kill" in quotation marks
    }
    if (sense.form() == CasualtyForm.ACTIVE) {
      return people.items(
          behindSubject(from, sentence), sentence.last(), from + OBJECT_OF_ACTIVE_REACH);
    }
    int gap =
        language.has(Trait.VERB_FIRST) && sense.outcome() == Outcome.CAPTURED
            ? OBJECT_BEHIND_SUBJECT_REACH
            : OBJECT_REACH;
    return people.items(from, sentence.last(), from + gap);
  }

  /** "Were killed and 15 others injured": what "and" begins belongs to the next word. */
  Optional<Count> behind(Mention casualty, Sentence sentence) {
    boolean joined =
        language.has(Trait.SUBJECT_FIRST) && passage.isMarker(casualty.last() + 1, Marker.AND);
    return joined ? Optional.empty() : after(casualty, sentence);
  }

  /**
   * "Two gunmen | killed an officer": in Arabic who did it stands between the verb and the victim.
   */
  private int behindSubject(int from, Sentence sentence) {
    for (Mention actor :
        passage.within(ActorSense.class, from, Math.min(from + 1, sentence.last()))) {
      return actor.last() + 1;
    }
    return from;
  }
}
