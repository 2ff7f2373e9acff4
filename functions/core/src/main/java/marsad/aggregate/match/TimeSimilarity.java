package marsad.aggregate.match;

import java.util.List;
import marsad.aggregate.incident.ReportedEvent;
import marsad.event.DateSpan;

/** Whether two events can be of one time. */
public final class TimeSimilarity {
  /** Events further apart than this are never one incident: what aggregate reads around a day. */
  public static final int MOST_DAYS_APART = 3;

  /** Nor are two of which each names a single day. */
  static final int MOST_SINGLE_DAYS_APART = 1;

  /** A longer span says too little to join by. */
  private static final int LONGEST_SPAN = 7;

  /** Reports without a day of the event may be so far apart. */
  private static final int MOST_REPORT_DAYS = 2;

  /** So little that only an equal toll, and something else, makes one incident of two days. */
  private static final double NEXT_DAY = 0.28;

  private static final double SPANS_MEET = 0.8;
  private static final double BY_REPORTS = 0.75;

  private TimeSimilarity() {}

  /** Whether an event is of a single day that its report names. */
  static boolean oneDay(ReportedEvent told) {
    DateSpan date = told.event().date();
    return date != null && date.start().equals(date.end());
  }

  /** How well they agree, 0 to 1; 0 where they do not. */
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
