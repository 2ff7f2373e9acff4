package marsad.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import marsad.event.Event;
import marsad.event.EventRejection;
import marsad.event.Evidence;
import marsad.event.EvidenceField;
import marsad.event.Extraction;

/** The evidence of a text as marks in it: spans that fill a field, and spans that were rejected. */
final class MarkedText {

  /**
   * A span of text.
   *
   * @param start UTF-16 offset of its first character
   * @param end UTF-16 offset behind its last character
   */
  private record Mark(int start, int end, String field, String label) {
    static final Comparator<Mark> ORDER =
        Comparator.comparingInt(Mark::start).thenComparing(Mark::end, Comparator.reverseOrder());

    String html(String text, int from) {
      return Html.mark(field, label, text.substring(from, end));
    }
  }

  private final List<Mark> evidence;
  private final List<Mark> rejected;

  private MarkedText(List<Mark> evidence, List<Mark> rejected) {
    this.evidence = evidence;
    this.rejected = rejected;
  }

  /**
   * Collects the marks of a text.
   *
   * @param in {@code title} for the headline, null for the text
   */
  static MarkedText of(Extraction extraction, String in) {
    List<Mark> evidence = new ArrayList<>();
    for (Event event : extraction.events()) {
      for (Evidence e : event.evidence()) {
        if (Objects.equals(e.in(), in) && e.field() != EvidenceField.STATUS) {
          String label = event.id() + " " + e.field().code() + ": " + e.rule();
          evidence.add(new Mark(e.start(), e.end(), e.field().code(), label));
        }
      }
    }
    List<Mark> rejected = new ArrayList<>();
    if (in == null) {
      for (EventRejection r : extraction.rejected()) {
        rejected.add(new Mark(r.start(), r.end(), "rejected", r.reason().code() + " " + r.kind()));
      }
    }
    evidence.sort(Mark.ORDER);
    rejected.sort(Mark.ORDER);
    return new MarkedText(evidence, rejected);
  }

  /** Returns the text with its marks; where two overlap, the second starts where the first ends. */
  String html(String text) {
    StringBuilder html = new StringBuilder();
    int at = 0;
    for (Mark mark : evidence) {
      int start = Math.max(at, mark.start());
      if (start < mark.end()) {
        appendUnmarked(html, text, at, start);
        html.append(mark.html(text, start));
        at = mark.end();
      }
    }
    appendUnmarked(html, text, at, text.length());
    return html.toString();
  }

  /** Appends the text between two marks of evidence, with its rejected spans marked. */
  private void appendUnmarked(StringBuilder html, String text, int from, int to) {
    int at = from;
    for (Mark mark : rejected) {
      int start = Math.max(at, mark.start());
      int end = Math.min(to, mark.end());
      if (start < end) {
        html.append(Html.escape(text.substring(at, start)))
            .append(Html.mark("rejected", mark.label(), text.substring(start, end)));
        at = end;
      }
    }
    html.append(Html.escape(text.substring(at, to)));
  }
}
