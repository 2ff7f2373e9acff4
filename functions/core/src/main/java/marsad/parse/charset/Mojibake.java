package marsad.parse.charset;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Arabic text that was taken for windows-1252 and written as UTF-8 once more: "Ù‡Ø¬ÙˆÙ…". */
final class Mojibake {
  private static final int FIRST_SPECIAL = 0x80;

  /** What windows-1252 shows for the 32 octets from 0x80. */
  private static final String SPECIAL = special();

  /** The first bytes of Arabic letters in UTF-8, as windows-1252 shows them. */
  private static final String LEADS = "ØÙÚÛ";

  private static final char LAST_LEAD = 'Û';

  /** Fewer are names in another language. */
  private static final int FEW = 20;

  /** So many of the letters beyond ASCII must be such, or it is another language. */
  private static final double LEAST = 0.3;

  private Mojibake() {}

  private static String special() {
    byte[] octets = new byte[32];
    for (int i = 0; i < octets.length; i++) {
      octets[i] = (byte) (FIRST_SPECIAL + i);
    }
    return new String(octets, Charset.forName("windows-1252")).replace('\ufffd', '\uffff');
  }

  /** Returns the text as it was meant; the same where it was not encoded twice. */
  static String mended(String text) {
    int beyond = 0;
    int leads = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > 0x7f) {
        beyond++;
        leads += c <= LAST_LEAD && LEADS.indexOf(c) >= 0 ? 1 : 0;
      }
    }
    if (leads < FEW || leads < LEAST * beyond) {
      return text;
    }
    StringBuilder mended = new StringBuilder(text.length());
    int from = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || text.charAt(i) == '<' || text.charAt(i) == '>') {
        mended.append(piece(text.substring(from, i)));
        from = i;
      }
    }
    return mended.toString();
  }

  private static String piece(String text) {
    try {
      ByteBuffer bytes = ByteBuffer.allocate(text.length());
      for (int i = 0; i < text.length(); i++) {
        bytes.put(octet(text.charAt(i)));
      }
      return StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
    } catch (CharacterCodingException e) {
      return text;
    }
  }

  /**
   * Returns the octet that windows-1252 shows as a character; where it is open, the control of that
   * number.
   */
  private static byte octet(char c) throws CharacterCodingException {
    int special = SPECIAL.indexOf(c);
    if (special >= 0) {
      return (byte) (FIRST_SPECIAL + special);
    }
    if (c > 0xff) {
      throw new CharacterCodingException();
    }
    return (byte) c;
  }
}
