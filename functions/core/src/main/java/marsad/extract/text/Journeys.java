package marsad.extract.text;

import java.util.List;
import java.util.Map;
import marsad.extract.lexicon.Concept;
import marsad.extract.lexicon.Concept.CasualtySense;
import marsad.extract.lexicon.Concept.MarkerSense;
import marsad.extract.lexicon.Concept.TriggerSense;
import marsad.extract.lexicon.Marker;
import marsad.extract.lexicon.Mention;
import marsad.extract.lexicon.Strength;

/**
 * Drops words for a journey, such as "left" and "arrived", with no families or residents near, and
 * words for what a crowd does, such as "gathered", with nothing that it demands near. Looks at
 * distances alone, before there are sentences or clauses; whether it is these people who travel,
 * {@code Households} decides in the clause.
 */
final class Journeys {
  /** Maximum number of tokens from the people before a journey to its word. */
  private static final int BEFORE = 16;

  /** Maximum number of tokens from the word of a journey to the people behind it. */
  private static final int BEHIND = 9;

  /** Maximum number of tokens between the word for what a crowd does and what it demands. */
  private static final int OUTCRY = 40;

  private Journeys() {}

  static void apply(Map<Class<? extends Concept>, List<Mention>> mentions) {
    List<Mention> people = markers(mentions, Marker.POPULATION);
    List<Mention> harm = mentions.getOrDefault(CasualtySense.class, List.of());
    List<Mention> cries = markers(mentions, Marker.OUTCRY);
    mentions.computeIfPresent(
        TriggerSense.class,
        (type, all) ->
            all.stream()
                .map(word -> isNear(cries, word, OUTCRY, OUTCRY) ? word : word.with(others(word)))
                .filter(word -> !word.senses().isEmpty())
                .filter(word -> !isJourney(word) || isNear(people, word, BEFORE, BEHIND))
                .filter(word -> !isJourney(word) || !isInside(harm, word))
                .toList());
  }

  private static List<Mention> markers(
      Map<Class<? extends Concept>, List<Mention>> mentions, Marker marker) {
    return mentions.getOrDefault(MarkerSense.class, List.of()).stream()
        .filter(
            mention ->
                mention.senses().stream()
                    .anyMatch(sense -> ((MarkerSense) sense).marker() == marker))
        .toList();
  }

  /** Returns what a word means besides what a crowd does. */
  private static List<? extends Concept> others(Mention word) {
    return word.senses().stream()
        .filter(sense -> ((TriggerSense) sense).strength() != Strength.RALLY)
        .toList();
  }

  private static boolean isNear(List<Mention> marked, Mention word, int before, int behind) {
    return marked.stream()
        .anyMatch(
            mark -> mark.last() >= word.first() - before && mark.first() <= word.last() + behind);
  }

  /** "Left | five others wounded": the word is part of one for a casualty. */
  private static boolean isInside(List<Mention> harm, Mention word) {
    return harm.stream().anyMatch(words -> words.holds(word.first()) && words.last() > word.last());
  }

  private static boolean isJourney(Mention mention) {
    return mention.get(TriggerSense.class).strength() == Strength.JOURNEY;
  }
}
