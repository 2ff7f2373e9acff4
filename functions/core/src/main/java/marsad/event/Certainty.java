package marsad.event;

import java.util.List;

/**
 * How sure Marsad is of what it read. What was not estimated is null.
 *
 * @param event probability that the event is told as it was read, 0..1: the product of the parts
 * @param place probability that the place is right, 0..1
 * @param date probability that the date is right, 0..1
 * @param toll probability that the numbers of people are right, 0..1
 * @param roles probability that the actors have the right roles, 0..1
 * @param parts what the probability of the event is made of, in a fixed order
 */
public record Certainty(
    double event, Double place, Double date, Double toll, Double roles, List<Part> parts) {
  public Certainty {
    parts = List.copyOf(parts == null ? List.of() : parts);
    if (!(event >= 0 && event <= 1)) {
      throw new IllegalArgumentException("certainty " + event + " is not 0..1");
    }
  }

  /**
   * One factor.
   *
   * @param name what it judges, e.g. {@code kind}
   * @param value 0..1
   */
  public record Part(String name, double value) {}

  /** The certainty of an event with these parts: their product, rounded to three digits. */
  public static Certainty of(List<Part> parts) {
    double product = 1;
    for (Part part : parts) {
      product *= part.value();
    }
    return new Certainty(
        Math.round(product * 1000) / 1000.0, null, null, null, null, List.copyOf(parts));
  }
}
