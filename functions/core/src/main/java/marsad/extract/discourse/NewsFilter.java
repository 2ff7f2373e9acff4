package marsad.extract.discourse;

import java.time.LocalDate;
import marsad.article.Moment;
import marsad.event.DatePrecision;
import marsad.event.DateSpan;
import marsad.event.RejectionReason;
import marsad.extract.coreference.Told;
import marsad.extract.frame.Frame;
import marsad.language.Trait;

/** Rejects frames that are no news: their date lies too far back, or nobody takes part. */
final class NewsFilter {
  /** Days that a relative date of the lead, such as a weekday, may lie back. */
  private static final int LEAD_DAYS = 6;

  /** Days that the date of a frame without a kind may lie back. */
  private static final int DEFAULT_DAYS = 1;

  /** Days that an exact day in the first sentence may lie back. */
  private static final int OPENING_DAYS = 21;

  private final LocalDate reference;

  /** The first day of what the report covers; null where it says no more than its own day. */
  private LocalDate from;

  /**
   * @param reference the day from whose view the report is written, null where unknown
   */
  NewsFilter(LocalDate reference) {
    this.reference = reference;
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
    if (reference == null || span.precision() == DatePrecision.YEAR) {
      return span.precision() == DatePrecision.YEAR;
    }
    int days = frame.kind() == null ? DEFAULT_DAYS : frame.kind().newsDays();
    if (frame.kind() != null && inLead && span.basis().relative()) {
      days = Math.max(days, LEAD_DAYS);
    }
    if (frame.kind() != null && opens(frame)) {
      days = Math.max(days, OPENING_DAYS);
    }
    LocalDate day = Moment.day(span.end());
    boolean covered = from != null && !day.isBefore(from);
    return !covered && day.isBefore(reference.minusDays(days));
  }

  /** Returns whether a frame names the day of the report as its own. */
  boolean isToday(Frame frame) {
    return reference != null
        && Told.hasOwnDate(frame)
        && frame.date().span() != null
        && Moment.day(frame.date().span().start()).equals(reference);
  }

  /** "On 3 September four planes …": an exact day in the first sentence is what is reported. */
  private static boolean opens(Frame frame) {
    return frame.sentence().number() == 0
        && frame.date().span().precision() == DatePrecision.DAY
        && frame.trigger().passage().language().has(Trait.SUBJECT_FIRST);
  }

  /** Notes that an event of the lead is news: a weekly report covers the days since then. */
  void cover(Frame frame) {
    DateSpan span = frame.date() == null ? null : frame.date().span();
    if (span != null && span.precision() == DatePrecision.DAY && !frame.date().dateline()) {
      LocalDate day = Moment.day(span.start());
      from = from == null || day.isBefore(from) ? day : from;
    }
  }
}
