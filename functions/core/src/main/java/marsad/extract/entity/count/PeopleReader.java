package marsad.extract.entity.count;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import marsad.event.Casualties.Count;
import marsad.event.Casualties.Side;
import marsad.extract.lexicon.Bearing;
import marsad.extract.lexicon.Marker;
import marsad.extract.text.AnnotatedPassage;
import marsad.language.Marks;
import marsad.language.Trait;

/** Reads and sums up lists of people: "an officer and three soldiers, among them …". */
public final class PeopleReader {
  private final AnnotatedPassage passage;
  private final PeopleWords people;
  private final PeopleItemReader itemReader;
  private final PeopleEnumeration enumeration;

  /** Maximum number of tokens between people and their verb, where it stands last. */
  private static final int VERB_LAST_REACH = 2;

  /** Maximum number of tokens between a number and the "and" behind what it counts. */
  private static final int ANIMALS_REACH = 4;

  /** First token of the people that were counted last; -1 where none were. */
  private int counted = -1;

  public PeopleReader(AnnotatedPassage passage, PeopleWords people) {
    this.passage = passage;
    this.people = people;
    this.itemReader = new PeopleItemReader(passage, people);
    this.enumeration = new PeopleEnumeration(passage, people);
  }

  /** Returns the number right before a word: "six | wounded". */
  public Optional<Count> numberBefore(int token, int from) {
    int i = token - 1;
    if (i < from || !people.numbers().startsAt(i)) {
      return Optional.empty();
    }
    while (i > from
        && people.joinedByLetter(i)
        && people.numbers().startsAt(i - 1)
        && people.numbers().isOne(i - 1, token - 1)) {
      i--;
    }
    return items(i, token - 1, i);
  }

  /**
   * Returns the sum of a list of people.
   *
   * @param from token at which the search for the first item starts
   * @param last last token of the list
   * @param latest last token at which the first item may start
   */
  public Optional<Count> items(int from, int last, int latest) {
    int i = behindAnimals(from, last);
    latest = Math.max(latest, i);
    while (i <= Math.min(latest, last) && !people.startsItem(i)) {
      if (people.stops(i) || people.isCasualtyWord(i)) {
        return Optional.empty();
      }
      i++;
    }
    if (i > Math.min(latest, last)) {
      return Optional.empty();
    }
    counted = i;
    int sum = 0;
    int most = 0;
    boolean atLeast = false;
    boolean vague = false;
    PeopleItem total = null;
    int part = -1;
    List<Side> sides = new ArrayList<>();
    while (i <= last) {
      PeopleItem item = itemReader.read(i, last);
      if (item == null || sum > 0 && (belongsToNextOutcome(item, last) || isPart(item, last))) {
        break;
      }
      sum += item.count();
      most += item.most();
      atLeast |= item.atLeast();
      vague |= item.vague();
      item.side().ifPresent(sides::add);
      part = total != null && part < 0 ? item.first() : part;
      total = total == null ? item : total;
      if (part >= 0 && isSum(total, sum, part)) {
        sum = total.count();
        most = total.most();
        sides.removeIf(side -> side.actor().equals(CasualtyMention.ANYONE));
        break;
      }
      i = itemReader.isBehindNoun(item.first()) ? -1 : enumeration.next(item.next(), last);
      if (i < 0) {
        break;
      }
    }
    if (sum == 0 && !vague) {
      return Optional.empty();
    }
    if (sum == 0) {
      return Optional.of(new Count(1, null, null, List.of()));
    }
    return Optional.of(
        new Count(sum, sum == most ? sum : null, atLeast || vague ? null : most, sides));
  }

  /**
   * "Killed 300 sheep and | a shepherd": returns the token behind what is counted and no people.
   */
  private int behindAnimals(int from, int last) {
    int and = from;
    while (and < Math.min(last, from + ANIMALS_REACH) && !passage.isMarker(and, Marker.AND)) {
      and++;
    }
    boolean animals =
        and > from
            && and < last
            && passage.isMarker(and, Marker.AND)
            && passage.isMarker(and - 1, Marker.UNIT)
            && !people.isPerson(and - 1)
            && people.numbers().at(from);
    return animals ? and + 1 : from;
  }

  /** "Three people, | two guards and a farmer": the parts behind a comma make up the total. */
  private boolean isSum(PeopleItem total, int sum, int part) {
    int i = total.next();
    while (i < part && !passage.token(i).isMark(Marks.PARTS) && !passage.isMarker(i, Marker.AND)) {
      i++;
    }
    return total.bearing() == Bearing.ANYONE
        && total.count() > 1
        && sum == 2 * total.count()
        && i < part
        && passage.token(i).isMark(Marks.PARTS);
  }

  /** Returns the first token of the people that were counted last; -1 where none were. */
  public int counted() {
    return counted;
  }

  /** "Thirty people, 14 of them policemen": part of those who are counted already. */
  private boolean isPart(PeopleItem item, int last) {
    return item.next() <= last && passage.isMarker(item.next(), Marker.INCLUDING)
        || item.first() + 1 <= last && passage.isMarker(item.first() + 1, Marker.INCLUDING);
  }

  /** "… and seven wounded": that number belongs to the next outcome. */
  private boolean belongsToNextOutcome(PeopleItem item, int last) {
    int behind = passage.language().has(Trait.VERB_LAST) ? VERB_LAST_REACH : 0;
    for (int i = item.first() + 1; i <= Math.min(item.next() + behind, last); i++) {
      if (people.isCasualtyWord(i) && !passage.attachedAnd(i)) {
        return true;
      }
    }
    return false;
  }
}
