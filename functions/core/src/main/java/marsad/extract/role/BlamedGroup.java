package marsad.extract.role;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import marsad.event.Role;
import marsad.extract.lexicon.Concept.ActorSense;
import marsad.extract.lexicon.Concept.PlaceSense;
import marsad.extract.lexicon.Marker;
import marsad.extract.lexicon.Mention;
import marsad.extract.text.AnnotatedPassage;
import marsad.extract.text.Sentence;
import marsad.language.Trait;
import marsad.reference.Actor;

/**
 * Finds the group that a sentence holds responsible for what was told before: "the mayor blamed |
 * the group", "the group | claimed the attack", "the kidnappers were from | the group".
 */
public final class BlamedGroup {
  /** Maximum number of tokens between the group and the words that blame it. */
  private static final int REACH = 8;

  private static final String BEHIND = "behind";
  private static final String BEFORE = "before";

  private final AnnotatedPassage passage;

  public BlamedGroup(AnnotatedPassage passage) {
    this.passage = passage;
  }

  /** Returns the group as an initiator; empty where none is blamed, or only in general. */
  public Optional<NamedActor> find(Sentence sentence) {
    if (passage.has(Marker.BACKGROUND, sentence.first(), sentence.last())) {
      return Optional.empty();
    }
    for (int i = sentence.first(); i <= sentence.last(); i++) {
      if (passage.isMarker(i, Marker.BLAME)) {
        Optional<NamedActor> group = at(i, sentence);
        if (group.isPresent()) {
          return group;
        }
      }
    }
    return Optional.empty();
  }

  /** Returns the nearest group, on the side where the words ask for it. */
  private Optional<NamedActor> at(int blame, Sentence sentence) {
    boolean behind = !passage.isMarker(blame, Marker.BLAME, BEFORE);
    boolean before = !passage.isMarker(blame, Marker.BLAME, BEHIND);
    int from = Math.max(sentence.first(), blame - REACH);
    int to = Math.min(sentence.last(), blame + REACH);
    int end = passage.language().has(Trait.VERB_LAST) ? sentence.last() : blame;
    if (passage.has(Marker.NEGATION, from, end)) {
      return Optional.empty();
    }
    int last = behind ? to : blame;
    return Stream.concat(groups(before ? from : blame, last), states(blame, last))
        .filter(group -> isObject(group.words(), blame))
        .min(Comparator.comparingInt(group -> distance(group.words(), blame)))
        .map(
            group ->
                NamedActor.of(passage, group.words(), group.actor(), Role.INITIATOR, group.rule()));
  }

  private record Group(Mention words, String actor, String rule) {}

  private Stream<Group> groups(int from, int to) {
    return passage.within(ActorSense.class, from, to).stream()
        .filter(words -> isGroup(words.get(ActorSense.class).actor()))
        .map(
            words -> {
              ActorSense sense = words.get(ActorSense.class);
              return new Group(words, sense.actor().id(), sense.rule());
            });
  }

  /** "Blamed | Turkey": a country stands for its forces. */
  private Stream<Group> states(int from, int to) {
    return passage.within(PlaceSense.class, from, to).stream()
        .filter(words -> words.get(PlaceSense.class).forces() != null)
        .map(
            words -> {
              PlaceSense sense = words.get(PlaceSense.class);
              return new Group(words, sense.forces().id(), sense.rule());
            });
  }

  /** "Blamed the war | with | the group": a role word parts them. */
  private boolean isObject(Mention words, int blame) {
    for (int i = blame + 1; i < words.first(); i++) {
      if (passage.isMarker(i, Marker.ROLE) && !passage.isMarker(i, Marker.BLAME)) {
        return false;
      }
    }
    return true;
  }

  private static int distance(Mention words, int blame) {
    return words.last() < blame ? blame - words.last() : Math.max(0, words.first() - blame);
  }

  private static boolean isGroup(Actor actor) {
    return actor.isForeign() || actor.isArmedGroup() && !actor.umbrella();
  }
}
