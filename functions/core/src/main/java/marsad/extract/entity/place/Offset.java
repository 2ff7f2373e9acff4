package marsad.extract.entity.place;

import java.util.Optional;
import marsad.table.Codes;

/** How a text says where a point lies that has no name of its own; the rule of its evidence. */
enum Offset {
  /** "35 km south-west of Kirkuk". */
  DISTANCE_AND_DIRECTION,

  /** "North of Daquq". */
  DIRECTION_ALONE,

  /** "50 km from Kirkuk". */
  DISTANCE_ALONE;

  /** Returns how a point is given; empty where it has a name or lies between two places. */
  static Optional<Offset> of(PlaceMention point) {
    return Codes.find(Offset.class, point.rule());
  }

  /** Returns whether a point is given so. */
  boolean is(PlaceMention point) {
    return rule().equals(point.rule());
  }

  /** Returns the name of the rule, such as {@code distance-alone}. */
  String rule() {
    return Codes.of(this);
  }
}
