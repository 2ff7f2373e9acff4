package marsad.extract.text;

import java.util.List;
import java.util.Map;
import marsad.extract.lexicon.Concept;
import marsad.extract.lexicon.Concept.MarkerSense;
import marsad.extract.lexicon.Concept.TriggerSense;
import marsad.extract.lexicon.Marker;
import marsad.extract.lexicon.Mention;
import marsad.extract.lexicon.Strength;

/**
 * Drops words for a journey, such as "left" and "arrived", with no families or residents near, so
 * that most of a text has no triggers of them. Looks at distances alone, before there are sentences
 * or clauses; whether it is these people who travel, {@code Households} decides in the clause.
 */
final class Journeys {
  /** Maximum number of tokens from the people before a journey to its word. */
  private static final int BEFORE = 16;

  /** Maximum number of tokens from the word of a journey to the people behind it. */
  private static final int BEHIND = 9;

  private Journeys() {}

  static void apply(Map<Class<? extends Concept>, List<Mention>> mentions) {
    List<Mention> people =
        mentions.getOrDefault(MarkerSense.class, List.of()).stream()
            .filter(Journeys::isPopulation)
            .toList();
    mentions.computeIfPresent(
        TriggerSense.class,
        (type, all) ->
            all.stream().filter(word -> !isJourney(word) || isNear(people, word)).toList());
  }

  private static boolean isNear(List<Mention> people, Mention journey) {
    return people.stream()
        .anyMatch(
            who ->
                who.last() >= journey.first() - BEFORE && who.first() <= journey.last() + BEHIND);
  }

  private static boolean isJourney(Mention mention) {
    return mention.get(TriggerSense.class).strength() == Strength.JOURNEY;
  }

  private static boolean isPopulation(Mention mention) {
    return mention.senses().stream()
        .anyMatch(sense -> ((MarkerSense) sense).marker() == Marker.POPULATION);
  }
}
