package marsad.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import marsad.aggregate.incident.Incident;
import marsad.aggregate.incident.Merge;
import marsad.event.Certainty;
import marsad.event.DateSpan;
import marsad.event.Event;
import marsad.event.EventRejection;
import marsad.event.Extraction;
import marsad.event.Location;
import marsad.extract.score.Weights;

/** Says in plain lines how sure events and incidents are, and what each feature gave. */
public final class CertaintyText {
  private final Weights weights;

  /**
   * @param weights the weights by which the events were scored, which name their features
   */
  public CertaintyText(Weights weights) {
    this.weights = weights;
  }

  /** Returns what was extracted from an article: each event with its features, each rejection. */
  public List<String> of(Extraction extraction) {
    List<String> lines = new ArrayList<>();
    extraction.events().forEach(event -> lines.addAll(of(event)));
    for (EventRejection rejection : extraction.rejected()) {
      lines.add(
          "rejected: "
              + rejection.reason().code()
              + orNothing(" · ", rejection.kind())
              + "  “"
              + rejection.quote().strip()
              + "”");
    }
    return lines;
  }

  private List<String> of(Event event) {
    List<String> lines = new ArrayList<>();
    lines.add(head(event.id(), event.kind(), event.place(), event.date(), event.confidence()));
    if (event.certainty() != null) {
      lines.add(fields(event.certainty()));
      lines.addAll(features(event.certainty().parts()));
    }
    return lines;
  }

  /** Returns why an incident is as sure as it is: its sources, its features, its merges. */
  public List<String> of(Incident incident) {
    List<String> lines = new ArrayList<>();
    lines.add(
        head(
            incident.id(),
            incident.kind(),
            incident.place(),
            incident.date(),
            incident.confidence()));
    Certainty certainty = incident.certainty();
    if (certainty != null) {
      lines.add(fields(certainty));
      lines.add("  independent sources, each as sure as its surest report:");
      for (Certainty.Part source : certainty.parts()) {
        lines.add(String.format(Locale.ROOT, "   %.2f  %s", source.value(), source.name()));
      }
      lines.add("  the text of the surest report gave, in log-odds:");
      lines.addAll(features(certainty.features()));
    }
    for (Merge merge : incident.merge()) {
      lines.add("  event " + merge.eventId() + ": " + String.join("; ", merge.reasons()));
    }
    return lines;
  }

  private static String head(
      String id, String kind, Location place, DateSpan date, double confidence) {
    return String.format(
        Locale.ROOT,
        "%s · %s · %s (%s) · %s · confidence %.2f%s",
        id,
        kind,
        place.name().en(),
        place.precision().code(),
        date == null ? "day unknown" : date.start(),
        confidence,
        Certainty.isUnsure(confidence) ? ", unsure" : "");
  }

  private static String fields(Certainty certainty) {
    return "  right, where it is one:"
        + field("place", certainty.place())
        + field("date", certainty.date())
        + field("toll", certainty.toll())
        + field("roles", certainty.roles());
  }

  private static String field(String name, Double probability) {
    return probability == null ? "" : String.format(Locale.ROOT, " %s %.2f", name, probability);
  }

  private List<String> features(List<Certainty.Part> parts) {
    return parts.stream()
        .map(
            part ->
                String.format(
                    Locale.ROOT,
                    "  %+.2f  %s (%s)",
                    part.value(),
                    weights.words(part.name()),
                    part.name()))
        .toList();
  }

  private static String orNothing(String before, String text) {
    return text == null ? "" : before + text;
  }
}
