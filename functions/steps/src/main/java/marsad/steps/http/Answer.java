package marsad.steps.http;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a server answered.
 *
 * @param uri what it was asked for
 * @param status 100..599 (RFC 9110, 15)
 * @param headers values by name as they came; the case of a name does not matter
 * @param body as it came, packed or not
 */
record Answer(URI uri, int status, Map<String, List<String>> headers, byte[] body) {

  /** The first value of a header. */
  Optional<String> header(String name) {
    return headers.getOrDefault(name, List.of()).stream().findFirst();
  }
}
