package marsad.reference.place;

/** Distances and directions on a sphere of the earth's mean radius, 6371 km. */
public final class Geo {
  /** One degree of latitude, kilometres. */
  public static final double KM_PER_DEGREE = 111.2;

  private static final double EARTH_KM = 6371;

  private static final double FULL_TURN = 360;

  private Geo() {}

  /** Great-circle distance, kilometres; decimal degrees. */
  public static double km(double lat1, double lon1, double lat2, double lon2) {
    double p = Math.toRadians(lat1);
    double q = Math.toRadians(lat2);
    double h =
        Math.pow(Math.sin((q - p) / 2), 2)
            + Math.cos(p) * Math.cos(q) * Math.pow(Math.sin(Math.toRadians(lon2 - lon1) / 2), 2);
    return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(h)));
  }

  /** Returns the latitude and longitude of what lies some kilometres from a point. */
  public static double[] move(double lat, double lon, Direction direction, double km) {
    double bearing = direction.bearing();
    double dLat = km * Math.cos(Math.toRadians(bearing)) / KM_PER_DEGREE;
    double dLon =
        km * Math.sin(Math.toRadians(bearing)) / (KM_PER_DEGREE * Math.cos(Math.toRadians(lat)));
    return new double[] {round(lat + dLat), round(lon + dLon)};
  }

  /** Returns the direction from one point to another, degrees clockwise from north, 0..360. */
  public static double bearing(double lat1, double lon1, double lat2, double lon2) {
    double east = (lon2 - lon1) * Math.cos(Math.toRadians((lat1 + lat2) / 2));
    return (Math.toDegrees(Math.atan2(east, lat2 - lat1)) + FULL_TURN) % FULL_TURN;
  }

  /** Returns the angle between two directions, degrees, 0..180. */
  public static double angle(double bearing1, double bearing2) {
    double turn = Math.abs(bearing1 - bearing2) % FULL_TURN;
    return Math.min(turn, FULL_TURN - turn);
  }

  /** Three decimals: 100 m, more than any text says. */
  public static double round(double degrees) {
    return Math.round(degrees * 1000) / 1000.0;
  }
}
