package marsad.extract.entity.place;

import java.util.Arrays;
import marsad.event.Role;
import marsad.extract.lexicon.Concept.ActorSense;
import marsad.extract.lexicon.Concept.CasualtySense;
import marsad.extract.lexicon.Concept.TriggerSense;
import marsad.extract.lexicon.Marker;
import marsad.extract.lexicon.MarkerUse;
import marsad.extract.lexicon.Mention;
import marsad.extract.text.AnnotatedPassage;
import marsad.language.Token;
import marsad.language.Trait;
import marsad.language.WordList;

/** Recognises places where somebody files, speaks or has an office: nothing happened there. */
final class SpeakerLocation {
  /** Maximum number of tokens between a speaker and the place behind it. */
  private static final int SPEAKER_REACH = 6;

  /** Maximum number of tokens of an actor's name before its last one. */
  private static final int LONGEST_ACTOR = 6;

  private final AnnotatedPassage passage;
  private final boolean[] inActor;

  SpeakerLocation(AnnotatedPassage passage) {
    this.passage = passage;
    this.inActor = new boolean[passage.size() + 1];
    for (Mention actor : passage.all(ActorSense.class)) {
      Arrays.fill(inActor, actor.first(), actor.last() + 1, true);
    }
  }

  /** "Baghdad Today", "Kirkuk Now": the place is part of the name of an agency. */
  boolean agency(Mention mention) {
    return passage.isMarker(mention.first(), Marker.ATTRIBUTION)
        && passage
            .markerMention(mention.first())
            .filter(marker -> marker.last() - marker.first() > mention.last() - mention.first())
            .isPresent();
  }

  /** Returns whether the place is part of an office or a force: "Kirkuk police", قائمقام مخمور. */
  boolean office(int first) {
    if (first == 0) {
      return false;
    }
    if (!passage.language().has(Trait.HEAD_FIRST)) {
      return first + 1 < passage.size()
          && (inActor[first + 1] && passage.token(first + 1).type() == Token.Type.WORD
              || passage.isMarker(first + 1, Marker.OFFICE))
          && !passage.isMarker(first - 1, Marker.LOCATIVE);
    }
    int before = passage.beforePlace(first);
    return before >= 0
        && !isInPlace(before + 1, first - 1)
        && !isInBuilding(before)
        && (inActor[before] && mentionEndsAt(before) || passage.isMarker(before, Marker.OFFICE));
  }

  /** "In the University of | Tikrit": something happens in the building of an office. */
  private boolean isInBuilding(int office) {
    return passage.isMarker(office, Marker.OFFICE, MarkerUse.BUILDING)
        && (passage.isMarker(office - 1, Marker.LOCATIVE)
            || passage.language().starts(WordList.LOCATIVE_CLITIC, passage.token(office).form()));
  }

  /** "Where police gather | in the town of": the kind of place bears its own preposition. */
  private boolean isInPlace(int from, int to) {
    for (int i = from; i <= to; i++) {
      if (passage.language().starts(WordList.LOCATIVE_CLITIC, passage.token(i).form())) {
        return true;
      }
    }
    return false;
  }

  /** "Baghdad had agreed": a capital without a preposition stands for its government. */
  boolean government(Mention mention) {
    int before = mention.first() - 1;
    int next = mention.last() + 1;
    if (!passage.language().is(WordList.CAPITAL, passage.token(mention.first()).form())
        || !mention.clitics().isEmpty()) {
      return false;
    }
    if (passage.language().has(Trait.VERB_FIRST)) {
      return speaks(before);
    }
    boolean local =
        before >= 0
            && (passage.isMarker(before, Marker.LOCATIVE)
                || passage.isMarker(before, Marker.NEAR)
                || passage.isMarker(before, Marker.DIRECTION)
                || passage.isMarker(before, Marker.AND));
    return !local
        && next < passage.size()
        && (speaks(next)
            || passage.isMarker(next, Marker.PERFECT_AUX)
            || passage.isMarker(next, Marker.PERFECT)
            || passage.isMarker(next, Marker.PLANNED)
            || passage.language().is(WordList.PASSIVE_MARKER, passage.token(next).form()));
  }

  private boolean speaks(int token) {
    return passage.isMarker(token, Marker.ATTRIBUTION)
        || passage.isMarker(token, Marker.DENIAL)
        || passage.isMarker(token, Marker.CONDEMNATION);
  }

  /** "Our correspondent in Kirkuk", "a source in Daquq said": the place of the speaker. */
  boolean speaker(Mention mention) {
    boolean said = saysFrom(mention) || saysThat(mention);
    for (int i = mention.first() - 1;
        !said && i >= Math.max(0, mention.first() - SPEAKER_REACH);
        i--) {
      if (passage.token(i).type() == Token.Type.MARK) {
        break;
      }
      said =
          passage.isMarker(i, Marker.SPEAKER)
              && !passage.has(Marker.COMPLEMENTIZER, i, mention.first())
              && isOnlySpeech(i, mention.first());
    }
    return said;
  }

  /** "In Kirkuk | said", "from Baghdad | said the office": the verb stands right behind. */
  private boolean saysFrom(Mention mention) {
    boolean verbLast = passage.language().has(Trait.VERB_LAST);
    int before = verbLast ? passage.beforePlace(mention.first()) : mention.first() - 1;
    boolean from =
        verbLast
            ? passage.isMarker(before, Marker.LOCATIVE)
            : passage.isMarker(before, Marker.PART_OF)
                || passage.isMarker(before, Marker.ROLE, Role.INITIATOR);
    return from && passage.isMarker(mention.last() + 1, Marker.ATTRIBUTION);
  }

  /** "Said the police in Baquba | that a bomb …": where the verb of speaking stands first. */
  private boolean saysThat(Mention mention) {
    int from = Math.max(0, mention.first() - SPEAKER_REACH);
    int said = passage.nearest(Marker.ATTRIBUTION, mention.first(), from);
    return said >= 0
        && said < mention.first()
        && passage.language().has(Trait.VERB_FIRST)
        && mention.last() + 1 < passage.size()
        && passage.isMarker(mention.last() + 1, Marker.COMPLEMENTIZER)
        && !passage.has(Marker.COMPLEMENTIZER, said, mention.first())
        && isOnlySpeech(said, mention.first());
  }

  /** Returns whether no word between two tokens tells of an event, names of offices aside. */
  private boolean isOnlySpeech(int from, int to) {
    return passage.within(TriggerSense.class, from, to).stream().allMatch(passage::insideActor)
        && passage.within(CasualtySense.class, from, to).isEmpty();
  }

  private boolean mentionEndsAt(int token) {
    return passage
        .ending(ActorSense.class, token - LONGEST_ACTOR, token)
        .anyMatch(actor -> actor.get(ActorSense.class).actor().isState());
  }
}
