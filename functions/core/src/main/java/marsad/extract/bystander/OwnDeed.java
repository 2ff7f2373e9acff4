package marsad.extract.bystander;

import marsad.extract.lexicon.Concept.ActorSense;
import marsad.extract.lexicon.Concept.PersonSense;
import marsad.extract.lexicon.Concept.WeaponSense;
import marsad.extract.lexicon.Marker;
import marsad.extract.lexicon.MarkerUse;
import marsad.extract.lexicon.Mention;
import marsad.extract.text.AnnotatedPassage;
import marsad.extract.text.Clause;
import marsad.language.Trait;
import marsad.language.WordList;

/**
 * Finds what a speaker tells of itself, where the subject stands before the verb: "the ministry
 * said it killed", "the group said its fighters had attacked".
 */
public final class OwnDeed {
  /** Maximum number of tokens between a name and the verb of its speaking. */
  private static final int SPEECH_REACH = 6;

  /** Maximum number of tokens between "it" and the verb of its deed: "it | has since | killed". */
  private static final int VERB_REACH = 3;

  private final AnnotatedPassage passage;

  public OwnDeed(AnnotatedPassage passage) {
    this.passage = passage;
  }

  /** Returns the first token of the verb of what a name tells of itself; -1 where it does not. */
  public int verb(Mention name, int last) {
    if (!passage.language().has(Trait.SUBJECT_FIRST)) {
      return -1;
    }
    int to = Math.min(last, name.last() + SPEECH_REACH);
    for (int i = name.last() + 1; i <= to; i++) {
      if (passage.isMarker(i, Marker.ATTRIBUTION, MarkerUse.VERB)) {
        int who = passage.markerMention(i).map(Mention::last).orElse(i) + 1;
        return deed(passage.isMarker(who, Marker.COMPLEMENTIZER) ? who + 1 : who, last);
      }
      if (Clause.isVerb(passage, i) || passage.starts(ActorSense.class, i)) {
        return -1;
      }
    }
    return -1;
  }

  /** "It | killed", "its forces | have killed": returns the verb; -1 where another acts. */
  private int deed(int who, int last) {
    if (who >= last || !isSelf(who)) {
      return -1;
    }
    for (int i = who + 1; i <= Math.min(last, who + 1 + VERB_REACH); i++) {
      if (Clause.isVerb(passage, i)) {
        return i;
      }
      if (passage.token(i).endsClause() || passage.isMarker(i, Marker.NEGATION)) {
        return -1;
      }
    }
    return -1;
  }

  /** "It", "they", "its fighters". */
  private boolean isSelf(int who) {
    String word = passage.token(who).form();
    if (passage.language().is(WordList.OWN, word)) {
      return passage.starts(ActorSense.class, who + 1)
          || passage.starts(PersonSense.class, who + 1)
          || passage.starts(WeaponSense.class, who + 1)
          || passage.language().is(WordList.FORCE_NOUN, passage.token(who + 1).form());
    }
    return passage.language().is(WordList.CLAUSE_SUBJECT, word)
        && !passage.language().is(WordList.RELATIVE_OF_PEOPLE, word)
        && !passage.isMarker(who, Marker.COMPLEMENTIZER);
  }
}
