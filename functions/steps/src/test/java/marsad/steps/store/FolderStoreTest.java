package marsad.steps.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderStoreTest extends ObjectStoreContract {
  @TempDir Path folder;
  private FolderStore store;

  @BeforeEach
  void open() {
    store = new FolderStore(folder.resolve("bucket"));
  }

  @Override
  ObjectStore store() {
    return store;
  }

  @Test
  void sweepsWhatAKilledProcessLeft() throws Exception {
    store.create("a.txt", new byte[] {1}, "text/plain");
    Path part = folder.resolve("bucket/.marsad/part-left");
    Files.writeString(part, "half");
    Files.setLastModifiedTime(part, FileTime.from(Instant.parse("2022-07-19T00:00:00Z")));
    assertThat(store.list("")).containsExactly("a.txt");
    store.sweep(Clock.fixed(Instant.parse("2022-07-20T00:00:00Z"), ZoneOffset.UTC));
    assertThat(part).doesNotExist();
    assertThat(store.find("a.txt")).isPresent();
  }
}
