package marsad.event;

import java.util.List;

/**
 * How sure Marsad is of what it read, as probabilities that labelled reports calibrated. What was
 * not estimated is null.
 *
 * @param event probability that kind, place and "new" of the event are right, 0..1
 * @param place probability that the place is right where the event is, 0..1
 * @param date probability that the first day is right, 0..1; null where no date is given
 * @param toll probability that the numbers of dead and wounded are right, 0..1; null where none are
 * @param roles probability that every actor has the right role, 0..1; null without actors
 * @param parts of an event: {@code base} and what each feature adds to it, in log-odds; of an
 *     incident: its independent sources, each 0..1
 * @param features of an incident: the parts of its surest report; of an event: none
 */
public record Certainty(
    double event,
    Double place,
    Double date,
    Double toll,
    Double roles,
    List<Part> parts,
    List<Part> features) {
  /**
   * The probability below which an event or an incident is unsure: it is then more likely wrong
   * than right. What is unsure is kept, published with the flag, counted and listed; the map draws
   * it only when asked to.
   */
  public static final double UNSURE_BELOW = 0.5;

  /**
   * The probability below which words that may tell an event are none: on labelled reports that no
   * rule was written for, fewer than four in ten of them did.
   */
  public static final double LEAST = 0.4;

  public Certainty {
    parts = List.copyOf(parts == null ? List.of() : parts);
    features = List.copyOf(features == null ? List.of() : features);
    if (!(event >= 0 && event <= 1)) {
      throw new IllegalArgumentException("certainty " + event + " is not 0..1");
    }
  }

  /**
   * One thing that the certainty is made of.
   *
   * @param name what it is: a feature such as {@code day-in-sentence}, or a source
   * @param value log-odds that the feature adds, or the probability that the source is right
   */
  public record Part(String name, double value) {}

  /** Returns whether it is more likely wrong than right. */
  public static boolean isUnsure(double confidence) {
    return confidence < UNSURE_BELOW;
  }

  /** Returns whether what words suggest is too unlikely to be an event. */
  public static boolean isUnlikely(double confidence) {
    return confidence < LEAST;
  }

  /** Returns this certainty without those of fields that the event does not have. */
  public Certainty only(boolean hasDate, boolean hasToll, boolean hasRoles) {
    return new Certainty(
        event,
        place,
        hasDate ? date : null,
        hasToll ? toll : null,
        hasRoles ? roles : null,
        parts,
        features);
  }
}
