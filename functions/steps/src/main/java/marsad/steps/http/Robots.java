package marsad.steps.http;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import marsad.article.InputRejectionReason;
import marsad.article.RejectedInput;

/** What the {@code robots.txt} of each host allows (RFC 9309), kept for a day. */
final class Robots {
  private static final List<String> NAMES = List.of("marsad");
  private static final Duration KEPT = Duration.ofHours(24);
  private static final Duration LONGEST_DELAY = Duration.ofSeconds(30);
  private static final int MOST_HOSTS = 10_000;

  /** Gets the file. */
  interface Getter {
    /**
     * The file's bytes; empty where the host has none.
     *
     * @param origin who gave the address of the page
     * @throws Unavailable if that cannot be known now
     */
    byte[] get(URI uri, AddressOrigin origin) throws Unavailable, RejectedInput;
  }

  private record Known(BaseRobotRules rules, Instant until) {}

  private final Map<String, Known> hosts = new ConcurrentHashMap<>();
  private final Getter getter;
  private final Clock clock;

  Robots(Getter getter, Clock clock) {
    this.getter = getter;
    this.clock = clock;
  }

  /**
   * Checks a page.
   *
   * @param origin who gave its address
   * @return the delay between two requests that the host asks for; zero where it asks for none
   * @throws RejectedInput if the host does not want it fetched
   * @throws Unavailable if its rules cannot be had: then nothing is fetched
   */
  Duration check(URI uri, AddressOrigin origin) throws RejectedInput, Unavailable {
    BaseRobotRules rules = rules(uri, origin);
    if (!rules.isAllowed(uri.toString())) {
      throw new RejectedInput(
          InputRejectionReason.ROBOTS, "robots.txt of '" + uri.getHost() + "' does not allow it");
    }
    long delay = rules.getCrawlDelay();
    return delay <= 0
        ? Duration.ZERO
        : Duration.ofMillis(Math.min(delay, LONGEST_DELAY.toMillis()));
  }

  private BaseRobotRules rules(URI uri, AddressOrigin origin) throws RejectedInput, Unavailable {
    String host = uri.getScheme() + "://" + uri.getRawAuthority();
    Known known = hosts.get(host);
    if (known == null || clock.instant().isAfter(known.until())) {
      if (hosts.size() >= MOST_HOSTS) {
        hosts.clear();
      }
      known = new Known(read(URI.create(host + "/robots.txt"), origin), clock.instant().plus(KEPT));
      hosts.put(host, known);
    }
    return known.rules();
  }

  private BaseRobotRules read(URI file, AddressOrigin origin) throws Unavailable, RejectedInput {
    byte[] bytes = getter.get(file, origin);
    return bytes.length == 0
        ? new SimpleRobotRules(RobotRulesMode.ALLOW_ALL)
        : new SimpleRobotRulesParser().parseContent(file.toString(), bytes, "text/plain", NAMES);
  }
}
