package marsad.extract;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import marsad.extract.Sense.CalendarSense;
import marsad.extract.Sense.NumberSense;

/**
 * Reads the dates of a text: written out, in figures, or counted from the day of publication.
 * Without that day nothing is guessed: "on Tuesday" then names no date.
 */
final class DateReader {
  private static final int FIRST_YEAR = 1990;
  private static final int LAST_YEAR = 2100;

  /** What may stand between a day and its month, behind a day, behind a month, before a year. */
  private static final Set<String> BEFORE_MONTH =
      words("من", "ی", "ي", "of", "th", "st", "nd", "rd", "شهر", "یی", "مانگی");

  private static final Set<String> ORDINAL_ENDING = words("th", "st", "nd", "rd");
  private static final Set<String> EZAFE = words("ی", "ي", "ە");
  private static final Set<String> BEFORE_YEAR =
      words("in", "since", "the", "لە", "منذ", "في", "of");

  private final Reading reading;
  private final LocalDate published;
  private final YearMonth publishedMonth;
  private final CalendarSense[] calendar;
  private final int[] lastOf;
  private final Mention[] ordinals;
  private final List<DateMention> found = new ArrayList<>();
  private Integer yearBefore;

  private DateReader(Reading reading, LocalDate published, YearMonth publishedMonth) {
    this.reading = reading;
    this.published = published;
    this.publishedMonth = publishedMonth;
    int n = reading.tokens().size();
    calendar = new CalendarSense[n];
    lastOf = new int[n];
    ordinals = new Mention[n];
    reading.all(NumberSense.class).forEach(m -> ordinals[m.first()] = m);
    for (Mention mention : reading.all(CalendarSense.class)) {
      calendar[mention.first()] = mention.get(CalendarSense.class);
      lastOf[mention.first()] = mention.last();
    }
  }

  /** All dates of a text, in order. */
  static List<DateMention> read(Reading reading, LocalDate published, YearMonth publishedMonth) {
    DateReader reader = new DateReader(reading, published, publishedMonth);
    int i = 0;
    while (i < reading.tokens().size()) {
      i = Math.max(i + 1, reader.at(i));
    }
    return List.copyOf(reader.found);
  }

  /** Tries to read a date at a token; returns the token behind it, or the same token. */
  private int at(int i) {
    int next = numeric(i);
    if (next == i) {
      next = dayThenMonth(i);
    }
    if (next == i) {
      next = monthThenDay(i);
    }
    if (next == i) {
      next = year(i);
    }
    if (next == i && calendar[i] != null) {
      next = relative(i);
    }
    return next;
  }

  /** 19/7/2022, 2022-07-19, 19.7.2022. */
  private int numeric(int i) {
    if (!number(i)
        || !mark(i + 1, "/-")
        || !number(i + 2)
        || !mark(i + 3, "/-")
        || !number(i + 4)) {
      return i;
    }
    int a = (int) value(i);
    int b = (int) value(i + 2);
    int c = (int) value(i + 4);
    LocalDate day = a > 31 ? date(a, b, c) : date(c, b, a);
    if (day == null) {
      return i;
    }
    add(i, i + 4, DateSpan.day(day, reading.words(i, i + 4), false), "date-in-figures");
    return i + 5;
  }

  /** 5 July 2022, الخامس من يوليو/تموز الجاري, ٢٦ی تەمموز. */
  private int dayThenMonth(int i) {
    int day;
    int j;
    Optional<Integer> ordinal = ordinal(i);
    if (number(i) && value(i) >= 1 && value(i) <= 31) {
      day = (int) value(i);
      j = i + 1;
    } else if (ordinal.isPresent()) {
      day = ordinal.get();
      j = lastNumber(i) + 1;
    } else {
      return i;
    }
    for (int skip = 0; skip < 2 && month(j) == 0 && word(j, BEFORE_MONTH); skip++) {
      j++;
    }
    return month(j) == 0 ? i : finish(i, j, day, month(j));
  }

  /** July 5, 2022. */
  private int monthThenDay(int i) {
    if (month(i) == 0) {
      return i;
    }
    int j = lastOf[i] + 1;
    if (number(j) && value(j) >= 1 && value(j) <= 31 && !mark(j + 1, ":")) {
      int day = (int) value(j);
      if (word(j + 1, ORDINAL_ENDING)) {
        j++;
      }
      int end = j;
      if (mark(j + 1, ",،") && isYear(j + 2)) {
        return explicit(i, j + 2, day, month(i), (int) value(j + 2));
      }
      if (isYear(j + 1)) {
        return explicit(i, j + 1, day, month(i), (int) value(j + 1));
      }
      return explicit(i, end, day, month(i), null);
    }
    return monthOnly(i);
  }

  private int monthOnly(int i) {
    int j = secondName(i);
    String type = j + 1 < calendar.length && calendar[j + 1] != null ? calendar[j + 1].type() : "";
    Integer year = null;
    int end = j;
    if (isYear(j + 1)) {
      year = (int) value(j + 1);
      end = j + 1;
    } else if (type.equals("year-word") && isYear(lastOf[j + 1] + 1)) {
      end = lastOf[j + 1] + 1;
      year = (int) value(end);
    } else if (type.equals("last") || type.equals("this")) {
      end = j + 1;
    } else if (calendar[i].value() == 5 && reading.token(i).form().length() == 3) {
      return i; // "may" is mostly a verb
    }
    if (year == null && publishedMonth != null) {
      year = publishedMonth.getYear();
      if (month(i) > publishedMonth.getMonthValue()) {
        year--;
      }
    }
    if (year != null) {
      YearMonth month = YearMonth.of(year, month(i));
      yearBefore = year;
      add(
          i,
          end,
          span(month.atDay(1), month.atEndOfMonth(), "month", i, end, false),
          "month-alone");
    }
    return end + 1;
  }

  private int finish(int i, int monthAt, int day, int month) {
    int j = secondName(monthAt);
    int k = j + 1;
    if (word(k, EZAFE)) {
      k++;
    }
    if (mark(k, ",،") && isYear(k + 1)) {
      k++;
    }
    if (isYear(k)) {
      return explicit(i, k, day, month, (int) value(k));
    }
    String type = k < calendar.length && calendar[k] != null ? calendar[k].type() : "";
    if (type.equals("year-word") && isYear(lastOf[k] + 1)) {
      return explicit(i, lastOf[k] + 1, day, month, (int) value(lastOf[k] + 1));
    }
    if (type.equals("same-year") && yearBefore != null) {
      return explicit(i, lastOf[k], day, month, yearBefore);
    }
    int end = type.equals("this") || type.equals("last") ? lastOf[k] : j;
    return explicit(i, end, day, month, null);
  }

  /** The second name of one month, as in يوليو/تموز. */
  private int secondName(int monthAt) {
    int end = lastOf[monthAt];
    if (mark(end + 1, "/(") && month(end + 2) == month(monthAt)) {
      end = lastOf[end + 2];
      if (mark(end + 1, ")")) {
        end++;
      }
    }
    return end;
  }

  private int explicit(int first, int last, int day, int month, Integer year) {
    LocalDate date = null;
    if (year != null) {
      date = date(year, month, day);
      yearBefore = year;
    } else if (published != null) {
      date = date(published.getYear(), month, day);
      if (date != null && date.isAfter(published.plusDays(31))) {
        date = date(published.getYear() - 1, month, day);
      }
    } else if (publishedMonth != null) {
      date = date(publishedMonth.getYear(), month, day);
    }
    DateSpan span = date == null ? null : DateSpan.day(date, reading.words(first, last), false);
    add(first, last, span, "day-and-month");
    return last + 1;
  }

  /** A year alone: عام 2017, in 2014, or a bare figure that can be nothing else. */
  private int year(int i) {
    boolean named = calendar[i] != null && calendar[i].type().equals("year-word");
    int at = named ? lastOf[i] + 1 : i;
    boolean in = i > 0 && word(i - 1, BEFORE_YEAR);
    if (!isYear(at) || !(named || in)) {
      return i;
    }
    int year = (int) value(at);
    yearBefore = year;
    add(i, at, span(date(year, 1, 1), date(year, 12, 31), "year", i, at, false), "year-alone");
    return at + 1;
  }

  private int relative(int i) {
    CalendarSense sense = calendar[i];
    int last = lastOf[i];
    if (sense.type().equals("weekday")) {
      if (countsPeople(i)) {
        return i;
      }
      boolean next = calendarType(last + 1).equals("next");
      LocalDate day =
          published == null
              ? null
              : published.with(
                  next
                      ? TemporalAdjusters.next(DayOfWeek.of(sense.value()))
                      : TemporalAdjusters.previousOrSame(DayOfWeek.of(sense.value())));
      int end = next || calendarType(last + 1).equals("last") ? last + 1 : last;
      found.add(
          new DateMention(
              i,
              end,
              day == null ? null : DateSpan.day(day, reading.words(i, end), true),
              false,
              next,
              sense.rule()));
      return end + 1;
    }
    if (sense.type().equals("relative-day") && last == i && bareDay(i)) {
      return i;
    }
    if (sense.type().equals("next-day")) {
      LocalDate base =
          found.stream()
              .filter(m -> m.span() != null && m.span().precision().equals("day"))
              .map(m -> LocalDate.parse(m.span().start()))
              .reduce((a, b) -> b)
              .orElse(null);
      DateSpan span =
          base == null
              ? null
              : DateSpan.day(base.plusDays(sense.value()), reading.words(i, last), true);
      add(i, last, span, sense.rule());
      return last + 1;
    }
    DateSpan span = published == null ? null : relativeSpan(sense, i, last);
    if (span == null && !sense.type().startsWith("relative-")) {
      return i;
    }
    add(i, last, span, sense.rule());
    return last + 1;
  }

  /** اثنين and أحد are numbers, الاثنين and الأحد days. */
  private boolean countsPeople(int i) {
    return ordinals[i] != null && !reading.token(i).form().contains("ال");
  }

  /** اليوم is today, يوم only a day. */
  private boolean bareDay(int i) {
    String form = reading.token(i).form();
    return form.contains("یوم") && !form.contains("الیوم") && !form.contains("للیوم");
  }

  private DateSpan relativeSpan(CalendarSense sense, int i, int last) {
    int n = sense.value();
    return switch (sense.type()) {
      case "relative-day" -> DateSpan.day(published.plusDays(n), reading.words(i, last), true);
      case "relative-week" ->
          span(published.minusDays(7), published.minusDays(1), "week", i, last, true);
      case "relative-month" -> {
        YearMonth month = YearMonth.from(published).plusMonths(n);
        yield span(month.atDay(1), month.atEndOfMonth(), "month", i, last, true);
      }
      case "relative-year" -> {
        int year = published.getYear() + n;
        yield span(date(year, 1, 1), date(year, 12, 31), "year", i, last, true);
      }
      default -> null;
    };
  }

  private DateSpan span(
      LocalDate start, LocalDate end, String precision, int i, int last, boolean relative) {
    return new DateSpan(
        start.toString(),
        end.toString(),
        precision,
        new DateSpan.Basis(reading.words(i, last), relative));
  }

  private void add(int first, int last, DateSpan span, String rule) {
    found.add(new DateMention(first, last, span, dateline(first, last), false, rule));
  }

  /** At the head of the text and before a dash: the day of filing, not of the event. */
  private boolean dateline(int first, int last) {
    return first < 6 && mark(last + 1, "–—-:") && !mark(first - 1, "(");
  }

  private String calendarType(int i) {
    return i < calendar.length && calendar[i] != null ? calendar[i].type() : "";
  }

  private int month(int i) {
    return calendarType(i).equals("month") ? calendar[i].value() : 0;
  }

  private Optional<Integer> ordinal(int i) {
    if (i < ordinals.length && ordinals[i] != null) {
      for (Sense sense : ordinals[i].senses()) {
        if (sense instanceof NumberSense n && n.type().equals("ordinal")) {
          return Optional.of(n.value());
        }
      }
    }
    return Optional.empty();
  }

  private int lastNumber(int i) {
    return i < ordinals.length && ordinals[i] != null ? ordinals[i].last() : i;
  }

  private boolean number(int i) {
    return i < reading.tokens().size() && reading.token(i).type() == Token.Type.NUMBER;
  }

  private double value(int i) {
    return reading.token(i).value();
  }

  private boolean isYear(int i) {
    return number(i)
        && value(i) == Math.rint(value(i))
        && value(i) >= FIRST_YEAR
        && value(i) <= LAST_YEAR
        && reading.token(i).form().length() == 4;
  }

  private boolean mark(int i, String marks) {
    return i >= 0 && i < reading.tokens().size() && reading.token(i).isMark(marks);
  }

  private boolean word(int i, Set<String> words) {
    return i >= 0 && i < reading.tokens().size() && words.contains(reading.token(i).form());
  }

  private static Set<String> words(String... words) {
    return Arrays.stream(words).map(Fold::word).collect(Collectors.toUnmodifiableSet());
  }

  private static LocalDate date(int year, int month, int day) {
    try {
      return LocalDate.of(year, month, day);
    } catch (DateTimeException e) {
      return null;
    }
  }
}
