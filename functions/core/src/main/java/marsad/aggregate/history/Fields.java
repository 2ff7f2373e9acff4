package marsad.aggregate.history;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import marsad.aggregate.incident.Incident;
import marsad.event.Casualties;
import marsad.event.Casualties.Count;
import marsad.event.DateSpan;

/**
 * The fields of an incident whose changes are kept, each as one line of text: {@code 2022-07-18},
 * {@code daquq}, {@code 3 (2-4)}, {@code isis initiator; police target}.
 */
final class Fields {
  /** Fields that are computed again whenever an incident is published. */
  static final Set<String> JUDGED =
      Set.of("killed", "wounded", "captured", "missing", "corroboration", "confidence");

  private Fields() {}

  /**
   * Returns the values by field, in the order in which changes are listed; null where nothing is
   * known.
   */
  static Map<String, String> of(Incident incident) {
    Casualties toll = incident.casualties();
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("kind", incident.kind());
    fields.put("status", incident.status().code());
    fields.put("date", date(incident.date()));
    fields.put("place", incident.place().id());
    fields.put("precision", incident.place().precision().code());
    fields.put("killed", toll == null ? null : count(toll.killed()));
    fields.put("wounded", toll == null ? null : count(toll.wounded()));
    fields.put("captured", toll == null ? null : count(toll.captured()));
    fields.put("missing", toll == null ? null : count(toll.missing()));
    fields.put(
        "actors",
        emptyToNull(
            incident.actors().stream()
                .map(actor -> actor.id() + " " + actor.role().code())
                .sorted()
                .collect(Collectors.joining("; "))));
    fields.put(
        "weapons",
        emptyToNull(incident.weapons().stream().sorted().collect(Collectors.joining("; "))));
    fields.put("corroboration", String.valueOf(incident.corroboration()));
    fields.put("confidence", String.valueOf(incident.confidence()));
    return fields;
  }

  private static String date(DateSpan date) {
    if (date == null) {
      return null;
    }
    return date.start().equals(date.end()) ? date.start() : date.start() + "/" + date.end();
  }

  private static String count(Count count) {
    if (count == null) {
      return null;
    }
    String range = or(count.low(), "?") + "-" + or(count.high(), "?");
    boolean sure = count.best() != null && range.equals(count.best() + "-" + count.best());
    return sure ? String.valueOf(count.best()) : or(count.best(), "?") + " (" + range + ")";
  }

  private static String or(Integer number, String unknown) {
    return number == null ? unknown : String.valueOf(number);
  }

  private static String emptyToNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
