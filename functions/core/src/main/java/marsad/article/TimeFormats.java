package marsad.article;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import marsad.language.Marks;

/** Reads a written time by the first of {@link TimePatterns} that matches. */
final class TimeFormats {
  /** Longest text that is read as a time, characters. */
  private static final int LONGEST = 80;

  private static final String MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec";
  private static final Pattern IN_ORDER =
      Pattern.compile("[0-9-]{10}T[0-9:.]+(?:Z|[+-]\\d\\d:\\d\\d)");
  private static final Pattern YEAR_MONTH = Pattern.compile("\\d{4}-\\d{2}");
  private static final Pattern BASIC =
      Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:t(\\d{2})(\\d{2})(\\d{2})?(.*))?");

  /** Seconds (9 or 10 digits) or milliseconds (12 or 13) since 1970, perhaps with a fraction. */
  private static final Pattern EPOCH = Pattern.compile("(\\d{9,10}|\\d{12,13})(?:\\.\\d{1,9})?");

  private TimeFormats() {}

  /** Returns the ISO 8601 form of a written time; empty where it is none. */
  static Optional<String> find(String written) {
    return find(written, Moment.LOCAL);
  }

  /**
   * Returns the same.
   *
   * @param local the zone of a moment that names none
   */
  static Optional<String> find(String written, ZoneId local) {
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
      return read(plain(stripped), local);
    } catch (DateTimeException | ArithmeticException noSuchDay) {
      return Optional.empty();
    }
  }

  private static Optional<String> read(String text, ZoneId local) {
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
    for (Pattern form : TimePatterns.FORMS) {
      Matcher found = form.matcher(extended);
      if (found.matches()) {
        return iso(found, form.pattern().contains("<number>"), local);
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

  private static Optional<String> iso(Matcher found, boolean numbered, ZoneId local) {
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
    return offset(found, moment, local)
        .map(offset -> DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment.atOffset(offset)));
  }

  /** Returns a year; one of two digits lies between 1950 and 2049 by RFC 2822: 50 is 1950. */
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

  /**
   * Returns the offset as it is written, or that of the local zone; empty where the zone is
   * unknown.
   */
  private static Optional<ZoneOffset> offset(Matcher found, LocalDateTime moment, ZoneId local) {
    String name = found.group("name") == null ? found.group("zone") : found.group("name");
    if (name != null && !ZoneNames.HOURS.containsKey(name)) {
      return Optional.empty();
    }
    if (found.group("offset") != null) {
      return Optional.of(ZoneOffset.of(found.group("offset")));
    }
    return Optional.of(
        name == null
            ? local.getRules().getOffset(moment)
            : ZoneOffset.ofHours(ZoneNames.HOURS.get(name)));
  }

  /** Returns a text in lower case, with ASCII digits and signs and single blanks. */
  private static String plain(String written) {
    StringBuilder out = new StringBuilder(written.length());
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      int digit = Character.digit(c, 10);
      if (digit >= 0) {
        out.append((char) ('0' + digit));
      } else if (c == '\u2212') {
        out.append('-');
      } else if (Marks.is(Marks.LIST, c)) {
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
