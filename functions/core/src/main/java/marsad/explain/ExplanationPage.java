package marsad.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import marsad.article.Article;
import marsad.event.ActorRole;
import marsad.event.Event;
import marsad.event.EventRejection;
import marsad.event.Evidence;
import marsad.event.Extraction;

/**
 * One article with everything that was read in it, as a page that needs nothing else: every stretch
 * coloured by the field it fills, with the table row or rule that fired.
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

  private record Mark(int start, int end, String field, String label) {}

  private ExplanationPage() {}

  /** The page, in HTML. */
  public static String of(Article article, Extraction extraction) {
    String dir = extraction.lang().equals("en") ? "ltr" : "rtl";
    StringBuilder html = new StringBuilder();
    html.append("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">\n")
        .append("<meta http-equiv=\"Content-Security-Policy\"")
        .append(" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n")
        .append("<title>")
        .append(escape("Explained: " + article.id()))
        .append("</title>\n<style>")
        .append("body{font:16px/1.7 sans-serif;max-width:60rem;margin:1rem auto;padding:0 1rem}")
        .append(
            "mark{padding:0 2px;border-radius:3px;color:#000}td,th{border:1px solid #ccc;padding:2px 6px;")
        .append("text-align:start}table{border-collapse:collapse;font-size:.85rem}");
    COLOURS.forEach(
        (field, c) -> html.append('.').append(field).append("{background:").append(c).append('}'));
    html.append("</style></head><body>\n<p>");
    COLOURS
        .keySet()
        .forEach(
            f ->
                html.append("<mark class=\"").append(f).append("\">").append(f).append("</mark> "));
    html.append("</p>\n<main lang=\"")
        .append(extraction.lang())
        .append("\" dir=\"")
        .append(dir)
        .append("\">\n");
    if (article.title() != null) {
      html.append("<h1>")
          .append(marked(article.title(), marks(extraction, "title")))
          .append("</h1>\n");
    }
    for (String line : marked(article.text(), marks(extraction, null)).split("\n")) {
      html.append("<p>").append(line).append("</p>\n");
    }
    html.append("</main>\n");
    extraction.events().forEach(event -> event(html, event));
    rejections(html, extraction);
    return html.append("</body></html>\n").toString();
  }

  private static List<Mark> marks(Extraction extraction, String in) {
    List<Mark> marks = new ArrayList<>();
    for (Event event : extraction.events()) {
      for (Evidence e : event.evidence()) {
        if (java.util.Objects.equals(e.in(), in) && !e.field().equals("status")) {
          marks.add(
              new Mark(
                  e.start(), e.end(), e.field(), event.id() + " " + e.field() + ": " + e.rule()));
        }
      }
    }
    if (in == null) {
      for (EventRejection r : extraction.rejected()) {
        marks.add(new Mark(r.start(), r.end(), "rejected", r.reason().code() + " " + r.kind()));
      }
    }
    marks.sort(
        Comparator.comparingInt(Mark::start).thenComparing(Mark::end, Comparator.reverseOrder()));
    return marks;
  }

  /** The text with its marks; where two overlap, the second starts where the first ends. */
  private static String marked(String text, List<Mark> marks) {
    StringBuilder html = new StringBuilder();
    List<Mark> fine = marks.stream().filter(m -> !m.field().equals("rejected")).toList();
    int at = 0;
    for (Mark mark : fine) {
      int start = Math.max(at, mark.start());
      if (start < mark.end()) {
        rejected(html, text, at, start, marks);
        html.append("<mark class=\"")
            .append(mark.field())
            .append("\" title=\"")
            .append(escape(mark.label()))
            .append("\">")
            .append(escape(text.substring(start, mark.end())))
            .append("</mark>");
        at = mark.end();
      }
    }
    rejected(html, text, at, text.length(), marks);
    return html.toString();
  }

  /** A stretch between marks, grey where it was set aside. */
  private static void rejected(
      StringBuilder html, String text, int from, int to, List<Mark> marks) {
    int at = from;
    for (Mark mark : marks) {
      int start = Math.max(at, mark.start());
      int end = Math.min(to, mark.end());
      if (mark.field().equals("rejected") && start < end) {
        html.append(escape(text.substring(at, start)))
            .append("<mark class=\"rejected\" title=\"")
            .append(escape(mark.label()))
            .append("\">")
            .append(escape(text.substring(start, end)))
            .append("</mark>");
        at = end;
      }
    }
    html.append(escape(text.substring(at, to)));
  }

  private static void event(StringBuilder html, Event event) {
    html.append("<h2>").append(escape(event.id() + " · " + event.kind())).append("</h2>\n<p>");
    html.append(escape(event.status().code()))
        .append(" · ")
        .append(
            escape(
                event.date() == null
                    ? "day unknown"
                    : event.date().start() + " (" + event.date().precision().code() + ")"))
        .append(" · ")
        .append(
            escape(
                event.place().name().en()
                    + " ("
                    + event.place().precision().code()
                    + ", "
                    + event.place().radiusKm()
                    + " km)"))
        .append(" · ");
    for (ActorRole p : event.actors()) {
      html.append(escape(p.role().code() + " " + p.id() + "; "));
    }
    html.append("confidence ")
        .append(String.format(Locale.ROOT, "%.2f", event.confidence()))
        .append(" = ");
    html.append(escape(parts(event)));
    html.append("</p>\n<table><tr><th>field</th><th>rule</th><th>words</th></tr>\n");
    for (Evidence e : event.evidence()) {
      html.append("<tr><td><mark class=\"")
          .append(e.field())
          .append("\">")
          .append(e.field())
          .append("</mark></td><td>")
          .append(escape(e.rule()))
          .append("</td><td dir=\"auto\">")
          .append(escape(e.quote()))
          .append("</td></tr>\n");
    }
    html.append("</table>\n");
  }

  /** The factors of an event's certainty: "kind 0.95 · place 0.85". */
  private static String parts(Event event) {
    return event.certainty().parts().stream()
        .map(part -> part.name() + " " + part.value())
        .collect(Collectors.joining(" · "));
  }

  private static void rejections(StringBuilder html, Extraction extraction) {
    html.append(
        "<h2>Set aside</h2>\n<table><tr><th>reason</th><th>kind</th><th>date</th><th>words</th></tr>\n");
    for (EventRejection r : extraction.rejected()) {
      html.append("<tr><td>")
          .append(escape(r.reason().code()))
          .append("</td><td>")
          .append(escape(r.kind() == null ? "" : r.kind()))
          .append("</td><td>")
          .append(escape(r.date() == null ? "" : r.date().start()))
          .append("</td><td dir=\"auto\">")
          .append(escape(r.quote()))
          .append("</td></tr>\n");
    }
    html.append("</table>\n");
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
