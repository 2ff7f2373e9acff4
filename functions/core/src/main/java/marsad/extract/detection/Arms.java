package marsad.extract.detection;

import marsad.extract.lexicon.Concept.PersonSense;
import marsad.extract.lexicon.Concept.WeaponSense;
import marsad.extract.lexicon.Marker;
import marsad.extract.lexicon.Mention;
import marsad.extract.text.AnnotatedPassage;
import marsad.extract.trigger.Trigger;
import marsad.language.Trait;
import marsad.language.WordList;
import marsad.reference.Kind;
import marsad.reference.KindTrait;
import marsad.reference.Kinds;
import marsad.reference.Weapons;

/** What the weapons of a sentence say of the kind of its events. */
final class Arms {
  private final AnnotatedPassage passage;
  private final Kinds kinds;
  private final Weapons weapons;

  Arms(AnnotatedPassage passage, Kinds kinds, Weapons weapons) {
    this.passage = passage;
    this.kinds = kinds;
    this.weapons = weapons;
  }

  /** "The artillery shelled a village, | while jets flew over it": the shelling has its weapon. */
  boolean areOfOtherClause(Mention weapon, Trigger trigger) {
    int from = Math.min(weapon.first(), trigger.first());
    int to = Math.max(weapon.last(), trigger.last());
    return trigger.has(KindTrait.REMOTE)
        && divides(from, to)
        && passage
            .within(WeaponSense.class, trigger.sentence().first(), trigger.sentence().last())
            .stream()
            .filter(own -> trigger.kind().equals(kind(own.get(WeaponSense.class).code())))
            .anyMatch(
                own ->
                    !divides(
                        Math.min(own.first(), trigger.first()),
                        Math.max(own.last(), trigger.last())));
  }

  /** "An air force | officer", "an officer | of the air force": whose man somebody is fires not. */
  boolean areOfPerson(Mention weapon) {
    if (passage.starts(PersonSense.class, weapon.last() + 1)) {
      return passage.language().has(Trait.SUBJECT_FIRST);
    }
    int before = weapon.first() - 1;
    while (before > 0
        && (passage.isMarker(before, Marker.LOCATIVE)
            || passage.language().is(WordList.GENITIVE, passage.token(before).form())
            || passage.language().is(WordList.ARTICLE_WORD, passage.token(before).form()))) {
      before--;
    }
    return before < weapon.first() - 1
        && passage.ending(PersonSense.class, before - 1, before).findAny().isPresent();
  }

  /** Returns whether a comma or the like stands between two tokens. */
  private boolean divides(int from, int to) {
    for (int i = from; i <= to; i++) {
      if (passage.token(i).endsClause()) {
        return true;
      }
    }
    return false;
  }

  /** Returns the kind that an attack with a weapon is; null where the weapon decides nothing. */
  Kind kind(String weapon) {
    return weapons.find(weapon).flatMap(found -> kinds.find(found.kind())).orElse(null);
  }
}
