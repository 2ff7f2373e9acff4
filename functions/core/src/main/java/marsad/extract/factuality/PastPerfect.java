package marsad.extract.factuality;

import marsad.extract.lexicon.Marker;
import marsad.extract.text.AnnotatedPassage;
import marsad.extract.text.Clause;
import marsad.extract.trigger.Trigger;
import marsad.language.LanguageProfile;
import marsad.language.Trait;
import marsad.language.WordList;

/** Recognises triggers in the past of the past: "had left", كانت قد انطلقت. */
final class PastPerfect {
  /** Maximum number of tokens between a trigger and the auxiliary of its perfect, either way. */
  private static final int AUXILIARY_REACH = 6;

  /** Maximum number of tokens between an auxiliary and its verb or the noun for an event. */
  private static final int GOVERNED_REACH = 4;

  /** Maximum number of tokens between an auxiliary and the verb of its perfect. */
  private static final int PERFECT_REACH = 7;

  /** Maximum number of tokens between "had been" and the noun for what befell its subject. */
  private static final int OBJECT_REACH = 12;

  /** Maximum number of tokens between an auxiliary and its verb, a long name between them. */
  private static final int NAME_REACH = 10;

  private final AnnotatedPassage passage;
  private final LanguageProfile language;

  PastPerfect(AnnotatedPassage passage) {
    this.passage = passage;
    this.language = passage.language();
  }

  /**
   * "Had carefully planted", "an attack had left three dead": whether an auxiliary is that of a
   * trigger, and not of a clause of its own ("fighters who had gone").
   */
  private boolean governs(int aux, Trigger trigger) {
    if (trigger.first() - aux > GOVERNED_REACH) {
      return false;
    }
    int from = Math.min(aux + 1, trigger.last() + 1);
    if (aux > trigger.last() + 1
        && language.is(WordList.CLAUSE_SUBJECT, passage.token(aux - 1).form())) {
      return false; // "executed men | it | had seized"
    }
    for (int i = from; i < Math.max(trigger.first(), aux); i++) {
      if (passage.token(i).endsClause()
          || passage.isMarker(i, Marker.SUBORDINATE)
          || passage.isMarker(i, Marker.AND)) {
        return false;
      }
    }
    return true;
  }

  /** Returns whether an auxiliary of the past of the past belongs to a trigger. */
  boolean is(Trigger trigger) {
    int from = Math.max(trigger.from(), trigger.first() - AUXILIARY_REACH);
    int until =
        language.has(Trait.VERB_FIRST)
            ? trigger.first()
            : Math.min(trigger.to(), trigger.last() + AUXILIARY_REACH);
    if (language.has(Trait.PERFECT_BY_AUXILIARY)) {
      int free = Math.max(trigger.free(), trigger.first() - AUXILIARY_REACH);
      int before = passage.nearest(Marker.PERFECT_AUX, trigger.first(), Math.min(from, free));
      int behind = passage.nearest(Marker.PERFECT_AUX, trigger.last(), until);
      return (before >= 0 && governs(before, trigger) || behind >= 0 && governs(behind, trigger))
          && !passage.has(
              Marker.ATTRIBUTION, trigger.sentence().first(), trigger.sentence().last());
    }
    int aux = passage.nearest(Marker.PERFECT_AUX, from, until);
    if (isPerfectOfLongSubject(trigger) || isPerfectOfLongName(trigger)) {
      return true;
    }
    int to = Math.min(trigger.to(), aux + PERFECT_REACH);
    int verb = aux < 0 ? -1 : passage.nearest(Marker.PERFECT, aux, to);
    return verb >= 0 && !passage.attachedAnd(verb); // "and has killed" is another clause
  }

  /** "The mayor | had said | that gunmen attacked": what was reported before. */
  boolean isReportedBefore(Trigger trigger) {
    if (!language.has(Trait.PERFECT_BY_AUXILIARY)) {
      return false;
    }
    int first = trigger.sentence().first();
    for (int i = first; i < trigger.first() - 1; i++) {
      if (passage.isMarker(i, Marker.PERFECT_AUX) && passage.isMarker(i + 1, Marker.ATTRIBUTION)) {
        return true;
      }
    }
    return false;
  }

  /**
   * كان تنظيم الدولة الإسلامية قد خطفهم: the word beside the verb belongs to an auxiliary far off.
   */
  private boolean isPerfectOfLongName(Trigger trigger) {
    int perfect = trigger.first() - 1;
    int from = Math.max(trigger.sentence().first(), perfect - NAME_REACH);
    int aux =
        perfect > from && passage.isMarker(perfect, Marker.PERFECT)
            ? passage.nearest(Marker.PERFECT_AUX, perfect, from)
            : -1;
    return language.has(Trait.VERB_FIRST) && aux >= 0 && Clause.end(passage, aux, perfect) < 0;
  }

  /** "Had | several posts of the army in the province | been attacked": the parts stand apart. */
  private boolean isPerfectOfLongSubject(Trigger trigger) {
    int first = trigger.sentence().first();
    int near = Math.max(first, trigger.first() - OBJECT_REACH);
    int perfect = passage.nearest(Marker.PERFECT, trigger.first(), near);
    return language.has(Trait.VERB_FIRST)
        && (perfect > first && !passage.attachedAnd(perfect))
        && (trigger.first() - perfect <= PERFECT_REACH || isOneClause(perfect, trigger.first()))
        && passage.has(Marker.PERFECT_AUX, first, Math.min(first + 1, perfect));
  }

  /** "Had | at the start of August of last year been | bombed", and not "had said that a bomb". */
  private boolean isOneClause(int perfect, int deed) {
    return Clause.end(passage, perfect, deed) < 0
        && !passage.has(Marker.ATTRIBUTION, perfect, deed);
  }
}
