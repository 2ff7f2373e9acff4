package marsad.steps.fetch;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import marsad.steps.discover.UrlList;

/**
 * The result for each address of a list. An address in none of the maps was not tried, because the
 * time was over.
 *
 * @param stored key of the stored article, by address
 * @param rejected reason of the rejection, by address
 * @param later transient fault, by address
 */
record AddressOutcomes(
    Map<String, String> stored, Map<String, String> rejected, Map<String, String> later) {

  /** Results that several threads may add to, with those that are known already. */
  static AddressOutcomes concurrent(Map<String, String> stored, Map<String, String> rejected) {
    return new AddressOutcomes(
        new ConcurrentHashMap<>(stored),
        new ConcurrentHashMap<>(rejected),
        new ConcurrentHashMap<>());
  }

  /** Whether an address has a result. */
  boolean has(String url) {
    return stored.containsKey(url) || rejected.containsKey(url) || later.containsKey(url);
  }

  /** The addresses of a list that have no result. */
  UrlList untried(UrlList list) {
    return new UrlList(list.lines().stream().filter(line -> !has(line.url())).toList());
  }

  /** The same results in the order of the list. */
  AddressOutcomes ordered(UrlList list) {
    return new AddressOutcomes(
        ordered(stored, list), ordered(rejected, list), ordered(later, list));
  }

  private static Map<String, String> ordered(Map<String, String> results, UrlList list) {
    Map<String, String> ordered = new LinkedHashMap<>();
    for (UrlList.Line line : list.lines()) {
      if (results.containsKey(line.url())) {
        ordered.put(line.url(), results.get(line.url()));
      }
    }
    return ordered;
  }

  /** All results together. */
  FetchOutcome outcome() {
    return new FetchOutcome(List.copyOf(stored.values()), rejected, later);
  }
}
