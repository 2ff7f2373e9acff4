package marsad.article;

import marsad.table.Codes;

/** Why an input became no article, or one without a date, as it is counted and published. */
public enum InputRejectionReason {
  /** Not an http or https address that Marsad would ask. */
  BAD_ADDRESS,
  /** An address inside the network, on a port that is not asked, or of no host. */
  FORBIDDEN_ADDRESS,
  /** The site's robots.txt does not allow it. */
  ROBOTS,
  /** The server has no such page, or redirects without end. */
  NOT_FOUND,
  /** Not a page, a feed or a text. */
  NOT_A_PAGE,
  /** Longer than any report. */
  TOO_LONG,
  /** Not what it says it is: broken packing, broken JSON, no UTF-8. */
  DAMAGED,
  /** A page without a report on it. */
  NO_ARTICLE,
  /** In none of the languages that Marsad reads. */
  OTHER_LANGUAGE,
  /**
   * A date that is none, or not between 1990 and tomorrow. An article that somebody gives is
   * rejected; a page that a source names is kept without a date.
   */
  BAD_DATE,
  /** Tried so often in vain that it was set aside; {@code redrive} tries it again. */
  UNAVAILABLE;

  /** As in keys and published files: {@code not-found}. */
  public String code() {
    return Codes.of(this);
  }

  @Override
  public String toString() {
    return code();
  }
}
