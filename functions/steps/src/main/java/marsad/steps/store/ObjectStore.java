package marsad.steps.store;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A bucket: named objects with conditional writes, so that no writer overwrites what it has not
 * seen. Implementations may be shared between threads and processes.
 */
public interface ObjectStore {

  /**
   * An object as it was read.
   *
   * @param etag names this content; a conditional replace gives it back
   */
  record Stored(byte[] bytes, String etag) {}

  /** The object of a key, if there is one. */
  Optional<Stored> find(String key) throws IOException;

  /**
   * Writes an object where there is none.
   *
   * @return false, with nothing written, if the key is taken
   */
  boolean create(String key, byte[] bytes, Media media) throws IOException;

  /**
   * Writes an object over the one that was read.
   *
   * @return false, with nothing written, if the object is no longer that one
   */
  boolean replace(String key, byte[] bytes, Media media, String etag) throws IOException;

  /** As {@link #create(String, byte[], Media)}, for an object that only Marsad reads. */
  default boolean create(String key, byte[] bytes, String contentType) throws IOException {
    return create(key, bytes, Media.of(contentType));
  }

  /** As {@link #replace(String, byte[], Media, String)}, for an object that only Marsad reads. */
  default boolean replace(String key, byte[] bytes, String contentType, String etag)
      throws IOException {
    return replace(key, bytes, Media.of(contentType), etag);
  }

  /** How many requests at once are faster than one after the other. */
  default int atOnce() {
    return Runtime.getRuntime().availableProcessors();
  }

  /** Removes an object; nothing happens where there is none. */
  void delete(String key) throws IOException;

  /** Keys that start with a prefix, sorted. */
  List<String> list(String prefix) throws IOException;

  /** Etags of the objects whose keys start with a prefix, by key. */
  default SortedMap<String, String> etags(String prefix) throws IOException {
    SortedMap<String, String> etags = new TreeMap<>();
    for (String key : list(prefix)) {
      find(key).ifPresent(stored -> etags.put(key, stored.etag()));
    }
    return etags;
  }
}
