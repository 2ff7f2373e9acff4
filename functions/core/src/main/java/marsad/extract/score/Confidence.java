package marsad.extract.score;

import java.util.List;
import marsad.event.Certainty.Part;
import marsad.event.Status;
import marsad.extract.discourse.EventDraft;
import marsad.extract.lexicon.Strength;

/**
 * The parts of the certainty of an event, each 0..1, in this order.
 *
 * <ul>
 *   <li>{@code date}: 0.95 in the sentence, 0.85 taken over, 0.75 from the dateline, 0.6 unknown
 *   <li>{@code kind}: 0.95 where the words name the kind, 0.8 where they only suggest it ("blast"),
 *       0.6 where they refer to an event before
 *   <li>{@code place}: 0.95 named in the sentence, 0.85 a district or a relative point, 0.75 a
 *       governorate, 0.65 taken over from another sentence
 *   <li>{@code status}: 1 reported as a fact, 0.8 claimed by one party
 * </ul>
 *
 * The figures are first estimates; the evaluation in docs is where they will be calibrated.
 */
public final class Confidence {
  private Confidence() {}

  public static List<Part> parts(EventDraft event, Status status) {
    return List.of(
        new Part("date", date(event)),
        new Part("kind", kind(event)),
        new Part("place", place(event)),
        new Part("status", status == Status.CLAIMED ? 0.8 : 1.0));
  }

  private static double kind(EventDraft event) {
    return event.is(Strength.NEW) ? 0.95 : event.is(Strength.GENERIC) ? 0.8 : 0.6;
  }

  private static double date(EventDraft event) {
    if (event.date() == null || event.date().span() == null) {
      return 0.6;
    }
    return event.date().dateline() ? 0.75 : event.ownDate() ? 0.95 : 0.85;
  }

  private static double place(EventDraft event) {
    if (!event.ownPlace()) {
      return 0.65;
    }
    return switch (event.place().rank()) {
      case SITE -> 0.95;
      case RELATIVE, DIRECTION, DISTRICT -> 0.85;
      default -> 0.75;
    };
  }
}
