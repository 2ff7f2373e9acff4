import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Packs a zip again, sorted by name and with one time for all entries, so that the same input makes
 * the same bytes: Quarkus packs in an order that varies, with the day on which each library was
 * downloaded.
 *
 * <p>Run by the build as {@code java Repack.java target/function.zip 2026-11-24T00:00:00Z}.
 */
final class Repack {
  private Repack() {}

  public static void main(String[] arguments) throws IOException {
    Path file = Path.of(arguments[0]);
    LocalDateTime time =
        OffsetDateTime.parse(arguments[1]).withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime();
    Path packed = file.resolveSibling(file.getFileName() + ".new");
    try (ZipFile zip = new ZipFile(file.toFile());
        ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(packed))) {
      SortedMap<String, ZipEntry> entries = new TreeMap<>();
      zip.stream().forEach(entry -> entries.put(entry.getName(), entry));
      for (ZipEntry entry : entries.values()) {
        ZipEntry copy = new ZipEntry(entry.getName());
        copy.setTimeLocal(time);
        out.putNextEntry(copy);
        try (InputStream in = zip.getInputStream(entry)) {
          in.transferTo(out);
        }
        out.closeEntry();
      }
    }
    Files.move(packed, file, StandardCopyOption.REPLACE_EXISTING);
  }
}
