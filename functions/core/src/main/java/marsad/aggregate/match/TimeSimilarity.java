package marsad.aggregate.match;

import java.time.LocalDate;
import java.util.List;
import marsad.aggregate.incident.ReportedEvent;
import marsad.article.Moment;
import marsad.event.DateSpan;
import marsad.event.Status;

/** Computes the similarity of the times of two events. */
public final class TimeSimilarity {
  /**
   * Maximum number of days between two events of one incident; aggregation reads as many around a
   * day.
   */
  public static final int MOST_DAYS_APART = 3;

  /** Maximum number of days between two events of which each has a single day. */
  static final int MOST_SINGLE_DAYS_APART = 1;

  /**
   * Length of the periods of days across whose limits nothing is joined, days: a series of alike
   * attacks day after day would otherwise be read from its first day to its last.
   */
  private static final int PERIOD = 28;

  /** Maximum length of a span of days that is compared, days. */
  private static final int LONGEST_SPAN = 7;

  /** Maximum number of days between two reports that do not name the day of the event. */
  private static final int MOST_REPORT_DAYS = 2;

  /**
   * Similarity of two consecutive days: so low that only equal casualties and another agreement
   * make one incident.
   */
  private static final double NEXT_DAY = 0.28;

  /** One report came in the night between the two days: before and after midnight are one night. */
  private static final double ONE_NIGHT = 0.75;

  /** Hour at which a night ends. */
  private static final int MORNING = 6;

  /** Days next to one another, named by reports that came within hours. */
  private static final double TOLD_TOGETHER = 0.65;

  /** Maximum number of hours between two such reports; of two days' attacks news is a day apart. */
  private static final int HOURS_TOGETHER = 12;

  /** The later day is that on which one side claimed the event. */
  private static final double CLAIMED_NEXT_DAY = 0.6;

  private static final double SPANS_MEET = 0.8;
  private static final double BY_REPORTS = 0.75;

  private TimeSimilarity() {}

  /** Returns whether its report names a single day for an event. */
  static boolean oneDay(ReportedEvent reported) {
    DateSpan date = reported.event().date();
    return date != null && date.start().equals(date.end());
  }

  /**
   * Returns their similarity, 0..1; 0 where they differ, or where neither event nor report of one
   * is dated: when Marsad read a report says nothing of the event.
   */
  static double of(ReportedEvent a, ReportedEvent b, List<String> reasons) {
    if (!a.isDated() || !b.isDated()) {
      return 0;
    }
    DateSpan one = a.event().date();
    DateSpan two = b.event().date();
    boolean days = oneDay(a) && oneDay(b);
    if (days && one.start().equals(two.start())) {
      return because("same day", 1, reasons);
    }
    long first = a.day().toEpochDay();
    long second = b.day().toEpochDay();
    long apart = Math.abs(first - second);
    if (apart > MOST_DAYS_APART
        || Math.floorDiv(first, PERIOD) != Math.floorDiv(second, PERIOD)
        || days && apart > MOST_SINGLE_DAYS_APART) {
      return 0;
    }
    if (days && (isInNightBefore(a, b) || isInNightBefore(b, a))) {
      return because("days next to one another, told in the night between", ONE_NIGHT, reasons);
    }
    if (days && (first < second ? claims(b, a) : claims(a, b))) {
      return because("claimed on the next day", CLAIMED_NEXT_DAY, reasons);
    }
    if (days && (first < second ? recalls(b, a) : recalls(a, b))) {
      return because("spoken of again on the next day", CLAIMED_NEXT_DAY, reasons);
    }
    if (days && (isReckoned(one) || isReckoned(two)) && areToldTogether(a, b)) {
      return because("days next to one another, told within hours", TOLD_TOGETHER, reasons);
    }
    if (days) {
      return because("days next to one another", NEXT_DAY, reasons);
    }
    if (one == null || two == null) {
      boolean recalled = a.isRecalled() || b.isRecalled();
      return apart > (recalled ? MOST_DAYS_APART : MOST_REPORT_DAYS)
          ? 0
          : because("reports of the same days", BY_REPORTS, reasons);
    }
    if (one.length() > LONGEST_SPAN || two.length() > LONGEST_SPAN || !meet(one, two)) {
      return 0;
    }
    return because("times that meet", SPANS_MEET, reasons);
  }

  /** Returns whether a report came before the morning of the later of the days of two events. */
  private static boolean isInNightBefore(ReportedEvent told, ReportedEvent other) {
    LocalDate later = told.day().isAfter(other.day()) ? told.day() : other.day();
    return Moment.findTime(told.report().published())
        .filter(time -> time.toLocalDate().equals(later) && time.getHour() < MORNING)
        .isPresent();
  }

  /** Returns whether a day is reckoned from that of its report ("yesterday", "on Tuesday"). */
  private static boolean isReckoned(DateSpan date) {
    return date.basis() != null && date.basis().relative();
  }

  private static boolean areToldTogether(ReportedEvent a, ReportedEvent b) {
    return PublicationOrder.areWithin(a.report(), b.report(), HOURS_TOGETHER);
  }

  /** Returns whether the day of the later event may be that of a claim. */
  private static boolean claims(ReportedEvent later, ReportedEvent earlier) {
    return later.event().status() == Status.CLAIMED && earlier.event().status() != Status.CLAIMED;
  }

  /** Returns whether the day of the later event may be that of a funeral or a condemnation. */
  private static boolean recalls(ReportedEvent later, ReportedEvent earlier) {
    return later.isRecalled() && !earlier.isRecalled();
  }

  private static double because(String reason, double agree, List<String> reasons) {
    reasons.add(reason);
    return agree;
  }

  private static boolean meet(DateSpan a, DateSpan b) {
    return a.start().compareTo(b.end()) <= 0 && b.start().compareTo(a.end()) <= 0;
  }
}
