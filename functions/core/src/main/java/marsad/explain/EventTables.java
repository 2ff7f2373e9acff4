package marsad.explain;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import marsad.event.ActorRole;
import marsad.event.DateSpan;
import marsad.event.Event;
import marsad.event.EventRejection;
import marsad.event.Evidence;
import marsad.event.Location;

/** Shows events with their evidence, and rejected passages with their reasons, as tables. */
final class EventTables {
  private EventTables() {}

  /** Returns an event in one line, and a row for each piece of its evidence. */
  static String of(Event event) {
    StringBuilder html = new StringBuilder();
    html.append("<h2>")
        .append(Html.escape(event.id() + " · " + event.kind()))
        .append("</h2>\n<p>")
        .append(Html.escape(event.status().code()))
        .append(" · ")
        .append(Html.escape(day(event.date())))
        .append(" · ")
        .append(Html.escape(place(event.place())))
        .append(" · ");
    for (ActorRole actor : event.actors()) {
      html.append(Html.escape(actor.role().code() + " " + actor.id() + "; "));
    }
    html.append("confidence ")
        .append(String.format(Locale.ROOT, "%.2f", event.confidence()))
        .append(" from log-odds ")
        .append(Html.escape(parts(event)))
        .append("</p>\n<table><tr><th>field</th><th>rule</th><th>words</th></tr>\n");
    for (Evidence e : event.evidence()) {
      html.append("<tr><td>")
          .append(Html.mark(e.field().code(), null, e.field().code()))
          .append("</td><td>")
          .append(Html.escape(e.rule()))
          .append("</td><td dir=\"auto\">")
          .append(Html.escape(e.quote()))
          .append("</td></tr>\n");
    }
    return html.append("</table>\n").toString();
  }

  private static String day(DateSpan date) {
    return date == null ? "day unknown" : date.start() + " (" + date.precision().code() + ")";
  }

  private static String place(Location place) {
    return place.name().en() + " (" + place.precision().code() + ", " + place.radiusKm() + " km)";
  }

  /** Returns what the certainty of an event is made of: "base +0.06 · title-tells-it +0.71". */
  private static String parts(Event event) {
    return event.certainty().parts().stream()
        .map(part -> String.format(Locale.ROOT, "%s %+.2f", part.name(), part.value()))
        .collect(Collectors.joining(" · "));
  }

  /** Returns a row for each rejected passage. */
  static String of(List<EventRejection> rejections) {
    StringBuilder html = new StringBuilder();
    html.append("<h2>Rejected</h2>\n")
        .append("<table><tr><th>reason</th><th>kind</th><th>date</th><th>words</th></tr>\n");
    for (EventRejection r : rejections) {
      html.append("<tr><td>")
          .append(Html.escape(r.reason().code()))
          .append("</td><td>")
          .append(Html.escape(r.kind() == null ? "" : r.kind()))
          .append("</td><td>")
          .append(Html.escape(r.date() == null ? "" : r.date().start()))
          .append("</td><td dir=\"auto\">")
          .append(Html.escape(r.quote()))
          .append("</td></tr>\n");
    }
    return html.append("</table>\n").toString();
  }
}
