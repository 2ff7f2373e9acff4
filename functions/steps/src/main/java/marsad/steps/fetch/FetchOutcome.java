package marsad.steps.fetch;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The result of fetching or taking in several inputs.
 *
 * @param keys keys of the articles that were stored
 * @param rejected inputs that are no article, with the reason
 * @param later inputs that met a transient fault and are tried again, with the reason
 */
public record FetchOutcome(
    List<String> keys, Map<String, String> rejected, Map<String, String> later) {
  static final FetchOutcome NOTHING = new FetchOutcome(List.of(), Map.of(), Map.of());

  /** The result if nothing is tried again: what is left for later is rejected. */
  FetchOutcome withoutRetry() {
    Map<String, String> all = new LinkedHashMap<>(rejected);
    all.putAll(later);
    return new FetchOutcome(keys, all, Map.of());
  }
}
