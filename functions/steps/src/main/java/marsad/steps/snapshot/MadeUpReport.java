package marsad.steps.snapshot;

import java.util.List;
import marsad.article.Article;
import marsad.table.Tsv;

/**
 * A made-up report of an attack, read to load what the first real one needs.
 *
 * @param lang its language, BCP 47
 * @param text its words
 */
record MadeUpReport(String lang, String text) {
  /** Returns one in each language, that of most reports first: the rows of {@code warm-up.tsv}. */
  static List<MadeUpReport> list() {
    return Tsv.read("tables/warm-up.tsv").stream()
        .map(row -> new MadeUpReport(row.get("lang"), row.get("text")))
        .toList();
  }

  /** Returns it as an article. */
  Article article() {
    return new Article(null, null, null, lang, null, "2022-07-19", null, text, null);
  }
}
