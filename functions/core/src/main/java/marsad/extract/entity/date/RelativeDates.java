package marsad.extract.entity.date;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import marsad.event.DatePrecision;
import marsad.event.DateSpan;
import marsad.extract.lexicon.Concept.CalendarSense;
import marsad.extract.text.AnnotatedPassage;
import marsad.language.CalendarType;
import marsad.language.LanguageProfile;
import marsad.language.WordList;

/** Reads dates that are counted from the day of publication, or from the day named before. */
final class RelativeDates {
  private final AnnotatedPassage passage;
  private final CalendarWords words;
  private final LocalDate published;
  private final DateMemory memory;

  /**
   * @param published null where unknown: then "on Tuesday" names no date
   */
  RelativeDates(
      AnnotatedPassage passage, CalendarWords words, LocalDate published, DateMemory memory) {
    this.passage = passage;
    this.words = words;
    this.published = published;
    this.memory = memory;
  }

  /** Tries to read a date at a token; null where there is none. */
  DateMention read(int i) {
    CalendarSense sense = words.at(i).orElse(null);
    if (sense == null) {
      return null;
    }
    int last = words.lastOf(i);
    return switch (sense.type()) {
      case WEEKDAY -> isName(i) ? null : weekday(sense, i, last);
      case NEXT_DAY -> mention(i, last, nextDay(sense, i, last), sense.rule());
      case RELATIVE_DAY ->
          last == i && bareDay(i) ? null : mention(i, last, span(sense, i, last), sense.rule());
      case RELATIVE_WEEK, RELATIVE_MONTH, RELATIVE_YEAR ->
          mention(i, last, span(sense, i, last), sense.rule());
      default -> null;
    };
  }

  private DateMention weekday(CalendarSense sense, int i, int last) {
    boolean next = words.is(last + 1, CalendarType.NEXT);
    DayOfWeek weekday = DayOfWeek.of(sense.value());
    int end = next || words.is(last + 1, CalendarType.LAST) ? last + 1 : last;
    DateSpan span = null;
    if (published != null) {
      LocalDate day =
          published.with(
              next ? TemporalAdjusters.next(weekday) : TemporalAdjusters.previousOrSame(weekday));
      span = DateSpan.day(day, passage.words(i, end), true);
    }
    return new DateMention(passage, i, end, span, false, next, sense.rule());
  }

  private DateSpan nextDay(CalendarSense sense, int i, int last) {
    return memory.day() == null
        ? null
        : DateSpan.day(memory.day().plusDays(sense.value()), passage.words(i, last), true);
  }

  private DateMention mention(int first, int last, DateSpan span, String rule) {
    return new DateMention(passage, first, last, span, words.dateline(first, last), false, rule);
  }

  /** اثنين and أحد are numbers, الاثنين and الأحد days. */
  private boolean bare(int i) {
    return !passage.language().contains(WordList.ARTICLE, passage.token(i).form());
  }

  /** "Ali | Jumaa": a weekday without the article is a number or a name, but behind "day". */
  private boolean isName(int i) {
    return bare(i)
        && (words.counts(i)
            || !passage.language().words(WordList.ARTICLE).isEmpty()
                && !words.word(i - 1, WordList.BEFORE_WEEKDAY));
  }

  /** اليوم is today, يوم only a day. */
  private boolean bareDay(int i) {
    LanguageProfile language = passage.language();
    String form = passage.token(i).form();
    return language.words(WordList.DAY_WORD).stream()
        .anyMatch(
            day ->
                form.contains(day)
                    && !language.containsBefore(WordList.ARTICLE, day, form)
                    && !language.containsBefore(WordList.ARTICLE_ASSIMILATED, day, form));
  }

  private DateSpan span(CalendarSense sense, int i, int last) {
    if (published == null) {
      return null;
    }
    int n = sense.value();
    return switch (sense.type()) {
      case RELATIVE_DAY -> DateSpan.day(published.plusDays(n), passage.words(i, last), true);
      case RELATIVE_WEEK ->
          span(published.minusWeeks(1), published.minusDays(1), DatePrecision.WEEK, i, last);
      case RELATIVE_MONTH -> {
        YearMonth month = YearMonth.from(published).plusMonths(n);
        yield span(month.atDay(1), month.atEndOfMonth(), DatePrecision.MONTH, i, last);
      }
      case RELATIVE_YEAR -> {
        int year = published.getYear() + n;
        yield span(
            CalendarWords.date(year, 1, 1),
            CalendarWords.date(year, 12, 31),
            DatePrecision.YEAR,
            i,
            last);
      }
      default -> null;
    };
  }

  private DateSpan span(LocalDate start, LocalDate end, DatePrecision precision, int i, int last) {
    return DateSpan.of(start, end, precision, passage.words(i, last), true);
  }
}
