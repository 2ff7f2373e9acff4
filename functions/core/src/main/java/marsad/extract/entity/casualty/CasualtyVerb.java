package marsad.extract.entity.casualty;

import marsad.extract.entity.count.PeopleWords;
import marsad.extract.lexicon.Marker;
import marsad.extract.lexicon.Mention;
import marsad.extract.text.AnnotatedPassage;
import marsad.extract.text.Participle;
import marsad.extract.text.Sentence;
import marsad.language.LanguageProfile;
import marsad.language.Trait;
import marsad.language.WordList;

/** Reads the voice of a word for a casualty: on which side of it the victims stand. */
final class CasualtyVerb {
  /** Maximum number of tokens between a participle and the marker of its passive. */
  private static final int PASSIVE_REACH = 3;

  /** Whether a participle needs a word before it to be a passive. */
  private final boolean passives;

  private final AnnotatedPassage passage;
  private final LanguageProfile language;
  private final PeopleWords words;

  CasualtyVerb(AnnotatedPassage passage, PeopleWords words) {
    this.passage = passage;
    this.language = passage.language();
    this.words = words;
    this.passives = !language.words(WordList.PASSIVE_MARKER).isEmpty();
  }

  /** Returns whether a participle needs a word before it to be a passive. */
  boolean needsPassiveMarker() {
    return passives;
  }

  /** "The shell | hit | the base": an active verb without people behind it wounds nobody. */
  boolean isHit(Mention casualty) {
    return casualty.first() == casualty.last()
        && casualty.ending().isEmpty()
        && passage.token(casualty.first()).variants().stream()
            .anyMatch(word -> word.ending().isEmpty() && language.is(WordList.HIT, word.stem()));
  }

  /** "Killed two and | hurt | six": a verb with nobody before it and people behind it. */
  boolean governs(Mention casualty, Sentence sentence) {
    return language.has(Trait.SUBJECT_FIRST)
        && passage.isMarker(casualty.first(), Marker.ACTIVE)
        && !isPassive(casualty)
        && words.startsItem(casualty.last() + 1)
        && !words.endsAt(casualty.first() - 1, sentence.first());
  }

  /** "Killed two and | wounded": whom the verb before governs is no victim of the one behind. */
  boolean joins(Mention casualty) {
    return language.has(Trait.SUBJECT_FIRST)
        && passage.isMarker(casualty.first() - 1, Marker.AND)
        && passage.isMarker(casualty.first(), Marker.PARTICIPLE);
  }

  /** "Two killed in …": the people stand right before the participle. */
  boolean isReduced(Mention casualty, Sentence sentence) {
    return passives
        && casualty.first() > sentence.first()
        && (words.startsItem(casualty.first() - 1)
            || words.endsAt(casualty.first() - 1, sentence.first()))
        && Participle.isReduced(passage, casualty.first(), casualty.last());
  }

  /** "Were killed": a word before the participle makes a passive of it. */
  boolean isPassive(Mention casualty) {
    for (int i = casualty.first() - 1; i >= Math.max(0, casualty.first() - PASSIVE_REACH); i--) {
      if (language.is(WordList.PASSIVE_MARKER, passage.token(i).form())) {
        return !Participle.isOfRelative(passage, i, casualty.first());
      }
    }
    return false;
  }
}
