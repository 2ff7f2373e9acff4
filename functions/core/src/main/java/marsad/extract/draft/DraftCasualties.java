package marsad.extract.draft;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import marsad.extract.entity.count.CasualtyMention;
import marsad.extract.frame.Frame;
import marsad.extract.signal.Signal;

/** The numbers of people that a text reports of one event. */
final class DraftCasualties {
  /** Maximum number of mentions: a text that never ends stays linear. */
  private static final int MOST = 200;

  private final List<CasualtyMention> mentions = new ArrayList<>();
  private final Set<String> victims = new LinkedHashSet<>();
  private final Set<Integer> additive = new TreeSet<>();
  private boolean given;
  private boolean settled;

  void add(Collection<CasualtyMention> more) {
    more.stream().limit(Math.max(0, MOST - mentions.size())).forEach(mentions::add);
    more.forEach(
        mention -> {
          given |= mention.hasVictims();
          mention.victims().forEach(victims::add);
        });
  }

  /**
   * Takes away the numbers of the sentence that counts most, where others count fewer.
   *
   * @return whether they do
   */
  boolean dropSum() {
    Map<Integer, Integer> people = new TreeMap<>();
    mentions.stream()
        .filter(mention -> mention.hasVictims() && mention.count().best() != null)
        .forEach(mention -> people.merge(mention.sentence(), mention.count().best(), Integer::sum));
    int most = people.values().stream().max(Integer::compare).orElse(0);
    boolean fewer = people.values().stream().anyMatch(count -> count < most);
    if (fewer) {
      mentions.removeIf(mention -> people.getOrDefault(mention.sentence(), most) >= most);
    }
    return fewer;
  }

  /** Takes away what some sentences say, and the sides of the victims whom only they name. */
  void drop(Set<Integer> sentences) {
    mentions.removeIf(mention -> sentences.contains(mention.sentence()));
    victims.clear();
    mentions.stream().flatMap(CasualtyMention::victims).forEach(victims::add);
  }

  /** Notes that these numbers are part of a sum, or that a sum was taken from them. */
  void settle() {
    settled = true;
  }

  boolean settled() {
    return settled;
  }

  /** Returns the dead and wounded, sentence by sentence. */
  DraftTolls tolls() {
    return new DraftTolls(mentions);
  }

  /** Notes whether the figures of the sentence of a frame add to those before. */
  void noteAdditive(Frame frame) {
    if (frame.has(Signal.ADDITIVE)) {
      additive.add(frame.sentence().number());
    }
  }

  /** Returns whether the figures of a sentence add to those before. */
  boolean isAdditive(int sentence) {
    return additive.contains(sentence);
  }

  /** Returns all mentions, in the order in which they were added. */
  List<CasualtyMention> mentions() {
    return Collections.unmodifiableList(mentions);
  }

  /** Returns the sides of those who were killed. */
  Set<String> victims() {
    return Collections.unmodifiableSet(victims);
  }

  /** Returns whether numbers of people are given, and not all of them are zero. */
  boolean given() {
    return given;
  }
}
