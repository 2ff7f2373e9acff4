package marsad.export.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import marsad.export.model.Exporter;
import marsad.export.model.PublicFile;
import marsad.export.model.Snapshot;

/**
 * Writes the JSON Schemas (2020-12) of every contract; articles and extractions themselves are not
 * published.
 */
public final class SchemaExporter implements Exporter {
  private static final List<String> NAMES =
      List.of(
          "article",
          "extraction",
          "event",
          "incident",
          "region",
          "summary",
          "aliases",
          "changes",
          "index",
          "index-details");

  @Override
  public List<String> commonKeys() {
    return NAMES.stream().map(SchemaExporter::key).toList();
  }

  @Override
  public List<PublicFile> files(Snapshot snapshot) {
    return NAMES.stream()
        .map(name -> new PublicFile(key(name), "application/schema+json", read(name)))
        .toList();
  }

  private static String key(String name) {
    return "data/schema/" + name + ".schema.json";
  }

  private static byte[] read(String name) {
    try (InputStream in =
        SchemaExporter.class.getResourceAsStream("/marsad/schema/" + name + ".schema.json")) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
