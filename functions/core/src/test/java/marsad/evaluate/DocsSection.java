package marsad.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A part of the docs that a command writes.
 *
 * @param file the page
 * @param from the line before the part
 * @param to the line behind it
 */
public record DocsSection(Path file, String from, String to) {
  /** Writes the part anew. */
  public void write(String text) throws IOException {
    String docs = Files.readString(file);
    int first = docs.indexOf(from);
    int last = docs.indexOf(to);
    assertThat(first).as("docs/" + file.getFileName() + " has the line " + from).isNotNegative();
    assertThat(last).as("docs/" + file.getFileName() + " has the line " + to).isGreaterThan(first);
    Files.writeString(file, docs.substring(0, first + from.length()) + text + docs.substring(last));
  }
}
