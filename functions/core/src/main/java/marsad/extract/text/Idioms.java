package marsad.extract.text;

import java.util.List;
import java.util.Map;
import marsad.extract.lexicon.Concept;
import marsad.extract.lexicon.Concept.CasualtySense;
import marsad.extract.lexicon.Concept.MarkerSense;
import marsad.extract.lexicon.Concept.TriggerSense;
import marsad.extract.lexicon.Marker;
import marsad.extract.lexicon.Mention;

/**
 * Drops words of violence that are part of a manner of speaking: "freed from the grip of", "they
 * spent days", "the political operation" (marker {@code idiom}).
 */
final class Idioms {
  private static final List<Class<? extends Concept>> VIOLENT =
      List.of(TriggerSense.class, CasualtySense.class);

  private Idioms() {}

  /** Drops the mentions of violence that begin within an idiom. */
  static void apply(Map<Class<? extends Concept>, List<Mention>> mentions) {
    List<Mention> idioms =
        mentions.getOrDefault(MarkerSense.class, List.of()).stream()
            .filter(Idioms::isIdiom)
            .toList();
    if (!idioms.isEmpty()) {
      VIOLENT.forEach(
          type ->
              mentions.computeIfPresent(
                  type,
                  (t, all) ->
                      all.stream()
                          .filter(word -> idioms.stream().noneMatch(idiom -> hides(idiom, word)))
                          .toList()));
    }
  }

  private static boolean hides(Mention idiom, Mention word) {
    return idiom.first() <= word.first() && word.first() <= idiom.last();
  }

  private static boolean isIdiom(Mention mention) {
    return mention.senses().stream()
        .anyMatch(sense -> ((MarkerSense) sense).marker() == Marker.IDIOM);
  }
}
