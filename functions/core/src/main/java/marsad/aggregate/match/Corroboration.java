package marsad.aggregate.match;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import marsad.table.TableException;
import marsad.table.Tsv;

/**
 * How sure several independent sources make an incident. The surest counts in full. Another one
 * only as far as its errors are its own, which {@code corroboration.tsv} says: sources copy one
 * another, and the same rules read them all.
 */
public final class Corroboration {
  static final String TABLE = "tables/corroboration.tsv";

  /** An incident is never surer than this. */
  private static final double MOST = 0.99;

  private static final Corroboration BUNDLED = of(Tsv.read(TABLE));

  /** Who tells it. */
  private enum Standing {
    /** A source that Marsad or its operator names. */
    KNOWN,
    /** Any other. */
    UNKNOWN
  }

  /**
   * An independent source.
   *
   * @param probability that the surest of its reports is read rightly, 0..1
   * @param known whether Marsad or its operator names it
   */
  public record Source(double probability, boolean known) {}

  private final Map<Standing, Double> worth = new EnumMap<>(Standing.class);

  private Corroboration() {}

  /** Returns the rules that Marsad ships. */
  public static Corroboration bundled() {
    return BUNDLED;
  }

  /**
   * Reads what a further source is worth.
   *
   * @throws TableException if a row is broken or one is missing
   */
  static Corroboration of(List<Tsv.Row> rows) {
    Corroboration read = new Corroboration();
    for (Tsv.Row row : rows) {
      double worth = row.number("worth");
      if (!(worth >= 0 && worth <= 1)) {
        throw new TableException(row, "has the worth " + row.get("worth"), "write 0 to 1");
      }
      if (row.get("why").isBlank()) {
        throw new TableException(row, "gives no reason", "say why");
      }
      read.worth.put(row.choice("source", Standing.class), worth);
    }
    for (Standing standing : Standing.values()) {
      if (!read.worth.containsKey(standing)) {
        throw new TableException(
            TABLE, 0, "does not say what a source is worth that is " + standing, "add a row");
      }
    }
    return read;
  }

  /** Returns the probability that the incident is read rightly, rounded to three digits. */
  public double confidence(List<Source> sources) {
    List<Source> surest =
        sources.stream()
            .sorted(
                Comparator.comparingDouble(Source::probability)
                    .thenComparing(Source::known)
                    .reversed())
            .toList();
    double wrong = 1;
    for (Source source : surest) {
      double counts = wrong == 1 ? 1 : worth.get(standing(source));
      wrong *= 1 - counts * source.probability();
    }
    return Math.round(Math.min(MOST, 1 - wrong) * 1000) / 1000.0;
  }

  private static Standing standing(Source source) {
    return source.known() ? Standing.KNOWN : Standing.UNKNOWN;
  }
}
