package marsad.extract.entity.place;

import java.util.Arrays;
import marsad.extract.lexicon.Concept.ActorSense;
import marsad.extract.lexicon.Concept.HarmSense;
import marsad.extract.lexicon.Concept.TriggerSense;
import marsad.extract.lexicon.Marker;
import marsad.extract.lexicon.Mention;
import marsad.extract.text.AnnotatedPassage;
import marsad.language.Token;
import marsad.language.Trait;

/** Tells places where something happened from those where one files, speaks or has his office. */
final class SpeakerLocation {
  /** So many tokens before a place the one may stand who speaks there. */
  private static final int SPEAKER = 6;

  private final AnnotatedPassage reading;
  private final boolean[] inActor;

  SpeakerLocation(AnnotatedPassage reading) {
    this.reading = reading;
    this.inActor = new boolean[reading.size() + 1];
    for (Mention actor : reading.all(ActorSense.class)) {
      Arrays.fill(inActor, actor.first(), actor.last() + 1, true);
    }
  }

  /** The place before the dash at the head of a report, where it was filed. */
  boolean filed(Mention mention) {
    boolean head =
        reading.opens()
            && (mention.first() == 0
                || mention.first() == 1 && reading.token(0).type() == Token.Type.MARK);
    return head
        && mention.last() + 1 < reading.size()
        && reading.token(mention.last() + 1).isMark("–—-:(,")
        && !(reading.token(mention.last() + 1).isMark(",(")
            && !reading.has(
                Marker.ATTRIBUTION,
                mention.last() + 1,
                Math.min(mention.last() + 8, reading.size() - 1))
            && !dashSoon(mention.last() + 1));
  }

  /** "Baghdad Today", "Kirkuk Now": a place in the name of who reports. */
  boolean agency(Mention mention) {
    return reading.isCue(mention.first(), Marker.ATTRIBUTION)
        && reading
            .cueMention(mention.first())
            .filter(cue -> cue.last() - cue.first() > mention.last() - mention.first())
            .isPresent();
  }

  private boolean dashSoon(int from) {
    for (int i = from; i < Math.min(from + 8, reading.size()); i++) {
      if (reading.token(i).isMark("–—-")) {
        return true;
      }
    }
    return false;
  }

  /** Whether the place is part of an office or a force: "Kirkuk police", قائمقام مخمور. */
  boolean office(int first) {
    if (first == 0) {
      return false;
    }
    if (!reading.language().has(Trait.HEAD_FIRST)) {
      return first + 1 < reading.size()
          && (inActor[first + 1] && reading.token(first + 1).type() == Token.Type.WORD
              || reading.isCue(first + 1, Marker.OFFICE))
          && !reading.isCue(first - 1, Marker.LOCATIVE);
    }
    int before = reading.before(first, Marker.PLACE_KIND);
    return before >= 0
        && (inActor[before] && mentionEndsAt(before) || reading.isCue(before, Marker.OFFICE));
  }

  /** "Our correspondent in Kirkuk", "a source in Daquq told": where one speaks, not what of. */
  boolean speaker(Mention mention) {
    boolean said =
        reading.language().has(Trait.VERB_LAST)
            && reading.isCue(mention.first() - 1, Marker.LOCATIVE)
            && reading.isCue(mention.last() + 1, Marker.ATTRIBUTION);
    for (int i = mention.first() - 1; !said && i >= Math.max(0, mention.first() - SPEAKER); i--) {
      if (reading.token(i).type() == Token.Type.MARK) {
        break;
      }
      said =
          reading.isCue(i, Marker.SPEAKER)
              && !reading.has(Marker.COMPLEMENTIZER, i, mention.first())
              && reading.within(TriggerSense.class, i, mention.first()).isEmpty()
              && reading.within(HarmSense.class, i, mention.first()).isEmpty();
    }
    return said;
  }

  private boolean mentionEndsAt(int token) {
    for (Mention m : reading.within(ActorSense.class, Math.max(0, token - 6), token)) {
      if (m.last() == token && m.get(ActorSense.class).actor().kind().equals("state")) {
        return true;
      }
    }
    return false;
  }
}
