package marsad.steps.message;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import marsad.article.Article;
import marsad.article.RejectedInput;
import marsad.json.Shown;
import marsad.parse.DirectInput;
import marsad.steps.store.Keys;

/**
 * The input of a function. One of the fields is set: an article itself, the key of an object, a
 * URL, months; S3's own notice of a new object, as EventBridge sends it; or such a message as the
 * data of a CloudEvent (CloudEvents 1.0, structured JSON).
 *
 * @param article an article, to be worked on without any store
 * @param key key of an object in the private bucket
 * @param url address of a report
 * @param months months to publish, {@code 2022-07}
 * @param detail EventBridge's detail of an S3 notice
 * @param data the message that a CloudEvent carries
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Message(
    @JsonProperty("article") Article article,
    @JsonProperty("key") String key,
    @JsonProperty("url") String url,
    @JsonProperty("months") List<String> months,
    @JsonProperty("detail") Detail detail,
    @JsonProperty("data") Message data) {

  private static final Pattern ARTICLE =
      Pattern.compile("^(?:articles|extractions)/.*/([^/]+)\\.json$");

  /** A CloudEvent is what it carries. */
  public Message {
    if (data != null) {
      article = article == null ? data.article() : article;
      key = key == null ? data.key() : key;
      url = url == null ? data.url() : url;
      months = months == null ? data.months() : months;
      detail = detail == null ? data.detail() : detail;
    }
  }

  /** A message about a URL. */
  public static Message ofUrl(String url) {
    return new Message(null, null, url, null, null, null);
  }

  /** A message about an object. */
  public static Message ofKey(String key) {
    return new Message(null, key, null, null, null, null);
  }

  /** The part of an S3 notice that names the object. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Detail(@JsonProperty("object") Named object) {}

  /** An object by its key, written as in a URL. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Named(@JsonProperty("key") String key) {}

  /** The article that the message is about, where it says so. */
  public Optional<String> articleId() {
    if (article != null) {
      return Optional.of(article.id());
    }
    if (key == null && (detail == null || detail.object() == null)) {
      return Optional.empty();
    }
    try {
      return ARTICLE.matcher(requiredKey()).results().map(found -> found.group(1)).findFirst();
    } catch (BadMessage noKey) {
      return Optional.empty();
    }
  }

  /** The key of the object that the message is about. */
  public String requiredKey() {
    if (key != null) {
      return key;
    }
    if (detail != null && detail.object() != null && detail.object().key() != null) {
      return decoded(detail.object().key());
    }
    throw new BadMessage(
        "the message names no object: expected \"key\", or an S3 notice with detail.object.key");
  }

  /**
   * The key of the object that the message is about.
   *
   * @param prefix what it begins with: the folder that the step works off
   * @param ending what it ends with
   */
  public String requiredKey(String prefix, String ending) {
    return checkKey(requiredKey(), prefix, ending);
  }

  /**
   * Returns a key if it is one of a folder.
   *
   * @throws BadMessage if it is not
   */
  public static String checkKey(String key, String prefix, String ending) {
    if (!Keys.isKey(key) || !key.startsWith(prefix) || !key.endsWith(ending)) {
      throw new BadMessage(
          "key '"
              + Shown.shortened(key)
              + "': expected "
              + prefix
              + "…"
              + ending
              + ", of letters, digits, dots, dashes and underscores");
    }
    return key;
  }

  /** A key as S3 writes it in a notice, where a blank is a plus sign. */
  private static String decoded(String written) {
    try {
      return URLDecoder.decode(written, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new BadMessage(
          "key '" + Shown.shortened(written) + "': expected percent signs as in a URL");
    }
  }

  /** The article of the message, if its values can be right. */
  public Article checkedArticle(Instant now) {
    try {
      return DirectInput.checked(article, now);
    } catch (RejectedInput e) {
      throw BadMessage.of(e);
    }
  }

  /** The same, if Marsad can read it. */
  public Article readableArticle(Instant now) {
    try {
      return DirectInput.readable(checkedArticle(now));
    } catch (RejectedInput e) {
      throw BadMessage.of(e);
    }
  }

  /** The months of the message; null where it names none. */
  public List<YearMonth> requiredMonths() {
    return months == null ? null : months.stream().map(Message::month).toList();
  }

  private static YearMonth month(String written) {
    try {
      if (String.valueOf(written).matches("\\d{4}-\\d{2}")) {
        return YearMonth.parse(written);
      }
    } catch (DateTimeException e) {
      // the same answer as for what has not the form of a month
    }
    throw new BadMessage("months '" + Shown.shortened("" + written) + "': expected e.g. 2022-07");
  }
}
