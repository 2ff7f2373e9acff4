package marsad.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import marsad.event.Event;
import marsad.reference.Kinds;

/**
 * Compares two extractions field by field. A day that the base does not know is not asked: the
 * variant may know one from the text around.
 */
public final class Fields {
  private static final Function<Event, Object> DATE =
      event -> event.date() == null ? null : event.date().start();

  private static final List<Function<Event, Object>> ALL =
      List.of(
          Event::kind,
          event -> event.place() == null ? null : event.place().id(),
          DATE,
          Pairing::killed,
          Pairing::wounded,
          event -> event.actors().stream().map(a -> a.id() + a.role()).sorted().toList());

  private Fields() {}

  /** Returns the incidents of an extraction. */
  public static List<Event> incidents(List<Event> events) {
    return events.stream().filter(e -> Kinds.bundled().get(e.kind()).incident()).toList();
  }

  /** Returns the number of fields that are asked of a base: those of each of its events. */
  static int asked(List<Event> base) {
    return base.size() * ALL.size();
  }

  /**
   * Returns the number of fields of the base that the variant kept. An event of the base is
   * compared with the event of the variant that keeps most; each is compared once.
   */
  static int kept(List<Event> base, List<Event> variant) {
    List<Event> left = new ArrayList<>(variant);
    int kept = 0;
    for (Event event : base) {
      Event nearest =
          left.stream().max(Comparator.comparingInt(other -> same(event, other))).orElse(null);
      if (nearest != null) {
        kept += same(event, nearest);
        left.remove(nearest);
      }
    }
    return kept;
  }

  private static int same(Event a, Event b) {
    return (int)
        ALL.stream()
            .filter(
                field -> {
                  Object one = field.apply(a);
                  boolean undated = a.date() == null && field == DATE;
                  return undated || Objects.equals(one, field.apply(b));
                })
            .count();
  }

  /** Returns whether all events and all their fields are the same, in any order. */
  static boolean equal(List<Event> base, List<Event> variant) {
    return base.size() == variant.size() && kept(base, variant) == asked(base);
  }
}
