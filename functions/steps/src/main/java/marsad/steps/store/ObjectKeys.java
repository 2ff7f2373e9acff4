package marsad.steps.store;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import marsad.article.Article;
import marsad.article.CanonicalUrl;
import marsad.article.InputRejectionReason;
import marsad.article.Moment;
import marsad.json.Shown;

/** Where things lie in the private bucket. */
public final class ObjectKeys {
  public static final String ARTICLES = "articles/";
  public static final String EXTRACTIONS = "extractions/";
  public static final String DAYS = "state/days/";
  public static final String INCIDENTS = "incidents/";
  public static final String PLACED = "state/placed/";
  public static final String DIRTY = "state/dirty/";
  public static final String DELAYED = "state/delayed/";
  public static final String YEARS = "state/years/";
  public static final String INBOX = "inbox/";
  public static final String RAW = "raw/";
  public static final String REJECTED = "state/rejected/";
  private static final String JSON = ".json";

  private ObjectKeys() {}

  /** An article's key: by the day of its publication, or of its reading where that is unknown. */
  public static String article(Article article) {
    LocalDate day =
        Moment.findDay(article.published())
            .or(() -> Moment.findDay(article.fetched()))
            .orElse(LocalDate.EPOCH);
    return ARTICLES + folder(day) + article.id() + JSON;
  }

  private static String folder(LocalDate day) {
    return String.format(
        Locale.ROOT, "%04d/%02d/%02d/", day.getYear(), day.getMonthValue(), day.getDayOfMonth());
  }

  /** The key of a page as it came, by the day when it was fetched, so that it can expire. */
  public static String raw(LocalDate fetched, String articleId) {
    return RAW + folder(fetched) + articleId + ".html.gz";
  }

  /** The key of its headers. */
  public static String headers(LocalDate fetched, String articleId) {
    return RAW + folder(fetched) + articleId + ".headers.json";
  }

  /** The day in the key of a page or of its headers; empty for a key that names none. */
  public static Optional<LocalDate> rawDay(String key) {
    return key.matches("raw/\\d{4}/\\d\\d/\\d\\d/.+")
        ? Moment.findDay(key.substring(RAW.length(), RAW.length() + 10).replace('/', '-'))
        : Optional.empty();
  }

  public static String extraction(String articleKey) {
    return EXTRACTIONS + stem(articleKey, ARTICLES) + JSON;
  }

  public static String articleOf(String extractionKey) {
    return ARTICLES + stem(extractionKey, EXTRACTIONS) + JSON;
  }

  /** Whether a text can be the key of an article. */
  public static boolean isArticle(String key) {
    return Keys.isKey(key) && key.startsWith(ARTICLES) && key.endsWith(JSON);
  }

  /**
   * Checks a key that stands in a record.
   *
   * @throws IllegalArgumentException if it is no key of an article
   */
  public static void checkArticle(String key) {
    if (!isArticle(key)) {
      throw new IllegalArgumentException(
          "key '" + Shown.shortened(String.valueOf(key)) + "': expected the key of an article");
    }
  }

  /** Whether a key of an article is that of the article with this id. */
  public static boolean isOf(String articleKey, String articleId) {
    return articleKey.endsWith("/" + articleId + JSON);
  }

  /** Where an article of that id lies; written when it is first stored. */
  public static String pointer(String articleId) {
    return "state/articles/" + articleId + JSON;
  }

  /** In which days an article has a share. */
  public static String placed(String articleId) {
    return PLACED + articleId + JSON;
  }

  /** The article that a key of {@link #placed} is of. */
  public static String articleIdOf(String placedKey) {
    return stem(placedKey, PLACED);
  }

  /** How often a drop in the inbox was tried in vain. */
  public static String tries(String drop) {
    return "state/tries/" + hash(drop) + JSON;
  }

  /** What is filed under a day. */
  public static String day(LocalDate day) {
    return DAYS + day + JSON;
  }

  /** The incidents of a day. */
  public static String incidents(LocalDate day) {
    return INCIDENTS + day + JSON;
  }

  /** Where a table of the archive lies, in a folder for each day. */
  public static String archive(String table) {
    return "archive/" + table + "/dt=";
  }

  /** A day of a table of the archive. */
  public static String archive(String table, LocalDate day) {
    return archive(table) + day + "/" + table + ".parquet";
  }

  /** The mark of a month whose public files are behind. */
  public static String dirty(YearMonth month) {
    return DIRTY + month + JSON;
  }

  /** What was read of a month's days when it was published last. */
  public static String month(YearMonth month) {
    return "state/months/" + month + JSON;
  }

  /** The sums of a month by region and period. */
  public static String sums(YearMonth month) {
    return "state/sums/" + month + JSON;
  }

  /** The mark of a month of which something is not published yet. */
  public static String delayed(YearMonth month) {
    return DELAYED + month + JSON;
  }

  /** The counts of all years. */
  public static final String TOTALS = "state/totals/all.json";

  /** The counts of a year's months. */
  public static String year(int year) {
    return YEARS + String.format(Locale.ROOT, "%04d", year) + JSON;
  }

  /** The year that a key of {@link #year} names. */
  public static int yearOf(String key) {
    return Integer.parseInt(stem(key, YEARS));
  }

  /** The day that a key under a prefix names. */
  public static LocalDate dayOf(String key, String prefix) {
    return LocalDate.parse(stem(key, prefix));
  }

  /** The day that a key under a prefix names; empty for a key that names none. */
  public static Optional<LocalDate> findDay(String key, String prefix) {
    return key.endsWith(JSON) ? Moment.findDay(stem(key, prefix)) : Optional.empty();
  }

  /** The month that a key under a prefix names. */
  public static YearMonth monthOf(String key, String prefix) {
    return YearMonth.parse(stem(key, prefix));
  }

  /** The beginning of the keys of an input that became no article. */
  public static String rejected(String input) {
    return REJECTED + hash(CanonicalUrl.keyOf(input)) + ".";
  }

  /** The key of an input that became no article, for a reason. */
  public static String rejected(String input, InputRejectionReason refusal) {
    return rejected(input) + refusal.code() + JSON;
  }

  /** The reason's code in such a key. */
  public static String refusalOf(String rejectedKey) {
    return stem(rejectedKey, REJECTED).replaceFirst("^[0-9a-f]*\\.", "");
  }

  /** When an address was asked last, and what for. */
  public static String visit(CanonicalUrl address) {
    return "state/visits/" + hash(address.key()) + JSON;
  }

  /** Which process asks a host. */
  public static String host(String host) {
    return "state/hosts/" + hash(host) + JSON;
  }

  /** What was in a feed when it was polled last. */
  public static String polled(String sourceId) {
    return "state/sources/" + sourceId + JSON;
  }

  private static String hash(String input) {
    return Article.sha256(input).substring(0, 16);
  }

  private static String stem(String key, String prefix) {
    if (!key.startsWith(prefix) || !key.endsWith(JSON)) {
      throw new IllegalArgumentException("'" + key + "' is not " + prefix + "….json");
    }
    return key.substring(prefix.length(), key.length() - JSON.length());
  }
}
