package marsad.parse.charset;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import marsad.article.InputRejectionReason;
import marsad.article.RejectedInput;

/**
 * Decodes a page: by its mark, by what the server or the page says where that can be true, else by
 * what the bytes look like. Arabic pages are often in windows-1256, and some say another.
 */
public final class PageCharset {
  private static final Pattern META =
      Pattern.compile(
          "(?:<meta[^>]{0,200}?charset|<\\?xml[^>]{0,100}?encoding)"
              + "\\s*=\\s*[\"']?([A-Za-z0-9._-]+)",
          Pattern.CASE_INSENSITIVE);

  /** So far into a page browsers look for its charset; they look into 1024 bytes at least. */
  private static final int META_WITHIN = 4096;

  /** A text of which so little is broken is still UTF-8. */
  private static final double MOST_BROKEN = 0.1;

  /** Charsets that a page also names that holds Arabic in another: nobody checks them. */
  private static final Set<String> WESTERN =
      Set.of("UTF-8", "ISO-8859-1", "ISO-8859-15", "US-ASCII", "windows-1252");

  private static final Charset ARABIC = Charset.forName("windows-1256");
  private static final Charset LATIN = Charset.forName("windows-1252");

  private PageCharset() {}

  /**
   * Returns the page as text.
   *
   * @param said the charset that the server named, or null
   */
  public static String decode(byte[] bytes, String said) {
    if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
      return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
    }
    if (starts(bytes, 0xFF, 0xFE) || starts(bytes, 0xFE, 0xFF)) {
      return StandardCharsets.UTF_16.decode(ByteBuffer.wrap(bytes)).toString();
    }
    String utf8 = new String(bytes, StandardCharsets.UTF_8);
    int broken = broken(utf8);
    if (broken == 0 || broken <= MOST_BROKEN * letters(utf8)) {
      return Mojibake.mended(utf8);
    }
    Charset named = known(said);
    if (named == null) {
      named = known(meta(bytes));
    }
    if (named == null || WESTERN.contains(named.name())) {
      named = looksArabic(new String(bytes, ARABIC)) ? ARABIC : LATIN;
    }
    return new String(bytes, named);
  }

  /**
   * Returns a text file as text: by its mark, UTF-16 by its zeros, UTF-8 where the bytes are, else
   * windows-1256 where the letters make Arabic words.
   *
   * @throws RejectedInput if it is in none of these
   */
  public static String decodeText(byte[] bytes) throws RejectedInput {
    Charset wide = wide(bytes);
    if (wide != null) {
      return new String(bytes, wide);
    }
    String text = decode(bytes, null);
    boolean isUtf8 = new String(bytes, StandardCharsets.UTF_8).indexOf('\ufffd') < 0;
    boolean marked = starts(bytes, 0xFF, 0xFE) || starts(bytes, 0xFE, 0xFF);
    if (!isUtf8 && !marked && !looksArabic(new String(bytes, ARABIC))) {
      throw new RejectedInput(
          InputRejectionReason.DAMAGED, "not text in UTF-8, UTF-16 or windows-1256");
    }
    return text;
  }

  /** UTF-16 without a mark: every other byte of ASCII signs and of blanks is zero. */
  private static Charset wide(byte[] bytes) {
    int[] zeros = new int[2];
    int length = Math.min(bytes.length, META_WITHIN);
    for (int i = 0; i < length; i++) {
      zeros[i % 2] += bytes[i] == 0 ? 1 : 0;
    }
    boolean marked = starts(bytes, 0xFF, 0xFE) || starts(bytes, 0xFE, 0xFF);
    if (marked || bytes.length % 2 != 0 || zeros[0] > 0 == zeros[1] > 0) {
      return null;
    }
    return zeros[0] > 0 ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
  }

  private static boolean starts(byte[] bytes, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xff) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static int broken(String text) {
    int broken = 0;
    for (int i = text.indexOf('\ufffd'); i >= 0; i = text.indexOf('\ufffd', i + 1)) {
      broken++;
    }
    return broken;
  }

  /** Letters beyond ASCII: only they show in which charset a page is. */
  private static int letters(String text) {
    int letters = 0;
    for (int i = 0; i < text.length(); i++) {
      letters += text.charAt(i) > 0x7f ? 1 : 0;
    }
    return letters;
  }

  private static String meta(byte[] bytes) {
    int length = Math.min(bytes.length, META_WITHIN);
    Matcher meta = META.matcher(new String(bytes, 0, length, StandardCharsets.ISO_8859_1));
    return meta.find() ? meta.group(1) : null;
  }

  private static Charset known(String name) {
    try {
      return name == null || !Charset.isSupported(name) ? null : Charset.forName(name);
    } catch (IllegalCharsetNameException e) {
      return null;
    }
  }

  /** Returns whether most letters beyond ASCII are Arabic ones that stand in words. */
  private static boolean looksArabic(String text) {
    int words = 0;
    for (int i = 1; i < text.length(); i++) {
      words += arabic(text.charAt(i)) && arabic(text.charAt(i - 1)) ? 1 : 0;
    }
    return words * 2 > letters(text);
  }

  /** Returns whether a character is an Arabic letter, or a vowel sign on one. */
  private static boolean arabic(char c) {
    return Character.UnicodeBlock.of(c) == Character.UnicodeBlock.ARABIC
        && (Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK);
  }
}
