package marsad.benchmark;

import java.util.List;
import marsad.evaluate.Pairing;
import marsad.event.Event;

/** An event of a report in the form of the benchmark; what is not stated is null. */
record Prediction(
    String report,
    String kind,
    Double lat,
    Double lon,
    Double radiusKm,
    String date,
    Integer killed,
    Integer wounded,
    List<Role> roles) {

  /** Who takes part in which role. */
  record Role(String actor, String role) {}

  /** Returns what Marsad extracted. */
  static Prediction of(String report, Event event) {
    return new Prediction(
        report,
        event.kind(),
        event.place().lat(),
        event.place().lon(),
        event.place().radiusKm(),
        event.date() == null ? null : event.date().start(),
        Pairing.killed(event),
        Pairing.wounded(event),
        event.actors().stream().map(actor -> new Role(actor.id(), actor.role().code())).toList());
  }
}
