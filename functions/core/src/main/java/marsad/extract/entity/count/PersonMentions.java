package marsad.extract.entity.count;

import marsad.extract.lexicon.Concept.PersonSense;
import marsad.extract.lexicon.Concept.TriggerSense;
import marsad.extract.lexicon.Marker;
import marsad.extract.lexicon.Mention;
import marsad.extract.text.AnnotatedPassage;
import marsad.language.LanguageProfile;
import marsad.language.Trait;
import marsad.language.WordList;
import marsad.reference.Actor;

/** Decides which words for people in a passage count somebody. */
final class PersonMentions {
  /** Maximum number of tokens between an owner and the word for his family. */
  private static final int FAMILY = 3;

  private final AnnotatedPassage passage;
  private final LanguageProfile language;

  PersonMentions(AnnotatedPassage passage) {
    this.passage = passage;
    this.language = passage.language();
  }

  /** Returns whether a word for a person counts one. */
  boolean counts(Mention person) {
    PersonSense sense = person.get(PersonSense.class);
    boolean one = sense.number() == 1;
    return !isOwner(person)
        && !isInRoleWord(person)
        && !(one && (plural(person) || sense.actor().isEmpty() && isAdjective(person)));
  }

  /** "A police officer's | wife": whose somebody is suffers nothing himself. */
  boolean isOwner(Mention person) {
    int next = person.last() + 1;
    return language.has(Trait.SUBJECT_FIRST)
        && next + 1 < passage.size()
        && passage.token(next).isMark("'’")
        && passage.token(next).start() == passage.token(person.last()).end()
        && passage
            .within(PersonSense.class, next + 1, Math.min(next + FAMILY, passage.size() - 1))
            .stream()
            .anyMatch(relative -> relative.get(PersonSense.class).actor().equals(Actor.CIVILIANS));
  }

  /** بناء على "on the basis of": a role word that holds a word written like one for people. */
  private boolean isInRoleWord(Mention person) {
    return passage.isMarker(person.first(), Marker.ROLE)
        && passage
            .markerMention(person.first())
            .filter(words -> words.last() > person.last())
            .isPresent();
  }

  /** "Armed attack", هجوم مسلح: the word for a gunman ends the words for an event. */
  private boolean isAdjective(Mention person) {
    return passage
        .within(TriggerSense.class, Math.max(0, person.first() - 1), person.last())
        .stream()
        .anyMatch(deed -> deed.first() < person.first() && deed.last() == person.last());
  }

  /** "The farmers", "farmers": a plural names an unknown number of people. */
  private boolean plural(Mention person) {
    return language.is(WordList.PLURAL_ENDING, person.ending())
        || language.contains(WordList.DEFINITE_PLURAL, passage.token(person.last()).form());
  }
}
