package marsad.event;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * One thing that one article says happened.
 *
 * @param id article id, a dash, ordinal from 1
 * @param kind a code of {@code kinds.tsv}
 * @param status how it is reported
 * @param date when, null where the text does not say
 * @param casualties null where nothing is said
 * @param weapons codes of {@code weapons.tsv}
 * @param evidence for every filled field the rule and the words
 * @param confidence 0..1, the same as the certainty of the event
 * @param certainty what the confidence is made of; null in an event of version 1
 */
public record Event(
    String id,
    String kind,
    Status status,
    DateSpan date,
    Location place,
    List<ActorRole> actors,
    Casualties casualties,
    List<String> weapons,
    List<Evidence> evidence,
    double confidence,
    Certainty certainty) {
  public Event {
    actors = List.copyOf(actors == null ? List.of() : actors);
    weapons = List.copyOf(weapons == null ? List.of() : weapons);
    evidence = List.copyOf(evidence == null ? List.of() : evidence);
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence " + confidence + " is not 0..1");
    }
  }

  /** Returns the event as it is reported otherwise. */
  public Event as(Status other) {
    return new Event(
        id, kind, other, date, place, actors, casualties, weapons, evidence, confidence, certainty);
  }

  /** Returns true where it is more likely wrong than right, else null. */
  @JsonProperty(value = "unsure", access = JsonProperty.Access.READ_ONLY)
  public Boolean unsure() {
    return Certainty.isUnsure(confidence) ? Boolean.TRUE : null;
  }
}
