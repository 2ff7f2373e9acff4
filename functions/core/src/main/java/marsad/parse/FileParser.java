package marsad.parse;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import marsad.article.Article;
import marsad.article.BadField;
import marsad.article.InputRejectionReason;
import marsad.article.RejectedInput;
import marsad.language.Marks;
import marsad.parse.charset.PageCharset;
import marsad.parse.charset.PresentationForms;

/** Turns the bytes of a file into an article: plain text, or an article as JSON. Pure. */
public final class FileParser {
  /** Longest input that Marsad reads, bytes; a longer one is no news report. */
  public static final int MOST_BYTES = 4 * 1024 * 1024;

  private static final int LONGEST_TITLE = 160;

  private FileParser() {}

  /**
   * Reads an article as JSON.
   *
   * @param now a time after tomorrow is none
   * @throws RejectedInput if it is not JSON, a value cannot be right, it has no text, or is in
   *     another language
   */
  public static Article json(byte[] bytes, Instant now) throws RejectedInput {
    return DirectInput.readable(DirectInput.json(utf8(bytes), now));
  }

  /**
   * Reads a plain text; its first line is the title where it is short and no sentence.
   *
   * @param lang BCP 47, or null to find it out
   * @param source who published it, or null
   * @param published ISO 8601, or null
   * @throws RejectedInput if it is empty, binary, too long, or in another language
   */
  public static Article text(byte[] bytes, String lang, String source, String published)
      throws RejectedInput {
    checkLength(bytes);
    String decoded = PresentationForms.plain(PageCharset.decodeText(bytes));
    String text = decoded.replace("\r\n", "\n").replace('\r', '\n').strip();
    if (text.indexOf('\0') >= 0) {
      throw new RejectedInput(InputRejectionReason.NOT_A_PAGE, "not a text: it holds NUL bytes");
    }
    try {
      return DirectInput.readable(
          new Article(null, null, source, lang, title(text), published, null, text, null));
    } catch (BadField e) {
      throw new RejectedInput(e.reason(), e.getMessage());
    }
  }

  private static String title(String text) {
    int end = text.indexOf('\n');
    if (end < 0
        || end > LONGEST_TITLE
        || (text.charAt(end - 1) == '.' || Marks.is(Marks.SENTENCE_STOP, text.charAt(end - 1)))) {
      return null;
    }
    return text.substring(0, end).strip();
  }

  /**
   * Returns a text in UTF-8, with or without a byte order mark.
   *
   * @throws RejectedInput if it is too long or none
   */
  public static String utf8(byte[] bytes) throws RejectedInput {
    checkLength(bytes);
    try {
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString();
      return text.startsWith("\ufeff") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new RejectedInput(InputRejectionReason.DAMAGED, "not text in UTF-8");
    }
  }

  /** Refuses what is longer than any report. */
  public static void checkLength(byte[] bytes) throws RejectedInput {
    if (bytes.length > MOST_BYTES) {
      throw tooLong();
    }
  }

  /** Why an input is refused that is longer than any report. */
  public static RejectedInput tooLong() {
    return new RejectedInput(
        InputRejectionReason.TOO_LONG,
        "too long: more than the " + MOST_BYTES + " bytes of an article");
  }
}
