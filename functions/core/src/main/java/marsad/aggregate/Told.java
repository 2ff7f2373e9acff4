package marsad.aggregate;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import marsad.article.Article;
import marsad.article.Moment;
import marsad.extract.Event;
import marsad.extract.Evidence;
import marsad.extract.Extraction;
import marsad.table.Agencies;

/**
 * An event with what is needed of its article: the unit that aggregate keeps.
 *
 * @param articleId the article it came from
 * @param report the article's word on it
 * @param fetched when Marsad read the article, ISO 8601
 */
public record Told(String articleId, Report report, String fetched, Event event) {

  /** The order in which everything that is aggregated is kept and summed. */
  public static final Comparator<Told> ORDER =
      Comparator.comparing(
              (Told t) -> t.report().published() == null ? "9" : t.report().published())
          .thenComparing(t -> t.event().id());

  /** What an article tells. */
  public static List<Told> of(Article article, Extraction extraction) {
    Agencies agencies = Agencies.shipped();
    String origin =
        agencies.named(article.text()).or(() -> agencies.of(article.source())).orElse(null);
    List<Told> told = new ArrayList<>();
    for (Event event : extraction.events()) {
      told.add(
          new Told(
              article.id(),
              new Report(
                  article.url(),
                  article.source(),
                  origin,
                  extraction.lang(),
                  article.title(),
                  article.published(),
                  quote(article, event),
                  event.casualties(),
                  event.id()),
              article.fetched(),
              event));
    }
    return told;
  }

  /** The sentence around the words that name the event, as far as 200 characters reach. */
  private static String quote(Article article, Event event) {
    for (Evidence evidence : event.evidence()) {
      if (evidence.field().equals("kind")) {
        return evidence.in() != null
            ? article.title()
            : Quotes.sentence(article.text(), evidence.start(), evidence.end());
      }
    }
    return null;
  }

  /** The day under which it is filed: its own, else that of its report. */
  public LocalDate day() {
    if (event.date() != null) {
      return Moment.day(event.date().start());
    }
    return Moment.findDay(report.published())
        .or(() -> Moment.findDay(fetched))
        .orElse(LocalDate.EPOCH);
  }

  /** The partition in which it is kept. */
  public YearMonth month() {
    return YearMonth.from(day());
  }
}
