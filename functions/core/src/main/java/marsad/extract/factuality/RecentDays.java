package marsad.extract.factuality;

import marsad.extract.lexicon.Concept.CalendarSense;
import marsad.extract.lexicon.Marker;
import marsad.extract.lexicon.Mention;
import marsad.extract.text.AnnotatedPassage;
import marsad.extract.text.Definiteness;
import marsad.extract.trigger.Trigger;
import marsad.language.CalendarType;
import marsad.language.Token;
import marsad.language.Trait;

/** Recognises words for a day that may be that of the news. */
final class RecentDays {
  /** Maximum number of tokens between "since" and a day. */
  private static final int SINCE_REACH = 3;

  private final AnnotatedPassage passage;
  private final Definiteness definiteness;

  RecentDays(AnnotatedPassage passage) {
    this.passage = passage;
    this.definiteness = new Definiteness(passage);
  }

  /** Returns whether words name a day: "on Sunday", "9 May". */
  boolean isDay(Mention date) {
    CalendarType type = date.get(CalendarSense.class).type();
    return type.isNearDay()
        || type == CalendarType.MONTH && (isNumber(date.first() - 1) || isNumber(date.last() + 1));
  }

  /**
   * "A guard was shot two days | ago": returns whether a word is part of a day that the first
   * sentence counts from now, and does not tell of "the attack two days ago".
   */
  boolean isCounted(Trigger trigger, int token) {
    return trigger.sentence().number() == 0
        && !passage.isTitle()
        && !(trigger.sense().noun() && definiteness.isDefinite(trigger.first()))
        && passage.within(CalendarSense.class, trigger.from(), trigger.to()).stream()
            .filter(day -> day.first() <= token && token <= day.last())
            .anyMatch(day -> day.get(CalendarSense.class).type() == CalendarType.RELATIVE_DAY);
  }

  /** "Since | early on | Sunday": what goes on since a day of this week is news. */
  boolean isSince(int token) {
    int to = Math.min(passage.size() - 1, token + SINCE_REACH);
    return passage.language().has(Trait.SUBJECT_FIRST)
        && passage.within(CalendarSense.class, Math.min(token + 1, to), to).stream()
            .filter(date -> date.get(CalendarSense.class).type().isNearDay())
            .anyMatch(date -> !isOfOther(token + 1, date.first()));
  }

  /** "Two years ago | said | on Sunday": the day is that of another verb. */
  private boolean isOfOther(int from, int day) {
    return passage.has(Marker.ATTRIBUTION, from, day)
        || passage.has(Marker.OUTCRY, from, day)
        || passage.has(Marker.CONDEMNATION, from, day);
  }

  private boolean isNumber(int token) {
    return token >= 0 && token < passage.size() && passage.token(token).type() == Token.Type.NUMBER;
  }
}
