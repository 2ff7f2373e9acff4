package marsad.extract.score;

import java.util.Set;
import marsad.extract.draft.EventDraft;
import marsad.extract.entity.count.CasualtyMention;
import marsad.extract.lexicon.Marker;
import marsad.extract.text.AnnotatedPassage;
import marsad.extract.text.Clause;
import marsad.extract.text.Definiteness;

/** Reads in which words a report tells an event, as far as its certainty depends on them. */
final class Wording {
  /** Verbs that say that what a noun names was done. */
  private static final Set<Marker> VERBS =
      Set.of(Marker.ACTIVE, Marker.PASSIVE, Marker.FIND, Marker.HAPPENS);

  /** Maximum number of tokens between a noun and its verb. */
  private static final int VERB_REACH = 6;

  private Wording() {}

  /** Returns whether its sentence begins an item of a digest or of a list. */
  static boolean opensItem(EventDraft event) {
    return event.trigger().passage().opensItem(event.sentence());
  }

  /** Returns the number of sentences that count its people. */
  static long countingSentences(EventDraft event) {
    return event.casualties().stream().mapToInt(CasualtyMention::sentence).distinct().count();
  }

  /** Returns whether its own sentence counts people. */
  static boolean countsItself(EventDraft event) {
    return event.casualties().stream()
        .anyMatch(mention -> mention.sentence() == event.sentence().number());
  }

  /** Returns whether its sentence has a marker. */
  static boolean has(EventDraft event, Marker marker) {
    return event.trigger().passage().has(marker, event.sentence().first(), event.sentence().last());
  }

  /** "In the city": the place that the text has named, unless a name stands right behind. */
  static boolean namesPlaceAgain(EventDraft event) {
    AnnotatedPassage passage = event.trigger().passage();
    for (int i = event.sentence().first(); i <= event.sentence().last(); i++) {
      if (new Definiteness(passage).isPlace(i)) {
        return true;
      }
    }
    return false;
  }

  /** "A body was found", "they carried out an attack": the noun has its verb. */
  static boolean isTold(EventDraft event) {
    AnnotatedPassage passage = event.trigger().passage();
    int first = event.trigger().first();
    int last = event.trigger().last();
    int from = Math.max(event.trigger().from(), first - VERB_REACH);
    int to = Math.min(event.trigger().to(), last + VERB_REACH);
    for (Marker verb : VERBS) {
      int before = passage.nearest(verb, first, from);
      int behind = passage.nearest(verb, last, to);
      if (before >= 0 && Clause.end(passage, before, first) < 0
          || behind >= 0 && Clause.end(passage, last, behind) < 0) {
        return true;
      }
    }
    return false;
  }

  /** "Bodies were found | of men who had been shot": a relative clause behind it tells no more. */
  static boolean isPast(EventDraft event) {
    AnnotatedPassage passage = event.trigger().passage();
    int last = event.trigger().last();
    int first = event.sentence().first();
    int aux = passage.nearest(Marker.PERFECT_AUX, first, event.sentence().last());
    return aux >= 0 && (aux <= last || !passage.has(Marker.SUBORDINATE, last, aux));
  }
}
