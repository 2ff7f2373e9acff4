package marsad.steps;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import marsad.article.Article;
import marsad.article.Moment;

/** Where things lie in the private bucket. */
public final class Layout {
  public static final String ARTICLES = "articles/";
  public static final String EXTRACTIONS = "extractions/";
  public static final String MONTHS = "state/months/";
  public static final String SUMS = "state/sums/";
  public static final String REJECTED = "state/rejected/";
  private static final String JSON = ".json";

  private Layout() {}

  /** An article's key: by the day of its publication, or of its reading where that is unknown. */
  public static String article(Article article) {
    LocalDate day =
        Moment.findDay(article.published())
            .or(() -> Moment.findDay(article.fetched()))
            .orElse(LocalDate.EPOCH);
    return ARTICLES + day(day) + article.id() + JSON;
  }

  static String day(LocalDate day) {
    return String.format(
        Locale.ROOT, "%04d/%02d/%02d/", day.getYear(), day.getMonthValue(), day.getDayOfMonth());
  }

  /** The key of what was fetched, beside the article. */
  public static String raw(String articleKey) {
    return "raw/" + stem(articleKey, ARTICLES) + ".html.gz";
  }

  /** The key of its headers. */
  public static String headers(String articleKey) {
    return "raw/" + stem(articleKey, ARTICLES) + ".headers.json";
  }

  public static String extraction(String articleKey) {
    return EXTRACTIONS + stem(articleKey, ARTICLES) + JSON;
  }

  public static String articleOf(String extractionKey) {
    return ARTICLES + stem(extractionKey, EXTRACTIONS) + JSON;
  }

  /** Where an article of that id lies; written when it is first stored. */
  public static String pointer(String articleId) {
    return "state/articles/" + articleId + JSON;
  }

  /** In which months an article's events are. */
  public static String placed(String articleId) {
    return "state/placed/" + articleId + JSON;
  }

  /** How often a drop in the inbox was tried in vain. */
  public static String tries(String drop) {
    return "state/tries/" + Article.sha256(drop).substring(0, 16) + JSON;
  }

  public static String month(YearMonth month) {
    return MONTHS + month + JSON;
  }

  public static String sums(YearMonth month) {
    return SUMS + month + JSON;
  }

  /** The month that a key under a prefix names. */
  public static YearMonth monthOf(String key, String prefix) {
    return YearMonth.parse(stem(key, prefix));
  }

  public static String rejected(String input) {
    return REJECTED + Article.sha256(input).substring(0, 16) + JSON;
  }

  private static String stem(String key, String prefix) {
    if (!key.startsWith(prefix) || !key.endsWith(JSON)) {
      throw new IllegalArgumentException("'" + key + "' is not " + prefix + "….json");
    }
    return key.substring(prefix.length(), key.length() - JSON.length());
  }
}
