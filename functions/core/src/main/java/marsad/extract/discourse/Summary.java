package marsad.extract.discourse;

import java.util.List;
import java.util.stream.Stream;
import marsad.extract.draft.EventDraft;
import marsad.extract.draft.LeadTotal;
import marsad.extract.signal.Signal;
import marsad.reference.KindTrait;
import marsad.reference.place.Gazetteer;

/** Recognises an event that only sums up incidents told later: "scattered attacks killed five". */
final class Summary {
  /** Minimum number of incidents told behind a sentence that sums them up. */
  private static final int ITEMS = 2;

  /** Number of the last sentence that may sum up a whole report. */
  private static final int LEAD = 1;

  private final Gazetteer gazetteer;

  Summary(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /** Returns whether an event sums up enough of the events behind it. */
  private boolean is(EventDraft sum, List<EventDraft> events) {
    return sum.has(Signal.SEVERAL) && partsOf(sum, events).size() >= ITEMS;
  }

  /** Takes the sums away that later events add up to; returns the events that are nothing else. */
  List<EventDraft> settle(List<EventDraft> events) {
    List<EventDraft> sums = events.stream().filter(sum -> is(sum, events)).toList();
    sums.forEach(sum -> LeadTotal.tellAgent(sum, partsOf(sum, events)));
    List<EventDraft> only = sums.stream().filter(sum -> !LeadTotal.dropSum(sum)).toList();
    return Stream.concat(only.stream(), LeadTotal.of(events).flatMap(LeadTotal::settle).stream())
        .distinct()
        .toList();
  }

  /** Returns the incidents behind a summary that may be among those that it sums up. */
  private List<EventDraft> partsOf(EventDraft sum, List<EventDraft> events) {
    return events.subList(events.indexOf(sum) + 1, events.size()).stream()
        .filter(
            e ->
                !e.has(Signal.SEVERAL)
                    && (e.ownPlace() || e.has(Signal.SEPARATE) || e.has(Signal.LATER))
                    && isPart(sum, e))
        .toList();
  }

  /** Returns whether an event is violence as that of a summary, or of the same kind. */
  private boolean isPart(EventDraft sum, EventDraft event) {
    boolean violent = sum.kind().has(KindTrait.ASSAULT) && event.kind().has(KindTrait.ASSAULT);
    return (violent || sum.kind().like(event.kind())) && isThere(sum, event);
  }

  /** "Three bombs in Kirkuk" sum up nothing that happened in Mosul, but where a report begins. */
  private boolean isThere(EventDraft sum, EventDraft event) {
    return sum.sentence().number() <= LEAD
        || !sum.ownPlace()
        || !event.ownPlace()
        || gazetteer.related(sum.place().place(), event.place().place());
  }
}
