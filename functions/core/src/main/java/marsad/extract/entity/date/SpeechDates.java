package marsad.extract.entity.date;

import marsad.event.DatePrecision;
import marsad.extract.lexicon.Marker;
import marsad.extract.text.AnnotatedPassage;
import marsad.language.Marks;
import marsad.language.Trait;

/**
 * Recognises days on which somebody only spoke: "police said on Monday", "on Friday condemned the
 * attack". Like the day of filing they say no more of an event than that it lies before them.
 */
final class SpeechDates {
  /** Maximum number of tokens that name who spoke, and where. */
  private static final int LONGEST_SPEAKER = 15;

  private final AnnotatedPassage passage;

  SpeechDates(AnnotatedPassage passage) {
    this.passage = passage;
  }

  /** Returns the date, as one of filing where it only belongs to a verb of speaking. */
  DateMention weaken(DateMention date) {
    return date.dateline() || !isOfSpeech(date)
        ? date
        : new DateMention(
            date.in(), date.first(), date.last(), date.span(), true, date.future(), date.rule());
  }

  private boolean isOfSpeech(DateMention date) {
    if (date.future()) {
      return false;
    }
    if (!passage.language().has(Trait.SUBJECT_FIRST)) {
      return isDay(date) && isBeforeWhatIsSaid(date);
    }
    int before = date.first() - 1;
    if (before > 0 && passage.isMarker(before, Marker.LOCATIVE)) {
      before--;
    }
    return isSpeech(before) || isSpeech(date.last() + 1);
  }

  private static boolean isDay(DateMention date) {
    return date.span() == null || date.span().precision() == DatePrecision.DAY;
  }

  /**
   * "The governor said on Monday that", "on Monday the ministry announced that": where the verb
   * does not stand beside it, a date is of speech that stands with it before the word that begins
   * what is said.
   */
  private boolean isBeforeWhatIsSaid(DateMention date) {
    int that = date.last() + 1;
    int limit = Math.min(passage.size(), that + LONGEST_SPEAKER);
    while (that < limit && !passage.isMarker(that, Marker.COMPLEMENTIZER)) {
      if (isStop(that)) {
        return false;
      }
      that++;
    }
    return that < limit
        && (passage.language().has(Trait.VERB_FIRST)
            ? speaksBefore(date.first())
            : passage.isMarker(that - 1, Marker.ATTRIBUTION));
  }

  /** Returns whether a verb of speaking stands before a token, and all between is its subject. */
  private boolean speaksBefore(int token) {
    for (int i = token - 1; i >= Math.max(0, token - LONGEST_SPEAKER); i--) {
      if (passage.isMarker(i, Marker.COMPLEMENTIZER) || isStop(i)) {
        return false;
      }
      if (passage.isMarker(i, Marker.ATTRIBUTION)) {
        return true;
      }
    }
    return false;
  }

  private boolean isStop(int token) {
    return passage.token(token).isMark(Marks.SENTENCE_END) || passage.token(token).isMark(".");
  }

  private boolean isSpeech(int token) {
    return passage.isMarker(token, Marker.ATTRIBUTION)
        || passage.isMarker(token, Marker.CONDEMNATION)
        || passage.isMarker(token, Marker.APPEAL);
  }
}
