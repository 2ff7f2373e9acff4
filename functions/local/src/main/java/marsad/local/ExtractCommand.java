package marsad.local;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import marsad.article.Article;
import marsad.extract.Extractor;
import marsad.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Articles in, extractions out, a line each; no store, no network. */
@Command(
    name = "extract",
    mixinStandardHelpOptions = true,
    description = "Read articles as JSON lines, write their extractions as JSON lines, in order.")
final class ExtractCommand implements Callable<Integer> {
  @Option(names = "--in", paramLabel = "FILE", description = "Articles (default: standard input).")
  Path in;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Extractions (default: standard output).")
  Path out;

  @Override
  public Integer call() throws IOException {
    Extractor extractor = Extractor.shipped();
    int number = 0;
    int rejected = 0;
    try (BufferedReader reader = Streams.reader(in);
        BufferedWriter writer = Streams.writer(out)) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        number++;
        if (line.isBlank()) {
          continue;
        }
        try {
          writer.write(Json.line(extractor.extract(Json.read(line, Article.class))));
          writer.write('\n');
        } catch (IOException | IllegalArgumentException e) {
          rejected++;
          String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("broken");
          System.err.println(
              "marsad: "
                  + (in == null ? "standard input" : in)
                  + " line "
                  + number
                  + ": "
                  + reason);
        }
      }
    }
    return rejected == 0 ? 0 : Marsad.REJECTED;
  }

  /** Files, or the standard streams, in UTF-8. */
  static final class Streams {
    private Streams() {}

    static BufferedReader reader(Path file) throws IOException {
      return file == null
          ? new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))
          : Files.newBufferedReader(file, StandardCharsets.UTF_8);
    }

    static BufferedWriter writer(Path file) throws IOException {
      return file == null
          ? new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8))
          : Files.newBufferedWriter(file, StandardCharsets.UTF_8);
    }
  }
}
