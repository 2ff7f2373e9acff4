package marsad.extract.role;

import java.util.ArrayList;
import java.util.List;
import marsad.event.Role;
import marsad.extract.entity.place.Route;
import marsad.extract.lexicon.Concept;
import marsad.extract.lexicon.Concept.ActorSense;
import marsad.extract.lexicon.Concept.MarkerSense;
import marsad.extract.lexicon.Concept.PersonSense;
import marsad.extract.lexicon.Concept.TriggerSense;
import marsad.extract.lexicon.Concept.WeaponSense;
import marsad.extract.lexicon.Marker;
import marsad.extract.lexicon.Mention;
import marsad.extract.text.AnnotatedPassage;
import marsad.extract.trigger.Trigger;
import marsad.language.Token;
import marsad.language.Trait;
import marsad.language.WordList;
import marsad.reference.KindTrait;

/** Finds the states that an adjective names: "Turkish shelling", "on a Turkish base". */
final class Nationalities {
  /** Maximum number of tokens from a noun to the nationality behind its adjectives. */
  private static final int ADJECTIVE_REACH = 3;

  private final AnnotatedPassage passage;

  Nationalities(AnnotatedPassage passage) {
    this.passage = passage;
  }

  /** Returns whose the deed, the weapon and the post of a trigger are. */
  List<NamedActor> find(Trigger trigger) {
    List<NamedActor> found = new ArrayList<>();
    boolean led = false;
    if (!isViolent(trigger)) {
      return found;
    }
    for (Mention word : passage.within(MarkerSense.class, trigger.from(), trigger.to())) {
      if (!passage.isMarker(word.first(), Marker.NATIONALITY) || passage.insideActor(word)) {
        continue;
      }
      if (isPost(word)) {
        found.add(named(word, Role.TARGET));
      } else if (!led && isDeed(word)) {
        led = true;
        found.add(named(word, Role.INITIATOR));
      }
    }
    return found;
  }

  private NamedActor named(Mention word, Role role) {
    MarkerSense sense = passage.markerAt(word.first(), Marker.NATIONALITY).orElseThrow();
    return NamedActor.of(passage, word, sense.actor(), role, sense.rule());
  }

  private static boolean isViolent(Trigger trigger) {
    return trigger.has(KindTrait.ASSAULT)
        || trigger.has(KindTrait.EVERYDAY)
        || trigger.has(KindTrait.FINDABLE);
  }

  /** "A Turkish | base": the post next to the adjective is what is hit. */
  private boolean isPost(Mention word) {
    boolean adjectiveFirst = passage.language().has(Trait.SUBJECT_FIRST);
    int from = adjectiveFirst ? word.last() + 1 : Math.max(0, word.first() - ADJECTIVE_REACH);
    int to =
        adjectiveFirst
            ? Math.min(passage.size() - 1, word.last() + ADJECTIVE_REACH - 1)
            : word.first() - 1;
    for (int k = 0; k <= to - from; k++) {
      int i = adjectiveFirst ? from + k : to - k; // from the adjective outwards
      if (passage.language().isStem(WordList.POST, passage.token(i))) {
        return !Route.isFrom(passage, i - 1);
      }
      if (passage.token(i).endsClause()
          || passage.starts(WeaponSense.class, i)
          || passage.starts(TriggerSense.class, i)
          || passage.isMarker(i, Marker.LOCATIVE)
          || passage.isMarker(i, Marker.ROLE)) {
        return false;
      }
    }
    return false;
  }

  /** "Turkish shelling": the adjective next to a deed or the weapon it was done with. */
  private boolean isDeed(Mention word) {
    return isBehind(TriggerSense.class, word)
        || isBehind(WeaponSense.class, word)
        || isBefore(word);
  }

  /** "Turkish | heavy shelling", "Turkish | fighter jets": where the adjective stands first. */
  private boolean isBefore(Mention word) {
    if (!passage.language().has(Trait.SUBJECT_FIRST)) {
      return false;
    }
    for (int i = word.last() + 1;
        i < Math.min(passage.size(), word.last() + ADJECTIVE_REACH);
        i++) {
      if (passage.starts(WeaponSense.class, i)
          || passage
              .at(TriggerSense.class, i)
              .filter(deed -> deed.get(TriggerSense.class).noun())
              .isPresent()) {
        return true;
      }
      if (passage.token(i).type() != Token.Type.WORD
          || passage.starts(PersonSense.class, i)
          || passage.starts(ActorSense.class, i)
          || passage.starts(TriggerSense.class, i)
          || passage.starts(MarkerSense.class, i)) {
        return false;
      }
    }
    return false;
  }

  private boolean isBehind(Class<? extends Concept> type, Mention word) {
    int from = Math.max(0, word.first() - ADJECTIVE_REACH);
    return word.first() > from
        && passage.within(type, from, word.first() - 1).stream()
            .anyMatch(noun -> noun.last() + ADJECTIVE_REACH > word.first());
  }
}
