package marsad.article;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Optional;

/** When a report was published, as exact as it is known, seen from Baghdad. */
public final class Moment {
  /** The zone whose days the reports mean. */
  public static final ZoneId LOCAL = ZoneId.of("Asia/Baghdad");

  private Moment() {}

  /** The local day of an ISO 8601 moment or date; empty for anything coarser or broken. */
  public static Optional<LocalDate> findDay(String iso) {
    if (iso == null) {
      return Optional.empty();
    }
    String text = iso.strip();
    try {
      if (text.length() <= 10) {
        return Optional.of(LocalDate.parse(text));
      }
      return Optional.of(OffsetDateTime.parse(text).atZoneSameInstant(LOCAL).toLocalDate());
    } catch (DateTimeException notAnOffset) {
      try {
        return Optional.of(LocalDateTime.parse(text).toLocalDate());
      } catch (DateTimeException notAMoment) {
        return Optional.empty();
      }
    }
  }

  /** The month of an ISO 8601 moment, date or month. */
  public static Optional<YearMonth> findMonth(String iso) {
    Optional<LocalDate> day = findDay(iso);
    if (day.isPresent() || iso == null) {
      return day.map(YearMonth::from);
    }
    try {
      return Optional.of(YearMonth.parse(iso.strip()));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
