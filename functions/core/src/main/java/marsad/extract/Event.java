package marsad.extract;

import java.util.List;
import java.util.Map;

/**
 * One thing that one article says happened.
 *
 * @param id article id, a dash, ordinal from 1
 * @param kind a code of {@code kinds.tsv}
 * @param status {@code happened}, {@code ongoing} or {@code claimed}
 * @param date when, null where the text does not say
 * @param casualties null where nothing is said
 * @param weapons codes of {@code weapons.tsv}
 * @param evidence for every filled field the rule and the words
 * @param confidence 0..1, the product of its parts
 * @param confidenceParts each part by name, 0..1; {@link Confidence} documents them
 */
public record Event(
    String id,
    String kind,
    String status,
    DateSpan date,
    Location place,
    List<Participation> actors,
    Casualties casualties,
    List<String> weapons,
    List<Evidence> evidence,
    double confidence,
    Map<String, Double> confidenceParts) {
  public Event {
    actors = List.copyOf(actors == null ? List.of() : actors);
    weapons = List.copyOf(weapons == null ? List.of() : weapons);
    evidence = List.copyOf(evidence == null ? List.of() : evidence);
    confidenceParts = Map.copyOf(confidenceParts == null ? Map.of() : confidenceParts);
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence " + confidence + " is not 0..1");
    }
  }
}
