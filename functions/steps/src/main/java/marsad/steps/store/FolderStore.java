package marsad.steps.store;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/**
 * A folder as a bucket. A file appears whole or not at all, and nobody may read it who should not;
 * writers in this and other processes wait for one another on a lock file.
 */
public final class FolderStore implements ObjectStore {
  private static final Map<Path, ReentrantLock> LOCKS = new ConcurrentHashMap<>();
  private static final Duration STALE = Duration.ofHours(1);

  private final Path root;
  private final Path work;
  private final ReentrantLock lock;
  private final Set<Path> tightened = ConcurrentHashMap.newKeySet();

  private final Visibility visibility;

  /** A private folder that is made with the first write. */
  public FolderStore(Path root) {
    this(root, Visibility.PRIVATE);
  }

  /**
   * @param root a folder that is made with the first write
   * @param visibility who may read what is in it
   */
  public FolderStore(Path root, Visibility visibility) {
    this.visibility = visibility;
    this.root = root.toAbsolutePath().normalize();
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
      in(work, () -> writePart(part, bytes));
      lock.lock();
      try (FileChannel channel = FileChannel.open(work.resolve("lock"), CREATE, WRITE);
          FileLock ours = channel.lock()) {
        assert ours.isValid();
        if (tightened.add(work.resolve("lock"))) {
          visibility.onFile(work.resolve("lock"));
        }
        if (isStill(key, etag)) {
          in(target.getParent(), () -> Files.move(part, target, ATOMIC_MOVE, REPLACE_EXISTING));
          tighten(target.getParent());
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

  /** Nothing is in the file before only those may read it who should. */
  private void writePart(Path part, byte[] bytes) throws IOException {
    Files.createFile(part);
    visibility.onFile(part);
    Files.write(part, bytes, WRITE);
  }

  /** The folders from the root down to one, those of an earlier version among them; once each. */
  private void tighten(Path folder) throws IOException {
    for (Path each = folder;
        each.startsWith(root) && tightened.add(each);
        each = each.getParent()) {
      visibility.onFolder(each);
    }
  }

  private boolean isStill(String key, String etag) throws IOException {
    return etag == null
        ? !Files.exists(path(key))
        : find(key).filter(stored -> stored.etag().equals(etag)).isPresent();
  }

  private interface Action {
    void run() throws IOException;
  }

  /** Does something in a folder, and makes it where it is missing, which is seldom. */
  private void in(Path folder, Action action) throws IOException {
    if (!tightened.contains(folder) && Files.isDirectory(folder)) {
      tighten(folder);
    }
    try {
      action.run();
    } catch (NoSuchFileException e) {
      make(folder);
      action.run();
    }
  }

  /** Makes a folder and those above it that are missing, each closed before anything is in it. */
  private void make(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      return;
    }
    if (!folder.equals(root)) {
      make(folder.getParent());
    } else if (root.getParent() != null) {
      Files.createDirectories(root.getParent());
    }
    try {
      Files.createDirectory(folder);
    } catch (FileAlreadyExistsException other) {
      // another writer was faster
    }
    visibility.onFolder(folder);
  }

  /** Removes what a killed process left unfinished. */
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

  private static String etag(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
