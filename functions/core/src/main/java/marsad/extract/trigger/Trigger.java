package marsad.extract.trigger;

import java.util.ArrayList;
import java.util.List;
import marsad.event.EvidenceField;
import marsad.extract.lexicon.Concept.TriggerSense;
import marsad.extract.lexicon.Marker;
import marsad.extract.lexicon.Mention;
import marsad.extract.lexicon.Strength;
import marsad.extract.text.AnnotatedPassage;
import marsad.extract.text.EvidenceSpan;
import marsad.extract.text.Sentence;
import marsad.language.Trait;
import marsad.reference.Kind;
import marsad.reference.KindTrait;

/**
 * Words that name an event, and the words of the sentence that belong to them.
 *
 * @param passage the passage; token numbers count there
 * @param sentence the sentence that they stand in
 * @param sense what the table says of them
 * @param kind kind of the event; null where it is none of the table
 * @param strength whether they make an event
 * @param first index of their first token
 * @param last index of their last token
 * @param from first token that belongs to them rather than to a neighbouring trigger
 * @param to last token that belongs to them
 * @param free first token behind the trigger before; a marker such as "warned" in front of it
 *     belongs to that one
 * @param proofs the words that prove the kind
 */
public record Trigger(
    AnnotatedPassage passage,
    Sentence sentence,
    TriggerSense sense,
    Kind kind,
    Strength strength,
    int first,
    int last,
    int from,
    int to,
    int free,
    List<EvidenceSpan> proofs) {
  /** Number of proofs after which further mentions prove nothing more. */
  public static final int MOST_PROOFS = 200;

  public Trigger {
    proofs = List.copyOf(proofs);
  }

  /** Returns the trigger that a mention is, with the whole sentence as its words. */
  public static Trigger of(
      AnnotatedPassage passage, Sentence sentence, Mention mention, TriggerSense sense) {
    return new Trigger(
        passage,
        sentence,
        sense,
        sense.kind(),
        sense.strength(),
        mention.first(),
        mention.last(),
        sentence.first(),
        sentence.last(),
        sentence.first(),
        List.of(
            EvidenceSpan.of(
                passage, EvidenceField.KIND, sense.rule(), mention.first(), mention.last())));
  }

  public boolean is(Strength wanted) {
    return strength == wanted;
  }

  /** Returns whether the kind has a trait. */
  public boolean has(KindTrait trait) {
    return kind != null && kind.has(trait);
  }

  /**
   * Returns whether a token behind the words tells what a suspect did or is charged with. "Arrested
   * a man who | had attacked a checkpoint in May": where the subject stands first, the words of an
   * arrest or a court end where the deed begins.
   */
  public boolean describesSuspect(int token) {
    return passage.language().has(Trait.SUBJECT_FIRST)
        && has(KindTrait.JUDICIAL)
        && token > last + 1
        && (passage.has(Marker.SUBORDINATE, last + 1, token)
            || passage.has(Marker.CHARGE, last + 1, token));
  }

  /** "Freed | two hostages": an operation whose words name those who had been taken. */
  public boolean isRescue() {
    boolean captives = sense.kind() != null && sense.kind().has(KindTrait.CAPTIVES);
    return has(KindTrait.CONTINUES) && (captives || passage.has(Marker.RESCUE, first, last));
  }

  public Trigger withKind(Kind other) {
    return new Trigger(
        passage, sentence, sense, other, strength, first, last, from, to, free, proofs);
  }

  public Trigger withStrength(Strength other) {
    return new Trigger(passage, sentence, sense, kind, other, first, last, from, to, free, proofs);
  }

  /** Returns the trigger with other words that belong to it. */
  public Trigger within(int newFrom, int newTo, int newFree) {
    return new Trigger(
        passage, sentence, sense, kind, strength, first, last, newFrom, newTo, newFree, proofs);
  }

  /** Returns this trigger with what another one of the sentence says of the same event. */
  public Trigger join(Trigger other) {
    List<EvidenceSpan> both = new ArrayList<>(proofs);
    if (both.size() < MOST_PROOFS) {
      both.addAll(other.proofs);
    }
    boolean hideout = is(Strength.GENERIC) && other.is(Strength.WEAK) && has(KindTrait.FIND);
    boolean known = is(Strength.ANAPHORIC) && !other.is(Strength.WEAK);
    boolean weak = strength.isGeneral() && !hideout || known;
    return new Trigger(
        passage,
        sentence,
        sense,
        other.kind != null && other.kind.absorbs(kind) ? other.kind : kind,
        weak ? other.strength : strength,
        first,
        last,
        from,
        to,
        free,
        both);
  }
}
