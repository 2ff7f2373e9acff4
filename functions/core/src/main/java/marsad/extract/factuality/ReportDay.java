package marsad.extract.factuality;

import java.time.LocalDate;
import java.util.stream.Stream;
import marsad.article.Moment;
import marsad.extract.frame.Frame;
import marsad.extract.lexicon.Concept.CalendarSense;
import marsad.extract.lexicon.Marker;
import marsad.extract.text.AnnotatedPassage;
import marsad.extract.text.Clause;
import marsad.language.CalendarType;
import marsad.language.Trait;

/** The day of a report, and which frames tell of it or of the days before. */
final class ReportDay {
  private final LocalDate day;

  /**
   * @param day the day from whose view the report is written; null where unknown
   */
  ReportDay(LocalDate day) {
    this.day = day;
  }

  /**
   * Returns whether a frame reports a place and the day of the report itself. "The president
   * condemned on Monday the attack": where the verb comes first, a day between a condemnation and
   * the attack is that of the condemnation.
   */
  boolean isToday(Frame frame) {
    return frame.ownPlace() && isWithin(frame, 0) && !isDayOfCondemnation(frame);
  }

  private static boolean isDayOfCondemnation(Frame frame) {
    return Stream.of(Marker.CONDEMNATION, Marker.APPEAL).anyMatch(said -> isDayOf(said, frame));
  }

  private static boolean isDayOf(Marker said, Frame frame) {
    AnnotatedPassage passage = frame.trigger().passage();
    int date = frame.date().first();
    if (date >= frame.first()) {
      return false;
    }
    return passage.language().has(Trait.VERB_FIRST)
            && date > frame.sentence().first()
            && passage.has(said, frame.sentence().first(), date)
        || passage.language().has(Trait.VERB_LAST)
            && frame.trigger().sense().noun()
            && frame.last() < frame.sentence().last()
            && governs(said, passage, frame);
  }

  /** "On Tuesday the president | the attack on Daquq | condemned": no clause ends before. */
  private static boolean governs(Marker said, AnnotatedPassage passage, Frame frame) {
    int last = frame.sentence().last();
    int end = Clause.end(passage, frame.last() + 1, last);
    return passage.has(said, frame.last() + 1, end < 0 ? last : end);
  }

  /**
   * "Last night gunmen had attacked": returns whether the day before or the day of the report is
   * named before what a frame tells.
   */
  boolean isRecent(Frame frame) {
    return frame.date() != null
        && frame.date().last() < frame.first()
        && (isWithin(frame, 1)
            || frame.date().span() == null
                && frame
                    .date()
                    .in()
                    .at(CalendarSense.class, frame.date().first())
                    .map(word -> word.get(CalendarSense.class))
                    .filter(word -> word.type() == CalendarType.RELATIVE_DAY && word.value() >= -1)
                    .isPresent());
  }

  /** شن أمس هجوما, "launched yesterday an attack": the words for an event hold its day. */
  boolean isWithinWords(Frame frame) {
    return frame.date() != null
        && frame.date().first() > frame.first()
        && frame.date().last() < frame.last()
        && isWithin(frame, 1);
  }

  /** Returns whether a frame names a day that lies at most some days before the report. */
  boolean isWithin(Frame frame, int days) {
    if (day == null
        || frame.date() == null
        || frame.date().span() == null
        || frame.date().dateline()) {
      return false;
    }
    LocalDate start = Moment.day(frame.date().span().start());
    return !start.isAfter(day) && !start.isBefore(day.minusDays(days));
  }
}
