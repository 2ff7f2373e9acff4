package marsad.extract.entity.date;

import marsad.extract.lexicon.Concept.CalendarSense;
import marsad.extract.text.AnnotatedPassage;

/**
 * Recognises the date of filing, which the dateline gives: it says when the text was filed and not
 * what happened.
 */
final class FilingDate {
  /** Number of tokens at the head of a text in which the dateline stands. */
  private static final int REACH = 6;

  /** Maximum number of tokens between the start of a line and the day that heads it. */
  private static final int LINE_HEAD = 3;

  /** Maximum number of tokens that name an agency in brackets. */
  private static final int LONGEST_AGENCY = 6;

  private final AnnotatedPassage passage;
  private final CalendarWords words;

  FilingDate(AnnotatedPassage passage, CalendarWords words) {
    this.passage = passage;
    this.words = words;
  }

  /**
   * Returns whether a date is that of filing: it stands at the head of the text and before a dash.
   */
  boolean isIn(int first, int last) {
    return passage.opens()
        && first < REACH
        && words.mark(behindAgency(last + 1), "–—-:")
        && !words.mark(first - 1, "(")
        && !isChronicle();
  }

  /** "6 May: …", and on another line "9 May: …": the days head what happened on them. */
  private boolean isChronicle() {
    return passage.all(CalendarSense.class).stream()
            .filter(day -> headsLine(day.first(), words.lastOf(day.first())))
            .count()
        > 1;
  }

  private boolean headsLine(int first, int last) {
    int start = first;
    while (start > 0 && !words.mark(start - 1, "\n") && first - start < LINE_HEAD) {
      start--;
    }
    return (start == 0 || words.mark(start - 1, "\n"))
        && (words.mark(last + 1, ":") || words.mark(last + 2, ":"));
  }

  /** "BAGHDAD, Feb. 19 (Agency) -": returns the token behind an agency in brackets, or the same. */
  private int behindAgency(int token) {
    for (int i = token + 1; words.mark(token, "(") && i <= token + LONGEST_AGENCY; i++) {
      if (words.mark(i, ")")) {
        return i + 1;
      }
    }
    return token;
  }
}
