package marsad.parse.fact;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import marsad.article.Moment;
import marsad.parse.body.PlainText;
import marsad.parse.charset.PresentationForms;

/** The entries of a live blog, each with its own time. */
public final class LiveBlog {
  /** Shortest text of an entry, characters. */
  private static final int MIN_TEXT = 40;

  private static final int MAX_ENTRIES = 200;

  /**
   * An entry.
   *
   * @param title its headline, or null
   * @param published when it was written, ISO 8601
   */
  public record Entry(String title, String published, String text) {}

  private LiveBlog() {}

  /** Returns the entries that a page states; empty where it is no live blog. */
  static List<Entry> entries(JsonLd page) {
    List<Entry> entries = new ArrayList<>();
    for (JsonNode update : page.article().path("liveBlogUpdate")) {
      String body = JsonLd.text(update, "articleBody");
      String text = body == null ? "" : PresentationForms.plain(PlainText.lines(body));
      String date = JsonLd.text(update, "datePublished");
      if (text.length() >= MIN_TEXT && date != null && entries.size() < MAX_ENTRIES) {
        WrittenTime.find(date, Moment.LOCAL)
            .map(time -> new Entry(PlainText.of(JsonLd.text(update, "headline")), time, text))
            .ifPresent(entries::add);
      }
    }
    return entries;
  }
}
