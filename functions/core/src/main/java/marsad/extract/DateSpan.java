package marsad.extract;

import java.time.LocalDate;

/**
 * When something happened, never more exact than the text says.
 *
 * @param start first day, ISO date
 * @param end last day, ISO date, not before start
 * @param precision {@code day}, {@code days}, {@code week}, {@code month}, {@code year}
 * @param basis what it was read from
 */
public record DateSpan(String start, String end, String precision, Basis basis) {

  /**
   * What a date was read from.
   *
   * @param text the words, as they stand in the report
   * @param relative whether they count from the publication date ("yesterday", "Tuesday")
   */
  public record Basis(String text, boolean relative) {}

  public DateSpan {
    if (LocalDate.parse(end).isBefore(LocalDate.parse(start))) {
      throw new IllegalArgumentException(
          "a span that ends before it starts: " + start + ", " + end);
    }
  }

  static DateSpan of(
      LocalDate start, LocalDate end, String precision, String text, boolean relative) {
    return new DateSpan(start.toString(), end.toString(), precision, new Basis(text, relative));
  }

  static DateSpan day(LocalDate day, String text, boolean relative) {
    return of(day, day, "day", text, relative);
  }
}
