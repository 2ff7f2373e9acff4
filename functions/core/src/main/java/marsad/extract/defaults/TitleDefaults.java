package marsad.extract.defaults;

import java.util.List;
import marsad.extract.coreference.SamePlaceAndDate;
import marsad.extract.draft.EventDraft;
import marsad.reference.place.Gazetteer;

/**
 * Gives the events of a text what only its title says of them: a place, actors, numbers of people.
 *
 * @param told the events of the title
 * @param places the places that the title names
 */
public record TitleDefaults(Gazetteer gazetteer, List<EventDraft> told, DocumentPlaces places) {
  /** Gives the events of the text what the title says. */
  public void give(List<EventDraft> events) {
    SamePlaceAndDate where = new SamePlaceAndDate(gazetteer);
    new TitlePlace(gazetteer, told, places).give(events);
    new TitleActors(where, told).give(events);
    new TitleToll(where, told).give(events);
  }
}
