package marsad.extract.role;

import java.util.Optional;
import marsad.extract.lexicon.CasualtyForm;
import marsad.extract.lexicon.Concept.ActorSense;
import marsad.extract.lexicon.Concept.CasualtySense;
import marsad.extract.lexicon.Concept.PersonSense;
import marsad.extract.lexicon.Concept.WeaponSense;
import marsad.extract.lexicon.Marker;
import marsad.extract.lexicon.Mention;
import marsad.extract.lexicon.Strength;
import marsad.extract.text.AnnotatedPassage;
import marsad.extract.text.Ezafe;
import marsad.extract.text.NounPhrase;
import marsad.extract.trigger.Trigger;
import marsad.language.Trait;
import marsad.language.WordList;
import marsad.reference.Actor;
import marsad.reference.KindTrait;

/**
 * Recognises names that say only whose people or weapons act: "gunmen | belonging to the group", "a
 * drone | of the army".
 */
final class OwnerRoles {
  /** Maximum number of tokens from "belonging to" to the name behind it: "the group called". */
  private static final int NAME_REACH = 3;

  /** Maximum number of tokens between a weapon and the word that says whose it is. */
  private static final int WEAPON_REACH = 2;

  /** Maximum number of tokens of a word for people, and of their number. */
  private static final int PERSON = 2;

  /** Maximum number of tokens from a force to the verb for the harm of its men. */
  private static final int VERB = 6;

  private final AnnotatedPassage passage;

  OwnerRoles(AnnotatedPassage passage) {
    this.passage = passage;
  }

  /** Returns the people who belong to an actor; empty where no word says so. */
  Optional<Mention> people(Mention actor) {
    int member = member(actor);
    return member <= 0
        ? Optional.empty()
        : passage.ending(ActorSense.class, member - NAME_REACH, member - 1).findFirst();
  }

  /**
   * Returns the first token of "belonging to", "thought to be of" before a name; -1 where it does
   * not stand there.
   */
  private int member(Mention name) {
    for (int i = name.first() - 1; i >= Math.max(0, name.first() - NAME_REACH); i--) {
      if (passage.isMarker(i, Marker.MEMBER) || passage.isMarker(i, Marker.BLAME)) {
        return passage.markerMention(i).map(Mention::first).orElse(i);
      }
      if (passage.token(i).endsClause() || passage.starts(ActorSense.class, i)) {
        return -1;
      }
    }
    return -1;
  }

  /** Returns whether what is done is done with the weapons of an actor or state. */
  boolean ownsWeapon(Mention name, Trigger trigger) {
    if (!trigger.has(KindTrait.REMOTE)) {
      return false;
    }
    if (isPossessor(name)) {
      return true;
    }
    int link = link(name);
    if (link > 0 && (passage.isMarker(link, Marker.MEMBER) || isGenitive(link))) {
      return isWeapon(link - WEAPON_REACH, link - 1)
          || isGenitive(link) && isWeapon(name.first(), name.last());
    }
    return passage.language().has(Trait.VERB_LAST)
        && name.first() > 0
        && Ezafe.links(passage, name.first() - 1)
        && isWeapon(name.first() - 1, name.first() - 1);
  }

  /** Returns whether a name says whose men are dead or wounded. */
  boolean losesMen(Mention name, Trigger trigger) {
    Actor actor = name.get(ActorSense.class).actor();
    return isOfDead(name)
        || trigger.has(KindTrait.REMOTE)
            && actor.isState()
            && !actor.isForeign()
            && isCountedIn(name);
  }

  /** "Killed | an officer of | the border guard": people of the force are counted as harmed. */
  private boolean isCountedIn(Mention name) {
    int end = name.first() - 1;
    int noun = passage.isMarker(end, Marker.PART_OF) ? end - 1 : end;
    Optional<Mention> people = passage.ending(PersonSense.class, noun - PERSON, noun).findFirst();
    if (people.isEmpty()) {
      return false;
    }
    if (!passage.language().has(Trait.VERB_LAST)) {
      int before = people.get().first() - 1;
      return before >= 0
          && passage.within(CasualtySense.class, Math.max(0, before - PERSON), before).stream()
              .anyMatch(OwnerRoles::isHarm);
    }
    for (int i = name.last() + 1; i <= Math.min(passage.size() - 1, name.last() + VERB); i++) {
      if (passage.at(CasualtySense.class, i).filter(OwnerRoles::isHarm).isPresent()) {
        return true;
      }
      if (passage.token(i).endsClause() || passage.isMarker(i, Marker.ROLE)) {
        return false;
      }
    }
    return false;
  }

  private static boolean isHarm(Mention casualty) {
    CasualtyForm form = casualty.get(CasualtySense.class).form();
    return form == CasualtyForm.VERB || form == CasualtyForm.STATE;
  }

  /** "The dead | of | the group": a noun for the dead or wounded before whose they are. */
  private boolean isOfDead(Mention name) {
    int of = name.first() - 1;
    return passage.language().has(Trait.VERB_FIRST)
        && of > 0
        && passage.isMarker(of, Marker.PART_OF)
        && passage.within(CasualtySense.class, of - 1, of - 1).stream()
            .anyMatch(dead -> dead.get(CasualtySense.class).form() == CasualtyForm.NOUN);
  }

  /** "An ambush | of the army": right behind the noun for an attack is whose it is. */
  boolean isAgentOf(Mention name, Trigger trigger) {
    boolean joined =
        passage.language().has(Trait.VERB_LAST)
            ? Ezafe.links(passage, trigger.last())
            : passage.language().is(WordList.PURPOSE, name.clitics());
    return joined
        && name.first() == trigger.last() + 1
        && trigger.has(KindTrait.VAGUE)
        && trigger.sense().noun()
        && trigger.sense().strength() == Strength.NEW
        && !passage.isMarker(trigger.first(), Marker.PASSIVE);
  }

  /** "Turkey's | war planes": the name stands before its weapons. */
  private boolean isPossessor(Mention name) {
    int mark = name.last() + 1;
    return passage.language().has(Trait.SUBJECT_FIRST)
        && mark + 1 < passage.size()
        && passage.token(mark).isMark("'’")
        && isWeapon(mark + 1, Math.min(passage.size() - 1, mark + 1 + WEAPON_REACH));
  }

  /** Returns the first token of the word before a name that links it; -1 where it is none. */
  private int link(Mention name) {
    int before = NounPhrase.before(passage, name, 0);
    if (before > 0 && passage.token(before).isMark("\"“”«'")) {
      before--;
    }
    return before < 0 ? -1 : passage.markerMention(before).map(Mention::first).orElse(before);
  }

  private boolean isGenitive(int token) {
    return passage.language().is(WordList.GENITIVE, passage.token(token).form());
  }

  private boolean isWeapon(int from, int to) {
    return passage.within(WeaponSense.class, Math.max(0, from), to).stream()
        .anyMatch(weapon -> weapon.last() <= to);
  }
}
