package marsad.article;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A report as it was fetched: what {@code fetch} stores and {@code extract} reads. Private: the
 * full text is never published.
 *
 * @param id first 16 hex digits of the SHA-256 of the URL, or of the text where there is no URL;
 *     one that is given is kept
 * @param url where it stands, null where it came as a file
 * @param source who published it
 * @param lang BCP 47: {@code ar}, {@code ckb}, {@code en}; null until detected
 * @param title its headline, null where unknown
 * @param published ISO 8601, as exact as it is known; null where it is not
 * @param fetched ISO 8601 with offset, when Marsad read it
 * @param text paragraphs separated by {@code \n}
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

  public Article {
    text = text == null ? "" : text;
    url = blankToNull(url);
    title = blankToNull(title);
    lang = blankToNull(lang);
    published = blankToNull(published);
    boolean hashed = sha256 == null; // once: it is a tenth of a warm extraction
    if (hashed) {
      sha256 = sha256(text);
    }
    if (id == null || id.isBlank()) {
      String full = url != null ? sha256(key(url)) : hashed ? sha256 : sha256(text);
      id = full.substring(0, 16);
    } else if (!id.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,127}")) {
      throw new IllegalArgumentException(
          "the id '" + id + "' is not 1 to 128 letters, digits, dots, dashes or underscores");
    }
  }

  /** The same article, read at another moment. */
  public Article withFetched(String moment) {
    return new Article(id, url, source, lang, title, published, moment, text, sha256);
  }

  /** The same article, published at a moment that was found out. */
  public Article withPublished(String moment) {
    return new Article(id, url, source, lang, title, moment, fetched, text, sha256);
  }

  /** The same article in a language that was found out. */
  public Article withLang(String found) {
    return new Article(id, url, source, found, title, published, fetched, text, sha256);
  }

  /** What all addresses of a report have in common; the address itself where it is none. */
  private static String key(String url) {
    try {
      return CanonicalUrl.of(url).key();
    } catch (RejectedInput e) {
      return url;
    }
  }

  private static String blankToNull(String value) {
    return value == null || value.isBlank() ? null : value;
  }

  /** SHA-256 of a text in UTF-8, lower-case hex. */
  public static String sha256(String text) {
    return sha256(text.getBytes(StandardCharsets.UTF_8));
  }

  /** SHA-256 of bytes, lower-case hex. */
  public static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
