package marsad.reference.place;

/** Points of the compass. */
public enum Direction {
  N(0),
  NE(45),
  E(90),
  SE(135),
  S(180),
  SW(225),
  W(270),
  NW(315);

  private final double bearing;

  Direction(double bearing) {
    this.bearing = bearing;
  }

  /** Returns the angle, in degrees clockwise from north, 0..360. */
  double bearing() {
    return bearing;
  }
}
