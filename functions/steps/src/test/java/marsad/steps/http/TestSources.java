package marsad.steps.http;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import marsad.parse.FileParser;

/** Sources with other limits than the usual ones. */
public final class TestSources {
  private TestSources() {}

  /** Asks loopback, with so much time between two requests to a host. */
  public static Source loopback(Duration delay) {
    Duration time = Duration.ofMinutes(1);
    return new HttpSource(
        new HttpLimits(
            true,
            Set.of(),
            time,
            time,
            time,
            delay,
            Duration.ofMinutes(1),
            2,
            FileParser.MOST_BYTES,
            5),
        "test",
        Clock.systemUTC());
  }
}
