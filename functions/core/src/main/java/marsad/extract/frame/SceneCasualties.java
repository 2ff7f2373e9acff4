package marsad.extract.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import marsad.extract.entity.count.CasualtyMention;
import marsad.extract.text.Sentence;
import marsad.extract.trigger.OtherScene;
import marsad.reference.Actor;

/**
 * Makes events of the people whom no trigger of their scene explains, where a sentence has several:
 * "Two soldiers were killed in A, | three policemen were wounded in B | and a farmer was abducted".
 */
final class SceneCasualties {
  private final OtherScene scene;

  SceneCasualties(OtherScene scene) {
    this.scene = scene;
  }

  /**
   * Takes the people of each scene out of those without an event, and returns frames of them.
   *
   * @param unattached the people without an event; the list loses those of the frames
   * @param frame makes the frame of some people; null where they are of no event
   */
  List<Frame> take(
      Sentence sentence,
      List<CasualtyMention> unattached,
      Function<List<CasualtyMention>, Frame> frame) {
    List<Frame> frames = new ArrayList<>();
    if (scene.end(sentence, sentence.first()) == sentence.last()) {
      return frames;
    }
    for (int begin = sentence.first(); begin <= sentence.last(); ) {
      int first = begin;
      int last = scene.end(sentence, begin);
      List<CasualtyMention> here =
          unattached.stream().filter(c -> first <= c.first() && c.first() <= last).toList();
      Frame told = here.isEmpty() ? null : frame.apply(here);
      if (told != null && told.ownPlace() && isByArms(told)) {
        frames.add(told);
        unattached.removeAll(here);
      }
      begin = last + 1;
    }
    return frames;
  }

  /** Returns whether an actor, a weapon or victims who are no civilians are named. */
  private static boolean isByArms(Frame frame) {
    return !frame.actors().isEmpty()
        || !frame.weapons().isEmpty()
        || frame.victims().stream().anyMatch(side -> !side.equals(Actor.CIVILIANS));
  }
}
