package marsad.local.command;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import marsad.article.RejectedInput;
import marsad.extract.Extractor;
import marsad.extract.UnknownLanguage;
import marsad.input.LineReader;
import marsad.json.Json;
import marsad.local.option.ExitCodes;
import marsad.parse.DirectInput;
import marsad.parse.FileParser;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Articles in, extractions out, a line each; no store, no network. */
@Command(
    name = "extract",
    mixinStandardHelpOptions = true,
    description = "Read articles as JSON lines, write their extractions as JSON lines, in order.",
    footer = {
      "",
      "A line is one article in JSON; each that is accepted gives one line. One that is not is named",
      "on standard error with file, line, field and value, and gives none."
    })
public final class ExtractCommand implements Callable<Integer> {
  @Option(names = "--in", paramLabel = "FILE", description = "Articles (default: standard input).")
  Path in;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Extractions (default: standard output).")
  Path out;

  @Override
  public Integer call() throws IOException {
    Instant now = Instant.now();
    int rejected = 0;
    try (InputStream from = in == null ? System.in : Files.newInputStream(in);
        OutputStream to = output(out)) {
      LineReader lines = new LineReader(from, FileParser.MOST_BYTES);
      while (lines.next()) {
        try {
          String line = lines.text();
          if (!line.isBlank()) {
            to.write(extraction(line, now));
          }
        } catch (RejectedInput | UnknownLanguage e) {
          rejected++;
          String file = in == null ? "standard input" : in.toString();
          System.err.println("marsad: " + file + " line " + lines.number() + ": " + e.getMessage());
        }
      }
    }
    return rejected == 0 ? 0 : ExitCodes.REJECTED;
  }

  /** The whole line, so that it is written or not, but never in part. */
  private static byte[] extraction(String line, Instant now) throws RejectedInput {
    return (Json.line(Extractor.bundled().extract(DirectInput.json(line, now))) + "\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  /** A file, or standard output. */
  static OutputStream output(Path file) throws IOException {
    return new BufferedOutputStream(file == null ? System.out : Files.newOutputStream(file));
  }
}
