package marsad.steps.store;

import java.io.IOException;
import java.util.List;
import marsad.json.Shown;
import marsad.table.Codes;
import marsad.table.Tsv;

/**
 * What one step may do with the objects of one bucket: rows of {@code access.tsv}, of which its
 * role on AWS is made too.
 */
public final class Access {
  private static final String TABLE = "tables/access.tsv";
  private static final List<Row> ROWS = Tsv.read(TABLE).stream().map(Row::of).toList();

  private final String step;
  private final String bucket;
  private final List<Row> rows;

  private Access(String step, String bucket) {
    this.step = step;
    this.bucket = bucket;
    this.rows =
        ROWS.stream().filter(row -> row.step.equals(step) && row.bucket.equals(bucket)).toList();
  }

  /** What can be done with an object. */
  enum Action {
    READ,
    WRITE,
    DELETE
  }

  /** A row; a prefix without a slash at its end is a whole key. */
  private record Row(String step, String bucket, Action action, String prefix) {
    static Row of(Tsv.Row row) {
      return new Row(
          row.get("step"),
          row.get("bucket"),
          row.choice("action", Action.class),
          row.get("prefix"));
    }

    boolean permits(Action wanted, String key) {
      return action == wanted
          && (prefix.endsWith("/") ? key.startsWith(prefix) : key.equals(prefix));
    }
  }

  /**
   * The buckets as one step may use them.
   *
   * @param step its name in {@code access.tsv}
   */
  public static Stores limit(String step, Stores stores) {
    return new Stores(
        new LimitedStore(stores.inner(), new Access(step, "private")),
        new LimitedStore(stores.open(), new Access(step, "public")));
  }

  /**
   * Returns the key if the step may do that with it.
   *
   * @throws ForbiddenKey if it may not
   */
  String check(Action action, String key) throws ForbiddenKey {
    if (!Keys.isKey(key) || rows.stream().noneMatch(row -> row.permits(action, key))) {
      throw new ForbiddenKey(
          "the step "
              + step
              + " must not "
              + Codes.of(action)
              + " '"
              + Shown.shortened(String.valueOf(key))
              + "' in the "
              + bucket
              + " bucket (access.tsv)");
    }
    return key;
  }

  /** A step was made to use an object that is none of its own. */
  public static final class ForbiddenKey extends IOException {
    private static final long serialVersionUID = 1L;

    ForbiddenKey(String reason) {
      super(reason);
    }
  }
}
