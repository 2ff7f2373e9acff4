package marsad.lambda;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import marsad.article.Article;
import marsad.extract.Extractor;
import marsad.json.Json;

/** How long an extraction of the seed takes by itself in a process that has done many. */
final class WarmExtraction {
  private static final int MANY = 4000;

  private WarmExtraction() {}

  public static void main(String[] args) throws Exception {
    Article article = Json.read(Questions.seed(), Article.class);
    Extractor extractor = Extractor.bundled();
    int events = 0;
    List<Double> all = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      long begin = System.nanoTime();
      events += extractor.extract(article).events().size();
      all.add((System.nanoTime() - begin) / 1e6);
    }
    System.out.printf(
        Locale.ROOT,
        "a warm extraction of the seed, by itself: %.2f ms (bar 3; %d events each)%n",
        StartMeasurement.median(all.subList(MANY / 2, MANY)),
        events / MANY);
  }
}
