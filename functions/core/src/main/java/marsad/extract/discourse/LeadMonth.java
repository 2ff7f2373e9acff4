package marsad.extract.discourse;

import marsad.extract.frame.Frame;
import marsad.extract.lexicon.Concept.CalendarSense;
import marsad.extract.text.AnnotatedPassage;
import marsad.language.CalendarType;
import marsad.language.WordList;

/** Remembers whether the lead of a text names its month, and recognises events of another month. */
final class LeadMonth {
  /** Number of sentences that tell the news itself. */
  private static final int OPENING = 2;

  /** Whether what the lead reports names its month. */
  private boolean ofMonth;

  /** Whether what the lead reports has a day that names no month. */
  private boolean ofWeekday;

  /**
   * "On 14 May …", behind a lead that only says "on Friday": whoever names a month speaks of an
   * earlier one.
   */
  boolean isOther(Frame frame, boolean inLead) {
    boolean month = namesMonth(frame);
    int number = frame.sentence().number();
    if (number == 0 || inLead && (number < OPENING || !ofWeekday || ofMonth)) {
      ofMonth |= month;
      ofWeekday |= !month && frame.date() != null;
      return false;
    }
    return ofWeekday
        && !ofMonth
        && month
        && frame.kind() != null
        && frame.kind().incident()
        && (frame.date() == null || !frame.date().dateline());
  }

  /** Returns whether the date of a frame or, where it has none, its clause names a month. */
  private static boolean namesMonth(Frame frame) {
    AnnotatedPassage in = frame.trigger().passage();
    int first = frame.trigger().from();
    int last = frame.trigger().to();
    if (frame.date() != null) {
      in = frame.date().in();
      first = frame.date().first();
      last = frame.date().last();
    }
    AnnotatedPassage passage = in;
    return passage.within(CalendarSense.class, first, last).stream()
        .filter(word -> word.get(CalendarSense.class).type() == CalendarType.MONTH)
        .map(word -> passage.token(word.first()).form())
        .anyMatch(form -> !passage.language().is(WordList.AMBIGUOUS_MONTH, form));
  }
}
