package marsad.steps.aggregate;

import java.io.IOException;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import marsad.article.Article;
import marsad.event.Extraction;
import marsad.extract.Extractor;
import marsad.reference.place.Gazetteer;
import marsad.reference.place.PlaceKind;
import marsad.steps.extract.ExtractStep;
import marsad.steps.store.ObjectKeys;
import marsad.steps.store.Stores;

/** Made-up reports of made-up attacks, many of them of the same attack, two in each report. */
final class ManyReports {
  private static final Extractor EXTRACTOR = new Extractor();

  /** Few places, so that many reports tell of the same attack. */
  static final List<String> FEW =
      List.of("Daquq", "Hawija", "Dibis", "Makhmur", "Tuz Khurmatu", "Jalawla", "Riyadh", "Zab");

  private static final List<String> DEEDS =
      List.of(
          "Gunmen attacked a police checkpoint in %s on %s, killing %d policemen.",
          "A roadside bomb hit an army patrol in %s on %s, wounding %d soldiers.",
          "Mortar shells fell on houses in %s on %s, wounding %d civilians.");

  private ManyReports() {}

  /** The villages of the country that have a point, about as many as there are attacks in a day. */
  static List<String> villages() {
    return Gazetteer.bundled().list().stream()
        .filter(place -> place.kind() == PlaceKind.VILLAGE && place.hasPoint())
        .map(place -> "the village of " + place.names().en())
        .toList();
  }

  /**
   * A report of two attacks.
   *
   * @param random chooses what of
   * @param first the first day that they may be of
   * @param days how many days
   */
  static Article report(String id, Random random, LocalDate first, int days) {
    return report(id, random, first, days, FEW);
  }

  /** The same, of some places. */
  static Article report(String id, Random random, LocalDate first, int days, List<String> places) {
    LocalDate day = first.plusDays(random.nextInt(days));
    String text =
        deed(random, day, places) + "\n" + deed(random, day.minusDays(random.nextInt(3)), places);
    String published = day.plusDays(1).toString();
    String source = "source-" + random.nextInt(6);
    return new Article(
        id, null, source, "en", null, published, published + "T12:00:00Z", text, null);
  }

  /** A report of an attack that resembles that of the day before and of the day after. */
  static Article alike(String id, LocalDate day) {
    String text =
        "Islamic State militants attacked an army post in Daquq on %s, killing four soldiers."
            .formatted(written(day));
    String published = day.plusDays(1).toString();
    return new Article(
        id, null, "source", "en", null, published, published + "T12:00:00Z", text, null);
  }

  private static String deed(Random random, LocalDate day, List<String> places) {
    return String.format(
        Locale.ROOT,
        DEEDS.get(random.nextInt(DEEDS.size())),
        places.get(random.nextInt(places.size())),
        written(day),
        2 + random.nextInt(4));
  }

  private static String written(LocalDate day) {
    return day.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH)
        + " "
        + day.getDayOfMonth()
        + ", "
        + day.getYear();
  }

  /** What is extracted of a report. */
  static Extraction extract(Article report) {
    return EXTRACTOR.extract(report);
  }

  /** Stores reports and what is extracted of them; returns the keys of the extractions. */
  static List<String> store(Stores stores, List<Article> reports) throws IOException {
    ExtractStep extract = new ExtractStep(EXTRACTOR, stores);
    List<String> keys = new ArrayList<>();
    for (Article report : reports) {
      String key = ObjectKeys.article(report);
      stores.update(key, Article.class, old -> report);
      keys.add(extract.extract(key));
    }
    return keys;
  }
}
