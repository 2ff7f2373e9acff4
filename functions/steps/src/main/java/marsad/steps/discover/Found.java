package marsad.steps.discover;

import java.util.Map;

/**
 * A report that a source names.
 *
 * @param url its address as the source writes it
 * @param published when it was published as the source says, ISO 8601, or as it is written where
 *     that is another form; null where the source does not say
 * @param changed when it was changed or published, ISO 8601; null where the source does not say
 */
record Found(String url, String published, String changed) {

  /**
   * The same, with a date that no feed reader understood, so that it is read or counted later.
   *
   * @param written dates by address, as the feed writes them
   */
  Found orWritten(Map<String, String> written) {
    return published == null && changed == null && written.containsKey(url)
        ? new Found(url, written.get(url), null)
        : this;
  }
}
