package marsad.extract.entity.date;

import marsad.extract.lexicon.Marker;
import marsad.extract.text.AnnotatedPassage;
import marsad.language.Trait;

/**
 * Recognises days on which somebody only spoke: "police said on Monday", "on Friday condemned the
 * attack". Like the day of filing they say no more of an event than that it lies before them.
 */
final class SpeechDates {
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
    if (!passage.language().has(Trait.SUBJECT_FIRST) || date.future()) {
      return false;
    }
    int before = date.first() - 1;
    if (before > 0 && passage.isMarker(before, Marker.LOCATIVE)) {
      before--;
    }
    return isSpeech(before) || isSpeech(date.last() + 1);
  }

  private boolean isSpeech(int token) {
    return passage.isMarker(token, Marker.ATTRIBUTION)
        || passage.isMarker(token, Marker.CONDEMNATION)
        || passage.isMarker(token, Marker.APPEAL);
  }
}
