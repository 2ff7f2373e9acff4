package marsad.steps.store;

import java.time.LocalDate;
import java.util.Optional;
import marsad.article.Article;
import marsad.article.CanonicalUrl;
import marsad.article.InputRejectionReason;
import marsad.article.Moment;

/** Keys of the private bucket that discover and fetch use: pages, visits, hosts, rejections. */
public final class FetchKeys {
  public static final String INBOX = "inbox/";
  public static final String RAW = "raw/";
  public static final String REJECTED = "state/rejected/";

  private FetchKeys() {}

  /** Key of a page as the server sent it, by the day of fetching, so that it can expire. */
  public static String raw(LocalDate fetched, String articleId) {
    return RAW + ObjectKeys.folder(fetched) + articleId + ".html.gz";
  }

  /** Key of the headers of such a page. */
  public static String headers(LocalDate fetched, String articleId) {
    return RAW + ObjectKeys.folder(fetched) + articleId + ".headers.json";
  }

  /** Key of the text that a feed carries of a report, by the day on which the feed named it. */
  public static String feedText(LocalDate named, String url) {
    return RAW + ObjectKeys.folder(named) + hash(url) + ".feed.json";
  }

  /** Whether a text from outside is such a key. */
  public static boolean isFeedText(String key) {
    return key != null && key.matches("raw/\\d{4}/\\d\\d/\\d\\d/[0-9a-f]{16}\\.feed\\.json");
  }

  /** The day in the key of a page or of its headers; empty for a key that names none. */
  public static Optional<LocalDate> rawDay(String key) {
    return key.matches("raw/\\d{4}/\\d\\d/\\d\\d/.+")
        ? Moment.findDay(key.substring(RAW.length(), RAW.length() + 10).replace('/', '-'))
        : Optional.empty();
  }

  /** Key of the retries of a drop or an address. */
  public static String tries(String name) {
    return "state/tries/" + hash(name) + ObjectKeys.JSON;
  }

  /** Prefix of the keys of a rejected input. */
  public static String rejected(String input) {
    return REJECTED + hash(CanonicalUrl.keyOf(input)) + ".";
  }

  /** Key of an input that was rejected for a reason. */
  public static String rejected(String input, InputRejectionReason reason) {
    return rejected(input) + reason.code() + ObjectKeys.JSON;
  }

  /** Code of the reason in the key of a rejected input. */
  public static String reasonOf(String rejectedKey) {
    return ObjectKeys.stem(rejectedKey, REJECTED).replaceFirst("^[0-9a-f]*\\.", "");
  }

  /** Key of the last visit of an address. */
  public static String visit(CanonicalUrl address) {
    return "state/visits/" + hash(address.key()) + ObjectKeys.JSON;
  }

  /** Key of the lease of a host. */
  public static String host(String host) {
    return "state/hosts/" + hash(host) + ObjectKeys.JSON;
  }

  /** Key of the state of a news source. */
  public static String polled(String sourceId) {
    return "state/sources/" + sourceId + ObjectKeys.JSON;
  }

  /** The first 16 hexadecimal digits of the SHA-256 of a text, which keys and ids are made of. */
  public static String hash(String input) {
    return Article.sha256(input).substring(0, 16);
  }
}
