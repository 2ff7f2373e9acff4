package marsad.parse.fact;

/** What words of pages say of times: the column {@code type} of {@code page-dates.tsv}. */
enum DateWordType {
  /** A month; the value is its number, 1 to 12. */
  MONTH,

  /** A word next to a span of time before now. */
  AGO,

  /** A word before the number of a span of time. */
  ABOUT,

  /** A span of time; the value is its number of minutes. */
  MINUTES,

  /** A span of time; the value is its number of days. */
  DAYS,

  /** The day before. */
  YESTERDAY,

  /** The half of the day behind a time: "am". */
  MORNING,

  /** The half of the day behind a time: "pm". */
  AFTERNOON,

  /** A time zone; the value is its number of hours before Greenwich. */
  ZONE
}
