package marsad.infra;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A table that the functions and the stacks share: tab separated, a header, one fact a row. */
final class Table {
  private Table() {}

  /** The cells of each row below the header. */
  static List<String[]> rows(String name) {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Table.class.getResourceAsStream("/marsad/tables/" + name),
                StandardCharsets.UTF_8))) {
      return lines.lines().skip(1).map(line -> line.split("\t")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
