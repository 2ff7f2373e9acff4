package marsad.input;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import marsad.article.RejectedInput;
import marsad.parse.FileParser;

/**
 * Reads lines of bytes, so that a line that is no UTF-8, or has no end, harms none of the others.
 */
public final class LineReader {
  private final InputStream in;
  private final int longest;
  private ByteArrayOutputStream line = new ByteArrayOutputStream();
  private long number;

  /**
   * @param longest bytes that are kept of a line; {@link #text} refuses a longer one
   */
  public LineReader(InputStream in, int longest) {
    this.in = new BufferedInputStream(in, 1 << 16);
    this.longest = longest;
  }

  /** Goes to the next line; false where there is none. */
  public boolean next() throws IOException {
    line = line.size() > 1 << 16 ? new ByteArrayOutputStream() : line;
    line.reset();
    int c = in.read();
    if (c < 0) {
      return false;
    }
    number++;
    while (c >= 0 && c != '\n') {
      if (line.size() <= longest) {
        line.write(c);
      }
      c = in.read();
    }
    return true;
  }

  /** Returns number of the line, from 1. */
  public long number() {
    return number;
  }

  /**
   * Returns the line without its end.
   *
   * @throws RejectedInput if it is too long, or not UTF-8
   */
  public String text() throws RejectedInput {
    String text = FileParser.utf8(line.toByteArray());
    return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
  }
}
