package marsad.extract.coreference;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import marsad.extract.draft.EventDraft;
import marsad.extract.entity.count.CasualtyMention;
import marsad.extract.entity.place.PlaceMention;
import marsad.extract.entity.place.PlaceRank;
import marsad.extract.frame.Frame;
import marsad.extract.lexicon.Marker;
import marsad.extract.lexicon.Outcome;
import marsad.extract.text.AnnotatedPassage;
import marsad.language.Trait;

/**
 * Recognises the next item of a report that tells one incident after another, where the verb comes
 * first: "A bomb in Kirkuk wounded two. And in Daquq | a bomb killed one."
 */
final class NextItem {
  /** Maximum number of tokens between the start of a sentence and the place that opens it. */
  private static final int OPENING = 4;

  private NextItem() {}

  /**
   * Returns whether a sentence opens with its verb or with its place, that is another one than an
   * event's, and the people harmed are others too.
   */
  static boolean is(EventDraft event, Frame frame) {
    return frame.trigger().passage().language().has(Trait.VERB_FIRST)
        && event.ownPlace()
        && frame.ownPlace()
        && isOtherSpot(event.place(), frame.place())
        && opens(frame)
        && hasOtherToll(event, frame);
  }

  /** Returns whether two places are others, or one lies in a town and the other beside it. */
  private static boolean isOtherSpot(PlaceMention a, PlaceMention b) {
    return !a.place().equals(b.place())
        || a.rank() == PlaceRank.DIRECTION && b.rank() == PlaceRank.SITE
        || a.rank() == PlaceRank.SITE && b.rank() == PlaceRank.DIRECTION;
  }

  private static boolean opens(Frame frame) {
    AnnotatedPassage passage = frame.trigger().passage();
    int first = frame.sentence().first();
    int place = frame.place().first();
    return frame.first() == first
        || place - first <= OPENING
            && place < frame.first()
            && passage.has(Marker.LOCATIVE, first, place)
            && !passage.has(Marker.ATTRIBUTION, first, frame.first());
  }

  private static boolean hasOtherToll(EventDraft event, Frame frame) {
    Set<String> before = tolls(event.casualties());
    Set<String> behind = tolls(frame.casualties());
    return !before.isEmpty() && !behind.isEmpty() && before.stream().noneMatch(behind::contains);
  }

  /** Returns the numbers of killed and wounded, each with what it counts. */
  private static Set<String> tolls(List<CasualtyMention> casualties) {
    return casualties.stream()
        .filter(c -> c.outcome() == Outcome.KILLED || c.outcome() == Outcome.WOUNDED)
        .filter(c -> c.hasVictims() && c.count() != null && c.count().best() != null)
        .map(c -> c.outcome() + " " + c.count().best())
        .collect(Collectors.toSet());
  }
}
