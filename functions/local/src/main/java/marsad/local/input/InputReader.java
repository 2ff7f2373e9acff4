package marsad.local.input;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import marsad.article.RejectedInput;
import marsad.input.InputFile;
import marsad.parse.FileParser;
import marsad.parse.ParsedPage;

/** Reads what a person names on the command line: what any step reads, and PDF files. */
public final class InputReader {
  private static final int HEAD = 8;

  private InputReader() {}

  /**
   * Reads a file or standard input into its articles.
   *
   * @param about what is known of plain texts
   * @param now a time after tomorrow is none
   */
  public static void read(
      Input input, InputFile.About about, Instant now, InputFile.Receiver receiver)
      throws IOException {
    try (InputStream raw = input.open();
        InputStream in = new BufferedInputStream(raw)) {
      in.mark(HEAD);
      byte[] head = in.readNBytes(HEAD);
      in.reset();
      if (PdfDocument.mayBe(head)) {
        byte[] text = PdfDocument.text(in).getBytes(StandardCharsets.UTF_8);
        receiver.article(
            "",
            new ParsedPage(
                FileParser.text(text, about.lang(), about.source(), about.published()), null));
      } else {
        InputFile.read(input.name(), in, about, now, receiver);
      }
    } catch (RejectedInput e) {
      receiver.rejected("", e);
    }
  }
}
