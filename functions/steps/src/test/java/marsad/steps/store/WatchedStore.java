package marsad.steps.store;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.BiConsumer;

/** A bucket that tells of each access: {@code read}, {@code write} or {@code delete}, and a key. */
public record WatchedStore(ObjectStore store, BiConsumer<String, String> observer)
    implements ObjectStore {

  @Override
  public Optional<Stored> find(String key) throws IOException {
    observer.accept("read", key);
    return store.find(key);
  }

  @Override
  public boolean create(String key, byte[] bytes, Media media) throws IOException {
    observer.accept("write", key);
    return store.create(key, bytes, media);
  }

  @Override
  public boolean replace(String key, byte[] bytes, Media media, String etag) throws IOException {
    observer.accept("write", key);
    return store.replace(key, bytes, media, etag);
  }

  @Override
  public void delete(String key) throws IOException {
    observer.accept("delete", key);
    store.delete(key);
  }

  @Override
  public List<String> list(String prefix) throws IOException {
    return store.list(prefix);
  }

  @Override
  public SortedMap<String, String> etags(String prefix) throws IOException {
    return store.etags(prefix);
  }
}
