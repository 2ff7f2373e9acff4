package marsad.extract;

import java.time.LocalDate;
import java.util.List;
import marsad.article.Moment;
import marsad.table.Gazetteer;

/** Gives events without a place or date of their own those of the text around them. */
final class Settlement {
  /** A day in the lead that is longer ago is not that of the news. */
  private static final int LEAD_DAYS = 7;

  private final Gazetteer gazetteer;
  private final LocalDate reference;
  private final Spot place;
  private final DateMention date;

  /**
   * @param reference the day from whose view the report is written, null where unknown
   * @param place the place of an event that follows no other and names none; null where unknown
   * @param leadDates the dates that the lead of the text names
   */
  Settlement(Gazetteer gazetteer, LocalDate reference, Spot place, List<DateMention> leadDates) {
    this.gazetteer = gazetteer;
    this.reference = reference;
    this.place = place;
    this.date = leadDate(leadDates);
  }

  /** Fills in places and dates, and sets aside what lies nowhere or elsewhere. */
  void settle(List<Frame> events) {
    Frame before = null;
    for (Frame event : events) {
      settlePlace(event, before);
      settleDate(event, before);
      before = event.rejection == null ? event : before;
    }
  }

  private void settlePlace(Frame event, Frame before) {
    if (event.spot == null && event.abroad) {
      event.rejection = "out-of-area";
      return;
    }
    if (event.spot == null) {
      event.spot = event.section != null ? event.section : before != null ? before.spot : place;
    }
    if (event.spot == null) {
      event.rejection = "no-place";
    } else if (!gazetteer.inArea(event.spot.place())) {
      event.rejection = "out-of-area";
    }
  }

  private void settleDate(Frame event, Frame before) {
    event.ownDate = event.date != null && event.date.span() != null && !event.date.dateline();
    if (event.ownDate || event.date != null && event.date.span() == null) {
      return;
    }
    if (before != null && before.date != null && before.date.span() != null) {
      event.date = before.date;
    } else if (event.date == null) {
      event.date = date;
    }
  }

  /** The first day that the head of the text names, else the day of filing. */
  private DateMention leadDate(List<DateMention> dates) {
    DateMention filed = null;
    for (DateMention mention : dates) {
      if (mention.span() == null) {
        continue;
      }
      boolean day = mention.span().precision().equals("day") && !mention.future();
      if (day && !mention.dateline() && !longAgo(mention.span())) {
        return mention;
      }
      filed = filed == null && mention.dateline() ? mention : filed;
    }
    return filed;
  }

  private boolean longAgo(DateSpan span) {
    return reference != null && Moment.day(span.end()).isBefore(reference.minusDays(LEAD_DAYS));
  }
}
