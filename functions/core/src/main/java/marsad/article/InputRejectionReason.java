package marsad.article;

import marsad.table.Codes;

/**
 * The reason why an input became no article, or one without a date; it is counted and published.
 */
public enum InputRejectionReason {
  /** No http or https address. */
  BAD_ADDRESS,
  /** An address inside the network, on a port that is not allowed, or of no host. */
  FORBIDDEN_ADDRESS,
  /** The site's robots.txt does not allow it. */
  ROBOTS,
  /** The server has no such page, or redirects in a loop. */
  NOT_FOUND,
  /** Not a page, a feed or a text. */
  NOT_A_PAGE,
  /** Longer than any report. */
  TOO_LONG,
  /** Damaged: broken compression, broken JSON, no UTF-8. */
  DAMAGED,
  /** A page without a report on it. */
  NO_ARTICLE,
  /** In none of the languages that Marsad reads. */
  OTHER_LANGUAGE,
  /**
   * An invalid date, or one not between 1990 and tomorrow. An article that a person submits is
   * rejected; a page that a source links to is kept without a date.
   */
  BAD_DATE,
  /** Rejected after the last failed attempt; {@code redrive} tries it again. */
  UNAVAILABLE;

  /** Returns the code of keys and published files: {@code not-found}. */
  public String code() {
    return Codes.of(this);
  }

  @Override
  public String toString() {
    return code();
  }
}
