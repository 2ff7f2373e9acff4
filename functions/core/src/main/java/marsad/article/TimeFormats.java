package marsad.article;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The forms in which times are written, each a pattern; the first that matches is read. */
final class TimeFormats {
  private static final int LONGEST = 80;

  private static final String TIME =
      "(?<time>\\d{1,2}:\\d{2}(?::\\d{2}(?:[.,]\\d{1,9})?)?)(?: ?(?<half>[ap])\\.?m\\.?)?";
  private static final String ZONE =
      "(?: ?(?:(?<zone>[a-z]{1,5})?(?<offset>[+-]\\d{2}(?::?\\d{2})?)|(?<name>[a-z]{1,5})))?";
  private static final String REMARK = "(?: ?\\([^)]*\\)| ?\\[[^\\]]*\\])?";
  private static final String CLOCK = TIME + ZONE + REMARK;
  private static final String WEEKDAY =
      "(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,? ?)?";
  private static final String MONTH =
      "(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
          + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
  private static final String DAY = "(?<day>\\d{1,2})(?:st|nd|rd|th)?";
  private static final String MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec";

  private static final List<Pattern> FORMS =
      List.of(
          // 2022-07-19T10:00:00+03:00, 2022-07-19 10:00, 2022/7/19
          form("(?<year>\\d{4})([-/.])(?<number>\\d{1,2})\\2(?<day>\\d{1,2})(?:[t ] ?%s)?", CLOCK),
          // 19/07/2022 10:00, 19-07-2022, 19.7.2022: the day comes first
          form("(?<day>\\d{1,2})([-/.])(?<number>\\d{1,2})\\2(?<year>\\d{4})(?:,? %s)?", CLOCK),
          // Tue, 19 Jul 2022 10:00:00 GMT, 19-Jul-22, 27 November 2026
          form(
              "%s%s[ -]%s,?[ -](?<year>\\d{4}|\\d{2})(?:,?(?: at)? %s)?",
              WEEKDAY, DAY, MONTH, CLOCK),
          // Nov 27 2026, November 27, 2026 10:00 AM EST, Tue Jul 19 2022 10:00:00 GMT+0300
          form("%s%s %s,? (?<year>\\d{4})(?:,?(?: at)? %s)?", WEEKDAY, MONTH, DAY, CLOCK),
          // Tue Jul 19 10:00:00 2022
          form("%s%s %s %s (?<year>\\d{4})", WEEKDAY, MONTH, DAY, CLOCK));

  private static final Pattern IN_ORDER =
      Pattern.compile("[0-9-]{10}T[0-9:.]+(?:Z|[+-]\\d\\d:\\d\\d)");
  private static final Pattern YEAR_MONTH = Pattern.compile("\\d{4}-\\d{2}");
  private static final Pattern BASIC =
      Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:t(\\d{2})(\\d{2})(\\d{2})?(.*))?");

  /** Seconds (9 or 10 digits) or milliseconds (12 or 13) since 1970, perhaps with a fraction. */
  private static final Pattern EPOCH = Pattern.compile("(\\d{9,10}|\\d{12,13})(?:\\.\\d{1,9})?");

  /** Offsets in hours of the zone names of RFC 822, and of those that feeds of the region use. */
  private static final Map<String, Integer> ZONES =
      Map.ofEntries(
          Map.entry("z", 0),
          Map.entry("ut", 0),
          Map.entry("utc", 0),
          Map.entry("gmt", 0),
          Map.entry("est", -5),
          Map.entry("edt", -4),
          Map.entry("cst", -6),
          Map.entry("cdt", -5),
          Map.entry("mst", -7),
          Map.entry("mdt", -6),
          Map.entry("pst", -8),
          Map.entry("pdt", -7),
          Map.entry("bst", 1),
          Map.entry("cet", 1),
          Map.entry("cest", 2),
          Map.entry("eet", 2),
          Map.entry("eest", 3),
          Map.entry("msk", 3),
          Map.entry("trt", 3));

  private TimeFormats() {}

  private static Pattern form(String pattern, Object... parts) {
    return Pattern.compile(String.format(Locale.ROOT, pattern, parts));
  }

  /** The ISO 8601 form of a written time; empty where it is none. */
  static Optional<String> find(String written) {
    if (written == null || written.length() > LONGEST) {
      return Optional.empty();
    }
    String stripped = written.strip();
    try {
      if (stripped.length() == 10 && stripped.charAt(4) == '-') {
        return Optional.of(Moment.day(stripped).toString());
      }
      if (IN_ORDER.matcher(stripped).matches()) {
        OffsetDateTime.parse(stripped); // what is in order already stays as it is written
        return Optional.of(stripped);
      }
    } catch (DateTimeException otherForm) {
      // the forms below say whether it is one of them
    }
    try {
      return read(plain(stripped));
    } catch (DateTimeException | ArithmeticException noSuchDay) {
      return Optional.empty();
    }
  }

  private static Optional<String> read(String text) {
    if (YEAR_MONTH.matcher(text).matches()) {
      return Optional.of(YearMonth.parse(text).toString());
    }
    if (EPOCH.matcher(text).matches()) {
      return Optional.of(epoch(text));
    }
    Matcher basic = BASIC.matcher(text);
    String extended = text;
    if (basic.matches()) {
      extended = basic.group(1) + "-" + basic.group(2) + "-" + basic.group(3);
      if (basic.group(4) != null) {
        String seconds = basic.group(6) == null ? "00" : basic.group(6);
        extended += "t" + basic.group(4) + ":" + basic.group(5) + ":" + seconds + basic.group(7);
      }
    }
    for (Pattern form : FORMS) {
      Matcher found = form.matcher(extended);
      if (found.matches()) {
        return iso(found, form.pattern().contains("<number>"));
      }
    }
    return Optional.empty();
  }

  private static String epoch(String digits) {
    BigDecimal number = new BigDecimal(digits);
    boolean seconds = digits.replaceFirst("\\..*", "").length() <= 10;
    long millis = (seconds ? number.movePointRight(3) : number).longValue();
    return DateTimeFormatter.ISO_INSTANT.format(Instant.ofEpochMilli(millis));
  }

  private static Optional<String> iso(Matcher found, boolean numbered) {
    int month =
        numbered
            ? Integer.parseInt(found.group("number"))
            : MONTHS.indexOf(found.group("month").substring(0, 3)) / 4 + 1;
    LocalDate day =
        LocalDate.of(year(found.group("year")), month, Integer.parseInt(found.group("day")));
    if (found.group("time") == null) {
      return Optional.of(day.toString());
    }
    LocalDateTime moment = day.atTime(time(found.group("time"), found.group("half")));
    return offset(found, moment)
        .map(offset -> DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment.atOffset(offset)));
  }

  /** A year of two digits is one of the present hundred as RFC 2822 reckons: 50 is 1950. */
  private static int year(String digits) {
    int year = Integer.parseInt(digits);
    return digits.length() == 4 ? year : year < 50 ? 2000 + year : 1900 + year;
  }

  private static LocalTime time(String digits, String half) {
    String text = digits.replace(',', '.');
    LocalTime time = LocalTime.parse(text.charAt(1) == ':' ? "0" + text : text);
    if (half == null) {
      return time;
    }
    if (time.getHour() == 0 || time.getHour() > 12) {
      throw new DateTimeException("no hour of half a day: " + digits);
    }
    return time.withHour(time.getHour() % 12 + (half.equals("p") ? 12 : 0));
  }

  /** The offset as it is written, or Baghdad's; empty where the zone is unknown. */
  private static Optional<ZoneOffset> offset(Matcher found, LocalDateTime moment) {
    String name = found.group("name") == null ? found.group("zone") : found.group("name");
    if (name != null && !ZONES.containsKey(name)) {
      return Optional.empty();
    }
    if (found.group("offset") != null) {
      return Optional.of(ZoneOffset.of(found.group("offset")));
    }
    return Optional.of(
        name == null
            ? Moment.LOCAL.getRules().getOffset(moment)
            : ZoneOffset.ofHours(ZONES.get(name)));
  }

  /** Small letters, digits and signs of one kind, single blanks. */
  private static String plain(String written) {
    StringBuilder out = new StringBuilder(written.length());
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      int digit = Character.digit(c, 10);
      if (digit >= 0) {
        out.append((char) ('0' + digit));
      } else if (c == '\u2212') {
        out.append('-');
      } else if (c == '\u060c') {
        out.append(',');
      } else if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
        if (Character.getType(c) != Character.FORMAT) {
          out.append(Character.toLowerCase(c));
        }
      } else if (out.length() > 0 && out.charAt(out.length() - 1) != ' ') {
        out.append(' ');
      }
    }
    return out.toString().strip();
  }
}
