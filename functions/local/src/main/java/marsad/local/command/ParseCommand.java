package marsad.local.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import marsad.article.RejectedInput;
import marsad.json.Json;
import marsad.local.option.ExitCodes;
import marsad.parse.FileParser;
import marsad.parse.PageParser;
import marsad.parse.ParsedPage;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Pages in, articles out; no store, no network. */
@Command(
    name = "parse",
    mixinStandardHelpOptions = true,
    description = "Turn a page (--url, --in) or a folder of pages (--dir) into articles.")
public final class ParseCommand implements Callable<Integer> {
  @ArgGroup(multiplicity = "1")
  What what;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Articles (default: standard output).")
  Path out;

  @Option(
      names = "--credits",
      description =
          "Print who wrote the page, its agencies, and its canonical, AMP and language links"
              + " instead of the article.")
  boolean credits;

  static final class What {
    @ArgGroup(exclusive = false)
    Page page;

    @Option(
        names = "--dir",
        paramLabel = "DIR",
        description = "Every *.html and *.html.gz of a folder; the id is the file's name.")
    Path dir;
  }

  static final class Page {
    @Option(names = "--url", required = true, description = "Where the page stands.")
    String url;

    @Option(
        names = "--in",
        paramLabel = "FILE",
        description = "The page (default: standard input).")
    Path in;
  }

  @Override
  public Integer call() throws IOException {
    try (OutputStream to = ExtractCommand.output(out)) {
      return what.dir != null ? folder(to) : page(to);
    }
  }

  private int page(OutputStream to) throws IOException {
    byte[] html =
        what.page.in == null ? System.in.readAllBytes() : Files.readAllBytes(what.page.in);
    try {
      Instant now = Instant.now();
      for (ParsedPage page : PageParser.readAll(html, null, what.page.url, null)) {
        write(to, credits ? page.credits() : page.dated(null, now).article());
      }
      return 0;
    } catch (RejectedInput e) {
      System.err.println("marsad: " + what.page.url + ": " + e.getMessage());
      return ExitCodes.REJECTED;
    }
  }

  private int folder(OutputStream to) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(what.dir)) {
      files = all.filter(f -> f.toString().matches(".*\\.html(\\.gz)?")).sorted().toList();
    }
    int rejected = 0;
    for (Path file : files) {
      String id = file.getFileName().toString().replaceFirst("\\.html(\\.gz)?$", "");
      try {
        write(to, PageParser.parseLeniently(bytes(file), null, id));
      } catch (IOException | IllegalArgumentException e) {
        rejected++;
        System.err.println("marsad: " + file + ": " + e.getMessage());
      }
    }
    return rejected == 0 ? 0 : ExitCodes.REJECTED;
  }

  private static byte[] bytes(Path file) throws IOException {
    try (InputStream raw = Files.newInputStream(file);
        InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
      byte[] bytes = in.readNBytes(FileParser.MOST_BYTES + 1);
      if (bytes.length > FileParser.MOST_BYTES) {
        throw new IOException("longer than " + FileParser.MOST_BYTES + " bytes");
      }
      return bytes;
    }
  }

  private static void write(OutputStream to, Object record) throws IOException {
    to.write((Json.line(record) + "\n").getBytes(StandardCharsets.UTF_8));
  }
}
