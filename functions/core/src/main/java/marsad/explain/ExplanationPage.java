package marsad.explain;

import java.util.Map;
import java.util.TreeMap;
import marsad.article.Article;
import marsad.event.Extraction;
import marsad.language.Languages;

/**
 * Shows what was extracted from one article, as a self-contained page: every span of text is
 * coloured by the field that it fills, with the table row or rule that fired.
 */
public final class ExplanationPage {
  private static final Map<String, String> COLOURS =
      new TreeMap<>(
          Map.of(
              "kind", "#ffd9a8",
              "place", "#bfe3c8",
              "date", "#c7dcf7",
              "actors", "#e5cdf2",
              "casualties", "#f6bcbc",
              "weapons", "#e3ded0",
              "status", "#fff6b0",
              "rejected", "#d9d9d9"));

  private ExplanationPage() {}

  /** Returns the page, in HTML. */
  public static String of(Article article, Extraction extraction, Languages languages) {
    StringBuilder html = new StringBuilder(head(article.id()));
    html.append("<body>\n").append(legend()).append(text(article, extraction, languages));
    extraction.events().forEach(event -> html.append(EventTables.of(event)));
    html.append(EventTables.of(extraction.rejected()));
    return html.append("</body></html>\n").toString();
  }

  private static String head(String articleId) {
    StringBuilder html = new StringBuilder();
    html.append("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">\n")
        .append("<meta http-equiv=\"Content-Security-Policy\"")
        .append(" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n")
        .append("<title>")
        .append(Html.escape("Explained: " + articleId))
        .append("</title>\n<style>")
        .append("body{font:16px/1.7 sans-serif;max-width:60rem;margin:1rem auto;padding:0 1rem}")
        .append(
            "mark{padding:0 2px;border-radius:3px;color:#000}td,th{border:1px solid #ccc;padding:2px 6px;")
        .append("text-align:start}table{border-collapse:collapse;font-size:.85rem}");
    COLOURS.forEach(
        (field, c) -> html.append('.').append(field).append("{background:").append(c).append('}'));
    return html.append("</style></head>").toString();
  }

  /** Returns the names of the fields, each in its colour. */
  private static String legend() {
    StringBuilder html = new StringBuilder("<p>");
    COLOURS.keySet().forEach(field -> html.append(Html.mark(field, null, field)).append(' '));
    return html.append("</p>\n").toString();
  }

  /** Returns headline and paragraphs with their marks. */
  private static String text(Article article, Extraction extraction, Languages languages) {
    StringBuilder html = new StringBuilder();
    html.append("<main lang=\"")
        .append(extraction.lang())
        .append("\" dir=\"")
        .append(languages.isLeftToRight(extraction.lang()) ? "ltr" : "rtl")
        .append("\">\n");
    if (article.title() != null) {
      html.append("<h1>")
          .append(MarkedText.of(extraction, "title").html(article.title()))
          .append("</h1>\n");
    }
    for (String line : MarkedText.of(extraction, null).html(article.text()).split("\n")) {
      html.append("<p>").append(line).append("</p>\n");
    }
    return html.append("</main>\n").toString();
  }
}
