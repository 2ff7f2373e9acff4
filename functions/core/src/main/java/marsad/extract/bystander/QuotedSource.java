package marsad.extract.bystander;

import marsad.extract.lexicon.Concept.ActorSense;
import marsad.extract.lexicon.Concept.CasualtySense;
import marsad.extract.lexicon.Concept.PersonSense;
import marsad.extract.lexicon.Concept.TriggerSense;
import marsad.extract.lexicon.Marker;
import marsad.extract.lexicon.MarkerUse;
import marsad.extract.lexicon.Mention;
import marsad.extract.text.AnnotatedPassage;
import marsad.extract.text.Ezafe;
import marsad.extract.trigger.Trigger;
import marsad.language.LanguageProfile;
import marsad.language.Reach;
import marsad.language.Trait;
import marsad.language.WordList;
import marsad.reference.KindTrait;

/** Recognises actors that a sentence only quotes: "the ministry said", قالت وزارة الدفاع. */
final class QuotedSource {
  /** Maximum number of tokens from "the word of" to the source. */
  private static final int WORD_REACH = 2;

  /** Maximum number of tokens, such as a rank, between an actor and the word for a speaker. */
  private static final int TITLE_REACH = 3;

  /** Maximum number of tokens from an actor to "said" before it and to "that" behind it. */
  private static final int SPEECH_REACH = 14;

  /** Maximum number of tokens between "announced" and the noun for what was done. */
  private static final int ANNOUNCED = 5;

  private final AnnotatedPassage passage;
  private final LanguageProfile language;
  private final SpeechSubject speech;
  private final SpokenBefore spoken;
  private final OwnDeed own;

  QuotedSource(AnnotatedPassage passage) {
    this.passage = passage;
    this.language = passage.language();
    this.speech = new SpeechSubject(passage);
    this.spoken = new SpokenBefore(passage);
    this.own = new OwnDeed(passage);
  }

  /** Returns whether an actor only speaks of the event of a trigger. */
  boolean is(Mention mention, ActorSense sense, Trigger trigger) {
    return !announces(mention, sense, trigger)
            && own.verb(mention, trigger.sentence().last()) < 0
            && (isSource(mention) || speech.isSpeaker(mention, trigger.sentence()))
        || trigger.has(KindTrait.ASSAULT) && spoken.isSpeaker(mention, trigger.sentence().first())
        || saidBefore(mention, trigger)
        || isSpeakerOfHeadline(mention);
  }

  /** "Police announced | the arrest of …": a force tells of its own deed. */
  private boolean announces(Mention mention, ActorSense sense, Trigger trigger) {
    int from = Math.max(mention.last() + 1, trigger.first() - ANNOUNCED);
    return language.has(Trait.SUBJECT_FIRST)
        && trigger.has(KindTrait.JUDICIAL)
        && trigger.sense().noun()
        && sense.actor().isState()
        && from < trigger.first()
        && passage.has(Marker.ATTRIBUTION, from, trigger.first() - 1)
        && !passage.has(Marker.COMPLEMENTIZER, mention.last() + 1, trigger.first())
        && language.is(WordList.ARTICLE_WORD, passage.token(trigger.first() - 1).form());
  }

  /** "Police: two killed": who speaks stands before a colon. */
  private boolean isSpeakerOfHeadline(Mention mention) {
    int behind = mention.last() + 1;
    return mention.first() == 0 && behind < passage.size() && passage.token(behind).isMark(":");
  }

  /** "The chief of security told media that they attacked": who stands before "told" speaks. */
  private boolean saidBefore(Mention mention, Trigger trigger) {
    if (!language.has(Trait.VERB_LAST) || mention.last() + 1 >= trigger.first()) {
      return false;
    }
    return passage.has(Marker.ATTRIBUTION, MarkerUse.VERB, mention.last() + 1, trigger.first() - 1);
  }

  /** Returns whether the actor is only quoted: "the ministry said", قالت وزارة الدفاع. */
  private boolean isSource(Mention mention) {
    int from = Math.max(0, mention.first() - TITLE_REACH);
    if (language.has(Trait.VERB_FIRST) && isSpeaker(mention)
        || language.has(Trait.HEAD_FIRST)
            && mention.first() > from
            && isBehindSource(mention.first() - 1, from)) {
      return true;
    }
    int before = mention.first() - 1;
    return saysBehind(mention)
        || isByWordOf(mention)
        || passage.isMarker(before, Marker.ATTRIBUTION)
            && (language.has(Trait.VERB_FIRST)
                || language.is(WordList.SOURCE_PREPOSITION, passage.token(before).form()));
  }

  /** "A source in | the army", but not "a source said that | gunmen attacked". */
  private boolean isBehindSource(int before, int from) {
    int source = passage.nearest(Marker.SPEAKER, before, from);
    return source >= from && !passage.has(Marker.COMPLEMENTIZER, source, before);
  }

  /** "According to | the word of | the police", where the noun stands before whose it is. */
  private boolean isByWordOf(Mention mention) {
    int first = mention.first();
    for (int i = first - 1;
        language.has(Trait.VERB_LAST) && i >= Math.max(0, first - WORD_REACH);
        i--) {
      boolean source =
          passage.isMarker(i, Marker.ATTRIBUTION)
              && !passage.isMarker(i, Marker.ATTRIBUTION, MarkerUse.VERB);
      if (source || !Ezafe.links(passage, i)) {
        return source;
      }
    }
    return false;
  }

  /** "Police said", "a police captain told reporters". */
  private boolean saysBehind(Mention mention) {
    if (language.has(Trait.VERB_LAST)) {
      return saysLast(mention);
    }
    int reach = language.reach(Reach.SPEECH);
    for (int i = mention.last() + 1; i <= mention.last() + reach && i < passage.size(); i++) {
      if (passage.isMarker(i, Marker.ATTRIBUTION)) {
        return true;
      }
      boolean rank =
          !passage.within(PersonSense.class, i, i).isEmpty()
              || passage.isMarker(i, Marker.OFFICE)
              || passage.isMarker(i, Marker.SPEAKER);
      if (!rank) {
        return false;
      }
    }
    return false;
  }

  /** "The ministry in a statement said": the verb of speaking stands last in its clause. */
  private boolean saysLast(Mention mention) {
    int end = Math.min(passage.size() - 1, mention.last() + language.reach(Reach.SPEECH));
    for (int i = mention.last() + 1; i <= end; i++) {
      if (passage.isMarker(i, Marker.ATTRIBUTION)) {
        return true;
      }
      if (passage.token(i).endsClause()
          || passage.isMarker(i, Marker.ROLE)
          || passage.starts(ActorSense.class, i)
          || passage.starts(TriggerSense.class, i)
          || passage.starts(CasualtySense.class, i)) {
        return false;
      }
    }
    return false;
  }

  /** Returns whether the actor stands between "said" and "that", where the speaker stands. */
  private boolean isSpeaker(Mention mention) {
    if (mention.first() == 0) {
      return false;
    }
    int said =
        passage.nearest(
            Marker.ATTRIBUTION, mention.first() - 1, Math.max(0, mention.first() - SPEECH_REACH));
    int that =
        passage.nearest(
            Marker.COMPLEMENTIZER,
            mention.last() + 1,
            Math.min(mention.last() + SPEECH_REACH, passage.size() - 1));
    return said >= 0
        && that >= 0
        && !passage.has(Marker.COMPLEMENTIZER, said, mention.first())
        && !crossesSentence(said, that);
  }

  private boolean crossesSentence(int from, int to) {
    for (int i = from; i < to; i++) {
      if (passage.token(i).isMark(".\n")) {
        return true;
      }
    }
    return false;
  }
}
