package marsad.extract.detection;

import java.util.ArrayList;
import java.util.List;
import marsad.extract.lexicon.Marker;
import marsad.extract.text.AnnotatedPassage;
import marsad.extract.text.Clause;
import marsad.extract.trigger.OtherScene;
import marsad.extract.trigger.Trigger;
import marsad.language.Marks;
import marsad.language.Trait;

/** Divides a sentence among its triggers: which words around each belong to it. */
final class TriggerRanges {
  private final AnnotatedPassage passage;
  private final OtherScene scene;

  TriggerRanges(AnnotatedPassage passage, OtherScene scene) {
    this.passage = passage;
    this.scene = scene;
  }

  /**
   * "… was wounded | and police arrested two", "they arrested a man | who killed two": where the
   * verb stands last, a clause ends before "and", and before "who".
   */
  private boolean joinsClauses(int k) {
    return k > 0
        && passage.language().has(Trait.VERB_LAST)
        && (passage.isMarker(k, Marker.AND) || passage.isMarker(k, Marker.COMPLEMENTIZER))
        && (Clause.isVerb(passage, k - 1) || passage.isMarker(k - 1, Marker.NEGATION));
  }

  /**
   * Divides the sentence: words before a comma belong to the trigger before, others to the next;
   * "because of the shelling | families left": so do those before the end of its phrase.
   */
  List<Trigger> divide(List<Trigger> triggers) {
    List<Trigger> ranged = new ArrayList<>(triggers);
    int last = 0;
    for (int i = 1; i < ranged.size(); i++) {
      Trigger before = ranged.get(last);
      Trigger trigger = ranged.get(i);
      if (isAside(before, trigger)) {
        ranged.set(i, trigger.within(trigger.first(), trigger.last(), before.last() + 1));
        continue;
      }
      int border = passage.closesPhrase(before.last()) ? before.last() + 1 : trigger.first();
      int begin = scene.begin(trigger.sentence(), trigger.first());
      int stop = stop(before, trigger);
      border = stop < 0 ? border : stop;
      for (int k = trigger.first() - 1;
          begin <= before.last() && stop < 0 && k > before.last();
          k--) {
        if (passage.token(k).endsClause() || joinsClauses(k) || scene.opens(k, trigger.first())) {
          border = k;
          break;
        }
      }
      border = begin > before.last() ? begin : border;
      ranged.set(last, before.within(before.from(), border - 1, before.free()));
      ranged.set(i, trigger.within(border, trigger.to(), before.last() + 1));
      last = i;
    }
    ranged.replaceAll(scene::within);
    return ranged;
  }

  /** "They shot a farmer; last month, | a bomb …": a semicolon divides more than a comma. */
  private int stop(Trigger before, Trigger trigger) {
    for (int k = trigger.first() - 1; k > before.last(); k--) {
      if (passage.token(k).isMark(Marks.CLAUSE_STOP)) {
        return k;
      }
    }
    return -1;
  }

  /** "A car bomb near a | football | pitch killed six": a word of no event in the clause of one. */
  private boolean isAside(Trigger before, Trigger trigger) {
    return passage.language().has(Trait.SUBJECT_FIRST)
        && before.kind() != null
        && trigger.kind() == null
        && Clause.end(passage, before.last() + 1, trigger.first()) < 0;
  }
}
