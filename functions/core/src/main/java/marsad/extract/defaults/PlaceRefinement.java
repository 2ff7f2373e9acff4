package marsad.extract.defaults;

import java.util.Optional;
import marsad.event.Role;
import marsad.extract.draft.EventDraft;
import marsad.extract.entity.place.PlaceMention;
import marsad.extract.entity.place.PlaceRank;
import marsad.extract.entity.place.PlaceScope;
import marsad.extract.frame.Frame;
import marsad.extract.frame.SentenceFrames;
import marsad.extract.lexicon.Concept.TriggerSense;
import marsad.extract.lexicon.Marker;
import marsad.extract.lexicon.Mention;
import marsad.extract.text.AnnotatedPassage;
import marsad.extract.text.Sentence;
import marsad.reference.place.Gazetteer;
import marsad.reference.place.Geo;

/** Finds in later sentences where exactly an event happened that was reported before. */
public final class PlaceRefinement {
  /** How many times its radius a place may lie from a point that is only a direction. */
  private static final double FAR = 2;

  /** Number of sentences behind an event that may say more exactly where it happened. */
  private static final int NEXT = 2;

  private final Gazetteer gazetteer;
  private final PlaceScope scope;

  public PlaceRefinement(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    this.scope = new PlaceScope(gazetteer);
  }

  /**
   * "The incident was in Kirkuk on Sunday": says where, and when, what was reported before
   * happened.
   *
   * @param only whether the sentence says nothing else
   */
  public static void locate(EventDraft event, SentenceFrames told, boolean only) {
    Sentence sentence = told.sentence();
    AnnotatedPassage passage = told.passage();
    int that = passage.nearest(Marker.THAT_EVENT, sentence.first(), sentence.last());
    if (that >= 0) {
      told.places().stream()
          .filter(place -> place.rank().isBetterThan(PlaceRank.OFFICE))
          .filter(place -> only || isSaidOf(that, place, passage))
          .reduce((a, b) -> b.rank().isBetterThan(a.rank()) ? b : a)
          .ifPresent(event::locate);
      told.frames().stream()
          .map(Frame::date)
          .filter(day -> day != null && day.span() != null)
          .findFirst()
          .filter(day -> event.date() == null || event.date().dateline())
          .ifPresent(day -> event.takeDate(day, false));
    }
  }

  /** "That happened when a patrol passed | the village of …, and forces are searching it". */
  private static boolean isSaidOf(int that, PlaceMention place, AnnotatedPassage passage) {
    int end = passage.markerMention(that).map(Mention::last).orElse(that);
    return end < place.first()
        && passage.within(TriggerSense.class, end + 1, place.first()).isEmpty();
  }

  /**
   * "They came to the village of …": a sentence near the head that reports nothing of its own may
   * name the village where the event before happened, of which only the area is known.
   */
  public void narrow(EventDraft event, SentenceFrames told) {
    if (!event.ownPlace() || event.rejection() != null || ofPerson(told)) {
      return;
    }
    told.places().stream()
        .filter(place -> isInside(place, event.place()))
        .filter(place -> isLocal(place, told.passage()))
        .findFirst()
        .or(() -> onlyOne(event, told))
        .ifPresent(event::locate);
  }

  /** "His family lives in …". */
  private static boolean ofPerson(SentenceFrames told) {
    return told.passage().has(Marker.RESIDENCE, told.sentence().first(), told.sentence().last());
  }

  /**
   * "In Kirkuk", then "the post lies in Hawija district": a rough place that only one place of the
   * next sentences may make more exact.
   */
  private Optional<PlaceMention> onlyOne(EventDraft event, SentenceFrames told) {
    Sentence sentence = told.sentence();
    boolean past = told.passage().has(Marker.BACKGROUND, sentence.first(), sentence.last());
    return past || sentence.number() - event.sentence().number() > NEXT
        ? Optional.empty()
        : scope
            .narrower(told.places(), event.place())
            .filter(place -> isLocal(place, told.passage()));
  }

  private boolean isInside(PlaceMention inner, PlaceMention outer) {
    if (inner.rank() != PlaceRank.SITE && inner.rank() != PlaceRank.RELATIVE
        || inner.place().equals(outer.place())
        || !inner.place().hasPoint()) {
      return false;
    }
    boolean holds = gazetteer.inNamesakeOf(inner.place(), outer.place());
    return switch (outer.rank()) {
      case GOVERNORATE, DISTRICT, OFFICE -> holds;
      case DIRECTION ->
          Geo.km(inner.lat(), inner.lon(), outer.lat(), outer.lon()) <= FAR * outer.radiusKm();
      default -> false;
    };
  }

  /** "In Zab", but not "from Zab". */
  private static boolean isLocal(PlaceMention place, AnnotatedPassage passage) {
    int before = passage.beforePlace(place.first());
    boolean from = passage.isMarker(before, Marker.ROLE, Role.INITIATOR);
    return !from
        && (passage.isMarker(place.first(), Marker.LOCATIVE)
            || passage.isMarker(place.first(), Marker.NEAR)
            || passage.isMarker(before, Marker.LOCATIVE)
            || place.isUnknown());
  }
}
