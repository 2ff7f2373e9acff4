package marsad.aggregate.incident;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import marsad.article.Article;
import marsad.article.Moment;
import marsad.event.Event;
import marsad.event.Evidence;
import marsad.event.EvidenceField;
import marsad.event.Extraction;
import marsad.event.Status;
import marsad.reference.Agencies;

/**
 * An event with the facts of its article that aggregation needs.
 *
 * @param articleId id of its article
 * @param foundingId id of the incident that it founds if it joins none; unchanged when its report
 *     is revised
 * @param report what the article reports of it
 * @param firstFetched when Marsad first read the article, ISO 8601
 * @param fetched when Marsad read the text that the event was taken from, ISO 8601
 * @param rules version of the rules that took it from the text
 * @param firstRules version of the rules that read this text first
 */
public record ReportedEvent(
    String articleId,
    String foundingId,
    Report report,
    String firstFetched,
    String fetched,
    String rules,
    String firstRules,
    Event event) {

  /** Order of publication, in which events are stored and combined. */
  public static final Comparator<ReportedEvent> ORDER =
      Comparator.comparing(
              (ReportedEvent t) -> t.report().published() == null ? "9" : t.report().published())
          .thenComparing(t -> t.event().id());

  /** Order in which Marsad first read the articles. */
  public static final Comparator<ReportedEvent> ARRIVAL =
      Comparator.comparing((ReportedEvent t) -> t.firstFetched() == null ? "9" : t.firstFetched())
          .thenComparing(ORDER);

  /**
   * Returns the events of an article that is read for the first time.
   *
   * @param agencies the agencies that the article may quote
   */
  public static List<ReportedEvent> of(Article article, Extraction extraction, Agencies agencies) {
    String origin =
        agencies.named(article.text()).or(() -> agencies.of(article.source())).orElse(null);
    List<ReportedEvent> reported = new ArrayList<>();
    for (Event event : extraction.told()) {
      Report report =
          new Report(
              article.url(),
              article.source(),
              origin,
              extraction.lang(),
              article.title(),
              article.published(),
              quote(article, event),
              event.casualties(),
              event.id(),
              null,
              article.sha256());
      YearMonth month = statedDay(event, report).map(YearMonth::from).orElse(null);
      reported.add(
          new ReportedEvent(
              article.id(),
              FoundingId.of(event.id(), month),
              report,
              article.fetched(),
              article.fetched(),
              extraction.extractor(),
              extraction.extractor(),
              event));
    }
    return reported;
  }

  /** Returns the event with another founding id. */
  public ReportedEvent founding(String id) {
    return new ReportedEvent(
        articleId, id, report, firstFetched, fetched, rules, firstRules, event);
  }

  /**
   * Returns its founding id.
   *
   * @param n ordinal among the events with the same id, from 1
   */
  public String ownFoundingId(int n) {
    YearMonth month = statedDay(event, report).map(YearMonth::from).orElse(null);
    return FoundingId.of(n == 1 ? event.id() : event.id() + "/" + n, month);
  }

  /**
   * Returns the event of an article that was read before.
   *
   * @param first when Marsad first read the article, ISO 8601; null where unknown
   * @param firstReadBy version of the rules that read this text first
   */
  public ReportedEvent knownSince(String first, String firstReadBy) {
    String since = first == null ? firstFetched : first;
    return new ReportedEvent(
        articleId, foundingId, report, since, fetched, rules, firstReadBy, event);
  }

  /** Returns the sentence around the words that name the event, at most 200 characters. */
  private static String quote(Article article, Event event) {
    for (Evidence evidence : event.evidence()) {
      if (evidence.field() == EvidenceField.KIND) {
        return evidence.in() != null
            ? article.title()
            : Quotes.sentence(article.text(), evidence.start(), evidence.end());
      }
    }
    return null;
  }

  /**
   * Returns the day under which it is filed: its own, else that of its report, else of its reading.
   */
  public LocalDate day() {
    return statedDay(event, report).or(() -> Moment.findDay(firstFetched)).orElse(LocalDate.EPOCH);
  }

  /** Returns whether the event or its report is dated. */
  @JsonIgnore
  public boolean isDated() {
    return event.date() != null || Moment.findDay(report.published()).isPresent();
  }

  /** Returns whether its report only speaks of it again. */
  @JsonIgnore
  public boolean isRecalled() {
    return event.status() == Status.RECALLED;
  }

  private static Optional<LocalDate> statedDay(Event event, Report report) {
    return event.date() != null
        ? Optional.of(Moment.day(event.date().start()))
        : Moment.findDay(report.published());
  }
}
