package marsad.aggregate.trust;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import marsad.aggregate.incident.KnownPublishers;
import marsad.aggregate.incident.Publisher;
import marsad.aggregate.incident.Report;
import marsad.aggregate.match.Corroboration;
import marsad.reference.Agencies;
import marsad.table.TableException;
import marsad.table.Tsv;

/**
 * How far sources are trusted: the rows of {@code trust.tsv}. A row of the operator replaces the
 * same row of Marsad, so that everything else keeps its safe default.
 */
public final class TrustRules {
  private static final String BUNDLED = "tables/trust.tsv";

  /** The value of a row that holds for every source. */
  private static final String ALL = "*";

  /** The value of a row that holds for every source on probation. */
  private static final String PROBATION = "probation";

  /** The value of a row that holds for all sources on probation together. */
  private static final String PROBATION_ALL = "probation-all";

  private static final Set<String> GROUPS = Set.of(ALL, PROBATION, PROBATION_ALL);

  /** What a row says. */
  enum What {
    /** A host that is established from its first report on. */
    KNOWN,
    /**
     * Maximum number of incidents a local day that rest on one source, or on all sources on
     * probation together.
     */
    CAP,
    /**
     * A day with more than this multiple of the usual number of incidents of its source is a spike.
     */
    SPIKE,
    /** A day with at most this number of incidents is no spike. */
    SPIKE_LEAST,
    /** Length of the probation after the first report of a source, days. */
    PROBATION,
    /** Maximum number of dead or of wounded of one incident. */
    TOLL,
    /** Earliest year of an event. */
    DATE
  }

  private final KnownPublishers known;
  private final Corroboration corroboration;
  private final Map<What, Double> amounts = new EnumMap<>(What.class);
  private final Map<String, Integer> caps = new HashMap<>();

  private TrustRules(
      List<Tsv.Row> rows,
      Collection<String> hosts,
      Agencies agencies,
      Corroboration corroboration) {
    this.corroboration = corroboration;
    List<String> all = new ArrayList<>(hosts);
    for (Tsv.Row row : rows) {
      What what = row.choice("what", What.class);
      String value = row.get("value").strip().toLowerCase(Locale.ROOT);
      switch (what) {
        case KNOWN -> all.add(host(row, value));
        case CAP ->
            caps.put(
                GROUPS.contains(value) ? value : host(row, value), (int) amount(row, 1, 1_000_000));
        default -> {
          if (!value.equals(ALL)) {
            throw new TableException(row, "is for '" + value + "'", "write * as its value");
          }
          amounts.put(what, amount(row, what == What.PROBATION ? 0 : 1, 1_000_000));
        }
      }
    }
    known = KnownPublishers.of(agencies, all);
  }

  /** Returns the rules that Marsad ships. */
  public static TrustRules bundled() {
    return of(List.of(), List.of(), Agencies.bundled());
  }

  /**
   * Returns the rules that Marsad ships, with those of the operator.
   *
   * @param own rows of the operator's table: what, value, amount, why
   * @param sources hosts of the sources that Marsad polls, which are established
   * @param agencies agencies, which are established too
   * @throws TableException if a row is broken
   */
  public static TrustRules of(List<Tsv.Row> own, Collection<String> sources, Agencies agencies) {
    List<Tsv.Row> rows = new ArrayList<>(Tsv.read(BUNDLED));
    rows.addAll(own);
    return new TrustRules(rows, sources, agencies, Corroboration.bundled());
  }

  private static String host(Tsv.Row row, String value) {
    if (!value.matches("[\\p{L}\\p{N}][\\p{L}\\p{N}.-]*\\.[\\p{L}\\p{N}-]+")) {
      throw new TableException(
          row, "names '" + value + "'", "write a host without scheme and path, e.g. example.org");
    }
    return Publisher.bare(value);
  }

  private static double amount(Tsv.Row row, int least, int most) {
    double amount = row.number("amount");
    if (!(amount >= least && amount <= most)) {
      throw new TableException(
          row, "has the amount " + row.get("amount"), "write a number from " + least + " up");
    }
    return amount;
  }

  /** Returns the publishers that are established from their first report on. */
  public KnownPublishers known() {
    return known;
  }

  /** Returns what a further independent source adds. */
  public Corroboration corroboration() {
    return corroboration;
  }

  /**
   * Returns when a source leaves probation: {@link Instant#MIN} for a known one, {@link
   * Instant#MAX} for one without a name or a recorded report.
   *
   * @param first when Marsad recorded its first report; null where none is recorded
   */
  Instant established(Report report, Publisher publisher, Instant first) {
    if (known.isKnown(report, publisher)) {
      return Instant.MIN;
    }
    return first == null || !publisher.isNamed()
        ? Instant.MAX
        : first.plus(Duration.ofHours(Math.round(24 * amounts.get(What.PROBATION))));
  }

  /** Returns the maximum number of incidents of one day that rest on a source and are published. */
  int cap(Publisher publisher, boolean onProbation) {
    Integer own = caps.get(publisher.key());
    if (own == null) {
      own = caps.get(publisher.site());
    }
    return own != null ? own : caps.get(onProbation ? PROBATION : ALL);
  }

  /**
   * Returns the maximum number of incidents of one day that rest only on sources on probation and
   * are published.
   */
  int capOfProbation() {
    return caps.get(PROBATION_ALL);
  }

  /**
   * Returns whether a number of incidents a day is a spike.
   *
   * @param usual the usual number a day; empty counts as 0
   */
  boolean isSpike(int incidents, OptionalInt usual) {
    double most = amounts.get(What.SPIKE) * usual.orElse(0);
    return incidents > Math.max(most, amounts.get(What.SPIKE_LEAST));
  }

  /** Returns whether a number of people is higher than that of any known event. */
  boolean isImplausible(Integer people) {
    return people != null && people > amounts.get(What.TOLL);
  }

  /** Returns the earliest year of an event. */
  int earliestYear() {
    return amounts.get(What.DATE).intValue();
  }
}
