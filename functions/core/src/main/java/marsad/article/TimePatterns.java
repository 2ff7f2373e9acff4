package marsad.article;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The forms in which times are written, each a pattern over small letters. */
final class TimePatterns {
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

  /** All forms; the groups are year, month or number, day, time, half, zone, offset and name. */
  static final List<Pattern> FORMS =
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

  private TimePatterns() {}

  private static Pattern form(String pattern, Object... parts) {
    return Pattern.compile(String.format(Locale.ROOT, pattern, parts));
  }
}
