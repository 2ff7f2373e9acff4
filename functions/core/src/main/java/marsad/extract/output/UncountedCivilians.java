package marsad.extract.output;

import java.util.Map;
import java.util.Optional;
import marsad.event.ActorRole;
import marsad.event.Role;
import marsad.extract.draft.EventDraft;
import marsad.extract.text.AnnotatedPassage;
import marsad.extract.trigger.Trigger;
import marsad.language.WordList;
import marsad.reference.Actor;
import marsad.reference.Actors;
import marsad.reference.KindTrait;

/** Makes civilians the target of an event that names no other and counts nobody. */
record UncountedCivilians(Actors actors) {
  void add(EventDraft event, Map<String, ActorRole> byId) {
    Optional<String> words =
        event.kind().has(KindTrait.CAPTIVES)
            ? kind(event)
            : event.kind().has(KindTrait.REMOTE) && !isByForces(byId)
                ? site(event.trigger())
                : Optional.empty();
    words.ifPresent(
        quote ->
            byId.putIfAbsent(Actor.CIVILIANS, new ActorRole(Actor.CIVILIANS, Role.TARGET, quote)));
  }

  /** "Eight were kidnapped": no word says who they are. */
  private static Optional<String> kind(EventDraft event) {
    return event.proofs().stream()
        .filter(proof -> proof.field().equals("kind"))
        .findFirst()
        .map(proof -> proof.evidence().quote());
  }

  /** "Rockets fell near | homes": what is hit from afar is of civilians. */
  private static Optional<String> site(Trigger trigger) {
    AnnotatedPassage passage = trigger.passage();
    for (int i = trigger.from(); i <= trigger.to(); i++) {
      if (passage.language().isStem(WordList.CIVIL_SITE, passage.token(i))) {
        return Optional.of(passage.words(i, i));
      }
    }
    return Optional.empty();
  }

  /** Forces of the country rather strike the armed. */
  private boolean isByForces(Map<String, ActorRole> byId) {
    return byId.values().stream()
        .anyMatch(part -> part.role() == Role.INITIATOR && actors.get(part.id()).isState());
  }
}
