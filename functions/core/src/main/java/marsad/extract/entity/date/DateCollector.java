package marsad.extract.entity.date;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import marsad.article.Moment;
import marsad.event.DatePrecision;
import marsad.event.DateSpan;
import marsad.extract.lexicon.Concept.NumberSense;
import marsad.extract.lexicon.Concept.PlaceSense;
import marsad.extract.text.AnnotatedPassage;
import marsad.language.Trait;
import marsad.language.WordList;

/** Collects the dates of a passage in text order, and remembers what later ones point back to. */
final class DateCollector {
  /** Maximum number of tokens of the name of a place before the month in it. */
  private static final int NAME = 3;

  private final AnnotatedPassage passage;
  private final CalendarWords words;
  private final DateMemory memory;
  private final List<DateMention> dates = new ArrayList<>();

  /**
   * @param memory of the passages before; it is continued
   */
  DateCollector(AnnotatedPassage passage, CalendarWords words, DateMemory memory) {
    this.passage = passage;
    this.words = words;
    this.memory = memory;
  }

  /** Returns the dates so far, in text order. */
  List<DateMention> dates() {
    return List.copyOf(dates);
  }

  /**
   * Adds a date of one day.
   *
   * @param day null where it cannot be known without a publication date
   */
  void addDay(int first, int last, LocalDate day, String rule) {
    DateSpan span = day == null ? null : DateSpan.day(day, passage.words(first, last), false);
    add(new DateMention(passage, first, last, span, words.dateline(first, last), false, rule));
  }

  /** Adds a month or year. */
  void addPeriod(
      int first, int last, LocalDate start, LocalDate end, DatePrecision precision, String rule) {
    DateSpan span = DateSpan.of(start, end, precision, passage.words(first, last), false);
    add(new DateMention(passage, first, last, span, words.dateline(first, last), false, rule));
  }

  /** Adds a date, unless a quarter, street or school is named by it: حي الأول من حزيران. */
  void add(DateMention mention) {
    if (isName(mention)) {
      return;
    }
    dates.add(mention);
    if (mention.span() != null && mention.span().precision() == DatePrecision.DAY) {
      memory.noteDay(Moment.day(mention.span().start()));
    }
  }

  private boolean isName(DateMention mention) {
    int before = mention.first() - 1;
    return words.word(before, WordList.NAMED_BY_DATE)
        || passage.starts(NumberSense.class, before)
            && words.word(before - 1, WordList.NAMED_BY_DATE)
        || isOfPlace(mention)
        || !passage.language().has(Trait.HEAD_FIRST)
            && words.word(mention.last() + 1, WordList.NAMED_BY_DATE);
  }

  /** "In | 1 June |, a quarter of Kirkuk": a known place whose name is a date. */
  private boolean isOfPlace(DateMention mention) {
    int from = Math.max(0, mention.first() - NAME);
    return passage.within(PlaceSense.class, from, mention.last()).stream()
        .anyMatch(
            place ->
                place.first() < place.last()
                    && place.first() <= mention.first()
                    && mention.last() == place.last());
  }
}
