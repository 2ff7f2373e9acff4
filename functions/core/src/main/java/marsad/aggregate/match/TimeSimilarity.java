package marsad.aggregate.match;

import java.util.List;
import marsad.aggregate.incident.ReportedEvent;
import marsad.event.DateSpan;

/** Computes the similarity of the times of two events. */
public final class TimeSimilarity {
  /**
   * Maximum number of days between two events of one incident; aggregation reads as many around a
   * day.
   */
  public static final int MOST_DAYS_APART = 3;

  /** Maximum number of days between two events of which each has a single day. */
  static final int MOST_SINGLE_DAYS_APART = 1;

  /** Maximum length of a span of days that is compared, days. */
  private static final int LONGEST_SPAN = 7;

  /** Maximum number of days between two reports that do not name the day of the event. */
  private static final int MOST_REPORT_DAYS = 2;

  /**
   * Similarity of two consecutive days: so low that only equal casualties and another agreement
   * make one incident.
   */
  private static final double NEXT_DAY = 0.28;

  private static final double SPANS_MEET = 0.8;
  private static final double BY_REPORTS = 0.75;

  private TimeSimilarity() {}

  /** Returns whether its report names a single day for an event. */
  static boolean oneDay(ReportedEvent reported) {
    DateSpan date = reported.event().date();
    return date != null && date.start().equals(date.end());
  }

  /** Returns their similarity, 0..1; 0 where they differ. */
  static double of(ReportedEvent a, ReportedEvent b, List<String> reasons) {
    DateSpan one = a.event().date();
    DateSpan two = b.event().date();
    boolean days = oneDay(a) && oneDay(b);
    if (days && one.start().equals(two.start())) {
      return because("same day", 1, reasons);
    }
    long apart = Math.abs(a.day().toEpochDay() - b.day().toEpochDay());
    if (days) {
      return apart > MOST_SINGLE_DAYS_APART
          ? 0
          : because("days next to one another", NEXT_DAY, reasons);
    }
    if (apart > MOST_DAYS_APART) {
      return 0;
    }
    if (one == null || two == null) {
      return apart > MOST_REPORT_DAYS
          ? 0
          : because("reports of the same days", BY_REPORTS, reasons);
    }
    if (one.length() > LONGEST_SPAN || two.length() > LONGEST_SPAN || !meet(one, two)) {
      return 0;
    }
    return because("times that meet", SPANS_MEET, reasons);
  }

  private static double because(String reason, double agree, List<String> reasons) {
    reasons.add(reason);
    return agree;
  }

  private static boolean meet(DateSpan a, DateSpan b) {
    return a.start().compareTo(b.end()) <= 0 && b.start().compareTo(a.end()) <= 0;
  }
}
