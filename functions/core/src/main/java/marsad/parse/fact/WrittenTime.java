package marsad.parse.fact;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import marsad.article.Moment;
import marsad.article.PublicationTime;

/** A time in the words of any of the languages, as feeds and pages show it to readers. */
public final class WrittenTime {
  private static final Map<String, Integer> ZONES = DateWords.values(DateWordType.ZONE);
  private static final Map<String, Integer> AFTERNOON = DateWords.values(DateWordType.AFTERNOON);
  private static final Map<String, Integer> MORNING = DateWords.values(DateWordType.MORNING);
  private static final Map<String, Integer> MINUTES = DateWords.values(DateWordType.MINUTES);
  private static final Map<String, Integer> DAYS = DateWords.values(DateWordType.DAYS);
  private static final Map<String, Integer> YESTERDAY = DateWords.values(DateWordType.YESTERDAY);
  private static final String AGO = DateWords.anyOf(DateWords.values(DateWordType.AGO).keySet());
  private static final String ABOUT =
      DateWords.anyOf(DateWords.values(DateWordType.ABOUT).keySet());

  private static final Pattern CLOCK =
      Pattern.compile(
          "(?<![\\d:/-])(\\d{1,2}):(\\d{2})(?::\\d{2})?(?![\\d:])\\s*(?:"
              + DateWords.anyOf(MORNING.keySet())
              + "|"
              + DateWords.anyOf(AFTERNOON.keySet())
              + ")?(?![\\p{L}])");
  private static final Pattern OFFSET =
      Pattern.compile(
          "(?:" + DateWords.anyOf(ZONES.keySet()) + "\\s*)?\\(?([+-])(\\d{1,2}):?(\\d{2})?(?!\\d)");
  private static final Pattern ZONE =
      Pattern.compile("(?<!\\p{L})" + DateWords.anyOf(ZONES.keySet()) + "(?!\\p{L})");
  private static final Pattern SPAN =
      Pattern.compile(
          "(?:"
              + AGO
              + " )?(?:"
              + ABOUT
              + " )*(\\d{1,3})? ?"
              + DateWords.anyOf(union(MINUTES, DAYS).keySet())
              + "(?: "
              + AGO
              + ")?");
  private static final int LONGEST_SPAN = 40;

  private WrittenTime() {}

  /** A span of time before a page was read: "3 hours ago". */
  public record Ago(long minutes, boolean days) {
    /** The moment so long before another, or its day; ISO 8601. */
    public String before(Instant read) {
      OffsetDateTime then =
          read.minus(Duration.ofMinutes(minutes)).atZone(Moment.LOCAL).toOffsetDateTime();
      return days
          ? then.toLocalDate().toString()
          : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(then.truncatedTo(ChronoUnit.MINUTES));
    }
  }

  /**
   * Returns the moment that a text gives, or the day where it gives no clock time; ISO 8601.
   *
   * @param local the zone of a clock time that names none
   */
  public static Optional<String> find(String written, ZoneId local) {
    Optional<String> formal = PublicationTime.find(written, local).map(PublicationTime::iso);
    return formal.isPresent() ? formal : WrittenDay.find(written).map(day -> at(day, local));
  }

  /** Returns the moment of a day that was found in a text, by what the text says besides. */
  static String at(WrittenDay.Found found, ZoneId local) {
    Matcher clock = CLOCK.matcher(found.beside());
    if (!clock.find()) {
      return found.day().toString();
    }
    try {
      int hour = Integer.parseInt(clock.group(1));
      boolean half = clock.group(3) != null || clock.group(4) != null;
      hour = half && hour <= 12 ? hour % 12 + (clock.group(4) != null ? 12 : 0) : hour;
      LocalTime time = LocalTime.of(hour, Integer.parseInt(clock.group(2)));
      LocalDateTime moment = found.day().atTime(time);
      ZoneOffset offset = offset(found.beside().substring(clock.end()), moment, local);
      return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment.atOffset(offset));
    } catch (DateTimeException noClock) {
      return found.day().toString();
    }
  }

  private static ZoneOffset offset(String behind, LocalDateTime moment, ZoneId local) {
    Matcher offset = OFFSET.matcher(behind);
    if (offset.find()) {
      int minutes = offset.group(4) == null ? 0 : Integer.parseInt(offset.group(4));
      int seconds = Integer.parseInt(offset.group(3)) * 3600 + minutes * 60;
      return ZoneOffset.ofTotalSeconds(offset.group(2).equals("-") ? -seconds : seconds);
    }
    Matcher zone = ZONE.matcher(behind);
    return zone.find()
        ? ZoneOffset.ofHours(ZONES.get(zone.group(1)))
        : local.getRules().getOffset(moment);
  }

  /** Returns the span before its reading that a short text gives; empty where it gives none. */
  static Optional<Ago> findAgo(String written) {
    if (written.isBlank() || written.length() > LONGEST_SPAN) {
      return Optional.empty();
    }
    String text = DateWords.plain(written).strip();
    if (YESTERDAY.containsKey(text)) {
      return Optional.of(new Ago(Duration.ofDays(1).toMinutes(), true));
    }
    Matcher span = SPAN.matcher(text);
    if (!span.matches() || span.group(1) == null && span.group(5) == null) {
      return Optional.empty();
    }
    String unit = span.group(4);
    int count = span.group(3) == null ? 1 : Integer.parseInt(span.group(3));
    return Optional.of(
        MINUTES.containsKey(unit)
            ? new Ago((long) count * MINUTES.get(unit), false)
            : new Ago(Duration.ofDays((long) count * DAYS.get(unit)).toMinutes(), true));
  }

  private static Map<String, Integer> union(Map<String, Integer> one, Map<String, Integer> other) {
    Map<String, Integer> both = new HashMap<>(one);
    both.putAll(other);
    return both;
  }
}
