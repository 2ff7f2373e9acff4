package marsad.steps.aggregate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import marsad.article.Article;
import marsad.json.Json;
import marsad.steps.store.ObjectKeys;

/**
 * Writes a history to measure {@code replay} on: so many reports of two attacks each into the
 * articles of a data folder, 137 reports a day from 2012 on. {@code docs/joining.md} has the
 * commands.
 */
final class ManyArticles {
  private static final LocalDate FIRST = LocalDate.of(2012, 1, 1);
  private static final int A_DAY = 137;

  private ManyArticles() {}

  public static void main(String[] args) {
    Path articles = Path.of(args[0], "private");
    int reports = Integer.parseInt(args[1]);
    List<String> villages = ManyReports.villages();
    IntStream.range(0, reports)
        .parallel()
        .forEach(
            i -> {
              Random random = new Random(i);
              LocalDate day = FIRST.plusDays(random.nextInt(Math.max(1, reports / A_DAY)));
              String id = Article.sha256("report " + i).substring(0, 16);
              write(articles, ManyReports.report(id, random, day, 1, villages));
            });
  }

  private static void write(Path folder, Article report) {
    Path file = folder.resolve(ObjectKeys.article(report));
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, Json.bytes(report));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
