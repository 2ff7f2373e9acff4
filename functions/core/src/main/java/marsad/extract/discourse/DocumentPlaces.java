package marsad.extract.discourse;

import java.util.List;
import marsad.event.Role;
import marsad.extract.draft.EventDraft;
import marsad.extract.entity.place.PlaceMention;
import marsad.extract.entity.place.PlaceRank;
import marsad.extract.frame.SentenceFrames;
import marsad.extract.lexicon.Marker;
import marsad.extract.text.AnnotatedPassage;
import marsad.extract.text.ItemHeads;
import marsad.extract.text.Sentence;
import marsad.reference.Gazetteer;
import marsad.reference.Geo;

/** Remembers the places of a text that events without a place of their own may take. */
final class DocumentPlaces {
  /** Maximum number of tokens of a heading, its full stop aside. */
  private static final int HEADING = 3;

  /** How many times its radius a place may lie from a point that is only a direction. */
  private static final double FAR = 2;

  private PlaceMention site;
  private PlaceMention office;
  private PlaceMention section;

  /** Whether what is told now stands in an item whose place no table knows. */
  private boolean unknown;

  /** Notes the places that a passage names. */
  void note(List<PlaceMention> places) {
    for (PlaceMention place : places) {
      site = site == null && place.rank().isBetterThan(PlaceRank.OFFICE) ? place : site;
      office = office == null && place.rank() == PlaceRank.OFFICE ? place : office;
    }
  }

  /**
   * "KIRKUK." or "Diyala:": a heading names the place of the section that follows; so does the head
   * of an item, "KIRKUK - …", which ends the section before even where no table knows it.
   */
  void noteHeading(SentenceFrames sentenceFrames, ItemHeads heads) {
    Sentence sentence = sentenceFrames.sentence();
    if (heads.opens(sentence)) {
      section =
          sentenceFrames.places().stream()
              .filter(place -> heads.holds(place.last(), place.last()))
              .findFirst()
              .orElse(null);
      unknown = section == null;
    } else if (sentence.last() - sentence.first() <= HEADING) {
      sentenceFrames.places().stream()
          .filter(place -> place.last() <= sentence.last())
          .findFirst()
          .ifPresent(place -> section = place);
    }
  }

  /** "SAQIQ - Gunmen …": returns whether the last heading names a place that no table knows. */
  boolean isUnknown() {
    return unknown;
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
          .ifPresent(event::locate);
    }
  }

  /**
   * "They came to the village of …": a sentence near the head that reports nothing of its own may
   * name the village where the event before happened, of which only the area is known.
   */
  static void narrow(EventDraft event, SentenceFrames told, Gazetteer gazetteer) {
    if (!event.ownPlace() || event.rejection() != null || ofPerson(told)) {
      return;
    }
    told.places().stream()
        .filter(place -> isInside(place, event.place(), gazetteer))
        .filter(place -> isLocal(place, told.passage()))
        .findFirst()
        .ifPresent(event::locate);
  }

  /** "His family lives in …". */
  private static boolean ofPerson(SentenceFrames told) {
    return told.passage().has(Marker.RESIDENCE, told.sentence().first(), told.sentence().last());
  }

  private static boolean isInside(PlaceMention inner, PlaceMention outer, Gazetteer gazetteer) {
    if (inner.rank() != PlaceRank.SITE && inner.rank() != PlaceRank.RELATIVE
        || inner.place().equals(outer.place())
        || !inner.place().hasPoint()) {
      return false;
    }
    boolean holds = gazetteer.inNamesakeOf(inner.place(), outer.place());
    return switch (outer.rank()) {
      case GOVERNORATE, DISTRICT -> holds;
      case DIRECTION ->
          Geo.km(inner.lat(), inner.lon(), outer.lat(), outer.lon()) <= FAR * outer.radiusKm();
      default -> false;
    };
  }

  /** "In Zab", but not "from Zab". */
  private static boolean isLocal(PlaceMention place, AnnotatedPassage passage) {
    int before = passage.before(place.first(), Marker.PLACE_KIND);
    boolean from = passage.isMarker(before, Marker.ROLE, Role.INITIATOR.code());
    return !from
        && (passage.isMarker(place.first(), Marker.LOCATIVE)
            || passage.isMarker(place.first(), Marker.NEAR)
            || passage.isMarker(before, Marker.LOCATIVE)
            || place.rule().equals("unknown-village"));
  }
}
