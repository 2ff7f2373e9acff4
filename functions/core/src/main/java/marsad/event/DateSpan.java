package marsad.event;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import marsad.article.Moment;

/**
 * When something happened, never more exact than the text says.
 *
 * @param start first day, ISO date
 * @param end last day, ISO date, not before start
 * @param precision how exactly it is known
 * @param basis what it was read from
 */
public record DateSpan(String start, String end, DatePrecision precision, Basis basis) {

  /**
   * What a date was read from.
   *
   * @param text the words, as they stand in the report
   * @param relative whether they count from the publication date ("yesterday", "Tuesday")
   */
  public record Basis(String text, boolean relative) {}

  public DateSpan {
    if (Moment.day(end).isBefore(Moment.day(start))) {
      throw new IllegalArgumentException(
          "a span that ends before it starts: " + start + ", " + end);
    }
  }

  /** The days between the first and the last; 0 for a single day. */
  public long length() {
    return ChronoUnit.DAYS.between(Moment.day(start), Moment.day(end));
  }

  public static DateSpan of(
      LocalDate start, LocalDate end, DatePrecision precision, String text, boolean relative) {
    return new DateSpan(start.toString(), end.toString(), precision, new Basis(text, relative));
  }

  public static DateSpan day(LocalDate day, String text, boolean relative) {
    return of(day, day, DatePrecision.DAY, text, relative);
  }
}
