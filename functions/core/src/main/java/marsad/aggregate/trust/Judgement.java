package marsad.aggregate.trust;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import marsad.aggregate.incident.Incident;

/**
 * What of a month's incidents may be published, and how sure it is.
 *
 * @param incidents those that may, in their order, with flags
 * @param heldBack number of those that may not, by reason
 * @param changes when the next source leaves probation; empty where none will
 */
public record Judgement(
    List<Incident> incidents, Map<HeldBack, Integer> heldBack, Optional<Instant> changes) {
  public Judgement {
    incidents = List.copyOf(incidents);
    heldBack = Map.copyOf(heldBack);
  }
}
