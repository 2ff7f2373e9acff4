package marsad.extract.discourse;

import java.time.LocalDate;
import java.util.List;
import marsad.article.Moment;
import marsad.event.DatePrecision;
import marsad.event.DateSpan;
import marsad.event.RejectionReason;
import marsad.extract.coreference.StatedPlaceAndDate;
import marsad.extract.draft.EventDraft;
import marsad.extract.entity.date.DateMention;
import marsad.extract.frame.Frame;
import marsad.extract.trigger.Manoeuvre;
import marsad.language.Trait;
import marsad.reference.KindTrait;

/** Rejects frames that are no news: their date lies too far back, or nobody takes part. */
final class NewsFilter {
  /** Days that a relative date of the lead, such as a weekday, may lie back. */
  private static final int LEAD_DAYS = 6;

  /** Days that the date of a frame without a kind may lie back. */
  private static final int DEFAULT_DAYS = 1;

  /** Days that an exact day in the first sentence may lie back. */
  private static final int OPENING_DAYS = 21;

  private final LocalDate reference;
  private final LeadMonth month = new LeadMonth();

  /** The first day of what the report covers; null where it says no more than its own day. */
  private LocalDate from;

  /** The last day that the text names; null where it names none. */
  private LocalDate latest;

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
    if (reason == null
        && frame.kind().needsActor()
        && frame.actors().isEmpty()
        && !(frame.has(KindTrait.MOVEMENT) && Manoeuvre.namesTroops(frame.trigger()))) {
      reason = RejectionReason.NOT_SECURITY;
    }
    if (reason == null && (isOld(frame, inLead) || isOfAnotherMonth(frame, inLead))) {
      reason = RejectionReason.BACKGROUND;
    }
    if (reason == RejectionReason.BACKGROUND && !frame.kind().incident()) {
      reason = isOld(frame, inLead) ? RejectionReason.BACKGROUND : null;
    }
    return frame.rejected(reason);
  }

  /** Returns whether the frame's own date lies further back than news of its kind does. */
  boolean isOld(Frame frame, boolean inLead) {
    if (!inLead && RecalledDay.is(frame)) {
      return true;
    }
    if (frame.date() == null || frame.date().span() == null || frame.date().dateline()) {
      return false;
    }
    DateSpan span = frame.date().span();
    if (reference == null || span.precision() == DatePrecision.YEAR) {
      return span.precision() == DatePrecision.YEAR || isLongBefore(span);
    }
    if (frame.sentence().number() > 0 && isMonthBefore(span)) {
      return true;
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

  /** "In June", told in July: a whole month that is over. */
  private boolean isMonthBefore(DateSpan span) {
    return span.precision() == DatePrecision.MONTH
        && Moment.day(span.end()).isBefore(reference.withDayOfMonth(1));
  }

  /** In a report without a day of its own: more than a year before the last day that it names. */
  private boolean isLongBefore(DateSpan span) {
    return reference == null
        && latest != null
        && Moment.day(span.end()).isBefore(latest.minusYears(1));
  }

  /** Returns whether the day of an event lies more than a year before the last that is named. */
  boolean isLongPast(EventDraft event) {
    return event.date() != null && event.date().span() != null && isLongBefore(event.date().span());
  }

  /** Notes the days that a passage names. */
  void note(List<DateMention> dates) {
    for (DateMention date : dates) {
      if (date.span() != null && date.span().precision() == DatePrecision.DAY) {
        LocalDate day = Moment.day(date.span().start());
        latest = latest == null || day.isAfter(latest) ? day : latest;
      }
    }
  }

  /** In a report without a day of its own: of an earlier month than what the lead tells. */
  private boolean isOfAnotherMonth(Frame frame, boolean inLead) {
    return reference == null && month.isOther(frame, inLead);
  }

  /** Returns whether a frame names the day of the report as its own. */
  boolean isToday(Frame frame) {
    return reference != null
        && StatedPlaceAndDate.hasOwnDate(frame)
        && frame.date().span() != null
        && Moment.day(frame.date().span().start()).equals(reference);
  }

  /** "On 3 September four planes …": an exact day in the first sentence is what is reported. */
  private static boolean opens(Frame frame) {
    return frame.sentence().number() == 0
        && frame.date().span().precision() == DatePrecision.DAY
        && (frame.trigger().passage().language().has(Trait.SUBJECT_FIRST) || isHead(frame.date()));
  }

  /** "6 May: …": the days of a chronicle head what happened on them. */
  private static boolean isHead(DateMention day) {
    return day.last() + 1 < day.in().size() && day.in().token(day.last() + 1).isMark(":");
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
