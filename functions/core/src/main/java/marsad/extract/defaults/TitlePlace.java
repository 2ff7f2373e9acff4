package marsad.extract.defaults;

import java.util.List;
import marsad.extract.draft.EventDraft;
import marsad.extract.entity.place.PlaceMention;
import marsad.extract.entity.place.PlaceRank;
import marsad.extract.signal.Signal;
import marsad.reference.place.Gazetteer;

/**
 * Gives events of a text the places of its title.
 *
 * @param told the events of the title
 * @param places the places of the title
 */
record TitlePlace(Gazetteer gazetteer, List<EventDraft> told, DocumentPlaces places) {
  /** Gives events without a place that of the title, and the first one a more exact place. */
  void give(List<EventDraft> events) {
    events.forEach(this::takePlace);
    events.stream()
        .filter(event -> event.rejection() == null)
        .findFirst()
        .filter(EventDraft::ownPlace)
        .ifPresent(event -> narrow(event, events));
  }

  /** "Two detained in Kalar": an event without a place takes that of the like in the title. */
  private void takePlace(EventDraft event) {
    if (event.place() == null && event.section() == null && !event.has(Signal.ABROAD)) {
      told.stream()
          .filter(other -> other.ownPlace() && other.place().rank().isBetterThan(PlaceRank.OFFICE))
          .filter(other -> other.kind().like(event.kind()))
          .filter(other -> isOnly(other))
          .findFirst()
          .ifPresent(other -> event.takePlace(other.place()));
    }
  }

  /** "Blasts shake Kirkuk and Daquq": returns whether the title tells of no like event else. */
  private boolean isOnly(EventDraft event) {
    return told.stream()
        .noneMatch(
            other ->
                other.ownPlace()
                    && other.kind().like(event.kind())
                    && !gazetteer.related(other.place().place(), event.place().place()));
  }

  /** "Attack in Hawija", then "an attack in Kirkuk": the first event of a text is the title's. */
  private void narrow(EventDraft event, List<EventDraft> events) {
    places
        .narrower(event.place(), gazetteer)
        .filter(place -> isFree(place, event, events))
        .ifPresent(event::locate);
  }

  /** Returns whether no other event happened at a place, or inside it. */
  private boolean isFree(PlaceMention place, EventDraft event, List<EventDraft> events) {
    return events.stream()
        .noneMatch(
            other ->
                other != event
                    && other.ownPlace()
                    && gazetteer.related(other.place().place(), place.place()));
  }
}
