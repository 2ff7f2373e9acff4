package marsad.steps.store;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A bucket in memory, shared between threads. */
public final class MemoryStore implements ObjectStore {
  private final TreeMap<String, byte[]> objects = new TreeMap<>();
  private final int atOnce;

  public MemoryStore() {
    this(2);
  }

  /**
   * @param atOnce how many requests at once it claims to like
   */
  MemoryStore(int atOnce) {
    this.atOnce = atOnce;
  }

  @Override
  public int atOnce() {
    return atOnce;
  }

  /** Everything in it, as text. */
  public synchronized Map<String, String> texts() {
    Map<String, String> texts = new TreeMap<>();
    objects.forEach((k, v) -> texts.put(k, new String(v, StandardCharsets.UTF_8)));
    return texts;
  }

  private static String etag(byte[] bytes) {
    return bytes.length + "-" + Integer.toHexString(Arrays.hashCode(bytes));
  }

  @Override
  public synchronized Optional<Stored> find(String key) {
    return Optional.ofNullable(objects.get(Keys.check(key)))
        .map(bytes -> new Stored(bytes, etag(bytes)));
  }

  @Override
  public synchronized boolean create(String key, byte[] bytes, Media media) {
    return objects.putIfAbsent(Keys.check(key), bytes) == null;
  }

  @Override
  public synchronized boolean replace(String key, byte[] bytes, Media media, String etag) {
    byte[] old = objects.get(Keys.check(key));
    if (old == null || !etag(old).equals(etag)) {
      return false;
    }
    objects.put(key, bytes);
    return true;
  }

  @Override
  public synchronized void delete(String key) {
    objects.remove(Keys.check(key));
  }

  @Override
  public synchronized List<String> list(String prefix) {
    return objects.tailMap(prefix).keySet().stream()
        .takeWhile(key -> key.startsWith(prefix))
        .toList();
  }

  @Override
  public synchronized SortedMap<String, String> etags(String prefix) {
    SortedMap<String, String> etags = new TreeMap<>();
    list(prefix).forEach(key -> etags.put(key, etag(objects.get(key))));
    return etags;
  }
}
