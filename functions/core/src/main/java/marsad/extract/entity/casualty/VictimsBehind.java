package marsad.extract.entity.casualty;

import java.util.Optional;
import marsad.event.Casualties.Count;
import marsad.extract.entity.count.PeopleReader;
import marsad.extract.entity.count.PeopleWords;
import marsad.extract.lexicon.CasualtyForm;
import marsad.extract.lexicon.Concept.ActorSense;
import marsad.extract.lexicon.Concept.CalendarSense;
import marsad.extract.lexicon.Concept.CasualtySense;
import marsad.extract.lexicon.Concept.TriggerSense;
import marsad.extract.lexicon.Marker;
import marsad.extract.lexicon.Mention;
import marsad.extract.lexicon.Outcome;
import marsad.extract.text.AnnotatedPassage;
import marsad.extract.text.Sentence;
import marsad.language.LanguageProfile;
import marsad.language.Marks;
import marsad.language.Trait;
import marsad.language.WordList;
import marsad.reference.KindTrait;

/** Counts the people behind a word for a casualty: the object of its verb. */
final class VictimsBehind {
  /** Maximum number of tokens between "met" and "their death". */
  private static final int MET_REACH = 24;

  /** Maximum number of tokens behind "fell" that say who, and whether of what. */
  private static final int FALLEN_REACH = 4;

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
  private final PeopleWords words;
  private final ObjectsBehindAgent objects;
  private final TakenVictims taken;

  VictimsBehind(AnnotatedPassage passage, PeopleWords words, PeopleReader people) {
    this.passage = passage;
    this.language = passage.language();
    this.people = people;
    this.words = words;
    this.objects = new ObjectsBehindAgent(passage, words, people);
    this.taken = new TakenVictims(passage, words, people);
  }

  /** "Met | four of the young men of the town | their death": who stands behind the verb. */
  Optional<Count> met(Mention death, Sentence sentence) {
    for (int i = death.first() - 1;
        i >= Math.max(sentence.first(), death.first() - MET_REACH);
        i--) {
      if (language.isStem(WordList.MET, passage.token(i))) {
        return people.items(i + 1, sentence.last(), i + OBJECT_REACH);
      }
    }
    return Optional.empty();
  }

  /**
   * "Fell | two soldiers": who died, where people stand right behind and no other word says what
   * they suffered.
   */
  Optional<Count> fallen(Mention casualty, Sentence sentence) {
    int from = casualty.last() + 1;
    while (from < sentence.last() && language.is(WordList.ASIDE, passage.token(from).form())) {
      from++; // "died | in it | four"
    }
    int to = Math.min(sentence.last(), from + FALLEN_REACH);
    if (from > to || !words.startsItem(from) || !words.hasPerson(from, to + 1)) {
      return Optional.empty();
    }
    for (int i = from; i <= to; i++) {
      boolean off =
          passage.isMarker(i, Marker.PART_OF)
              && !words.isPerson(i)
              && i < to
              && words.actor(i + 1) == null
              && !words.isPerson(i + 1);
      if (words.isCasualtyWord(i) && words.joinedByLetter(i) && i > from) {
        break; // "fell | two soldiers | and were wounded three"
      }
      if (words.isCasualtyWord(i) || off || isArrest(i)) {
        return Optional.empty();
      }
    }
    return people.items(from, sentence.last(), from);
  }

  private boolean isArrest(int token) {
    return passage
        .at(TriggerSense.class, token)
        .map(mention -> mention.get(TriggerSense.class).kind())
        .filter(kind -> kind.has(KindTrait.JUDICIAL))
        .isPresent();
  }

  /** "Killed him | with two of his sons", "he died | and his guard with him". */
  Count withCompany(Count one, Mention casualty, Sentence sentence) {
    int i = casualty.last() + 1;
    while (i < sentence.last() && language.is(WordList.COMPANY, passage.token(i).form())) {
      i++;
    }
    boolean company = i <= sentence.last() && (i > casualty.last() + 1 || words.joinedByLetter(i));
    if (!company || !words.startsItem(i) || words.isCasualtyWord(i)) {
      return one;
    }
    return people
        .items(i, sentence.last(), i)
        .filter(more -> more.best() != null && one.best() != null)
        .map(more -> sum(one, more))
        .orElse(one);
  }

  private static Count sum(Count a, Count b) {
    return new Count(a.low() + b.low(), a.best() + b.best(), null, b.of());
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
    if (sense.form() == CasualtyForm.VERB && language.has(Trait.VERB_FIRST)) {
      if (casualty.first() == casualty.last()
          && language.isStem(WordList.TAKES_WITH, passage.token(casualty.first()))) {
        return taken.find(from, sentence);
      }
      int first = behindAside(from, sentence);
      return ofAgent(first, sentence).or(() -> people.items(first, sentence.last(), first + gap));
    }
    return people.items(from, sentence.last(), from + gap);
  }

  /** "Killed | gunmen | a farmer": where somebody armed stands first, others are the victims. */
  private Optional<Count> ofAgent(int from, Sentence sentence) {
    return from <= sentence.last() ? objects.find(from, sentence) : Optional.empty();
  }

  /** "Were killed | in it of the army | two soldiers": the victims stand behind what is put in. */
  private int behindAside(int from, Sentence sentence) {
    int i = from;
    while (i < sentence.last() && !words.startsItem(i)) {
      if (language.is(WordList.ASIDE, passage.token(i).form())
          || passage.starts(CalendarSense.class, i)) {
        i++;
      } else if (passage.isMarker(i, Marker.PART_OF) && passage.starts(ActorSense.class, i + 1)) {
        i = passage.at(ActorSense.class, i + 1).orElseThrow().last() + 1;
      } else {
        break;
      }
    }
    return i;
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
