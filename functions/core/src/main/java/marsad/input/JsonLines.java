package marsad.input;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import marsad.article.RejectedInput;
import marsad.parse.FileParser;

/** Articles as JSON, one a line (JSON Lines, NDJSON). Blank lines are passed over. */
final class JsonLines {
  private JsonLines() {}

  static void read(InputStream in, Instant now, InputFile.Receiver receiver)
      throws IOException, RejectedInput {
    boolean empty = true;
    LineReader lines = new LineReader(in, FileParser.MOST_BYTES);
    while (lines.next()) {
      String where = "line " + lines.number();
      try {
        String line = lines.text();
        if (!line.isBlank()) {
          empty = false;
          InputFile.given(where, line, now, receiver);
        }
      } catch (RejectedInput e) {
        empty = false;
        receiver.rejected(where, e);
      }
    }
    if (empty) {
      throw InputFile.empty();
    }
  }
}
