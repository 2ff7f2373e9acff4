package marsad.steps.store;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import marsad.steps.store.Access.Action;

/**
 * A bucket as one step may use it. Names of objects are no secret between steps, as on AWS: only
 * their contents are guarded.
 *
 * @param store the whole bucket
 * @param access what the step may do in it
 */
record LimitedStore(ObjectStore store, Access access) implements ObjectStore {

  @Override
  public Optional<Stored> find(String key) throws IOException {
    return store.find(access.check(Action.READ, key));
  }

  @Override
  public boolean create(String key, byte[] bytes, Media media) throws IOException {
    return store.create(access.check(Action.WRITE, key), bytes, media);
  }

  @Override
  public boolean replace(String key, byte[] bytes, Media media, String etag) throws IOException {
    return store.replace(access.check(Action.WRITE, key), bytes, media, etag);
  }

  @Override
  public void delete(String key) throws IOException {
    store.delete(access.check(Action.DELETE, key));
  }

  @Override
  public int atOnce() {
    return store.atOnce();
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
