package marsad.extract.discourse;

import java.util.List;
import java.util.Set;
import marsad.extract.frame.Frame;
import marsad.extract.lexicon.Concept.CalendarSense;
import marsad.extract.lexicon.Mention;
import marsad.extract.text.AnnotatedPassage;
import marsad.language.CalendarType;
import marsad.language.Trait;

/** Recognises "last Wednesday": behind the lead, a day by which a report recalls what is known. */
final class RecalledDay {
  private RecalledDay() {}

  /** Returns whether the only day in the sentence of a frame is the last one of its name. */
  static boolean is(Frame frame) {
    AnnotatedPassage passage = frame.trigger().passage();
    if (!passage.language().has(Trait.SUBJECT_FIRST)) {
      return false; // elsewhere news is dated so too
    }
    List<Mention> words =
        passage.within(CalendarSense.class, frame.sentence().first(), frame.sentence().last());
    List<Mention> days = words.stream().filter(word -> type(word) == CalendarType.WEEKDAY).toList();
    return days.size() == 1
        && words.stream()
            .map(RecalledDay::type)
            .allMatch(Set.of(CalendarType.WEEKDAY, CalendarType.LAST)::contains)
        && words.stream()
            .filter(word -> type(word) == CalendarType.LAST)
            .anyMatch(word -> isBeside(word, days.get(0)));
  }

  private static boolean isBeside(Mention word, Mention day) {
    return word.first() == day.last() + 1 || word.last() == day.first() - 1;
  }

  private static CalendarType type(Mention word) {
    return word.get(CalendarSense.class).type();
  }
}
