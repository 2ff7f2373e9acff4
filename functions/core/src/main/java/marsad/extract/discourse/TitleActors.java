package marsad.extract.discourse;

import java.util.List;
import marsad.event.ActorRole;
import marsad.event.Role;
import marsad.extract.coreference.SamePlaceAndDate;
import marsad.extract.draft.EventDraft;

/**
 * Gives the first event of a text that its title tells too the actors that only the title names.
 *
 * @param told the events of the title
 */
record TitleActors(SamePlaceAndDate where, List<EventDraft> told) {
  void give(List<EventDraft> events) {
    for (EventDraft title : told) {
      events.stream()
          .filter(event -> event.rejection() == null)
          .filter(event -> event.kind().like(title.kind()) && where.allow(event, title))
          .findFirst()
          .ifPresent(event -> event.complete(parts(title, events), title.proofs()));
    }
  }

  /** "Three of the group killed, and two civilians by a bomb": not whom another event has else. */
  private static List<ActorRole> parts(EventDraft title, List<EventDraft> events) {
    return title.actors().stream()
        .filter(
            part ->
                events.stream()
                    .flatMap(event -> event.actors().stream())
                    .noneMatch(
                        other -> other.id().equals(part.id()) && isOpposite(part.role(), other.role())))
        .toList();
  }

  private static boolean isOpposite(Role one, Role two) {
    return one != two && two != Role.PARTICIPANT;
  }
}
