package marsad.steps.store;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import marsad.article.Article;
import marsad.article.Moment;
import marsad.json.Shown;

/** Keys of the private bucket; those of discover and fetch are in {@link FetchKeys}. */
public final class ObjectKeys {
  public static final String ARTICLES = "articles/";
  public static final String EXTRACTIONS = "extractions/";
  public static final String DAYS = "state/days/";
  public static final String INCIDENTS = "incidents/";
  public static final String PLACED = "state/placed/";
  public static final String STALE = "state/dirty/";
  public static final String DELAYED = "state/delayed/";
  public static final String YEARS = "state/years/";
  static final String JSON = ".json";

  private ObjectKeys() {}

  /** Key of an article, by the day of its publication, or of its fetching if that is unknown. */
  public static String article(Article article) {
    LocalDate day =
        Moment.findDay(article.published())
            .or(() -> Moment.findDay(article.fetched()))
            .orElse(LocalDate.EPOCH);
    return ARTICLES + folder(day) + article.id() + JSON;
  }

  static String folder(LocalDate day) {
    return String.format(
        Locale.ROOT, "%04d/%02d/%02d/", day.getYear(), day.getMonthValue(), day.getDayOfMonth());
  }

  /** Key of the extraction of an article. */
  public static String extraction(String articleKey) {
    return EXTRACTIONS + stem(articleKey, ARTICLES) + JSON;
  }

  /** Key of the article of an extraction. */
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

  /** Key of the pointer to the article with this id. */
  public static String pointer(String articleId) {
    return "state/articles/" + articleId + JSON;
  }

  /** Key of the days to which an article contributes. */
  public static String placed(String articleId) {
    return PLACED + articleId + JSON;
  }

  /** Id of the article in a key of {@link #placed}. */
  public static String articleIdOf(String placedKey) {
    return stem(placedKey, PLACED);
  }

  /** Key of the events of a day. */
  public static String day(LocalDate day) {
    return DAYS + day + JSON;
  }

  /** Key of the incidents of a day. */
  public static String incidents(LocalDate day) {
    return INCIDENTS + day + JSON;
  }

  /** Prefix of the days of a table of the archive. */
  public static String archive(String table) {
    return "archive/" + table + "/dt=";
  }

  /** Key of a day of a table of the archive. */
  public static String archive(String table, LocalDate day) {
    return archive(table) + day + "/" + table + ".parquet";
  }

  /** Key of the mark of a month whose public files are stale. */
  public static String stale(YearMonth month) {
    return STALE + month + JSON;
  }

  /** Key of what the last publication read of a month. */
  public static String month(YearMonth month) {
    return "state/months/" + month + JSON;
  }

  /** Key of the sums of a month by region and period. */
  public static String sums(YearMonth month) {
    return "state/sums/" + month + JSON;
  }

  /** Key of the mark of a month in which something is delayed. */
  public static String delayed(YearMonth month) {
    return DELAYED + month + JSON;
  }

  /** Key of the counts of all years. */
  public static final String TOTALS = "state/totals/all.json";

  /** Key of the counts of the months of a year. */
  public static String year(int year) {
    return YEARS + String.format(Locale.ROOT, "%04d", year) + JSON;
  }

  /** Year in a key of {@link #year}. */
  public static int yearOf(String key) {
    return Integer.parseInt(stem(key, YEARS));
  }

  /** Day in a key below a prefix. */
  public static LocalDate dayOf(String key, String prefix) {
    return LocalDate.parse(stem(key, prefix));
  }

  /** Day in a key below a prefix; empty for a key without a day. */
  public static Optional<LocalDate> findDay(String key, String prefix) {
    return key.endsWith(JSON) ? Moment.findDay(stem(key, prefix)) : Optional.empty();
  }

  /** Month in a key below a prefix. */
  public static YearMonth monthOf(String key, String prefix) {
    return YearMonth.parse(stem(key, prefix));
  }

  static String stem(String key, String prefix) {
    if (!key.startsWith(prefix) || !key.endsWith(JSON)) {
      throw new IllegalArgumentException("'" + key + "' is not " + prefix + "….json");
    }
    return key.substring(prefix.length(), key.length() - JSON.length());
  }
}
