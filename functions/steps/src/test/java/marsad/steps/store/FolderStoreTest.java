package marsad.steps.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
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

  @Test
  void aFolderIsNoObject() throws Exception {
    store.create("a/b.txt", new byte[] {1}, "text/plain");
    assertThat(store.find("a")).isEmpty();
  }

  private String permissions(String path) throws IOException {
    return PosixFilePermissions.toString(
        Files.getPosixFilePermissions(folder.resolve("bucket").resolve(path)));
  }

  private void make(String path, String permissions) throws IOException {
    Path made = folder.resolve("bucket").resolve(path);
    if (path.endsWith("/")) {
      Files.createDirectories(made);
    } else {
      Files.writeString(made, "old");
    }
    Files.setPosixFilePermissions(made, PosixFilePermissions.fromString(permissions));
  }

  @Test
  void whatIsPrivateOnlyItsOwnerReads() throws Exception {
    store.create("a/b/c.json", new byte[] {1}, "application/json");
    store.create("a/b/d.json", new byte[] {1}, "application/json");
    for (String file : List.of("a/b/c.json", "a/b/d.json", ".marsad/lock")) {
      assertThat(permissions(file)).as(file).isEqualTo("rw-------");
    }
    for (String made : List.of("", "a", "a/b", ".marsad")) {
      assertThat(permissions(made)).as(made).isEqualTo("rwx------");
    }
  }

  @Test
  void whatWasThereBeforeIsClosedWhenItIsWritten() throws Exception {
    make("./", "rwxrwxrwx");
    make("a/", "rwxr-xr-x");
    make("a/c.json", "rw-rw-rw-");
    store.replace(
        "a/c.json",
        new byte[] {1},
        "application/json",
        store.find("a/c.json").orElseThrow().etag());
    assertThat(permissions("a/c.json")).isEqualTo("rw-------");
    assertThat(permissions("a")).isEqualTo("rwx------");
    assertThat(permissions("")).isEqualTo("rwx------");
  }

  @Test
  void whatIsPublicEverybodyReads() throws Exception {
    FolderStore open = new FolderStore(folder.resolve("bucket"), Visibility.PUBLIC);
    make("./", "rwx------");
    make("data/", "rwx------");
    open.create("data/b/c.json", new byte[] {1}, "application/json");
    assertThat(permissions("data/b/c.json")).isEqualTo("rw-r--r--");
    for (String made : List.of("", "data", "data/b")) {
      assertThat(permissions(made)).as(made).isEqualTo("rwxr-xr-x");
    }
  }

  @Test
  void bothFoldersOfAStoreAreOpenedAsTheyShouldBe() throws Exception {
    Stores stores =
        StoreFactory.open(
            folder.resolve("bucket/private").toString(),
            folder.resolve("bucket/public").toString(),
            Optional.empty(),
            "eu-central-1");
    stores.inner().create("a.json", new byte[] {1}, "application/json");
    stores.open().create("a.json", new byte[] {1}, "application/json");
    assertThat(permissions("private/a.json")).isEqualTo("rw-------");
    assertThat(permissions("public/a.json")).isEqualTo("rw-r--r--");
  }

  @Test
  void theUmaskOfTheProcessDoesNotMatter() throws Exception {
    for (String umask : List.of("000", "277")) {
      String written = "by-" + umask + "/a.json";
      Process process =
          new ProcessBuilder(
                  "sh",
                  "-c",
                  "umask "
                      + umask
                      + "; exec \"$0\" -cp \"$1\" '"
                      + WriteOne.class.getName()
                      + "' \"$2\" "
                      + written,
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  System.getProperty("java.class.path"),
                  folder.resolve("bucket").toString())
              .redirectErrorStream(true)
              .start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor()).as(said).isZero();
      assertThat(permissions(written)).as(umask).isEqualTo("rw-------");
      assertThat(permissions("by-" + umask)).as(umask).isEqualTo("rwx------");
    }
  }

  /** Writes one object, in a process of its own. */
  static final class WriteOne {
    private WriteOne() {}

    public static void main(String[] args) throws IOException {
      new FolderStore(Path.of(args[0])).create(args[1], new byte[] {1}, "application/json");
    }
  }
}
