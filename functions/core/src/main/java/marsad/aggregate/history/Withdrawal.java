package marsad.aggregate.history;

/**
 * A person's decision that an article tells nothing any more.
 *
 * @param value the article's id, or its address
 * @param at when it was decided, ISO 8601; null where the table does not say
 * @param takedown whether nothing may be left of what the article told
 */
public record Withdrawal(String value, String at, boolean takedown) {

  /** The operator's table in which it stands. */
  public String table() {
    return takedown ? "takedown.tsv" : "withdrawn.tsv";
  }
}
