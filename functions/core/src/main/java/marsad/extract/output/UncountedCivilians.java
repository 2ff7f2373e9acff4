package marsad.extract.output;

import java.util.Map;
import java.util.Optional;
import marsad.event.ActorRole;
import marsad.event.EvidenceField;
import marsad.event.Role;
import marsad.extract.draft.EventDraft;
import marsad.extract.lexicon.Marker;
import marsad.extract.text.AnnotatedPassage;
import marsad.extract.text.Clause;
import marsad.extract.trigger.Trigger;
import marsad.language.Trait;
import marsad.language.WordList;
import marsad.reference.Actor;
import marsad.reference.Actors;
import marsad.reference.KindTrait;

/** Makes civilians the target of an event that names no other and counts nobody. */
record UncountedCivilians(Actors actors) {
  /** Maximum number of tokens between a village and the word that says what befell it. */
  private static final int OBJECT_REACH = 4;

  void add(EventDraft event, Map<String, ActorRole> byId) {
    Optional<String> words =
        event.kind().has(KindTrait.CAPTIVES)
            ? kind(event)
            : isByForces(byId)
                ? Optional.empty()
                : Optional.of(event.kind())
                    .filter(kind -> kind.has(KindTrait.REMOTE))
                    .flatMap(kind -> site(event.trigger()))
                    .or(() -> isByArmed(byId) ? village(event) : Optional.empty());
    words.ifPresent(
        quote ->
            byId.putIfAbsent(Actor.CIVILIANS, new ActorRole(Actor.CIVILIANS, Role.TARGET, quote)));
  }

  /** "Eight were kidnapped": no word says who they are. */
  private static Optional<String> kind(EventDraft event) {
    return event.proofs().stream()
        .filter(proof -> proof.field() == EvidenceField.KIND)
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

  /** "Stormed | the village", "an attack on | a village": who lives there is attacked. */
  private static Optional<String> village(EventDraft event) {
    Trigger trigger = event.trigger();
    boolean attack = event.kind().has(KindTrait.VAGUE) || event.kind().has(KindTrait.REMOTE);
    for (int i = trigger.from(); attack && i <= trigger.to(); i++) {
      AnnotatedPassage passage = trigger.passage();
      if (passage.language().isStem(WordList.VILLAGE, passage.token(i)) && isObject(passage, i)) {
        return Optional.of(passage.words(i, i));
      }
    }
    return Optional.empty();
  }

  /** Returns whether no preposition says that something happened in or near a village. */
  private static boolean isObject(AnnotatedPassage passage, int village) {
    for (int i = village; i >= Math.max(0, village - OBJECT_REACH); i--) {
      if (passage.isMarker(i, Marker.ROLE, Role.TARGET)
          || i < village && Clause.isVerb(passage, i)) {
        return true;
      }
      if (i < village
          && (passage.isMarker(i, Marker.LOCATIVE)
              || passage.isMarker(i, Marker.NEAR)
              || passage.isMarker(i, Marker.PART_OF))) {
        return false;
      }
      if (passage.token(i).endsClause()) {
        return passage.language().has(Trait.VERB_LAST);
      }
    }
    return true;
  }

  private boolean isByArmed(Map<String, ActorRole> byId) {
    return byId.values().stream()
        .anyMatch(part -> part.role() == Role.INITIATOR && actors.get(part.id()).armed());
  }

  /** Forces of the country rather strike the armed. */
  private boolean isByForces(Map<String, ActorRole> byId) {
    return byId.values().stream()
        .anyMatch(part -> part.role() == Role.INITIATOR && actors.get(part.id()).isState());
  }
}
