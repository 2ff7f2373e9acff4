package marsad.extract.detection;

import java.util.Optional;
import marsad.event.Role;
import marsad.extract.lexicon.Concept.ActorSense;
import marsad.extract.lexicon.Concept.PersonSense;
import marsad.extract.lexicon.Marker;
import marsad.extract.lexicon.Mention;
import marsad.extract.text.AnnotatedPassage;
import marsad.extract.text.Clause;
import marsad.extract.trigger.Trigger;
import marsad.language.Trait;
import marsad.language.WordList;

/**
 * "The group | captured | two soldiers", where the subject stands before its verb: whom an armed
 * group arrests, it abducts. "Members of the group | arrested | in Kirkuk" is a passive.
 */
final class GroupCaptors {
  /** Maximum number of tokens between the name of the group and its verb: "gunmen". */
  private static final int SUBJECT_REACH = 2;

  /** Maximum number of tokens between the verb and the people that it governs. */
  private static final int OBJECT_REACH = 3;

  /** Maximum number of tokens of a subject with its object, where the verb stands last. */
  private static final int CLAUSE = 12;

  private final AnnotatedPassage passage;

  GroupCaptors(AnnotatedPassage passage) {
    this.passage = passage;
  }

  /** Returns whether a group named in the clause of a verb of arrest is its agent. */
  boolean took(Trigger trigger) {
    if (passage.language().has(Trait.VERB_LAST)) {
      return leads(trigger);
    }
    return passage.language().has(Trait.SUBJECT_FIRST)
        && (isAgent(trigger.last() + 1) || governs(trigger) && isSubject(trigger));
  }

  /** "Were captured | by | the group". */
  private boolean isAgent(int by) {
    return passage.isMarker(by, Marker.ROLE, Role.INITIATOR) && group(by + 1).isPresent();
  }

  /** "Captured | two soldiers": people stand behind the verb. */
  private boolean governs(Trigger trigger) {
    int last = Math.min(trigger.last() + OBJECT_REACH, trigger.sentence().last());
    return hasPeople(trigger.last() + 1, last);
  }

  /** "The group | gunmen | captured": no preposition before the name, nothing else behind it. */
  private boolean isSubject(Trigger trigger) {
    int first = trigger.first();
    for (int i = first - 1; i >= Math.max(trigger.from(), first - 1 - SUBJECT_REACH); i--) {
      Optional<Mention> name =
          passage
              .ending(ActorSense.class, trigger.from(), i)
              .filter(GroupCaptors::isGroup)
              .findFirst();
      if (name.isPresent()) {
        int before = name.get().first() - 1;
        return before < trigger.from()
            || !passage.isMarker(before, Marker.ROLE)
                && !passage.language().is(WordList.GENITIVE, passage.token(before).form());
      }
      if (!passage.starts(PersonSense.class, i)) {
        return false;
      }
    }
    return false;
  }

  /**
   * "The group | two soldiers | captured": the clause begins with the group, its object follows.
   */
  private boolean leads(Trigger trigger) {
    int start = Clause.start(passage, trigger.first(), trigger.sentence().first());
    return trigger.first() - start <= CLAUSE
        && group(start).filter(name -> hasPeople(name.last() + 1, trigger.first() - 1)).isPresent();
  }

  private Optional<Mention> group(int token) {
    return passage.at(ActorSense.class, token).filter(GroupCaptors::isGroup);
  }

  /** Returns whether a name is that of an armed group. */
  static boolean isGroup(Mention mention) {
    return mention.get(ActorSense.class).actor().isArmedGroup();
  }

  /** Returns whether people who are of no armed group are named between two tokens. */
  private boolean hasPeople(int from, int to) {
    for (int i = from; i <= to; i++) {
      if (passage.token(i).endsClause()) {
        return false;
      }
      if (passage
          .at(PersonSense.class, i)
          .map(person -> person.get(PersonSense.class).side())
          .filter(side -> !side.isArmedGroup())
          .isPresent()) {
        return true;
      }
      if (passage.at(ActorSense.class, i).isPresent()) {
        return false;
      }
    }
    return false;
  }
}
