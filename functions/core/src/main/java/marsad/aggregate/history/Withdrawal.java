package marsad.aggregate.history;

/**
 * A person's decision to withdraw an article.
 *
 * @param value the article's id, or its address
 * @param at when it was decided, ISO 8601; null where the table does not say
 * @param takedown whether everything that the article reports must be erased
 */
public record Withdrawal(String value, String at, boolean takedown) {

  /** Returns the operator's table that holds it. */
  public String table() {
    return takedown ? "takedown.tsv" : "withdrawn.tsv";
  }
}
