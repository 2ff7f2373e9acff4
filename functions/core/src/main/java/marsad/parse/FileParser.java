package marsad.parse;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import marsad.article.Article;
import marsad.article.Language;
import marsad.article.Refusal;
import marsad.article.RejectedInput;
import marsad.json.Json;

/** Turns a file into an article: plain text, or an article as JSON. Pure. */
public final class FileParser {
  /** Longest input that Marsad reads, bytes; a longer one is no news report. */
  public static final int MOST_BYTES = 4 * 1024 * 1024;

  private static final int LONGEST_TITLE = 160;

  private FileParser() {}

  /**
   * Reads a file by the ending of its name: an article ({@code .json}), a saved page ({@code
   * .html}, {@code .htm}), else a plain text.
   *
   * @param lang BCP 47 of a plain text, or null to find it out
   * @param source who published a plain text, or null
   * @param published when a plain text was published, ISO 8601, or null
   * @throws RejectedInput if it is none
   */
  public static Article file(
      String name, byte[] bytes, String lang, String source, String published)
      throws RejectedInput {
    String ending = name.toLowerCase(Locale.ROOT);
    if (ending.endsWith(".json")) {
      return json(bytes);
    }
    return ending.endsWith(".html") || ending.endsWith(".htm")
        ? PageParser.parse(bytes, null, null, null)
        : text(bytes, lang, source, published);
  }

  /**
   * Reads an article as JSON.
   *
   * @throws RejectedInput if it is not JSON, has no text, or is in another language
   */
  public static Article json(byte[] bytes) throws RejectedInput {
    String json = utf8(bytes);
    Article article;
    try {
      article = Json.read(json, Article.class);
    } catch (IOException e) {
      String reason = e.getMessage().lines().findFirst().orElse("broken");
      throw new RejectedInput(Refusal.DAMAGED, "not an article in JSON: " + reason);
    } catch (IllegalArgumentException e) {
      throw new RejectedInput(Refusal.DAMAGED, e.getMessage());
    }
    return checked(article);
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
    String text = utf8(bytes).replace("\r\n", "\n").replace('\r', '\n').strip();
    return checked(new Article(null, null, source, lang, title(text), published, null, text, null));
  }

  private static String title(String text) {
    int end = text.indexOf('\n');
    if (end < 0 || end > LONGEST_TITLE || ".؟?!".indexOf(text.charAt(end - 1)) >= 0) {
      return null;
    }
    return text.substring(0, end).strip();
  }

  /**
   * A text in UTF-8, with or without a byte order mark.
   *
   * @throws RejectedInput if it is too long or none
   */
  public static String utf8(byte[] bytes) throws RejectedInput {
    if (bytes.length > MOST_BYTES) {
      throw new RejectedInput(
          Refusal.TOO_LONG,
          "too long: " + bytes.length + " bytes, at most " + MOST_BYTES + " are read");
    }
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
      throw new RejectedInput(Refusal.DAMAGED, "not text in UTF-8");
    }
  }

  /** The article, if Marsad can read it. */
  private static Article checked(Article article) throws RejectedInput {
    if (article.text().isBlank()) {
      throw new RejectedInput(Refusal.NO_ARTICLE, "empty: there is no text");
    }
    if (article.lang() == null) {
      return article.withLang(
          Language.find(article.text())
              .orElseThrow(
                  () ->
                      new RejectedInput(
                          Refusal.OTHER_LANGUAGE,
                          "the text is in none of the languages ar, ckb, en")));
    }
    String primary = article.lang().toLowerCase(Locale.ROOT).split("[-_]")[0];
    if (!List.of("ar", "ckb", "en").contains(primary)) {
      throw new RejectedInput(
          Refusal.OTHER_LANGUAGE, "the language '" + article.lang() + "' is none of ar, ckb, en");
    }
    return article;
  }
}
