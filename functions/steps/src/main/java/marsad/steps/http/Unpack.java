package marsad.steps.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import marsad.article.InputRejectionReason;
import marsad.article.RejectedInput;

/** Unpacks bodies, and stops where they grow too long. */
final class Unpack {
  /** What {@link #bytes} unpacks. */
  static final String CODINGS = "gzip, deflate";

  private Unpack() {}

  /**
   * A body as it was before it was packed.
   *
   * @param coding what the server says it is: gzip, deflate, identity or nothing
   * @throws RejectedInput if it is not that, or longer than allowed
   */
  static byte[] bytes(byte[] body, String coding, int most) throws RejectedInput {
    switch (coding.strip().toLowerCase(Locale.ROOT)) {
      case "", "identity" -> {
        return body;
      }
      case "gzip", "x-gzip", "deflate" -> {
        try (InputStream in = open(body, coding)) {
          byte[] whole = in.readNBytes(most + 1);
          if (whole.length > most) {
            throw new RejectedInput(
                InputRejectionReason.TOO_LONG, "longer than " + most + " bytes when unpacked");
          }
          return whole;
        } catch (IOException e) {
          throw new RejectedInput(
              InputRejectionReason.DAMAGED, "says it is " + coding + " but is not");
        }
      }
      default ->
          throw new RejectedInput(
              InputRejectionReason.DAMAGED, "packed as '" + coding + "', which was not asked for");
    }
  }

  /** Returns the content of a file that may be packed itself, as {@code sitemap.xml.gz} is. */
  static byte[] file(byte[] body, int most) throws RejectedInput {
    boolean packed = body.length > 1 && body[0] == (byte) 0x1f && body[1] == (byte) 0x8b;
    return packed ? bytes(body, "gzip", most) : body;
  }

  private static InputStream open(byte[] body, String coding) throws IOException {
    InputStream in = new ByteArrayInputStream(body);
    if (coding.toLowerCase(Locale.ROOT).contains("gzip")) {
      return new GZIPInputStream(in);
    }
    // zlib's header is there as RFC 9110 says, or missing as many servers have it
    boolean header =
        body.length > 1 && (body[0] & 0x0f) == 8 && ((body[0] << 8 | body[1] & 0xff) % 31) == 0;
    return new InflaterInputStream(in, new Inflater(!header));
  }
}
