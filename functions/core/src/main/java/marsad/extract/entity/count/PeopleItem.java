package marsad.extract.entity.count;

/**
 * One item of a list of people: "at least three soldiers".
 *
 * @param first index of the first token of its number, or of its word for people
 * @param next index of the token behind it
 * @param count number of people, or the least of a range, ≥ 0
 * @param most the same number, or the greatest of a range
 * @param actor id of the side that they belong to; empty where the text does not say
 * @param atLeast whether the text says "at least"
 * @param vague whether the text gives no number: "some", "several"
 */
record PeopleItem(
    int first, int next, int count, int most, String actor, boolean atLeast, boolean vague) {
  /** Returns an item without a number. */
  static PeopleItem vague(int first) {
    return new PeopleItem(first, first, 0, 0, "", false, true);
  }
}
