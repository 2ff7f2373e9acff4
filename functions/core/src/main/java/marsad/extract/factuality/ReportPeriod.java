package marsad.extract.factuality;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import marsad.article.Moment;
import marsad.event.DatePrecision;
import marsad.event.DateSpan;
import marsad.extract.entity.date.DateMention;

/**
 * Finds the weeks that a report sums up: "Security incidents in September", with one day after the
 * other behind it. What it lists of them is its news, however long ago.
 */
final class ReportPeriod {
  /** Minimum length of such a time, days, the first aside. */
  private static final int SHORTEST = 5;

  /** Maximum length of such a time, days: a quarter. */
  private static final int LONGEST = 92;

  /** Minimum number of days of it that the report names. */
  private static final int NAMED = 3;

  /** Number of dates at the head of the text among which the time is named. */
  private static final int HEAD = 3;

  private ReportPeriod() {}

  /**
   * Returns the time that a report sums up.
   *
   * @param title the dates of the title
   * @param text the dates of the first passage
   * @param day the day from whose view the report is written; null where unknown
   */
  static Optional<DateSpan> find(List<DateMention> title, List<DateMention> text, LocalDate day) {
    return Stream.concat(title.stream(), text.stream().limit(HEAD))
        .map(DateMention::span)
        .filter(span -> span != null && span.length() >= SHORTEST && span.length() <= LONGEST)
        .filter(span -> day == null || !Moment.day(span.start()).isAfter(day))
        .filter(span -> days(text, span) >= NAMED)
        .findFirst();
  }

  private static long days(List<DateMention> text, DateSpan period) {
    return text.stream()
        .filter(date -> date.span() != null && !date.dateline())
        .map(DateMention::span)
        .filter(span -> span.precision() == DatePrecision.DAY && span.isIn(period))
        .map(DateSpan::start)
        .distinct()
        .count();
  }
}
