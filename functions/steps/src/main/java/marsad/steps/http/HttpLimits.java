package marsad.steps.http;

import java.time.Duration;
import java.util.Set;
import marsad.parse.FileParser;

/**
 * How far a fetch may go.
 *
 * @param inner whether a typed URL may lie on this machine or network, on any port; where it
 *     redirects to, and what its page links to elsewhere, never may
 * @param ports ports of the open internet that may be asked
 * @param connect time to connect
 * @param head time until the head of an answer is there
 * @param whole time for one answer, from the first byte sent to the last received
 * @param delay least time between two requests to a host
 * @param patience time to wait for a host's turn
 * @param retries how often a request is repeated that met a passing fault
 * @param mostBytes length of a body, before and after unpacking
 * @param mostRedirects redirects of one request
 */
record HttpLimits(
    boolean inner,
    Set<Integer> ports,
    Duration connect,
    Duration head,
    Duration whole,
    Duration delay,
    Duration patience,
    int retries,
    int mostBytes,
    int mostRedirects) {

  static HttpLimits usual(boolean inner) {
    return new HttpLimits(
        inner,
        Set.of(80, 443),
        Duration.ofSeconds(10),
        Duration.ofSeconds(20),
        Duration.ofSeconds(30),
        inner ? Duration.ZERO : Duration.ofSeconds(1),
        Duration.ofSeconds(60),
        2,
        FileParser.MOST_BYTES,
        5);
  }
}
