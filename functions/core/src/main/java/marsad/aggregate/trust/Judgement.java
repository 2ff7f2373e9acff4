package marsad.aggregate.trust;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import marsad.aggregate.incident.Incident;

/**
 * Which incidents of a month may be published, with their certainty.
 *
 * @param incidents those that may be published, in their order, with flags
 * @param heldBack number of those that may not be published, by reason
 * @param changes when the next source leaves probation; empty where none will
 */
public record Judgement(
    List<Incident> incidents, Map<HeldBack, Integer> heldBack, Optional<Instant> changes) {
  public Judgement {
    incidents = List.copyOf(incidents);
    heldBack = Map.copyOf(heldBack);
  }
}
