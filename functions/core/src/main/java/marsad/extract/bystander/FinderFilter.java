package marsad.extract.bystander;

import marsad.extract.lexicon.Concept.ActorSense;
import marsad.extract.lexicon.Marker;
import marsad.extract.lexicon.Mention;
import marsad.extract.text.AnnotatedPassage;
import marsad.extract.trigger.Trigger;
import marsad.language.LanguageProfile;
import marsad.language.Trait;
import marsad.reference.KindTrait;

/** Recognises forces that only find the dead: they neither killed them nor are among them. */
final class FinderFilter {
  /** Maximum number of tokens between "found" and the actor that found a victim. */
  private static final int FINDER_REACH = 3;

  private final AnnotatedPassage passage;
  private final LanguageProfile language;

  FinderFilter(AnnotatedPassage passage) {
    this.passage = passage;
    this.language = passage.language();
  }

  /**
   * "The forces, which had searched for days, | found | bodies": the verb far behind the finder.
   */
  private boolean findsBody(Mention mention, Trigger trigger) {
    boolean inside = passage.isMarker(trigger.first(), Marker.FIND);
    int verb = inside ? trigger.first() : trigger.first() - 1;
    return language.has(Trait.VERB_FIRST)
        && verb > mention.last()
        && passage.isMarker(verb, Marker.FIND);
  }

  /** "Police found the body": the finder is neither the killer nor the victim. */
  boolean matches(Mention mention, ActorSense sense, Trigger trigger) {
    int from = Math.max(trigger.sentence().first(), mention.first() - FINDER_REACH);
    int behind = language.has(Trait.VERB_LAST) ? trigger.to() : mention.last() + FINDER_REACH;
    int to = Math.min(trigger.sentence().last(), Math.max(behind, mention.last()));
    return trigger.has(KindTrait.DEATH)
        && sense.actor().isState()
        && (passage.has(Marker.FIND, from, to) || findsBody(mention, trigger));
  }
}
