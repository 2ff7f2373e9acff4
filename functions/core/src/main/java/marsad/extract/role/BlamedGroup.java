package marsad.extract.role;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import marsad.event.Role;
import marsad.extract.lexicon.CasualtyForm;
import marsad.extract.lexicon.Concept.ActorSense;
import marsad.extract.lexicon.Concept.CasualtySense;
import marsad.extract.lexicon.Concept.PlaceSense;
import marsad.extract.lexicon.Concept.WeaponSense;
import marsad.extract.lexicon.Marker;
import marsad.extract.lexicon.MarkerUse;
import marsad.extract.lexicon.Mention;
import marsad.extract.lexicon.Outcome;
import marsad.extract.text.AnnotatedPassage;
import marsad.extract.text.Definiteness;
import marsad.extract.text.Sentence;
import marsad.language.Trait;
import marsad.reference.Actor;

/**
 * Finds the group that a sentence holds responsible for what was reported before: "the mayor blamed
 * | the group", "the group | claimed the attack", "the kidnappers were from | the group".
 */
public final class BlamedGroup {
  /** Maximum number of tokens between the group and the words that blame it. */
  private static final int REACH = 8;

  /** Maximum number of tokens from a weapon to its owner behind "belonged to". */
  private static final int OWNER_REACH = 6;

  private final AnnotatedPassage passage;
  private final Definiteness definiteness;

  public BlamedGroup(AnnotatedPassage passage) {
    this.passage = passage;
    this.definiteness = new Definiteness(passage);
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
    return owner(sentence);
  }

  /** "The drone | belonged to | the army of Turkey": whose the weapon that struck was. */
  private Optional<NamedActor> owner(Sentence sentence) {
    for (Mention weapon : passage.within(WeaponSense.class, sentence.first(), sentence.last())) {
      int to = Math.min(sentence.last(), weapon.last() + OWNER_REACH);
      if (weapon.last() >= to
          || !passage.has(Marker.MEMBER, weapon.first(), to)
          || passage.has(Marker.NEGATION, weapon.first(), to)
          || !definiteness.isDefinite(weapon.first())) {
        continue;
      }
      int member = passage.nearest(Marker.MEMBER, weapon.first(), to);
      Optional<Group> owner = Stream.concat(groups(member, to), states(member, to)).findFirst();
      if (owner.isPresent()) {
        Group group = owner.get();
        return Optional.of(
            NamedActor.of(passage, group.words(), group.actor(), Role.INITIATOR, group.rule()));
      }
    }
    return Optional.empty();
  }

  /** Returns the nearest group, on the side where the words ask for it. */
  private Optional<NamedActor> at(int blame, Sentence sentence) {
    boolean behind = !passage.isMarker(blame, Marker.BLAME, MarkerUse.BEFORE);
    boolean before = !passage.isMarker(blame, Marker.BLAME, MarkerUse.BEHIND);
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
            group -> {
              Role role = isOfTheDead(blame, group.words()) ? Role.TARGET : Role.INITIATOR;
              return NamedActor.of(passage, group.words(), group.actor(), role, group.rule());
            });
  }

  /** "Thought that | the dead | were of the group": it lost them. */
  private boolean isOfTheDead(int blame, Mention group) {
    return blame < group.first()
        && passage.within(CasualtySense.class, blame, group.first()).stream()
            .map(words -> words.get(CasualtySense.class))
            .anyMatch(
                sense -> sense.outcome() == Outcome.KILLED && sense.form() == CasualtyForm.NOUN);
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
