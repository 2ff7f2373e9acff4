package marsad.language;

/** What words of the calendar name: the column {@code type} of {@code calendar.tsv}. */
public enum CalendarType {
  /** A month of the Gregorian calendar; the value is its number, 1 to 12. */
  MONTH,

  /** A month of the Islamic calendar; the value is its number, 1 to 12. */
  HIJRI_MONTH,

  /** A month of the Kurdish solar calendar; the value is its number, 1 to 12. */
  KURDISH_MONTH,

  /** "Tuesday"; the value is 1 for Monday to 7 for Sunday. */
  WEEKDAY,

  /** "Yesterday"; the value is the number of days after the publication, here -1. */
  RELATIVE_DAY,

  /** "Last week": the seven days before the publication. */
  RELATIVE_WEEK,

  /** "Last month"; the value is the number of months after that of the publication. */
  RELATIVE_MONTH,

  /** "Last year"; the value is the number of years after that of the publication. */
  RELATIVE_YEAR,

  /** "The next day"; the value is the number of days after the day named before. */
  NEXT_DAY,

  /** "The current month", behind a day. */
  THIS_MONTH,

  /** "The same year", behind a day and its month: the year named before. */
  SAME_YEAR,

  /** "The year", before its figures. */
  YEAR_WORD,

  /** "This", next to a weekday or month. */
  THIS,

  /** "Last", next to a weekday or month. */
  LAST,

  /** "Next", next to a weekday. */
  NEXT;

  /** Returns whether the words name one of the days around the publication. */
  public boolean isNearDay() {
    return this == WEEKDAY || this == RELATIVE_DAY;
  }
}
