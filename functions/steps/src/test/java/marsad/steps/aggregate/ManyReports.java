package marsad.steps.aggregate;

import java.io.IOException;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import marsad.article.Article;
import marsad.extract.Extractor;
import marsad.steps.Layout;
import marsad.steps.extract.ExtractStep;
import marsad.steps.store.Stores;

/** Made-up reports of made-up attacks, many of them of the same attack, two in each report. */
final class ManyReports {
  private static final Extractor EXTRACTOR = new Extractor();
  private static final List<String> PLACES =
      List.of("Daquq", "Hawija", "Dibis", "Makhmur", "Tuz Khurmatu", "Jalawla", "Riyadh", "Zab");
  private static final List<String> DEEDS =
      List.of(
          "Gunmen attacked a police checkpoint in %s on %s, killing %d policemen.",
          "A roadside bomb hit an army patrol in %s on %s, wounding %d soldiers.",
          "Mortar shells fell on houses in %s on %s, wounding %d civilians.");

  private ManyReports() {}

  /**
   * A report of two attacks.
   *
   * @param random chooses what of
   * @param first the first day that they may be of
   * @param days how many days
   */
  static Article report(String id, Random random, LocalDate first, int days) {
    LocalDate day = first.plusDays(random.nextInt(days));
    String text = deed(random, day) + "\n" + deed(random, day.minusDays(random.nextInt(3)));
    String published = day.plusDays(1).toString();
    String source = "source-" + random.nextInt(6);
    return new Article(
        id, null, source, "en", null, published, published + "T12:00:00Z", text, null);
  }

  private static String deed(Random random, LocalDate day) {
    String written =
        day.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH)
            + " "
            + day.getDayOfMonth()
            + ", "
            + day.getYear();
    return String.format(
        Locale.ROOT,
        DEEDS.get(random.nextInt(DEEDS.size())),
        PLACES.get(random.nextInt(PLACES.size())),
        written,
        2 + random.nextInt(4));
  }

  /** Stores reports and what is extracted of them; returns the keys of the extractions. */
  static List<String> store(Stores stores, List<Article> reports) throws IOException {
    ExtractStep extract = new ExtractStep(EXTRACTOR, stores);
    List<String> keys = new ArrayList<>();
    for (Article report : reports) {
      String key = Layout.article(report);
      stores.update(key, Article.class, old -> report);
      keys.add(extract.extract(key));
    }
    return keys;
  }
}
