package marsad.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import marsad.aggregate.Incident;
import marsad.aggregate.Joiner;
import marsad.aggregate.Told;
import marsad.article.Article;
import marsad.extract.Extractor;
import marsad.table.Gazetteer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Joining one new report to the events around it, of 274 a day: seven days of them are all that
 * aggregate reads, however long the history is. That it reads no more is counted by {@code
 * FlatCostTest}; here it shows what seven days cost beside a single one.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class JoinBenchmark {
  private static final int A_DAY = 274;
  private static final LocalDate DAY = LocalDate.of(2022, 7, 15);

  /** Days that are read. */
  @Param({"1", "7"})
  public int days;

  private final Joiner joiner = new Joiner();
  private final List<Told> around = new ArrayList<>();
  private Set<String> seeds;

  /** Extracts made-up reports, one attack each, in all villages that have a point. */
  @Setup(Level.Trial)
  public void read() {
    Extractor extractor = new Extractor();
    List<String> villages =
        Gazetteer.shipped().list().stream()
            .filter(place -> place.kind().equals("village") && place.hasPoint())
            .map(place -> place.names().en())
            .toList();
    for (int i = 0; i < days * A_DAY; i++) {
      LocalDate day = DAY.plusDays(i % days - days / 2);
      String text =
          String.format(
              Locale.ROOT,
              "Gunmen attacked a police checkpoint in the village of %s on July %d, 2022, killing"
                  + " %d policemen.",
              villages.get(i * 31 % villages.size()),
              day.getDayOfMonth(),
              2 + i % 4);
      String published = day.plusDays(1).toString();
      Article article =
          new Article("r" + i, null, "s" + i % 6, "en", null, published, published, text, null);
      around.addAll(Told.of(article, extractor.extract(article)));
    }
    seeds =
        Set.of(
            around.stream()
                .filter(told -> told.day().equals(DAY))
                .findFirst()
                .orElseThrow()
                .event()
                .id());
  }

  /** What aggregate does with a new report when it has read the days around. */
  @Benchmark
  public List<Incident> joinOne() {
    return joiner.join(joiner.linked(seeds, around));
  }
}
