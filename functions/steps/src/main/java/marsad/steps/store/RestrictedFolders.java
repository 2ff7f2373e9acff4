package marsad.steps.store;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The folders of a store: made when they are first needed, with permissions set once for each
 * before anything is in it.
 */
final class RestrictedFolders {
  private final Path root;
  private final Visibility visibility;
  private final Set<Path> restricted = ConcurrentHashMap.newKeySet();

  RestrictedFolders(Path root, Visibility visibility) {
    this.root = root;
    this.visibility = visibility;
  }

  /** Who may read files and folders. */
  Visibility visibility() {
    return visibility;
  }

  /** Something that is done in a folder. */
  interface Action {
    void run() throws IOException;
  }

  /** Runs an action in a folder; if the folder is missing, makes it and runs the action again. */
  void in(Path folder, Action action) throws IOException {
    if (!restricted.contains(folder) && Files.isDirectory(folder)) {
      restrict(folder);
    }
    try {
      action.run();
    } catch (NoSuchFileException e) {
      make(folder);
      action.run();
    }
  }

  /** Sets the permissions of the folders from the root to this one, once for each. */
  void restrict(Path folder) throws IOException {
    for (Path each = folder;
        each.startsWith(root) && restricted.add(each);
        each = each.getParent()) {
      visibility.onFolder(each);
    }
  }

  /** Sets the permissions of a file, once. */
  void restrictFile(Path file) throws IOException {
    if (restricted.add(file)) {
      visibility.onFile(file);
    }
  }

  /** Makes a folder and the missing folders above it. */
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
}
