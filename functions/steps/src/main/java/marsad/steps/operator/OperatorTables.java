package marsad.steps.operator;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import marsad.aggregate.incident.Publisher;
import marsad.aggregate.match.Corrections;
import marsad.aggregate.trust.TrustRules;
import marsad.article.RejectedInput;
import marsad.export.discretion.Discretion;
import marsad.export.names.PersonNames;
import marsad.parse.FileParser;
import marsad.reference.Agencies;
import marsad.reference.ReferenceTables;
import marsad.steps.store.ObjectStore.Stored;
import marsad.steps.store.Stores;
import marsad.table.TableException;
import marsad.table.Tsv;

/** The operator's own tables, in the private bucket; none of them must be there. */
public final class OperatorTables {
  /** Where reports are looked for, instead of what Marsad brings. */
  public static final String SOURCES = "sources.tsv";

  /** Where reports are looked for, as Marsad brings it. */
  public static final String SHIPPED_SOURCES = "tables/sources.tsv";

  private static final String TRUST = "trust.tsv";
  private static final String CORRECTIONS = "corrections.tsv";
  private static final String DISCRETION = "discretion.tsv";
  private static final String TAKEDOWN = "takedown.tsv";

  /** Articles that tell nothing any more; the command {@code withdraw} writes it. */
  public static final String WITHDRAWN = "withdrawn.tsv";

  /** Columns that each table must have. */
  private static final Map<String, List<String>> COLUMNS =
      Map.of(
          SOURCES, List.of("id", "name", "url", "links", "minutes"),
          TRUST, List.of("what", "value", "amount"),
          CORRECTIONS, List.of("action", "event", "other", "why"),
          DISCRETION, List.of("what", "value", "rule", "amount"),
          TAKEDOWN, List.of("value"),
          WITHDRAWN, List.of("value", "at", "why"));

  private OperatorTables() {}

  /**
   * The rows of a table; empty where it is not there.
   *
   * @throws TableException if it is broken; the message names line and fix
   */
  public static Optional<List<Tsv.Row>> find(Stores stores, String name) throws IOException {
    Optional<Stored> own = stores.inner().find(name);
    if (own.isEmpty()) {
      return Optional.empty();
    }
    try {
      String text = FileParser.utf8(own.get().bytes());
      checkHeader(name, text);
      return Optional.of(Tsv.parse(name, text.lines()));
    } catch (RejectedInput e) {
      throw new IOException(name + ": " + e.getMessage(), e);
    }
  }

  /**
   * Checks that a table begins with a line that names its columns. Without one its first row would
   * be taken for it, and no row be read.
   */
  private static void checkHeader(String name, String text) {
    Optional<String> first = text.lines().filter(line -> !line.isBlank()).findFirst();
    if (first.isEmpty()) {
      return;
    }
    List<String> named = List.of(first.get().split("\t", -1));
    List<String> columns = COLUMNS.getOrDefault(name, List.of());
    for (String column : columns) {
      if (!named.contains(column)) {
        throw new TableException(
            name,
            1,
            "names no column '" + column + "'",
            "begin with a line that names the columns, with tabs between: "
                + String.join(", ", columns));
      }
    }
  }

  /** What people have corrected, if anything. */
  public static Corrections corrections(Stores stores) throws IOException {
    return find(stores, CORRECTIONS).map(Corrections::of).orElse(Corrections.NONE);
  }

  /** Which articles tell nothing any more. */
  public static Withdrawals withdrawals(Stores stores) throws IOException {
    return new Withdrawals(
        find(stores, WITHDRAWN).orElse(List.of()), find(stores, TAKEDOWN).orElse(List.of()));
  }

  /**
   * How far sources are believed. The hosts of the sources that are asked for reports, Marsad's and
   * the operator's, are established.
   */
  public static TrustRules trust(Stores stores, Agencies agencies) throws IOException {
    List<Tsv.Row> sources = new ArrayList<>(Tsv.read(SHIPPED_SOURCES));
    find(stores, SOURCES).ifPresent(sources::addAll);
    List<String> hosts =
        sources.stream()
            .map(row -> row.get("url"))
            .map(Publisher::hostOf)
            .flatMap(Optional::stream)
            .toList();
    return TrustRules.of(find(stores, TRUST).orElse(List.of()), hosts, agencies);
  }

  /** What is not published, not yet, or not so exactly. */
  public static Discretion discretion(Stores stores, ReferenceTables tables, PersonNames names)
      throws IOException {
    return new Discretion(
        find(stores, DISCRETION).orElseGet(Discretion::bundledRules),
        find(stores, TAKEDOWN).orElse(List.of()),
        tables,
        names);
  }
}
