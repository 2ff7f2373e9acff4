package marsad.extract.text;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import marsad.extract.lexicon.Concept;
import marsad.extract.lexicon.Concept.ActorSense;
import marsad.extract.lexicon.Mention;
import marsad.extract.lexicon.Sorted;

/** The mentions of a passage by the type of what they mean, in text order. */
final class MentionIndex {
  /** Maximum number of tokens of an actor's name on either side of a word in it. */
  private static final int LONGEST_ACTOR = 6;

  private final Map<Class<? extends Concept>, List<Mention>> mentions;

  MentionIndex(Map<Class<? extends Concept>, List<Mention>> mentions) {
    this.mentions = mentions;
  }

  /** Returns all mentions of a type. */
  List<Mention> all(Class<? extends Concept> type) {
    return mentions.getOrDefault(type, List.of());
  }

  /** Mentions of a type that lie within tokens first to last. */
  List<Mention> within(Class<? extends Concept> type, int first, int last) {
    List<Mention> starting = Sorted.within(all(type), Mention::first, first, last);
    int to = starting.size();
    while (to > 0 && starting.get(to - 1).last() > last) {
      to--;
    }
    return starting.subList(0, to);
  }

  /** Returns the mentions of a type that end at a token and start at {@code first} or behind. */
  Stream<Mention> ending(Class<? extends Concept> type, int first, int token) {
    return within(type, first, token).stream().filter(mention -> mention.last() == token);
  }

  /** Returns the mention of a type that starts at a token. */
  Optional<Mention> at(Class<? extends Concept> type, int token) {
    return Sorted.within(all(type), Mention::first, token, token).stream().findFirst();
  }

  /**
   * "Joint Operations Command", "Kirkuk police": returns whether the words are only part of an
   * actor's longer name.
   */
  boolean insideActor(Mention mention) {
    for (Mention actor :
        within(
            ActorSense.class,
            Math.max(0, mention.first() - LONGEST_ACTOR),
            mention.last() + LONGEST_ACTOR)) {
      if (actor.first() <= mention.first()
          && mention.last() <= actor.last()
          && actor.last() - actor.first() > mention.last() - mention.first()) {
        return true;
      }
    }
    return false;
  }
}
