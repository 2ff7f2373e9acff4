package marsad.steps.operator;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import marsad.article.CanonicalUrl;
import marsad.article.RejectedInput;
import marsad.parse.FileParser;
import marsad.steps.store.Media;
import marsad.steps.store.ObjectStore.Stored;
import marsad.steps.store.Stores;

/** Writes {@code withdrawn.tsv}, the operator's table of articles that tell nothing any more. */
public final class WithdrawalTable {
  private static final String HEADER = "value\tat\twhy";
  private static final Media TSV = Media.of("text/tab-separated-values");
  private static final int MOST_RACES = 20;

  private final Stores stores;

  public WithdrawalTable(Stores stores) {
    this.stores = stores;
  }

  /**
   * Adds rows for what has none.
   *
   * @param values article ids or addresses
   * @param at the moment, ISO 8601
   * @param why the reason, for whoever reads the table
   */
  public void add(Collection<String> values, String at, String why) throws IOException {
    change(
        lines -> {
          List<String> all = new ArrayList<>(lines);
          for (String value : values) {
            if (lines.stream().noneMatch(line -> isOf(line, value))) {
              all.add(value + "\t" + at + "\t" + why.replaceAll("\\s+", " ").strip());
            }
          }
          return all;
        });
  }

  /** Removes the rows of values, however their addresses are written. */
  public void remove(Collection<String> values) throws IOException {
    change(
        lines ->
            lines.stream()
                .filter(line -> values.stream().noneMatch(value -> isOf(line, value)))
                .toList());
  }

  private static boolean isOf(String line, String value) {
    String written = line.split("\t", 2)[0];
    return CanonicalUrl.keyOf(written).equals(CanonicalUrl.keyOf(value));
  }

  private void change(UnaryOperator<List<String>> change) throws IOException {
    for (int race = 0; race < MOST_RACES; race++) {
      Optional<Stored> before = stores.inner().find(OperatorTables.WITHDRAWN);
      List<String> lines = before.isEmpty() ? List.of(HEADER) : lines(before.get());
      byte[] bytes =
          (String.join("\n", change.apply(lines)) + "\n").getBytes(StandardCharsets.UTF_8);
      if (Stores.holds(before, bytes)
          || Stores.write(stores.inner(), OperatorTables.WITHDRAWN, bytes, TSV, before)) {
        return;
      }
      Stores.backOff(race);
    }
    throw new IOException(
        OperatorTables.WITHDRAWN + " is changed by others all the time; try again");
  }

  private static List<String> lines(Stored stored) throws IOException {
    try {
      return FileParser.utf8(stored.bytes()).lines().toList();
    } catch (RejectedInput e) {
      throw new IOException(OperatorTables.WITHDRAWN + ": " + e.getMessage(), e);
    }
  }
}
