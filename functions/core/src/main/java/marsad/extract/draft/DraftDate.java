package marsad.extract.draft;

import marsad.extract.entity.date.DateMention;
import marsad.extract.frame.Frame;

/** The date of an event under construction. */
final class DraftDate {
  private DateMention date;
  private boolean own;

  DraftDate(Frame first) {
    this.date = first.date();
  }

  /** Takes the date of another frame where none was known, or only that of a dateline. */
  void join(Frame frame) {
    DateMention other = frame.date();
    boolean unknown = date == null || date.span() == null;
    if (other != null && (unknown || date.dateline() && other.span() != null)) {
      date = other;
    }
  }

  /** Sets the date, and whether a sentence of the event itself names it. */
  void take(DateMention other, boolean isOwn) {
    date = other;
    own = isOwn;
  }

  /** Returns the date; null where nothing gives one. */
  DateMention date() {
    return date;
  }

  /** Returns whether a sentence of the event itself names the date. */
  boolean own() {
    return own;
  }
}
