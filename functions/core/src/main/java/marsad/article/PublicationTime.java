package marsad.article;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Optional;

/**
 * When a report was published or read, as precisely as it is known: the only form in which Marsad
 * stores times.
 *
 * @param iso a month {@code 2022-07}, a day {@code 2022-07-19}, or a moment with offset {@code
 *     2022-07-19T10:00:00+03:00}; between 1990 and 2100
 */
public record PublicationTime(String iso) {
  private static final int FIRST_YEAR = 1990;
  private static final int LAST_YEAR = 2100;

  /** The forms that a person may write, for messages. */
  public static final String EXPECTED =
      "expected a date or moment between 1990 and tomorrow, e.g. 2022-07-19T10:00:00+03:00";

  public PublicationTime {
    boolean written = TimeFormats.find(iso).filter(iso::equals).isPresent();
    if (!written || Moment.findMonth(iso).filter(PublicationTime::inRange).isEmpty()) {
      throw new IllegalArgumentException("'" + iso + "': " + EXPECTED);
    }
  }

  private static boolean inRange(YearMonth month) {
    return month.getYear() >= FIRST_YEAR && month.getYear() <= LAST_YEAR;
  }

  /**
   * Reads a time as people, pages, feeds and programs write it: ISO 8601, RFC 822 and 1123, seconds
   * or milliseconds since 1970, day before month before year, or with an English month. A moment
   * without a zone is in the time of Baghdad. A day stays a day.
   *
   * @return empty if it is none of these, or not between 1990 and 2100
   */
  public static Optional<PublicationTime> find(String written) {
    return find(written, Moment.LOCAL);
  }

  /**
   * Reads a time of a source of another zone.
   *
   * @param local the zone of a moment that names none
   */
  public static Optional<PublicationTime> find(String written, ZoneId local) {
    return TimeFormats.find(written, local)
        .filter(iso -> Moment.findMonth(iso).filter(PublicationTime::inRange).isPresent())
        .map(PublicationTime::new);
  }

  /** Returns a time that is not after tomorrow in Baghdad; empty otherwise. */
  public static Optional<PublicationTime> find(String written, Instant now) {
    return find(written).filter(time -> !time.isAfter(now));
  }

  /**
   * Returns the ISO 8601 form of a field's value.
   *
   * @param value what was written, may be null
   * @return null for null or blank
   * @throws BadField if it is no time
   */
  static String field(String name, String value) {
    if (value == null || value.isBlank()) {
      return null;
    }
    return find(value)
        .orElseThrow(() -> new BadField(InputRejectionReason.BAD_DATE, name, value, EXPECTED))
        .iso();
  }

  /**
   * Returns whether it lies after tomorrow in Baghdad, so that no report can have been published
   * then.
   */
  public boolean isAfter(Instant now) {
    LocalDate last = LocalDate.ofInstant(now, Moment.LOCAL).plusDays(1);
    return firstDay().isAfter(last);
  }

  private LocalDate firstDay() {
    return Moment.findDay(iso)
        .orElseGet(() -> Moment.findMonth(iso).map(month -> month.atDay(1)).orElseThrow());
  }
}
