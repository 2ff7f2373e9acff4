package marsad.steps.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import marsad.steps.process.ProcessId;
import marsad.steps.store.Media;
import marsad.steps.store.MemoryStore;
import marsad.steps.store.ObjectStore;
import marsad.steps.store.Stores;
import org.junit.jupiter.api.Test;

class SnapshotTest {

  private static Snapshot snapshot(ObjectStore inner) {
    Snapshot snapshot = new Snapshot();
    snapshot.preloader = new Preloader();
    snapshot.preloader.stores = new Stores(inner, new MemoryStore());
    snapshot.preloader.export = Optional.empty();
    snapshot.preloader.begin(null);
    snapshot.process = new ProcessId();
    return snapshot;
  }

  @Test
  void rehearsesWithoutATraceInTheStore() throws IOException {
    MemoryStore inner = new MemoryStore();
    snapshot(inner).beforeCheckpoint(null);
    assertThat(inner.texts()).isEmpty();
  }

  @Test
  void aStoreThatDoesNotAnswerStopsNoSnapshot() throws IOException {
    snapshot(new NoStore()).beforeCheckpoint(null);
  }

  @Test
  void whoeverIsRestoredIsSomebodyElse() {
    Snapshot snapshot = snapshot(new MemoryStore());
    String before = snapshot.process.id();
    snapshot.afterRestore(null);
    assertThat(snapshot.process.id()).isNotEqualTo(before).hasSize(36);
  }

  /** A bucket that cannot be reached. */
  private static final class NoStore implements ObjectStore {
    @Override
    public Optional<Stored> find(String key) throws IOException {
      throw new IOException("no route to host");
    }

    @Override
    public boolean create(String key, byte[] bytes, Media media) throws IOException {
      throw new IOException("no route to host");
    }

    @Override
    public boolean replace(String key, byte[] bytes, Media media, String etag) throws IOException {
      throw new IOException("no route to host");
    }

    @Override
    public void delete(String key) throws IOException {
      throw new IOException("no route to host");
    }

    @Override
    public List<String> list(String prefix) throws IOException {
      throw new IOException("no route to host");
    }
  }
}
