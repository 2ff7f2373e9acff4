package marsad.steps.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which version a store is of, also while another process begins it. */
class StoreFormatTest {
  private static final byte[] DAY = "{}".getBytes(StandardCharsets.UTF_8);

  private final MemoryStore memory = new MemoryStore();

  /** A bucket in which another process begins the store before the first list comes. */
  private final class Contended implements ObjectStore {
    private boolean begun;

    @Override
    public Optional<Stored> find(String key) {
      return memory.find(key);
    }

    @Override
    public boolean create(String key, byte[] bytes, Media media) {
      return memory.create(key, bytes, media);
    }

    @Override
    public boolean replace(String key, byte[] bytes, Media media, String etag) {
      return memory.replace(key, bytes, media, etag);
    }

    @Override
    public void delete(String key) {
      memory.delete(key);
    }

    @Override
    public List<String> list(String prefix) throws IOException {
      if (!begun) {
        begun = true;
        new StoreFormat(new Stores(memory, memory)).check();
        addDay();
      }
      return memory.list(prefix);
    }
  }

  private void addDay() throws IOException {
    memory.create("state/days/2022-07-18.json", DAY, "application/json");
  }

  @Test
  void twoProcessesMayBeginAStoreAtOnce() throws IOException {
    StoreFormat format = new StoreFormat(new Stores(new Contended(), memory));
    format.check();
    assertThat(format.find().orElseThrow().version()).isEqualTo(StoreFormat.VERSION);
  }

  @Test
  void aStoreWithoutAVersionIsOfTheFirst() throws IOException {
    addDay();
    StoreFormat format = new StoreFormat(new Stores(memory, memory));
    assertThatThrownBy(format::check)
        .isInstanceOf(IOException.class)
        .hasMessageContaining("the data is of version 1");
  }

  @Test
  void anEmptyStoreBecomesOneOfThisVersion() throws IOException {
    StoreFormat format = new StoreFormat(new Stores(memory, memory));
    assertThat(format.find()).isEmpty();
    format.check();
    assertThat(format.find()).contains(new StoreFormat.Format(StoreFormat.VERSION, false));
  }
}
