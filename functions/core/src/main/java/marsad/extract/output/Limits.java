package marsad.extract.output;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import marsad.event.Event;
import marsad.event.EventRejection;
import marsad.event.Evidence;
import marsad.event.Extraction;
import marsad.event.RejectionReason;
import marsad.json.Json;

/** Bounds what one article can give, so that none of them fills the store or a page. */
public final class Limits {
  static final int MOST_EVENTS = 200;
  static final int MOST_REJECTED = 200;

  /** Maximum bytes of JSON of the events of an article. */
  static final int MOST_BYTES = 1_000_000;

  /** Maximum bytes of JSON of the events that an article recalls. */
  private static final int MOST_BYTES_RECALLED = 100_000;

  /** Maximum evidence of one event; an endless sentence would have more than all others. */
  static final int MOST_EVIDENCE = 500;

  /** Number of events up to which the size of those of a short text is not measured. */
  private static final int FEW_EVENTS = 20;

  /** Characters of a short text. */
  private static final int SHORT_TEXT = 20_000;

  private static final RejectionReason REASON = RejectionReason.TOO_MANY;

  private Limits() {}

  /**
   * Returns an extraction within the bounds: the first events, the first rejections, and the first
   * events that are recalled. Where one of the others is cut, a rejection says so with the words
   * that would have come next.
   *
   * @param length characters of the text
   */
  public static Extraction cut(Extraction whole, int length) {
    List<Event> events = whole.events();
    List<EventRejection> rejected = whole.rejected();
    int kept = kept(events, length, MOST_BYTES);
    List<EventRejection> all = new ArrayList<>();
    if (kept < events.size()) {
      all.add(tooMany(events.get(kept)));
    }
    all.addAll(rejected);
    if (all.size() > MOST_REJECTED) {
      EventRejection next = all.get(MOST_REJECTED - 1);
      all.subList(MOST_REJECTED - 1, all.size()).clear();
      all.add(
          new EventRejection(
              REASON, next.kind(), next.date(), next.quote(), next.start(), next.end()));
    }
    List<Event> recalled =
        whole.recalled().subList(0, kept(whole.recalled(), length, MOST_BYTES_RECALLED));
    return new Extraction(
        whole.articleId(),
        whole.lang(),
        whole.extractor(),
        events.subList(0, kept),
        all,
        kept < events.size() ? List.of() : recalled);
  }

  /**
   * Returns how many of the events are kept.
   *
   * @param length characters of the text
   * @param mostBytes maximum bytes of JSON of those that are kept
   */
  static int kept(List<Event> events, int length, int mostBytes) {
    int most = Math.min(MOST_EVENTS, events.size());
    if (most <= FEW_EVENTS && length <= SHORT_TEXT) {
      return most;
    }
    long bytes = 0;
    for (int i = 0; i < most; i++) {
      bytes += Json.line(events.get(i)).getBytes(StandardCharsets.UTF_8).length;
      if (bytes > mostBytes) {
        return i;
      }
    }
    return most;
  }

  private static EventRejection tooMany(Event event) {
    Evidence words =
        event.evidence().stream()
            .filter(evidence -> evidence.in() == null)
            .findFirst()
            .orElse(event.evidence().get(0));
    return new EventRejection(
        REASON, event.kind(), event.date(), words.quote(), words.start(), words.end());
  }
}
