package marsad.extract.discourse;

import java.time.LocalDate;
import marsad.article.Moment;
import marsad.event.DatePrecision;
import marsad.event.DateSpan;
import marsad.event.RejectionReason;
import marsad.extract.frame.Frame;

/** Rejects frames that are no news: their date lies too far back, or nobody takes part. */
final class NewsFilter {
  /** Days that a relative date of the lead, such as a weekday, may lie back. */
  private static final int LEAD_DAYS = 6;

  /** Days that the date of a frame without a kind may lie back. */
  private static final int DEFAULT_DAYS = 1;

  private final LocalDate reference;
  private final DateSpan period;

  /**
   * @param reference the day from whose view the report is written, null where unknown
   * @param period the weeks whose incidents the report lists, null where it lists none
   */
  NewsFilter(LocalDate reference, DateSpan period) {
    this.reference = reference;
    this.period = period;
  }

  /**
   * Returns the frame with the reason why it is no news, if any.
   *
   * @param inLead whether it stands in the lead of the text
   */
  Frame judge(Frame frame, boolean inLead) {
    RejectionReason reason = frame.rejection();
    if (reason == null && frame.kind().needsActor() && frame.actors().isEmpty()) {
      reason = RejectionReason.NOT_SECURITY;
    }
    if (reason == null && isOld(frame, inLead)) {
      reason = RejectionReason.BACKGROUND;
    }
    if (reason == RejectionReason.BACKGROUND && !frame.kind().incident()) {
      reason = isOld(frame, inLead) ? RejectionReason.BACKGROUND : null;
    }
    return frame.rejected(reason);
  }

  /** Returns whether the frame's own date lies further back than news of its kind does. */
  boolean isOld(Frame frame, boolean inLead) {
    if (frame.date() == null || frame.date().span() == null || frame.date().dateline()) {
      return false;
    }
    DateSpan span = frame.date().span();
    if (period != null && span.precision() == DatePrecision.DAY && span.isIn(period)) {
      return false;
    }
    if (reference == null || span.precision() == DatePrecision.YEAR) {
      return span.precision() == DatePrecision.YEAR;
    }
    int days = frame.kind() == null ? DEFAULT_DAYS : frame.kind().newsDays();
    if (frame.kind() != null && inLead && span.basis().relative()) {
      days = Math.max(days, LEAD_DAYS);
    }
    return Moment.day(span.end()).isBefore(reference.minusDays(days));
  }
}
