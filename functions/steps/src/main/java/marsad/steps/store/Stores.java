package marsad.steps.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import marsad.json.BrokenJson;
import marsad.json.Json;
import org.jboss.logging.Logger;

/**
 * The two buckets.
 *
 * @param inner reports, extractions and state; private
 * @param open what everybody may read
 */
public record Stores(ObjectStore inner, ObjectStore open) {
  private static final Logger LOG = Logger.getLogger(Stores.class);

  /** State that comes back by itself where it is lost. */
  private static final Pattern FORGOTTEN =
      Pattern.compile("^state/(articles|visits|hosts|sources|tries|rejected)/");

  private static final int MOST_RACES = 100;
  private static final String JSON = "application/json";

  /** Reads a record of the private bucket. */
  public <T> Optional<T> find(String key, Class<T> type) throws IOException {
    return find(key, inner.find(key), type);
  }

  /** The record of an object; one that forgets itself is as good as not there when damaged. */
  private static <T> Optional<T> find(
      String key, Optional<ObjectStore.Stored> stored, Class<T> type) throws IOException {
    if (stored.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(read(key, stored.get(), type));
    } catch (DamagedRecord e) {
      if (!FORGOTTEN.matcher(key).find()) {
        throw e;
      }
      LOG.warnf("%s; it is made again", e.getMessage());
      return Optional.empty();
    }
  }

  /**
   * Reads a record of the private bucket that must be there.
   *
   * @throws NoSuchRecord if it is not
   * @throws DamagedRecord if it cannot be read
   */
  public <T> T get(String key, Class<T> type) throws IOException {
    return find(key, type).orElseThrow(() -> new NoSuchRecord(key));
  }

  /**
   * Reads a record from what was stored.
   *
   * @throws DamagedRecord if it is not what was written
   */
  public static <T> T read(String key, ObjectStore.Stored stored, Class<T> type)
      throws DamagedRecord {
    byte[] bytes = Seal.isOn(key) ? Seal.open(key, stored.bytes()) : stored.bytes();
    try {
      return Json.read(bytes, type);
    } catch (BrokenJson e) {
      throw new DamagedRecord(key, e.getMessage(), e);
    }
  }

  /** A record as it is stored. */
  private static byte[] bytes(String key, Object record) {
    byte[] json = Json.bytes(record);
    return Seal.isOn(key) ? Seal.close(json) : json;
  }

  /**
   * Changes a record of the private bucket. Where another writer was faster, its record is read and
   * changed again, so that neither change is lost.
   *
   * @param change from the record that is there, or null, to the one that should be
   */
  public <T> T update(String key, Class<T> type, UnaryOperator<T> change) throws IOException {
    List<T> last = new ArrayList<>(1);
    race(
        inner,
        key,
        Media.of(JSON),
        before -> {
          T changed = change.apply(find(key, before, type).orElse(null));
          last.clear();
          last.add(changed);
          return bytes(key, changed);
        });
    return last.get(0);
  }

  /**
   * Writes a record of the private bucket where there is none.
   *
   * @return false, with nothing written, if the key is taken
   */
  public boolean create(String key, Object record) throws IOException {
    return inner.create(key, bytes(key, record), JSON);
  }

  /** Writes a record of the private bucket whatever is there; mostly nothing is. */
  public void set(String key, Object record) throws IOException {
    byte[] bytes = bytes(key, record);
    if (!inner.create(key, bytes, JSON)) {
      put(inner, key, bytes, JSON);
    }
  }

  /** Writes a record of the private bucket over whatever is there, even if that is damaged. */
  public void put(String key, Object record) throws IOException {
    put(inner, key, bytes(key, record), JSON);
  }

  /**
   * Writes a record of the private bucket over the one that was read.
   *
   * @param before what was read, empty where there was none
   * @return false, with nothing written, if it is no longer that one
   */
  public boolean replace(String key, Optional<ObjectStore.Stored> before, Object record)
      throws IOException {
    return write(inner, key, bytes(key, record), Media.of(JSON), before);
  }

  /** Whether an object is there that holds these bytes. */
  public static boolean holds(Optional<ObjectStore.Stored> stored, byte[] bytes) {
    return stored.isPresent() && Arrays.equals(stored.get().bytes(), bytes);
  }

  /**
   * Writes an object over the one that was read.
   *
   * @return false, with nothing written, if it is no longer that one
   */
  public static boolean write(
      ObjectStore store, String key, byte[] bytes, Media media, Optional<ObjectStore.Stored> before)
      throws IOException {
    return before.isEmpty()
        ? store.create(key, bytes, media)
        : store.replace(key, bytes, media, before.get().etag());
  }

  /** Puts a file into a bucket, over whatever is there; nothing is written where it is the same. */
  public static boolean put(ObjectStore store, String key, byte[] bytes, String contentType)
      throws IOException {
    return put(store, key, bytes, Media.of(contentType));
  }

  /** The same, for a file that others read. */
  public static boolean put(ObjectStore store, String key, byte[] bytes, Media media)
      throws IOException {
    return race(store, key, media, before -> bytes);
  }

  /** The bytes that should be there, from what is. */
  private interface Change {
    byte[] apply(Optional<ObjectStore.Stored> before) throws IOException;
  }

  /** Writes until no other writer was faster; returns whether anything had to be written. */
  private static boolean race(ObjectStore store, String key, Media media, Change change)
      throws IOException {
    for (int race = 0; race < MOST_RACES; race++) {
      Optional<ObjectStore.Stored> before = store.find(key);
      byte[] bytes = change.apply(before);
      if (holds(before, bytes)) {
        return false;
      }
      if (write(store, key, bytes, media, before)) {
        return true;
      }
      backOff(race);
    }
    throw new IOException(key + " is being changed by others all the time; try again");
  }

  /** Waits a little longer after each lost race. */
  public static void backOff(int race) throws IOException {
    try {
      Thread.sleep(Math.min(200, 1L << Math.min(race, 7)));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while waiting for another writer", e);
    }
  }
}
