package marsad.extract.defaults;

import java.util.List;
import marsad.extract.coreference.SamePlaceAndDate;
import marsad.extract.draft.EventDraft;
import marsad.extract.entity.count.CasualtyMention;

/**
 * Gives the first event of a text that its title tells too the dead and wounded that only the title
 * counts: "Two soldiers killed in Daquq", and then "the gunmen fired at them at night".
 *
 * @param told the events of the title
 */
record TitleToll(SamePlaceAndDate where, List<EventDraft> told) {
  void give(List<EventDraft> events) {
    if (told.size() != 1 || events.stream().anyMatch(TitleToll::isCounted)) {
      return;
    }
    EventDraft title = told.get(0);
    events.stream()
        .filter(event -> event.rejection() == null)
        .findFirst()
        .filter(event -> event.kind().like(title.kind()) && where.allow(event, title))
        .ifPresent(
            event ->
                event.addCasualties(
                    title.casualties().stream().filter(CasualtyMention::hasVictims).toList()));
  }

  private static boolean isCounted(EventDraft event) {
    return event.casualties().stream().anyMatch(casualty -> casualty.count() != null);
  }
}
