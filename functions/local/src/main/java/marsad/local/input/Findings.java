package marsad.local.input;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import marsad.article.Article;
import marsad.event.Casualties;
import marsad.event.Casualties.Count;
import marsad.event.Event;
import marsad.event.EventRejection;
import marsad.event.Extraction;

/** Says in one line what was found in a report. */
public final class Findings {
  private Findings() {}

  /**
   * The report's id, its events with kind, place, day and casualties, or why there are none.
   *
   * @param unchanged whether the same report was stored before
   */
  public static String line(Article article, Extraction extraction, boolean unchanged) {
    String found =
        extraction.events().isEmpty()
            ? "no event" + why(extraction)
            : extraction.events().stream().map(Findings::event).collect(Collectors.joining("; "));
    return article.id()
        + ": "
        + found
        + (article.published() == null ? " (no date given)" : "")
        + (unchanged ? " (unchanged)" : "");
  }

  private static String why(Extraction extraction) {
    Map<String, Integer> reasons = new TreeMap<>();
    for (EventRejection rejection : extraction.rejected()) {
      reasons.merge(rejection.reason().code(), 1, Integer::sum);
    }
    return reasons.isEmpty()
        ? ""
        : reasons.entrySet().stream()
            .map(reason -> reason.getValue() + " " + reason.getKey())
            .collect(Collectors.joining(", ", ": ", ""));
  }

  private static String event(Event event) {
    StringBuilder line = new StringBuilder(event.kind());
    if (event.place() != null) {
      String name = event.place().name() == null ? null : event.place().name().en();
      line.append(", ").append(name == null ? event.place().text() : name);
    }
    if (event.date() != null) {
      String start = event.date().start();
      String end = event.date().end();
      line.append(", ").append(start.equals(end) ? start : start + " to " + end);
    }
    Casualties casualties = event.casualties();
    if (casualties != null) {
      people(line, casualties.killed(), "killed");
      people(line, casualties.wounded(), "wounded");
      people(line, casualties.captured(), "captured");
      people(line, casualties.missing(), "missing");
    }
    return line.toString();
  }

  private static void people(StringBuilder line, Count count, String what) {
    if (count != null) {
      line.append(", ")
          .append(count.best() == null ? "some" : count.best())
          .append(' ')
          .append(what);
    }
  }
}
