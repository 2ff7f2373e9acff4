package marsad.steps.store;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * Who may read a folder's files, whatever the umask of the process says. File systems without POSIX
 * permissions keep their own.
 */
public enum Visibility {
  /** The owner alone. */
  PRIVATE("rw-------", "rwx------"),
  /** Everybody may read, the owner write. */
  PUBLIC("rw-r--r--", "rwxr-xr-x");

  private static final Logger LOG = Logger.getLogger(Visibility.class);
  private static final Set<Path> WARNED = ConcurrentHashMap.newKeySet();

  private final Set<PosixFilePermission> file;
  private final Set<PosixFilePermission> folder;

  Visibility(String file, String folder) {
    this.file = PosixFilePermissions.fromString(file);
    this.folder = PosixFilePermissions.fromString(folder);
  }

  /** Sets the permissions of a file that Marsad wrote. */
  void onFile(Path path) throws IOException {
    set(path, file);
  }

  /** Sets the permissions of a folder that Marsad made. */
  void onFolder(Path path) throws IOException {
    set(path, folder);
  }

  private static void set(Path path, Set<PosixFilePermission> wanted) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
    if (view == null || view.readAttributes().permissions().equals(wanted)) {
      return;
    }
    try {
      view.setPermissions(wanted);
    } catch (FileSystemException e) {
      // a folder of another owner, or a mount that has no permissions of its own
      if (WARNED.add(path.getParent())) {
        LOG.warnf("%s keeps its permissions: %s", path, e.getMessage());
      }
    }
  }
}
