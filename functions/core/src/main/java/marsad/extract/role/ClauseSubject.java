package marsad.extract.role;

import marsad.extract.lexicon.Concept.ActorSense;
import marsad.extract.lexicon.Concept.CalendarSense;
import marsad.extract.lexicon.Concept.PlaceSense;
import marsad.extract.lexicon.Marker;
import marsad.extract.lexicon.Mention;
import marsad.extract.text.AnnotatedPassage;
import marsad.extract.text.Clause;
import marsad.extract.text.Ezafe;
import marsad.extract.trigger.Trigger;
import marsad.language.WordList;

/** Finds the subject of a clause whose verb stands last, among the actors before the verb. */
final class ClauseSubject {
  /** Maximum number of tokens from an actor to its other name in brackets. */
  private static final int APPOSITION_REACH = 4;

  /** Maximum number of tokens between a preposition and the actor in its phrase. */
  private static final int PHRASE_REACH = 3;

  private final AnnotatedPassage passage;

  ClauseSubject(AnnotatedPassage passage) {
    this.passage = passage;
  }

  /** "At a base of the army": the actor only says where. */
  boolean inPhrase(Mention actor) {
    for (int i = actor.first() - 1; i >= Math.max(0, actor.first() - PHRASE_REACH); i--) {
      if (passage.isMarker(i, Marker.LOCATIVE) || passage.isMarker(i, Marker.RANGE)) {
        return true;
      }
      if (endsPhrase(i)) {
        return false;
      }
    }
    return false;
  }

  private boolean endsPhrase(int i) {
    return passage.token(i).endsClause()
        || passage.isMarker(i, Marker.AND)
        || passage.isMarker(i, Marker.ATTRIBUTION)
        || Clause.isVerb(passage, i)
        || passage.starts(PlaceSense.class, i)
        || passage.starts(CalendarSense.class, i)
        || passage.closesPhrase(i);
  }

  /** Returns whether another actor of the clause is the subject, and this one not beside it. */
  boolean hasSubject(Mention actor, Trigger trigger) {
    Mention before = null;
    for (Mention other : passage.within(ActorSense.class, trigger.from(), actor.first() - 1)) {
      if (!inPhrase(other) && sameClause(other.last() + 1, actor.first())) {
        before = other;
      }
    }
    return before != null
        && (before.last() + 1 < actor.first()
            || isAbsolute(before)
            || !Ezafe.links(passage, before.last()))
        && !passage.isMarker(before.last() + 1, Marker.AND)
        && !(passage.token(actor.first() - 1).isMark("(")
            && actor.first() - before.last() <= APPOSITION_REACH);
  }

  /** "Gunmen | a policeman killed": the ending says that the next noun is not whose they are. */
  private boolean isAbsolute(Mention actor) {
    String form = passage.token(actor.last()).form();
    return passage.language().ends(WordList.ABSOLUTE_ENDING, form);
  }

  private boolean sameClause(int from, int to) {
    for (int i = from; i < to; i++) {
      if (passage.token(i).endsClause()
          || Clause.isVerb(passage, i)
          || passage.isMarker(i, Marker.ATTRIBUTION)
          || passage.isMarker(i, Marker.COMPLEMENTIZER)) {
        return false;
      }
    }
    return true;
  }
}
