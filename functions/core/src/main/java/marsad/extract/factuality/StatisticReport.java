package marsad.extract.factuality;

import java.util.List;
import java.util.Optional;
import marsad.event.RejectionReason;
import marsad.extract.entity.date.DateMention;
import marsad.extract.lexicon.Concept.CalendarSense;
import marsad.extract.lexicon.Concept.CasualtySense;
import marsad.extract.lexicon.Concept.TriggerSense;
import marsad.extract.lexicon.Marker;
import marsad.extract.lexicon.Sorted;
import marsad.extract.text.AnnotatedPassage;
import marsad.extract.text.Sentence;
import marsad.language.CalendarType;

/** Recognises reports that only count: they sum up weeks or compare numbers, and tell no news. */
final class StatisticReport {
  /** Number of days over which a report does not sum up news. */
  private static final int WEEK = 7;

  private final AnnotatedPassage title;
  private final AnnotatedPassage head;
  private final List<DateMention> dates;

  /**
   * @param title the title, without tokens where there is none
   * @param head the first passage of the text
   * @param dates the dates of the first passage
   */
  StatisticReport(AnnotatedPassage title, AnnotatedPassage head, List<DateMention> dates) {
    this.title = title;
    this.head = head;
    this.dates = dates;
  }

  /** Returns why a report that begins with a sentence is no news, where it only counts. */
  Optional<RejectionReason> reason(Optional<Sentence> lead) {
    return lead.filter(this::sumsUp).isPresent() || compares(lead)
        ? Optional.of(RejectionReason.BACKGROUND)
        : Optional.empty();
  }

  /** "More attacks were recorded in September": a sum over weeks, and no day of its own. */
  private boolean sumsUp(Sentence sentence) {
    boolean sum = head.has(Marker.SUMMARY, sentence.first(), sentence.last());
    boolean recent = head.has(Marker.RECENT, sentence.first(), sentence.last());
    boolean weeks =
        Sorted.within(dates, DateMention::first, sentence.first(), sentence.last()).stream()
            .anyMatch(StatisticReport::isLong);
    return sum && weeks && !recent;
  }

  /** "Attacks fell by half": a report that compares numbers, and tells of nothing in its lead. */
  private boolean compares(Optional<Sentence> lead) {
    return lead.filter(sentence -> compares(head, sentence)).isPresent()
        || Sentence.split(title, 0).stream().anyMatch(sentence -> compares(title, sentence));
  }

  private static boolean compares(AnnotatedPassage passage, Sentence sentence) {
    return passage.has(Marker.TREND, sentence.first(), sentence.last())
        && !passage.within(TriggerSense.class, sentence.first(), sentence.last()).isEmpty()
        && passage.within(CasualtySense.class, sentence.first(), sentence.last()).isEmpty()
        && passage.within(CalendarSense.class, sentence.first(), sentence.last()).stream()
            .map(date -> date.get(CalendarSense.class).type())
            .noneMatch(CalendarType::isNearDay);
  }

  /** "In the last months": longer than news, also where nobody knows the day of the report. */
  private static boolean isLong(DateMention date) {
    return date.span() != null
        ? date.span().length() > WEEK
        : date.in()
            .at(CalendarSense.class, date.first())
            .map(word -> word.get(CalendarSense.class).type())
            .filter(
                type ->
                    type == CalendarType.RELATIVE_MONTH
                        || type == CalendarType.RELATIVE_YEAR
                        || type == CalendarType.MONTH && date.first() == date.last())
            .isPresent();
  }
}
