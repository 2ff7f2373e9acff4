package marsad.extract.output;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import marsad.article.Article;
import marsad.event.Certainty;
import marsad.event.Event;
import marsad.event.EventRejection;
import marsad.event.Extraction;
import marsad.event.RejectionReason;
import marsad.event.Status;
import marsad.extract.discourse.DocumentState;
import marsad.extract.draft.EventDraft;
import marsad.extract.frame.RejectionWriter;
import marsad.extract.score.ReportContext;
import marsad.extract.score.Scorer;
import marsad.reference.ReferenceTables;

/** Writes the extraction of a report: its events, what was rejected, and what it only recalls. */
public final class ExtractionWriter {
  private final EventWriter writer;
  private final UnlikelyEvents known;
  private final String version;

  /**
   * @param version version of the rules
   * @param reference the day from whose view the report is written, null where unknown
   */
  public ExtractionWriter(
      ReferenceTables tables, Scorer scorer, String version, LocalDate reference) {
    this.writer = new EventWriter(tables.gazetteer(), tables.actors(), scorer);
    this.known = new UnlikelyEvents(tables.kinds(), reference);
    this.version = version;
  }

  /**
   * Returns the extraction of an article.
   *
   * @param first what the certainty of its first event asks of the report
   */
  public Extraction write(Article article, String lang, DocumentState state, ReportContext first) {
    List<Event> events = new ArrayList<>();
    List<EventRejection> rejected = new ArrayList<>();
    List<EventDraft> unlikely = new ArrayList<>();
    ReportContext report = first;
    for (EventDraft event : state.events()) {
      if (event.rejection() != null) {
        rejected.add(RejectionWriter.write(event));
      } else {
        Event written = writer.write(id(article, events.size() + 1), event, report);
        report = report.next();
        if (event.kind().incident() && Certainty.isUnlikely(written.confidence())) {
          rejected.add(RejectionWriter.write(event, RejectionReason.UNLIKELY));
          unlikely.add(event);
        } else {
          events.add(written);
        }
      }
    }
    rejected.addAll(state.rejected());
    List<Event> recalled = new ArrayList<>();
    for (EventDraft event : state.recalled()) {
      recalled.add(recall(article, events.size() + recalled.size() + 1, event, first));
    }
    for (EventDraft event : unlikely) {
      Event written = recall(article, events.size() + recalled.size() + 1, event, first);
      if (known.mayBeKnown(written, events) && known.mayBeKnown(written, recalled)) {
        recalled.add(written);
      }
    }
    return Limits.cut(
        new Extraction(article.id(), lang, version, events, rejected, recalled),
        article.text().length());
  }

  private Event recall(Article article, int ordinal, EventDraft event, ReportContext report) {
    return writer.write(id(article, ordinal), event, report).as(Status.RECALLED);
  }

  private static String id(Article article, int ordinal) {
    return article.id() + "-" + ordinal;
  }
}
