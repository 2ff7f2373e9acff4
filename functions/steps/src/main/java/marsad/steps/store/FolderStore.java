package marsad.steps.store;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.Checksum;

/**
 * A folder as a bucket. A file appears completely or not at all, and is readable for its {@link
 * Visibility} only. Writers of this and other processes wait for one another on a lock file.
 */
public final class FolderStore implements ObjectStore {
  private static final Map<Path, ReentrantLock> LOCKS = new ConcurrentHashMap<>();
  private static final Duration STALE = Duration.ofHours(1);

  private final Path root;
  private final Path work;
  private final ReentrantLock lock;
  private final RestrictedFolders folders;

  /** A private folder; the first write makes it. */
  public FolderStore(Path root) {
    this(root, Visibility.PRIVATE);
  }

  /**
   * @param root the folder; the first write makes it
   * @param visibility who may read what is in it
   */
  public FolderStore(Path root, Visibility visibility) {
    this.root = root.toAbsolutePath().normalize();
    this.folders = new RestrictedFolders(this.root, visibility);
    this.work = this.root.resolve(".marsad");
    this.lock = LOCKS.computeIfAbsent(this.root, k -> new ReentrantLock());
  }

  @Override
  public Optional<Stored> find(String key) throws IOException {
    try {
      if (Files.isDirectory(path(key))) {
        return Optional.empty();
      }
      byte[] bytes = Files.readAllBytes(path(key));
      return Optional.of(new Stored(bytes, etag(bytes)));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  @Override
  public boolean create(String key, byte[] bytes, Media media) throws IOException {
    return write(key, bytes, null);
  }

  @Override
  public boolean replace(String key, byte[] bytes, Media media, String etag) throws IOException {
    return write(key, bytes, etag);
  }

  @Override
  public void delete(String key) throws IOException {
    Files.deleteIfExists(path(key));
  }

  @Override
  public List<String> list(String prefix) throws IOException {
    if (!Files.isDirectory(root)) {
      return List.of();
    }
    Path start = root;
    int slash = prefix.lastIndexOf('/');
    if (slash > 0) {
      start = path(prefix.substring(0, slash));
    }
    if (!Files.isDirectory(start)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(start)) {
      return files
          .filter(file -> !file.startsWith(work) && Files.isRegularFile(file))
          .map(file -> root.relativize(file).toString().replace('\\', '/'))
          .filter(key -> key.startsWith(prefix))
          .sorted()
          .toList();
    } catch (java.io.UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private boolean write(String key, byte[] bytes, String etag) throws IOException {
    Path target = path(key);
    Path part = work.resolve("part-" + UUID.randomUUID());
    boolean moved = false;
    try {
      folders.in(work, () -> writePart(part, bytes));
      lock.lock();
      try (FileChannel channel = FileChannel.open(work.resolve("lock"), CREATE, WRITE);
          FileLock ours = channel.lock()) {
        assert ours.isValid();
        folders.restrictFile(work.resolve("lock"));
        if (isStill(key, etag)) {
          folders.in(
              target.getParent(), () -> Files.move(part, target, ATOMIC_MOVE, REPLACE_EXISTING));
          folders.restrict(target.getParent());
          moved = true;
        }
      } finally {
        lock.unlock();
      }
      return moved;
    } finally {
      if (!moved) {
        Files.deleteIfExists(part);
      }
    }
  }

  /** Writes a file whose permissions are set before it has any content. */
  private void writePart(Path part, byte[] bytes) throws IOException {
    Files.createFile(part);
    folders.visibility().onFile(part);
    Files.write(part, bytes, WRITE);
  }

  private boolean isStill(String key, String etag) throws IOException {
    return etag == null
        ? !Files.exists(path(key))
        : find(key).filter(stored -> stored.etag().equals(etag)).isPresent();
  }

  /** Removes unfinished files of killed processes. */
  public void sweep(Clock clock) throws IOException {
    if (!Files.isDirectory(work)) {
      return;
    }
    try (Stream<Path> files = Files.list(work)) {
      for (Path file : files.filter(f -> f.getFileName().toString().startsWith("part-")).toList()) {
        if (Files.getLastModifiedTime(file).toInstant().isBefore(clock.instant().minus(STALE))) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  private Path path(String key) {
    return root.resolve(Keys.check(key));
  }

  /**
   * Two checksums and the length: enough to notice that another writer changed a file, and, unlike
   * SHA-256, fast before the virtual machine has compiled anything. Damage is found by {@link
   * Seal}.
   */
  private static String etag(byte[] bytes) {
    return String.format(
        Locale.ROOT,
        "%08x%08x-%x",
        checksum(new CRC32(), bytes),
        checksum(new CRC32C(), bytes),
        bytes.length);
  }

  private static long checksum(Checksum checksum, byte[] bytes) {
    checksum.update(bytes, 0, bytes.length);
    return checksum.getValue();
  }
}
