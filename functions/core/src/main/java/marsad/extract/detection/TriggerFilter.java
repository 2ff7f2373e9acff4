package marsad.extract.detection;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import marsad.event.Role;
import marsad.extract.lexicon.Concept.CalendarSense;
import marsad.extract.lexicon.Concept.PlaceSense;
import marsad.extract.lexicon.Concept.TriggerSense;
import marsad.extract.lexicon.Concept.WeaponSense;
import marsad.extract.lexicon.Marker;
import marsad.extract.lexicon.Mention;
import marsad.extract.text.AnnotatedPassage;
import marsad.extract.text.Ezafe;
import marsad.extract.text.NounPhrase;
import marsad.extract.text.Sentence;
import marsad.language.Token;
import marsad.language.Trait;
import marsad.language.WordList;
import marsad.reference.Kind;
import marsad.reference.KindTrait;
import marsad.reference.Kinds;
import marsad.reference.Weapons;
import marsad.reference.place.PlaceKind;

/**
 * Recognises words for events that name none where they stand: part of a name, a place, the ground
 * that is taken, the adjective of another weapon.
 */
final class TriggerFilter {
  /** Kinds of place whose word stands before a name. */
  private static final Set<PlaceKind> SETTLEMENTS =
      EnumSet.of(PlaceKind.VILLAGE, PlaceKind.QUARTER);

  /** Maximum number of tokens from a drone to an adjective that names its bomb. */
  private static final int RIGGED_REACH = 2;

  /** Maximum number of tokens from "backed by" to the strikes behind it. */
  private static final int SUPPORT_REACH = 3;

  private final AnnotatedPassage passage;
  private final Kinds kinds;
  private final Weapons weapons;

  TriggerFilter(AnnotatedPassage passage, Kinds kinds, Weapons weapons) {
    this.passage = passage;
    this.kinds = kinds;
    this.weapons = weapons;
  }

  /** Returns whether words for an event name none. */
  boolean matches(Mention mention, Sentence sentence) {
    return passage.insideActor(mention)
        || insideName(mention)
        || isVillage(mention)
        || isName(mention, sentence)
        || isRigged(mention)
        || isOfGround(mention)
        || isSupport(mention)
        || isPlace(mention);
  }

  /** "Search point", "bomb squad": the word only names what is guarded, or who they are. */
  private boolean insideName(Mention mention) {
    return passage
        .markerMention(mention.first())
        .filter(marker -> mention.last() <= marker.last())
        .filter(
            marker ->
                passage.isMarker(mention.first(), Marker.GUARDED)
                        && marker.first() < mention.first()
                    || passage.isMarker(mention.first(), Marker.NAME_BEHIND)
                        && marker.last() > mention.last())
        .isPresent();
  }

  /** "The village of X", where the name X is also a word for an event. */
  private boolean isVillage(Mention mention) {
    return mention.first() == mention.last()
        && mention.get(TriggerSense.class).noun()
        && Ezafe.links(passage, mention.first() - 1)
        && passage
            .markerAt(mention.first() - 1, Marker.PLACE_KIND)
            .filter(kind -> SETTLEMENTS.stream().anyMatch(kind::is))
            .isPresent();
  }

  /** A name of a place that reads like a verb with a prefix: سيدكان. */
  private boolean isPlace(Mention mention) {
    return !mention.clitics().isEmpty()
        && passage
            .at(PlaceSense.class, mention.first())
            .filter(place -> place.clitics().isEmpty() && place.last() == mention.last())
            .isPresent();
  }

  /** "Four drones, rigged with bombs", أربع مسيرات مفخخة: the adjective of another weapon. */
  private boolean isRigged(Mention mention) {
    int from = mention.first() - RIGGED_REACH;
    if (from < 0
        || !passage.language().has(Trait.HEAD_FIRST)
        || passage.attachedAnd(mention.first())) {
      return false;
    }
    List<Mention> named = passage.within(WeaponSense.class, from, mention.last());
    return named.stream().anyMatch(weapon -> weapon.last() >= mention.first())
        && named.stream()
            .filter(weapon -> weapon.first() < mention.first())
            .map(weapon -> weapons.find(weapon.get(WeaponSense.class).code()))
            .anyMatch(
                weapon ->
                    weapon
                        .flatMap(w -> kinds.find(w.kind()))
                        .filter(kind -> kind.has(KindTrait.RIGGED))
                        .isPresent());
  }

  /**
   * "Troops backed by | air strikes | took two villages": the strikes only help what is reported.
   */
  private boolean isSupport(Mention mention) {
    Kind kind = mention.get(TriggerSense.class).kind();
    int from = Math.max(0, mention.first() - SUPPORT_REACH);
    if (kind == null
        || !kind.has(KindTrait.REMOTE)
        || !passage.language().has(Trait.SUBJECT_FIRST)) {
      return false;
    }
    for (int i = from; i < mention.first(); i++) {
      if (passage.isMarker(i, Marker.ROLE, Role.SUPPORTER)) {
        return true;
      }
    }
    return false;
  }

  /** "The capture of Mosul", "captured the town of Ramadi": what is taken is ground, nobody. */
  private boolean isOfGround(Mention mention) {
    Kind kind = mention.get(TriggerSense.class).kind();
    if (kind == null
        || !kind.has(KindTrait.JUDICIAL)
        || !passage.language().has(Trait.SUBJECT_FIRST)) {
      return false;
    }
    int i = mention.last() + 1;
    while (i < passage.size()
        && (passage.language().is(WordList.ARTICLE_WORD, passage.token(i).form())
            || passage.language().is(WordList.GENITIVE, passage.token(i).form())
            || passage.isMarker(i, Marker.PLACE_KIND))) {
      i++;
    }
    return passage
        .at(PlaceSense.class, i)
        .filter(place -> !passage.insideActor(place) && endsPhrase(place.last() + 1))
        .isPresent();
  }

  /** Returns whether no noun follows that a place before it belongs to: "Kirkuk | lawmakers". */
  private boolean endsPhrase(int token) {
    return token >= passage.size()
        || passage.token(token).type() != Token.Type.WORD
        || passage.markerMention(token).isPresent()
        || passage.starts(CalendarSense.class, token);
  }

  /** "Joint Operations said": in the middle of a sentence capitals make a name of an operation. */
  private boolean isName(Mention mention, Sentence sentence) {
    Kind kind = mention.get(TriggerSense.class).kind();
    if (kind == null || !kind.has(KindTrait.CONTINUES)) {
      return false;
    }
    if (passage.isMarker(NounPhrase.before(passage, mention, sentence.first()), Marker.HEAD_OF)
        || passage.isMarker(mention.last() + 1, Marker.NAME_BEHIND)) {
      return true;
    }
    if (!passage.language().has(Trait.CAPITALS)
        || mention.first() == sentence.first()
        || passage.isTitle()) {
      return false;
    }
    for (int i = mention.first(); i <= mention.last(); i++) {
      if (!Character.isUpperCase(passage.text().charAt(passage.token(i).start()))) {
        return false;
      }
    }
    return true;
  }
}
