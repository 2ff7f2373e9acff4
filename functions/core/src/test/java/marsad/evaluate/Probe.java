package marsad.evaluate;

import java.util.Locale;

/**
 * The count of one probe: how many texts, or fields of them, came out as they must.
 *
 * @param name what is changed in the texts
 * @param lang the language of the texts
 * @param right those that came out as they must
 * @param all those that were asked
 */
record Probe(String name, String lang, int right, int all) {
  /** Returns a row of the table of probes. */
  String row() {
    return String.format(
        Locale.ROOT,
        "| %s | %s | %d/%d | %.1f %% |",
        name,
        lang,
        right,
        all,
        all == 0 ? 100.0 : 100.0 * right / all);
  }
}
