package marsad.extract.detection;

import java.util.List;
import java.util.Optional;
import marsad.extract.lexicon.Concept.ActorSense;
import marsad.extract.lexicon.Concept.CalendarSense;
import marsad.extract.lexicon.Concept.CasualtySense;
import marsad.extract.lexicon.Concept.NumberSense;
import marsad.extract.lexicon.Concept.PersonSense;
import marsad.extract.lexicon.Marker;
import marsad.extract.lexicon.Mention;
import marsad.extract.text.AnnotatedPassage;
import marsad.extract.trigger.Trigger;
import marsad.language.Trait;
import marsad.language.WordList;
import marsad.reference.KindTrait;

/**
 * "Held | members of the group | ten shepherds": whom an armed group arrests, it abducts. "Arrested
 * | members of the group" alone is a passive: they are those who were arrested.
 */
final class Captors {
  /** Maximum number of tokens between a verb and its subject: "members of". */
  private static final int SUBJECT_REACH = 3;

  /** Maximum number of tokens between the subject and the object, days aside. */
  private static final int OBJECT_REACH = 3;

  /** Maximum number of tokens between a number and the people that it counts. */
  private static final int PERSON_REACH = 3;

  private final AnnotatedPassage passage;
  private final GroupCaptors groups;

  Captors(AnnotatedPassage passage) {
    this.passage = passage;
    this.groups = new GroupCaptors(passage);
  }

  /** Returns whether a verb of arrest tells what an armed group did to somebody. */
  boolean took(Trigger trigger) {
    if (!trigger.has(KindTrait.JUDICIAL) || trigger.sense().noun()) {
      return false;
    }
    if (!passage.language().has(Trait.VERB_FIRST)) {
      return groups.took(trigger);
    }
    if (trigger.first() != trigger.last()) {
      return false;
    }
    Optional<Mention> group = group(trigger);
    if (group.isEmpty()) {
      return false;
    }
    boolean behind = group.get().first() > trigger.last();
    return behind && hasObject(trigger.first())
        || isObject(behind ? group.get().last() + 1 : trigger.last() + 1, trigger);
  }

  /** Returns the group right behind the verb, or right before it as in a headline. */
  private Optional<Mention> group(Trigger trigger) {
    int verb = trigger.first();
    int end = trigger.sentence().last();
    for (int i = verb + 1; i <= Math.min(end, verb + SUBJECT_REACH); i++) {
      Optional<Mention> actor = passage.at(ActorSense.class, i).filter(GroupCaptors::isGroup);
      if (actor.isPresent()) {
        return actor.filter(m -> m.clitics().isEmpty()).map(m -> whole(m, end));
      }
      if (!passage.starts(PersonSense.class, i) && !passage.isMarker(i, Marker.PART_OF)) {
        break;
      }
    }
    int before = verb - 1;
    if (before > 0 && passage.language().is(WordList.RELATIVE, passage.token(before).form())) {
      before--;
    }
    return before < trigger.sentence().first() || passage.attachedAnd(verb)
        ? Optional.empty()
        : passage
            .ending(ActorSense.class, trigger.sentence().first(), before)
            .filter(actor -> GroupCaptors.isGroup(actor) && actor.clitics().isEmpty())
            .findFirst();
  }

  /** "Gunmen | of | the group", "gunmen | of the group": the name behind says whose they are. */
  private Mention whole(Mention group, int end) {
    int behind = group.last() + 1;
    int name = behind < end && passage.isMarker(behind, Marker.PART_OF) ? behind + 1 : behind;
    return passage.at(ActorSense.class, name).filter(GroupCaptors::isGroup).orElse(group);
  }

  /** "Held | them": whom they took stands in the ending of the verb. */
  private boolean hasObject(int verb) {
    return passage.language().endsInPronoun(passage.words(verb, verb));
  }

  /** Returns whether people who are of no armed group stand near, without a preposition. */
  private boolean isObject(int from, Trigger trigger) {
    int other = 0;
    for (int i = from; i <= trigger.sentence().last() && other <= OBJECT_REACH; i++) {
      if (isDay(i) || besideDay(i)) {
        continue;
      }
      if (ends(i)) {
        return false;
      }
      int people = passage.starts(NumberSense.class, i) ? people(i) : i;
      if (isVictim(people)) {
        return passage.at(PersonSense.class, i).filter(m -> !m.clitics().isEmpty()).isEmpty();
      }
      other++;
    }
    return false;
  }

  private boolean isDay(int token) {
    return passage.within(CalendarSense.class, Math.max(0, token - 1), token).stream()
        .anyMatch(day -> day.holds(token));
  }

  /** "Held the group| , on Monday | , | ten shepherds": the commas of a day in between. */
  private boolean besideDay(int comma) {
    return passage.token(comma).endsClause() && (isDay(comma + 1) || isDay(comma - 1));
  }

  private boolean ends(int i) {
    return passage.token(i).endsClause()
        || passage.attachedAnd(i)
        || passage.starts(CasualtySense.class, i)
        || List.of(
                Marker.ROLE,
                Marker.LOCATIVE,
                Marker.PART_OF,
                Marker.INCLUDING,
                Marker.COMPLEMENTIZER)
            .stream()
            .anyMatch(marker -> passage.isMarker(i, marker));
  }

  /** Returns the first token of the people whom a number counts. */
  private int people(int number) {
    for (int i = number + 1; i < Math.min(passage.size(), number + PERSON_REACH); i++) {
      if (passage.starts(PersonSense.class, i)) {
        return i;
      }
    }
    return number;
  }

  private boolean isVictim(int token) {
    return passage
        .at(PersonSense.class, token)
        .map(person -> person.get(PersonSense.class).side())
        .filter(side -> !side.isArmedGroup())
        .isPresent();
  }
}
