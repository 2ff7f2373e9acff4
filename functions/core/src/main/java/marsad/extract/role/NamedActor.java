package marsad.extract.role;

import marsad.event.ActorRole;
import marsad.event.EvidenceField;
import marsad.event.Role;
import marsad.extract.lexicon.Mention;
import marsad.extract.text.AnnotatedPassage;
import marsad.extract.text.EvidenceSpan;
import marsad.extract.trigger.Trigger;

/**
 * An actor with its role, and the words that name it.
 *
 * @param part the actor and its role
 * @param proof the words, as evidence
 */
public record NamedActor(ActorRole part, EvidenceSpan proof) {
  /**
   * Returns an actor that tokens of a passage name.
   *
   * @param words the mention with those tokens
   * @param rule the rule that read them
   */
  static NamedActor of(
      AnnotatedPassage passage, Mention words, String actor, Role role, String rule) {
    return of(passage, words.first(), words.last(), actor, role, rule);
  }

  /** Returns an actor that the words of a trigger name. */
  static NamedActor of(
      AnnotatedPassage passage, Trigger words, String actor, Role role, String rule) {
    return of(passage, words.first(), words.last(), actor, role, rule);
  }

  private static NamedActor of(
      AnnotatedPassage passage, int first, int last, String actor, Role role, String rule) {
    return new NamedActor(
        new ActorRole(actor, role, passage.words(first, last)),
        EvidenceSpan.of(passage, EvidenceField.ACTORS, rule, first, last));
  }
}
