package marsad.extract.role;

import java.util.Collection;
import java.util.Optional;
import marsad.event.ActorRole;
import marsad.event.Role;
import marsad.extract.lexicon.Concept.CalendarSense;
import marsad.extract.lexicon.Concept.PersonSense;
import marsad.extract.lexicon.Marker;
import marsad.extract.lexicon.Mention;
import marsad.extract.text.AnnotatedPassage;
import marsad.extract.trigger.Trigger;
import marsad.language.Trait;
import marsad.reference.Actor;
import marsad.reference.KindTrait;

/**
 * Finds the civilians who are the object of a deed, where the verb comes first: "they shot | at a
 * group of herders", "gunmen abducted | six of the residents".
 */
final class CivilianObjects {

  /** Maximum number of tokens between a deed and its object. */
  private static final int REACH = 6;

  private final AnnotatedPassage passage;

  CivilianObjects(AnnotatedPassage passage) {
    this.passage = passage;
  }

  /** Returns the civilians behind a deed that somebody named did, or that a role word names. */
  Optional<Mention> find(Trigger trigger, Collection<ActorRole> named) {
    if (!passage.language().has(Trait.VERB_FIRST) || !trigger.has(KindTrait.ASSAULT)) {
      return Optional.empty();
    }
    boolean target = named.stream().anyMatch(actor -> actor.role() == Role.INITIATOR);
    for (int i = trigger.last() + 1; i <= Math.min(trigger.to(), trigger.last() + REACH); i++) {
      if (passage.token(i).endsClause()) {
        return Optional.empty();
      }
      target |= passage.isMarker(i, Marker.ROLE, Role.TARGET);
      Optional<Mention> civilians = civilians(i);
      if (civilians.isPresent()) {
        return target ? civilians : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private Optional<Mention> civilians(int token) {
    return passage
        .at(PersonSense.class, token)
        .filter(person -> person.get(PersonSense.class).actor().equals(Actor.CIVILIANS))
        .or(
            () ->
                passage
                    .markerMention(token)
                    .filter(people -> passage.isMarker(token, Marker.POPULATION)))
        .filter(people -> !isInName(people) && !passage.starts(CalendarSense.class, token));
  }

  /** "The Workers' Party", "the village of | Imam": people who are a word of a name. */
  private boolean isInName(Mention person) {
    return passage.insideActor(person)
        || passage.isMarker(person.first() - 1, Marker.PLACE_KIND)
            && passage.language().has(Trait.HEAD_FIRST);
  }
}
