package marsad.extract.discourse;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import marsad.extract.entity.place.PlaceMention;
import marsad.extract.entity.place.PlaceRank;
import marsad.extract.lexicon.Sorted;
import marsad.extract.text.AnnotatedPassage;
import marsad.extract.text.Clause;
import marsad.extract.text.Sentence;

/** Recognises digests: texts that list one incident after another, each in a short sentence. */
final class Digest {
  /** Minimum number of short sentences about violence that name a place. */
  private static final int ITEMS = 5;

  /** Minimum number of different places that they name. */
  private static final int PLACES = 4;

  /** Maximum number of sentences about violence for each item. */
  private static final int MOST = 3;

  /** Maximum number of tokens of a short sentence. */
  private static final int SHORT = 24;

  private Digest() {}

  /**
   * Returns whether a passage is a digest: many of its sentences about violence are items.
   *
   * @param sentences its sentences
   * @param places the places that it names
   */
  static boolean is(AnnotatedPassage passage, List<Sentence> sentences, List<PlaceMention> places) {
    Set<String> named = new HashSet<>();
    int violent = 0;
    int items = 0;
    for (Sentence sentence : sentences) {
      if (!Clause.tellsHarm(passage, sentence.first(), sentence.last())) {
        continue;
      }
      violent++;
      Optional<PlaceMention> own =
          Sorted.within(places, PlaceMention::first, sentence.first(), sentence.last()).stream()
              .filter(place -> place.rank().isBetterThan(PlaceRank.OFFICE))
              .findFirst();
      if (own.isPresent() && sentence.last() - sentence.first() < SHORT) {
        items++;
        named.add(own.get().place().id());
      }
    }
    return items >= ITEMS && named.size() >= PLACES && MOST * items >= violent;
  }
}
