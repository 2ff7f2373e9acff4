package marsad.extract.entity.casualty;

import java.util.Optional;
import marsad.event.Casualties.Count;
import marsad.event.Role;
import marsad.extract.entity.count.PeopleReader;
import marsad.extract.entity.count.PeopleWords;
import marsad.extract.lexicon.Concept;
import marsad.extract.lexicon.Concept.ActorSense;
import marsad.extract.lexicon.Concept.NumberSense;
import marsad.extract.lexicon.Concept.PersonSense;
import marsad.extract.lexicon.Concept.TriggerSense;
import marsad.extract.lexicon.Concept.WeaponSense;
import marsad.extract.lexicon.Marker;
import marsad.extract.lexicon.Mention;
import marsad.extract.text.AnnotatedPassage;
import marsad.extract.text.Clause;
import marsad.extract.text.Sentence;
import marsad.language.Marks;
import marsad.language.WordList;

/**
 * Counts the victims of an active verb whose agent stands between: "killed | gunmen of the group on
 * Monday | three farmers", "wounded | a blast near the market | four soldiers".
 */
final class ObjectsBehindAgent {
  /** Maximum number of tokens between a verb and its agent: "members of". */
  private static final int AGENT_REACH = 4;

  /** Maximum number of tokens between a verb and its object behind the agent. */
  private static final int OBJECT_REACH = 15;

  /** Maximum number of commas between an agent and the object. */
  private static final int COMMAS = 2;

  /** Maximum number of tokens between a number and the people that it counts. */
  private static final int PERSON_REACH = 4;

  private final AnnotatedPassage passage;
  private final PeopleWords words;
  private final PeopleReader people;

  ObjectsBehindAgent(AnnotatedPassage passage, PeopleWords words, PeopleReader people) {
    this.passage = passage;
    this.words = words;
    this.people = people;
  }

  /**
   * Returns the number of victims behind the agent of a verb; empty where no agent follows it.
   *
   * @param from the token behind the verb
   */
  Optional<Count> find(int from, Sentence sentence) {
    int agent = agentEnd(from, sentence);
    int last = Math.min(sentence.last(), from + OBJECT_REACH);
    int commas = 0;
    for (int i = agent + 1; agent >= 0 && i <= last && !ends(i); i++) {
      boolean comma = passage.token(i).isMark(Marks.LIST);
      if (comma && ++commas > COMMAS) {
        break;
      }
      if (!comma && isObject(i)) {
        return people.items(i, sentence.last(), i);
      }
    }
    return Optional.empty();
  }

  /** Returns the last token of the agent right behind a verb: somebody armed, a blast, a weapon. */
  private int agentEnd(int from, Sentence sentence) {
    int to = Math.min(sentence.last(), from + AGENT_REACH);
    for (int i = from; i <= to; i++) {
      Mention actor =
          passage.isMarker(i - 1, Marker.MEMBER)
              ? passage.at(ActorSense.class, i).orElse(null)
              : bare(ActorSense.class, i, sentence);
      if (actor != null && actor.get(ActorSense.class).actor().armed()) {
        return actor.last();
      }
      Mention deed = bare(TriggerSense.class, i, sentence);
      Mention weapon = deed == null ? bare(WeaponSense.class, i, sentence) : deed;
      if (weapon != null) {
        return i == from ? weapon.last() : -1;
      }
      if (!words.isPerson(i)
          && !isForce(i)
          && !passage.isMarker(i, Marker.PART_OF)
          && !passage.isMarker(i, Marker.MEMBER)) {
        return -1;
      }
    }
    return -1;
  }

  /** "A force | of the army", "a patrol | of": a noun for people in arms, whose they are behind. */
  private boolean isForce(int i) {
    return passage.language().is(WordList.FORCE_NOUN, passage.token(i).form());
  }

  /** Returns the mention of a type that starts at a token without a preposition; null if none. */
  private Mention bare(Class<? extends Concept> type, int token, Sentence sentence) {
    return passage
        .at(type, token)
        .filter(mention -> mention.clitics().isEmpty() && mention.last() <= sentence.last())
        .orElse(null);
  }

  /** Returns whether a token ends the search: another verb, who did it, an instrument. */
  private boolean ends(int i) {
    return words.isCasualtyWord(i)
        || words.stops(i)
        || words.joinedByLetter(i)
        || passage.isMarker(i, Marker.ROLE, Role.INITIATOR)
        || Clause.isVerb(passage, i)
        || passage.isMarker(i, Marker.COMPLEMENTIZER)
        || passage.isMarker(i, Marker.INCLUDING)
        || isInstrument(i);
  }

  /** "Killed | by a blast": an instrument says that the verb is passive. */
  private boolean isInstrument(int token) {
    return hasClitic(TriggerSense.class, token) || hasClitic(WeaponSense.class, token);
  }

  private boolean hasClitic(Class<? extends Concept> type, int token) {
    return passage
        .at(type, token)
        .filter(m -> passage.language().contains(WordList.LOCATIVE_CLITIC, m.clitics()))
        .isPresent();
  }

  /** Returns whether people without a preposition start at a token. */
  private boolean isObject(int i) {
    return words.startsItem(i)
        && bareItem(i)
        && !isGoverned(i - 1)
        && (words.isPerson(i) || words.hasPerson(i, Math.min(i + PERSON_REACH, passage.size())));
  }

  private boolean bareItem(int i) {
    return !hasAnyClitic(PersonSense.class, i) && !hasAnyClitic(NumberSense.class, i);
  }

  private boolean hasAnyClitic(Class<? extends Concept> type, int i) {
    return passage.at(type, i).filter(m -> !m.clitics().isEmpty()).isPresent();
  }

  private boolean isGoverned(int token) {
    return passage.isMarker(token, Marker.LOCATIVE)
        || passage.isMarker(token, Marker.PART_OF)
        || passage.isMarker(token, Marker.ROLE)
        || passage.language().is(WordList.BEFORE_PLACE, passage.token(token).form());
  }
}
