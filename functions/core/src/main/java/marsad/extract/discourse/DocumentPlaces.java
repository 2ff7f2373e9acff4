package marsad.extract.discourse;

import java.util.List;
import marsad.extract.entity.place.PlaceMention;
import marsad.extract.entity.place.PlaceRank;
import marsad.extract.frame.SentenceFrames;
import marsad.extract.lexicon.Marker;
import marsad.extract.text.Sentence;

/** Remembers the places of a text that events without a place of their own may take. */
final class DocumentPlaces {
  /** Maximum number of tokens of a heading, its full stop aside. */
  private static final int HEADING = 3;

  private PlaceMention site;
  private PlaceMention office;
  private PlaceMention section;

  /** Notes the places that a passage names. */
  void note(List<PlaceMention> places) {
    for (PlaceMention place : places) {
      site = site == null && place.rank().isBetterThan(PlaceRank.OFFICE) ? place : site;
      office = office == null && place.rank() == PlaceRank.OFFICE ? place : office;
    }
  }

  /** "KIRKUK." or "Diyala:": a heading names the place of the section that follows. */
  void noteHeading(SentenceFrames sentenceFrames) {
    Sentence sentence = sentenceFrames.sentence();
    if (sentence.last() - sentence.first() <= HEADING) {
      sentenceFrames.places().stream()
          .filter(place -> place.last() <= sentence.last())
          .findFirst()
          .ifPresent(place -> section = place);
    }
  }

  /** Returns the place that the last heading names; null where there is none. */
  PlaceMention section() {
    return section;
  }

  /** Returns the first place that is no office's and no country; null where there is none. */
  PlaceMention site() {
    return site;
  }

  /** Returns the first area that a force or an office serves; null where there is none. */
  PlaceMention office() {
    return office;
  }

  /** "The incident was in Kirkuk": only says where what was told before happened. */
  static void locate(EventDraft event, SentenceFrames told) {
    Sentence sentence = told.sentence();
    if (told.passage().has(Marker.THAT_EVENT, sentence.first(), sentence.last())) {
      told.places().stream()
          .filter(place -> place.rank().isBetterThan(PlaceRank.OFFICE))
          .reduce((a, b) -> b.rank().isBetterThan(a.rank()) ? b : a)
          .ifPresent(place -> event.locate(place, told.passage()));
    }
  }
}
