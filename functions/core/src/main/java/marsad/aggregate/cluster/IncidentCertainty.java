package marsad.aggregate.cluster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import marsad.aggregate.incident.KnownPublishers;
import marsad.aggregate.incident.ReportedEvent;
import marsad.aggregate.match.Corroboration;
import marsad.aggregate.match.Independence;
import marsad.event.Certainty;
import marsad.event.Event;
import marsad.extract.score.Weights;

/** How sure an incident is by the sources that report it. */
final class IncidentCertainty {
  private final KnownPublishers known;
  private final Corroboration corroboration;

  IncidentCertainty(KnownPublishers known, Corroboration corroboration) {
    this.known = known;
    this.corroboration = corroboration;
  }

  /**
   * Returns how sure the independent sources make it, with what the surest of the reports that
   * decide the facts gave.
   *
   * @param members all its events
   * @param facts those of them that decide what happened
   */
  Certainty of(List<ReportedEvent> members, List<ReportedEvent> facts) {
    List<Corroboration.Source> sources = new ArrayList<>();
    List<Certainty.Part> parts = new ArrayList<>();
    for (List<ReportedEvent> group : Independence.groups(members, ReportedEvent::report)) {
      double best =
          group.stream().mapToDouble(reported -> reported.event().confidence()).max().orElse(0);
      boolean named = group.stream().anyMatch(reported -> known.isKnown(reported.report()));
      sources.add(new Corroboration.Source(best, named));
      parts.add(new Certainty.Part(group.get(0).report().root(), best));
    }
    return new Certainty(
        corroboration.confidence(sources),
        surest(facts, Certainty::place),
        surest(facts, Certainty::date),
        surest(facts, Certainty::toll),
        surest(facts, Certainty::roles),
        parts,
        features(facts));
  }

  private static Double surest(List<ReportedEvent> facts, Function<Certainty, Double> which) {
    return facts.stream()
        .map(reported -> reported.event().certainty())
        .filter(Objects::nonNull)
        .map(which)
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder())
        .orElse(null);
  }

  /**
   * Returns the parts of the surest event, of equals that of the last id; none where older rules
   * read it, whose parts were factors.
   */
  private static List<Certainty.Part> features(List<ReportedEvent> facts) {
    return facts.stream()
        .map(ReportedEvent::event)
        .filter(event -> event.certainty() != null)
        .max(Comparator.comparingDouble(Event::confidence).thenComparing(Event::id))
        .map(event -> event.certainty().parts())
        .filter(parts -> parts.stream().anyMatch(part -> part.name().equals(Weights.BASE)))
        .orElse(List.of());
  }
}
