package marsad.steps.store;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import marsad.article.Article;

/**
 * The envelope of records that nobody but Marsad writes: {@code {"sha256":"…","record":{…}}}. A
 * record that was cut off or changed, by as little as one bit, is noticed when it is read.
 */
final class Seal {
  /** The record of incidents, and the state that is made of others. */
  private static final Pattern SEALED =
      Pattern.compile("^(incidents|state/(days|placed|months|sums|years|totals))/");

  private static final String BEFORE = "{\"sha256\":\"";
  private static final String BETWEEN = "\",\"record\":";
  private static final String AFTER = "}\n";
  private static final int HASH = 64;
  private static final int START = BEFORE.length() + HASH + BETWEEN.length();

  private Seal() {}

  /** Whether the record of a key is kept in an envelope. */
  static boolean isOn(String key) {
    return SEALED.matcher(key).find();
  }

  /** A record in its envelope. */
  static byte[] close(byte[] record) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(START + record.length + AFTER.length());
    out.writeBytes(ascii(BEFORE + Article.sha256(record) + BETWEEN));
    out.writeBytes(record);
    out.writeBytes(ascii(AFTER));
    return out.toByteArray();
  }

  /**
   * The record in an envelope.
   *
   * @throws DamagedRecord if it is not the one that was put in
   */
  static byte[] open(String key, byte[] envelope) throws DamagedRecord {
    int end = envelope.length - AFTER.length();
    if (end < START
        || !Arrays.equals(ascii(AFTER), 0, AFTER.length(), envelope, end, envelope.length)) {
      throw new DamagedRecord(key, "cut off, or not in its envelope");
    }
    byte[] record = Arrays.copyOfRange(envelope, START, end);
    byte[] head = Arrays.copyOf(envelope, START);
    if (!Arrays.equals(head, ascii(BEFORE + Article.sha256(record) + BETWEEN))) {
      throw new DamagedRecord(key, "its SHA-256 is not the one that was written");
    }
    return record;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
