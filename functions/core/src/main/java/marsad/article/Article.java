package marsad.article;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A report as it was fetched: what {@code fetch} stores and {@code extract} reads. Private: the
 * full text is never published.
 *
 * @param id first 16 hex digits of the SHA-256 of the URL, or of the text where there is no URL;
 *     one that is given is kept
 * @param url where it is published, an http or https address; null where it came as a file, or
 *     where the given address could mislead a reader
 * @param source who published it
 * @param lang BCP 47: {@code ar}, {@code ckb}, {@code en}; null until detected
 * @param title its headline, null where unknown
 * @param published in the form of {@link PublicationTime}; null where it is unknown
 * @param fetched when Marsad read it, in the same form
 * @param text paragraphs separated by {@code \n}, without control characters and half characters
 * @param sha256 of the text in UTF-8, lower-case hex
 */
public record Article(
    String id,
    String url,
    String source,
    String lang,
    String title,
    String published,
    String fetched,
    String text,
    String sha256) {

  /** Maximum length of a title, characters. */
  public static final int LONGEST_TITLE = 500;

  /** Maximum length of the name of a publisher, characters. */
  public static final int LONGEST_SOURCE = 200;

  /** Prefix of the source of Marsad's sample reports, and of no other. */
  public static final String SAMPLE = "sample/";

  private static final int LONGEST_URL = 2000;

  private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,127}");
  private static final Pattern LANG = Pattern.compile("[A-Za-z]{2,8}([-_][A-Za-z0-9]{1,8}){0,4}");
  private static final Pattern HASH = Pattern.compile("[0-9a-fA-F]{64}");

  /**
   * Cleans the strings and reads the times.
   *
   * @throws BadField if a value is invalid
   */
  public Article {
    String given = text == null ? "" : text;
    text = Cleaning.text(given);
    url = capped("url", Cleaning.line(url), LONGEST_URL);
    source = capped("source", Cleaning.line(source), LONGEST_SOURCE);
    title = capped("title", Cleaning.line(title), LONGEST_TITLE);
    lang = matching("lang", Cleaning.line(lang), LANG, "expected a language as ar, ckb or en");
    published = PublicationTime.field("published", published);
    fetched = PublicationTime.field("fetched", fetched);
    boolean hashed = sha256 == null || !text.equals(given); // once: a tenth of an extraction
    if (hashed) {
      sha256 = sha256(text);
    }
    if (id == null || id.isBlank()) {
      String full = url != null ? sha256(CanonicalUrl.keyOf(url)) : hashed ? sha256 : sha256(text);
      id = full.substring(0, 16);
    }
    url = WebAddress.orNull(url); // the id is still that of what was given
    matching("id", id, ID, "expected 1 to 128 letters, digits, dots, dashes or underscores");
  }

  /**
   * Returns an article that came from outside, in JSON.
   *
   * @param sha256 of the given text; null where it is absent
   * @throws BadField if a value is invalid
   */
  @JsonCreator
  static Article ofJson(
      @JsonProperty("id") String id,
      @JsonProperty("url") String url,
      @JsonProperty("source") String source,
      @JsonProperty("lang") String lang,
      @JsonProperty("title") String title,
      @JsonProperty("published") Object published,
      @JsonProperty("fetched") Object fetched,
      @JsonProperty("text") String text,
      @JsonProperty("sha256") String sha256) {
    String hash = blankToNull(sha256);
    if (hash != null) {
      matching("sha256", hash, HASH, "expected 64 hexadecimal digits");
      if (!hash.equalsIgnoreCase(sha256(text == null ? "" : text))) {
        throw new BadField(
            InputRejectionReason.DAMAGED, "sha256", hash, "expected the hash of the text");
      }
      hash = hash.toLowerCase(Locale.ROOT);
    }
    WebAddress.check("url", Cleaning.line(url));
    return new Article(id, url, source, lang, title, time(published), time(fetched), text, hash);
  }

  /** Returns a time in JSON, which may be a number. */
  private static String time(Object value) {
    return value instanceof Double number
        ? BigDecimal.valueOf(number).toPlainString()
        : value == null ? null : value.toString();
  }

  private static String capped(String field, String value, int longest) {
    if (value != null && value.length() > longest) {
      String expected = "expected at most " + longest + " characters, not " + value.length();
      throw new BadField(InputRejectionReason.TOO_LONG, field, value, expected);
    }
    return value;
  }

  private static String matching(String field, String value, Pattern pattern, String expected) {
    if (value != null && !pattern.matcher(value).matches()) {
      throw new BadField(InputRejectionReason.DAMAGED, field, value, expected);
    }
    return value;
  }

  /** Returns the article, read at another moment. */
  public Article withFetched(String moment) {
    return new Article(id, url, source, lang, title, published, moment, text, sha256);
  }

  /** Returns the article with its detected moment of publication. */
  public Article withPublished(String moment) {
    return new Article(id, url, source, lang, title, moment, fetched, text, sha256);
  }

  /** Returns the article with its detected language. */
  public Article withLang(String found) {
    return new Article(id, url, source, found, title, published, fetched, text, sha256);
  }

  private static String blankToNull(String value) {
    return value == null || value.isBlank() ? null : value;
  }

  /** Returns the SHA-256 of a text in UTF-8, lower-case hex. */
  public static String sha256(String text) {
    return sha256(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Returns the SHA-256 of bytes, lower-case hex. */
  public static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
