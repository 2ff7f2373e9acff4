package marsad.extract.entity.count;

import java.util.Optional;
import marsad.event.Casualties.Side;
import marsad.extract.lexicon.Bearing;

/**
 * One item of a list of people: "at least three soldiers".
 *
 * @param first index of the first token of its number, or of its word for people
 * @param next index of the token behind it
 * @param count number of people, or the least of a range, ≥ 0
 * @param most the same number, or the greatest of a range
 * @param actor id of the side that they belong to; empty where the text does not say
 * @param bearing what the word for them says besides
 * @param atLeast whether the text says "at least"
 * @param vague whether the text gives no number: "some", "several"
 */
record PeopleItem(
    int first,
    int next,
    int count,
    int most,
    String actor,
    Bearing bearing,
    boolean atLeast,
    boolean vague) {
  /** Returns the side of the people; empty where the item says nothing of it. */
  Optional<Side> side() {
    String id =
        actor.isEmpty() && bearing == Bearing.ARMED
            ? CasualtyMention.ARMED
            : bearing == Bearing.ANYONE ? CasualtyMention.ANYONE : actor;
    return count == 0 || count < most || id.isEmpty()
        ? Optional.empty()
        : Optional.of(new Side(id, count));
  }

  /** Returns an item without a number. */
  static PeopleItem vague(int first, int next) {
    return new PeopleItem(first, next, 0, 0, "", Bearing.PLAIN, false, true);
  }
}
