package marsad.extract.entity.place;

/** How exactly a mention of a place says where an event happened, the best first. */
public enum PlaceRank {
  /** A named village, town, mountain, valley, base, … */
  SITE,

  /** A point relative to a named place by distance and direction, or between two of them. */
  RELATIVE,

  /** A direction from a named place. */
  DIRECTION,

  DISTRICT,

  GOVERNORATE,

  /** Part of the name of a force or an office. */
  OFFICE,

  COUNTRY;

  /** Returns whether this rank says where more exactly than another. */
  public boolean isBetterThan(PlaceRank other) {
    return compareTo(other) < 0;
  }

  /** Returns the better of two ranks. */
  static PlaceRank better(PlaceRank a, PlaceRank b) {
    return a.isBetterThan(b) ? a : b;
  }
}
