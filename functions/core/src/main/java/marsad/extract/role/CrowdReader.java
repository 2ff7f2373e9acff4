package marsad.extract.role;

import java.util.Optional;
import marsad.event.Role;
import marsad.extract.lexicon.Marker;
import marsad.extract.lexicon.Mention;
import marsad.extract.text.AnnotatedPassage;
import marsad.extract.trigger.Trigger;
import marsad.language.Trait;
import marsad.reference.Actor;
import marsad.reference.KindTrait;

/**
 * Finds the civilians that a report names as a crowd: residents who protest did it, families who
 * flee or return suffer it.
 */
final class CrowdReader {

  /** Maximum number of tokens from a verb to the crowd behind it. */
  private static final int BEHIND_REACH = 6;

  private final AnnotatedPassage passage;

  CrowdReader(AnnotatedPassage passage) {
    this.passage = passage;
  }

  /** Returns the crowd of a trigger; empty where the words name none. */
  Optional<NamedActor> find(Trigger trigger) {
    boolean civilian = trigger.has(KindTrait.CIVILIAN);
    int token = civilian || trigger.has(KindTrait.PARTY_LED) ? token(trigger) : -1;
    if (token < 0) {
      return Optional.empty();
    }
    Mention people = passage.markerMention(token).orElseThrow();
    String rule = passage.markerAt(token, Marker.POPULATION).orElseThrow().rule();
    Role role = civilian ? Role.TARGET : Role.INITIATOR;
    return Optional.of(NamedActor.of(passage, people, Actor.CIVILIANS, role, rule));
  }

  /** Returns a token of the crowd that is named nearest; -1 where none is. */
  private int token(Trigger trigger) {
    int before = passage.nearest(Marker.POPULATION, trigger.last(), trigger.from());
    if (before >= 0 || passage.language().has(Trait.VERB_LAST)) {
      return before;
    }
    int to = Math.min(trigger.to(), trigger.last() + BEHIND_REACH);
    return passage.nearest(Marker.POPULATION, trigger.last(), to);
  }
}
