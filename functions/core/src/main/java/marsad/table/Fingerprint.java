package marsad.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.zip.CRC32C;

/** Computes a fingerprint of the bundled tables, which differs when one of them does. */
public final class Fingerprint {
  private Fingerprint() {}

  /**
   * Returns the CRC-32C of the names and contents of tables, eight hexadecimal digits. It is
   * computed at every start, where a cryptographic hash would take longer and guard nothing more.
   *
   * @param files the tables on the class path, in any fixed order
   */
  public static String of(Collection<String> files) {
    CRC32C sum = new CRC32C();
    for (String file : files) {
      sum.update(file.getBytes(StandardCharsets.UTF_8));
      try (InputStream in = Tsv.open(file)) {
        sum.update(in.readAllBytes());
        OwnRows.bytes(file).ifPresent(sum::update);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return "%08x".formatted(sum.getValue());
  }
}
