package marsad.extract.defaults;

import java.util.List;
import java.util.stream.Stream;
import marsad.event.ActorRole;
import marsad.event.Role;
import marsad.extract.coreference.SamePlaceAndDate;
import marsad.extract.draft.EventDraft;
import marsad.extract.text.EvidenceSpan;

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
          .ifPresent(event -> event.elsewhere().complete(parts(title, events), proofs(title)));
    }
  }

  private static List<EvidenceSpan> proofs(EventDraft title) {
    return Stream.concat(title.proofs().stream(), title.elsewhere().proofs().stream()).toList();
  }

  /** "Three of the group killed, and two civilians by a bomb": not whom another event has else. */
  private static List<ActorRole> parts(EventDraft title, List<EventDraft> events) {
    return title.elsewhere().parties().stream()
        .filter(
            part ->
                events.stream()
                    .flatMap(event -> event.actors().stream())
                    .noneMatch(
                        other ->
                            other.id().equals(part.id()) && isOpposite(part.role(), other.role())))
        .toList();
  }

  private static boolean isOpposite(Role one, Role two) {
    return one != two && two != Role.PARTICIPANT;
  }
}
