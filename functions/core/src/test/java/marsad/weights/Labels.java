package marsad.weights;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import marsad.article.Article;
import marsad.evaluate.Fields;
import marsad.evaluate.Gold;
import marsad.evaluate.Gold.GoldEvent;
import marsad.evaluate.Gold.GoldRole;
import marsad.evaluate.Pairing;
import marsad.event.ActorRole;
import marsad.event.Casualties;
import marsad.event.Event;
import marsad.event.EvidenceField;
import marsad.event.Precision;
import marsad.event.Role;
import marsad.event.Status;
import marsad.extract.Extractor;
import marsad.extract.score.Feature;
import marsad.extract.score.Score;
import marsad.extract.score.Weights;
import marsad.reference.ReferenceTables;
import marsad.table.Codes;

/** Reads labelled reports and says of every event that was extracted what of it is right. */
final class Labels {
  private static final Set<Role> SPOKEN = Set.of(Role.INITIATOR, Role.TARGET, Role.SUPPORTER);

  private final Extractor extractor =
      new Extractor(ReferenceTables.bundled(), Weights.zero()).warm();

  /** Returns the events of a labelled report, in their order. */
  List<LabelledEvent> of(String set, Gold report) {
    List<Event> events = Fields.incidents(extractor.extract(report.article()).events());
    List<GoldEvent> gold = report.events().stream().filter(g -> !g.kinds().isEmpty()).toList();
    List<Pairing> pairs = Pairing.of(gold, events);
    int open = report.events().size() - gold.size();
    boolean forgiven = open > 0 && events.size() - pairs.size() <= open;
    List<LabelledEvent> rows = new ArrayList<>();
    for (int i = 0; i < events.size(); i++) {
      int index = i;
      GoldEvent answer =
          pairs.stream()
              .filter(pair -> pair.event() == index)
              .map(pair -> gold.get(pair.gold()))
              .findFirst()
              .orElse(null);
      Map<Score, Boolean> labels = labels(answer, events.get(i));
      if (labels.containsKey(Score.EVENT) && !(answer == null && forgiven)) {
        rows.add(row(set, report.article(), events.get(i), labels));
      }
    }
    return rows;
  }

  private static LabelledEvent row(
      String set, Article article, Event event, Map<Score, Boolean> labels) {
    Set<Feature> features =
        event.certainty().parts().stream()
            .filter(part -> !part.name().equals(Weights.BASE))
            .map(part -> Codes.find(Feature.class, part.name()).orElseThrow())
            .collect(Collectors.toSet());
    return new LabelledEvent(
        LabelledEvent.hash(article),
        set,
        article.lang(),
        labels,
        product(event, features.contains(Feature.KIND_NAMED)),
        features);
  }

  /** Returns what of an event is right; nothing where the label leaves it open. */
  static Map<Score, Boolean> labels(GoldEvent gold, Event event) {
    Map<Score, Boolean> labels = new EnumMap<>(Score.class);
    boolean placed = gold != null && Pairing.near(gold, event);
    if (gold != null && gold.optional() && placed) {
      return labels;
    }
    boolean isNew = gold != null && !gold.background() && !gold.optional();
    labels.put(Score.EVENT, isNew && placed);
    if (isNew && gold.lat() != null) {
      labels.put(Score.PLACE, placed);
    }
    if (isNew && placed) {
      addDetails(labels, gold, event);
    }
    return labels;
  }

  private static void addDetails(Map<Score, Boolean> labels, GoldEvent gold, Event event) {
    if (gold.date() != null && event.date() != null) {
      labels.put(Score.DATE, event.date().start().equals(gold.date()));
    }
    Casualties people = event.casualties();
    if (people != null && (people.killed() != null || people.wounded() != null)) {
      labels.put(
          Score.TOLL,
          same(gold.killed(), people.killed()) && same(gold.wounded(), people.wounded()));
    }
    List<ActorRole> spoken =
        event.actors().stream().filter(actor -> SPOKEN.contains(actor.role())).toList();
    boolean judged =
        !gold.roles().isEmpty() && gold.roles().stream().noneMatch(r -> r.actors().isEmpty());
    if (judged && !spoken.isEmpty()) {
      labels.put(Score.ROLES, spoken.stream().allMatch(actor -> isRight(actor, gold.roles())));
    }
  }

  /** Returns whether a number is as the label says, where none and nobody are the same. */
  private static boolean same(Integer gold, Casualties.Count count) {
    return Objects.requireNonNullElse(gold, 0)
        .equals(Objects.requireNonNullElse(Pairing.best(count), 0));
  }

  private static boolean isRight(ActorRole actor, List<GoldRole> roles) {
    return actor.id().equals("unidentified-armed")
        || roles.stream()
            .anyMatch(
                role ->
                    role.actors().contains(actor.id()) && role.role().equals(actor.role().code()));
  }

  /** Returns the certainty of version 3 of the rules: date × kind × place × status. */
  private static double product(Event event, boolean kindNamed) {
    double date = event.date() == null ? 0.6 : isTakenOver(event, EvidenceField.DATE) ? 0.85 : 0.95;
    double place =
        isTakenOver(event, EvidenceField.PLACE)
            ? 0.65
            : event.place().precision().compareTo(Precision.AREA) <= 0
                ? 0.95
                : event.place().precision() == Precision.DISTRICT ? 0.85 : 0.75;
    double status = event.status() == Status.CLAIMED ? 0.8 : 1;
    return Math.round(date * (kindNamed ? 0.95 : 0.8) * place * status * 1000) / 1000.0;
  }

  private static boolean isTakenOver(Event event, EvidenceField field) {
    return event.evidence().stream()
        .anyMatch(e -> e.field() == field && e.rule().startsWith("taken-over:"));
  }
}
