package marsad.extract.factuality;

import marsad.event.RejectionReason;
import marsad.extract.entity.count.CasualtyMention;
import marsad.extract.frame.Frame;
import marsad.extract.lexicon.Concept.CasualtySense;
import marsad.extract.lexicon.Concept.PlaceSense;
import marsad.extract.lexicon.Marker;
import marsad.extract.lexicon.Mention;
import marsad.extract.text.AnnotatedPassage;
import marsad.extract.text.Clause;
import marsad.extract.trigger.Trigger;
import marsad.language.Trait;
import marsad.language.WordList;
import marsad.reference.KindTrait;

/**
 * Recognises words of doubt, denial or the past that stand in the sentence of a trigger and belong
 * to another clause: "attacked a post in Daquq, | where such raids are frequent".
 */
final class OtherClause {
  /** Maximum number of tokens between "who" and the "may" of its clause. */
  private static final int RELATIVE_REACH = 8;

  /** Maximum number of tokens from a comma to the word for a kind of place in an apposition. */
  private static final int APPOSITION = 3;

  /** Maximum number of tokens from one noun of a list to the next. */
  private static final int LISTED = 2;

  /** Maximum number of tokens from "nobody" to the verb of claiming. */
  private static final int CLAIM_REACH = 4;

  private final AnnotatedPassage passage;
  private final DescribingClause behind;

  OtherClause(AnnotatedPassage passage) {
    this.passage = passage;
    this.behind = new DescribingClause(passage);
  }

  /**
   * "A bomb hit a patrol, the latest in a series of attacks this month", "in Daquq, a district that
   * has often been hit", "after the dead of last month": what stands behind a trigger and a comma,
   * or describes its place.
   */
  boolean isAside(Trigger trigger, int token) {
    for (int i = trigger.last() + 2; i <= token; i++) {
      boolean comma = passage.token(i - 1).endsClause();
      if (passage.isMarker(i, Marker.ASIDE) && (comma || endsPlace(trigger, i - 1))
          || comma && (describesPlace(i, token) || passage.isMarker(i, Marker.AFTER))) {
        return true;
      }
    }
    return behind.holds(trigger, token)
        || token > trigger.last() && (beginsClause(token) || isOfParticiple(trigger, token));
  }

  /**
   * "A town | that has often been hit": a word for a kind of place, and a clause that tells of it.
   */
  private boolean describesPlace(int first, int token) {
    for (int i = first; i < Math.min(first + APPOSITION, token); i++) {
      if (passage.isMarker(i, Marker.PLACE_KIND) || passage.isMarker(i, Marker.PLACE_KIND_AFTER)) {
        return passage.has(Marker.COMPLEMENTIZER, i, token)
            || passage.has(Marker.SUBORDINATE, i, token);
      }
    }
    return false;
  }

  private boolean beginsClause(int token) {
    return passage.language().has(Trait.VERB_FIRST) && passage.attachedAnd(token);
  }

  /** "In search of men | hit lately by jets": says when another deed was done. */
  private boolean isOfParticiple(Trigger trigger, int token) {
    return passage.language().has(Trait.SUBJECT_FIRST)
        && token - 1 > trigger.last()
        && passage.isMarker(token - 1, Marker.PARTICIPLE);
  }

  private boolean endsPlace(Trigger trigger, int token) {
    return passage
        .ending(PlaceSense.class, trigger.sentence().first(), token)
        .findAny()
        .isPresent();
  }

  /**
   * "They had fallen on the forces on Monday; so an operation began": the verb of its own clause.
   */
  boolean isOfClauseBefore(Trigger trigger, int verb) {
    if (!passage.language().has(Trait.VERB_LAST)
        || verb >= trigger.first()
        || passage.isMarker(verb, Marker.ATTRIBUTION)) {
      return false;
    }
    int from = passage.markerMention(verb).map(Mention::last).orElse(verb);
    return Clause.end(passage, from, trigger.first()) >= 0
        || passage.has(Marker.AND, from, trigger.first());
  }

  /** "Gunmen, who may be of the group, | attacked": the doubt is that of a relative clause. */
  boolean isInRelative(Trigger trigger, int doubt) {
    return passage.language().has(Trait.SUBJECT_FIRST)
        && doubt < trigger.first()
        && Clause.end(passage, doubt, trigger.first()) >= 0
        && passage.has(Marker.SUBORDINATE, Math.max(0, doubt - RELATIVE_REACH), doubt - 1);
  }

  /**
   * "Gunmen whose names are | not | known | killed two": a relative clause with a verb of its own,
   * whose "is" or "was" stands before its participle, says who the subject is.
   */
  boolean isOfSubject(Trigger trigger, int negation) {
    if (!passage.language().has(Trait.SUBJECT_FIRST)
        || trigger.sense().noun()
        || trigger.first() < negation + 2
        || !isRelativeBefore(trigger, negation)) {
      return false;
    }
    for (int i = Math.max(0, negation - 1); i < trigger.first() - 1; i++) {
      if (passage.language().is(WordList.INFINITIVE, passage.token(i + 1).form())) {
        return false;
      }
      if (isPassiveMarker(i)) {
        return true;
      }
    }
    return false;
  }

  private boolean isPassiveMarker(int token) {
    return passage.language().is(WordList.PASSIVE_MARKER, passage.token(token).form());
  }

  private boolean isRelativeBefore(Trigger trigger, int negation) {
    int from = Math.max(trigger.sentence().first(), negation - RELATIVE_REACH);
    return negation > from
        && (passage.has(Marker.SUBORDINATE, from, negation - 1)
            || passage.has(Marker.COMPLEMENTIZER, from, negation - 1));
  }

  /** "They prevented a march | and arrested six": a verb with "and" begins a clause of its own. */
  boolean isBeforeAnd(Trigger trigger, int doubt) {
    return passage.language().has(Trait.VERB_FIRST)
        && doubt < trigger.first()
        && !trigger.sense().noun()
        && passage.attachedAnd(trigger.first());
  }

  /** "No one was hurt | in the blast", "no one was hurt | when a shell fell": denies the harm. */
  boolean isOfHarm(Trigger trigger, int negation) {
    int from = negation + 1;
    int to = trigger.first() - 1;
    return from <= to
        && !passage.within(CasualtySense.class, from, to).isEmpty()
        && (trigger.sense().noun()
            || passage.has(Marker.SUBORDINATE, from, to)
            || passage.has(Marker.AFTER, from, to));
  }

  /**
   * "Tried to storm a post and killed two", "was wounded in an attempt on his life": who was hurt
   * says that the attempt was made.
   */
  static boolean hurt(Frame frame) {
    return frame.rejection() != RejectionReason.NOT_SECURITY
        && frame.casualties().stream().anyMatch(casualty -> isHurt(frame, casualty));
  }

  private static boolean isHurt(Frame frame, CasualtyMention casualty) {
    boolean behind = casualty.first() > frame.last() + 1;
    boolean deed = frame.has(KindTrait.DEATH) || frame.has(KindTrait.EXPLOSION);
    boolean before = deed && casualty.last() < frame.first() - 1;
    return (behind || before) && casualty.hasVictims();
  }

  /** "Nobody | has claimed | the attack": denies who did it, and not that it was done. */
  boolean isOfClaim(Trigger trigger, int negation) {
    int to = Math.min(trigger.first() - 1, negation + CLAIM_REACH);
    int from = Math.max(trigger.sentence().first(), negation - CLAIM_REACH);
    return negation <= to
        && (passage.has(Marker.CLAIM, from, to) || passage.has(Marker.BLAME, from, to));
  }

  /** Returns whether what makes a frame no news does not hold of the next one. */
  boolean isOver(Frame before, Frame frame) {
    return before.confined() && !isListed(before, frame) || behind.isWhoTheyAre(before.trigger());
  }

  /** "Convicted of murder | and abduction": the next of the nouns that one word governs. */
  private boolean isListed(Frame before, Frame frame) {
    return frame.trigger().sense().noun()
        && before.trigger().sense().noun()
        && frame.first() - before.last() <= LISTED
        && (passage.attachedAnd(frame.first()) || passage.isMarker(frame.first() - 1, Marker.AND));
  }
}
