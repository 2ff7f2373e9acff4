package marsad.local;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import marsad.table.TableException;

/**
 * Says why a command stopped: one line where the reason is outside Marsad, else the whole trace.
 */
final class Complaint {
  /** Begins the name of the folder in which a store prepares its files. */
  private static final String WORK = "/.marsad/";

  private Complaint() {}

  /** Returns what a person should read of a failure. */
  static String of(Throwable failure) {
    for (Throwable e = failure; e != null; e = e.getCause()) {
      if (e instanceof TableException) {
        return e.getMessage();
      }
    }
    if (failure instanceof AccessDeniedException denied) {
      return file(denied) + ": may not be read or written; check who owns it";
    }
    if (failure instanceof NoSuchFileException missing) {
      return missing.getMessage() + ": no such file";
    }
    if (failure instanceof FileSystemException other && other.getReason() != null) {
      return other.getFile() + ": " + other.getReason();
    }
    if (failure instanceof UncheckedIOException unchecked) {
      return of(unchecked.getCause());
    }
    if (failure instanceof IOException && failure.getMessage() != null) {
      return failure.getMessage();
    }
    StringWriter trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace, true));
    return "a fault of Marsad's own; please report it: " + trace.toString().stripTrailing();
  }

  /** Returns the file that may not be used; for one that Marsad makes on the way, its folder. */
  private static String file(AccessDeniedException denied) {
    int work = denied.getFile().lastIndexOf(WORK);
    return work < 0 ? denied.getFile() : denied.getFile().substring(0, work);
  }
}
