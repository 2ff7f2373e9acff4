package marsad.extract.factuality;

import java.util.List;
import marsad.event.RejectionReason;
import marsad.extract.frame.Frame;
import marsad.extract.frame.Signal;
import marsad.extract.lexicon.Concept;
import marsad.extract.lexicon.Concept.CasualtySense;
import marsad.extract.lexicon.Concept.TriggerSense;
import marsad.extract.lexicon.Marker;
import marsad.extract.text.AnnotatedPassage;
import marsad.extract.text.Sentence;
import marsad.reference.KindTrait;

/**
 * What a report does with the events that it names: it reports them, tries, denies, condemns or
 * remembers them. Its title or its first full sentence says so before it names any event.
 */
public enum ReportType {
  NEWS(null, null),
  COURT(Marker.COURT, RejectionReason.BACKGROUND),
  DENIAL(Marker.DENIAL, RejectionReason.DENIED),
  REACTION(Marker.REACTION, RejectionReason.BACKGROUND),
  ANNIVERSARY(Marker.ANNIVERSARY, RejectionReason.BACKGROUND);

  /** Minimum number of tokens of a sentence that is no dateline or heading. */
  private static final int FULL_SENTENCE = 7;

  /** Number of sentences among which the first full one is looked for. */
  private static final int HEAD = 4;

  private final Marker marker;
  private final RejectionReason reason;

  ReportType(Marker marker, RejectionReason reason) {
    this.marker = marker;
    this.reason = reason;
  }

  /** Returns the type of a report that begins with a passage; NEWS where nothing else is said. */
  public static ReportType of(AnnotatedPassage head) {
    List<Sentence> sentences = Sentence.split(head, 0);
    return sentences.stream()
        .limit(HEAD)
        .filter(s -> s.last() - s.first() >= FULL_SENTENCE)
        .findFirst()
        .or(() -> sentences.stream().findFirst())
        .map(sentence -> of(head, sentence))
        .orElse(NEWS);
  }

  private static ReportType of(AnnotatedPassage head, Sentence sentence) {
    int event =
        Math.min(
            first(head, TriggerSense.class, sentence), first(head, CasualtySense.class, sentence));
    ReportType type = NEWS;
    int nearest = event;
    for (ReportType other : values()) {
      int at = other == NEWS ? -1 : head.nearest(other.marker, sentence.first(), sentence.last());
      if (at >= 0 && at < nearest) {
        type = other;
        nearest = at;
      }
    }
    return type;
  }

  private static int first(
      AnnotatedPassage head, Class<? extends Concept> type, Sentence sentence) {
    return head.within(type, sentence.first(), sentence.last()).stream()
        .mapToInt(mention -> mention.first())
        .findFirst()
        .orElse(Integer.MAX_VALUE);
  }

  /** Returns why an event of a report of this type is no news; null where it may be. */
  RejectionReason reject(Frame frame) {
    if (this == NEWS || frame.kind() == null || !frame.kind().incident()) {
      return null;
    }
    boolean other = frame.has(Signal.AGAIN) || frame.has(Signal.SEPARATE);
    boolean arrest = this == COURT && frame.kind().has(KindTrait.JUDICIAL);
    return other || arrest || frame.kind().has(KindTrait.CROWD) ? null : reason;
  }
}
