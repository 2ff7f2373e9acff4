package marsad.steps.store;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * The version of what lies in the private bucket: {@code format.json}. A store of version 1 has
 * none.
 */
public final class StoreFormat {
  /** The version that this Marsad reads and writes. */
  public static final int VERSION = 2;

  private static final String KEY = "format.json";

  /** Folders that a store of version 1 has after its first report. */
  private static final List<String> OF_VERSION_1 = List.of("state/incidents/", "state/days/");

  private final Stores stores;
  private volatile boolean checked;

  public StoreFormat(Stores stores) {
    this.stores = stores;
  }

  /**
   * What the file says.
   *
   * @param upgrading whether the upgrade to this version has not come to its end
   */
  public record Format(int version, boolean upgrading) {}

  /** The version of a store; empty where it holds nothing yet. */
  public Optional<Format> find() throws IOException {
    Optional<Format> stored = stores.find(KEY, Format.class);
    if (stored.isPresent()) {
      return stored;
    }
    for (String folder : OF_VERSION_1) {
      if (!stores.inner().list(folder).isEmpty()) {
        // another process may have begun the store meanwhile, and writes its version first
        return stores.find(KEY, Format.class).or(() -> Optional.of(new Format(1, false)));
      }
    }
    return Optional.empty();
  }

  /**
   * Makes sure, once, that the store is of this version; one that holds nothing becomes it.
   *
   * @throws IOException if it is of another version, in one line that says what to do
   */
  public void check() throws IOException {
    if (!checked && !isOfThisVersion()) {
      stores.create(KEY, new Format(VERSION, false));
    }
    checked = true;
  }

  /**
   * Makes sure, for a step that only reads the format, that the store is of this version or holds
   * nothing.
   *
   * @throws IOException if it is of another version, in one line that says what to do
   */
  public void checkOnly() throws IOException {
    if (!checked) {
      checked = isOfThisVersion();
    }
  }

  private boolean isOfThisVersion() throws IOException {
    Optional<Format> format = find();
    if (format.isEmpty()) {
      return false;
    }
    refuseNewer(format.get());
    if (format.get().version() < VERSION) {
      throw new IOException(
          "the data is of version "
              + format.get().version()
              + " and this Marsad writes version "
              + VERSION
              + ": run 'replay' on it once, which upgrades it");
    }
    return true;
  }

  /**
   * Refuses what a newer Marsad wrote.
   *
   * @throws IOException if it did, in one line
   */
  public static void refuseNewer(Format format) throws IOException {
    if (format.version() > VERSION) {
      throw new IOException(
          "the data is of version "
              + format.version()
              + ", written by a newer Marsad; this one reads version "
              + VERSION
              + " and changes nothing: use the newer one");
    }
  }

  /** Writes down how far an upgrade is. */
  public void set(boolean upgrading) throws IOException {
    stores.put(KEY, new Format(VERSION, upgrading));
  }
}
