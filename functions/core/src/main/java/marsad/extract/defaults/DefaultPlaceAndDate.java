package marsad.extract.defaults;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import marsad.article.Moment;
import marsad.event.DatePrecision;
import marsad.event.DateSpan;
import marsad.event.RejectionReason;
import marsad.extract.draft.EventDraft;
import marsad.extract.entity.date.DateMention;
import marsad.extract.entity.place.PlaceMention;
import marsad.extract.signal.Signal;
import marsad.reference.place.Gazetteer;

/** Gives events without a place or date of their own those of the text around them. */
public final class DefaultPlaceAndDate {
  /** Days before the report from which a day in the lead is not that of the news. */
  private static final int LEAD_DAYS = 7;

  /** Maximum number of days between an event and the day on which somebody spoke of it. */
  private static final int MOST_DAYS_TO_TELL = 2;

  private final Gazetteer gazetteer;
  private final LocalDate reference;
  private final PlaceMention place;
  private final DateMention date;

  /**
   * @param reference the day from whose view the report is written, null where unknown
   * @param place the place of an event that follows no other and names none; null where unknown
   * @param leadDates the dates that the lead of the text names
   * @param titleDates the dates that the title names
   */
  public DefaultPlaceAndDate(
      Gazetteer gazetteer,
      LocalDate reference,
      PlaceMention place,
      List<DateMention> leadDates,
      List<DateMention> titleDates) {
    this.gazetteer = gazetteer;
    this.reference = reference;
    this.place = place;
    DateMention lead = leadDate(leadDates);
    DateMention head = lead == null || lead.dateline() ? leadDate(titleDates) : null;
    this.date = head == null ? lead : head;
  }

  /** Fills in places and dates, and rejects what lies nowhere or elsewhere. */
  public void apply(List<EventDraft> events) {
    EventDraft before = null;
    for (EventDraft event : events) {
      applyPlace(event, before);
      applyDate(event, before);
      before = event.rejection() == null ? event : before;
    }
  }

  private void applyPlace(EventDraft event, EventDraft before) {
    if (event.place() == null && event.has(Signal.ABROAD)) {
      event.reject(RejectionReason.OUT_OF_AREA);
      return;
    }
    if (event.place() == null) {
      PlaceMention last = before == null ? place : before.place();
      event.takePlace(event.section() == null ? last : event.section());
    }
    if (event.place() == null) {
      event.reject(RejectionReason.NO_PLACE);
    } else if (!gazetteer.inArea(event.place().place())) {
      event.reject(RejectionReason.OUT_OF_AREA);
    }
  }

  private void applyDate(EventDraft event, EventDraft before) {
    DateMention own = event.date();
    if (own != null && (own.span() == null || !own.dateline())) {
      event.takeDate(own, own.span() != null);
    } else if (isTold(event, before) && before.date() != null && before.date().span() != null) {
      event.takeDate(mayLieOn(before.date(), own) ? before.date() : own, false);
    } else {
      event.takeDate(mayLieOn(date, own) ? date : own, false);
    }
  }

  /** Returns whether an event is told behind another, and not under a heading of its own. */
  private static boolean isTold(EventDraft event, EventDraft before) {
    return before != null && Objects.equals(event.section(), before.section());
  }

  /** Returns the first day that the lead names, else the day of filing; null without either. */
  private DateMention leadDate(List<DateMention> dates) {
    DateMention filed = null;
    for (DateMention mention : dates) {
      if (mention.span() == null) {
        continue;
      }
      boolean day = mention.span().precision() == DatePrecision.DAY && !mention.future();
      if (day && !mention.dateline() && !longAgo(mention.span())) {
        return mention;
      }
      filed = filed == null && mention.dateline() ? mention : filed;
    }
    return filed;
  }

  /**
   * "Officials said on Monday" and, beside it, "late on Sunday": returns whether a day is that of
   * an event of which only the day is named on which somebody spoke, or the report was filed.
   *
   * @param filed that day; null where none is named
   */
  private static boolean mayLieOn(DateMention day, DateMention filed) {
    if (filed == null || filed.span() == null) {
      return true;
    }
    if (day == null || day.span() == null || day.dateline()) {
      return false;
    }
    LocalDate start = Moment.day(day.span().start());
    LocalDate last = Moment.day(filed.span().end());
    return !start.isAfter(last) && !start.isBefore(last.minusDays(MOST_DAYS_TO_TELL));
  }

  private boolean longAgo(DateSpan span) {
    return reference != null && Moment.day(span.end()).isBefore(reference.minusDays(LEAD_DAYS));
  }
}
