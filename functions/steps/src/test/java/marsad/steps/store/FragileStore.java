package marsad.steps.store;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/** A bucket whose process dies before a write that the test chooses, and which counts calls. */
public final class FragileStore implements ObjectStore {
  /** The process is gone. */
  public static final class Killed extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private final ObjectStore store;
  private final BooleanSupplier dies;
  private final AtomicInteger reads = new AtomicInteger();
  private final AtomicInteger writes = new AtomicInteger();

  public FragileStore(ObjectStore store, BooleanSupplier dies) {
    this.store = store;
    this.dies = dies;
  }

  public int reads() {
    return reads.get();
  }

  public int writes() {
    return writes.get();
  }

  private void write() {
    if (dies.getAsBoolean()) {
      throw new Killed();
    }
    writes.incrementAndGet();
  }

  @Override
  public Optional<Stored> find(String key) throws IOException {
    reads.incrementAndGet();
    return store.find(key);
  }

  @Override
  public boolean create(String key, byte[] bytes, Media media) throws IOException {
    write();
    return store.create(key, bytes, media);
  }

  @Override
  public boolean replace(String key, byte[] bytes, Media media, String etag) throws IOException {
    write();
    return store.replace(key, bytes, media, etag);
  }

  @Override
  public void delete(String key) throws IOException {
    write();
    store.delete(key);
  }

  @Override
  public List<String> list(String prefix) throws IOException {
    reads.incrementAndGet();
    return store.list(prefix);
  }

  @Override
  public SortedMap<String, String> etags(String prefix) throws IOException {
    reads.incrementAndGet();
    return store.etags(prefix);
  }
}
