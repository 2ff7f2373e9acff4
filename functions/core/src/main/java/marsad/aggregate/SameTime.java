package marsad.aggregate;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import marsad.extract.DateSpan;

/** Whether two events can be of one time. */
final class SameTime {
  /** Events further apart than this are never one incident: what aggregate reads around a day. */
  static final int MOST_DAYS_APART = 3;

  /** A longer span says too little to join by. */
  private static final int LONGEST_SPAN = 7;

  /** Reports without a day of the event may be so far apart. */
  private static final int MOST_REPORT_DAYS = 2;

  /** So little that only an equal toll, and something else, makes one incident of two days. */
  private static final double NEXT_DAY = 0.28;

  private static final double SPANS_MEET = 0.8;
  private static final double BY_REPORTS = 0.75;

  private SameTime() {}

  /** How well they agree, 0 to 1; 0 where they do not. */
  static double of(Told a, Told b, List<String> reasons) {
    long apart = Math.abs(ChronoUnit.DAYS.between(a.day(), b.day()));
    DateSpan one = a.event().date();
    DateSpan two = b.event().date();
    if (apart > MOST_DAYS_APART) {
      return 0;
    }
    if (one == null || two == null) {
      if (apart > MOST_REPORT_DAYS) {
        return 0;
      }
      reasons.add("reports of the same days");
      return BY_REPORTS;
    }
    if (length(one) > LONGEST_SPAN || length(two) > LONGEST_SPAN) {
      return 0;
    }
    boolean days = length(one) == 0 && length(two) == 0;
    if (days && apart == 0) {
      reasons.add("same day");
      return 1;
    }
    if (days && apart == 1) {
      reasons.add("days next to one another");
      return NEXT_DAY;
    }
    if (!days && meet(one, two)) {
      reasons.add("times that meet");
      return SPANS_MEET;
    }
    return 0;
  }

  private static long length(DateSpan span) {
    return ChronoUnit.DAYS.between(LocalDate.parse(span.start()), LocalDate.parse(span.end()));
  }

  private static boolean meet(DateSpan a, DateSpan b) {
    return a.start().compareTo(b.end()) <= 0 && b.start().compareTo(a.end()) <= 0;
  }
}
