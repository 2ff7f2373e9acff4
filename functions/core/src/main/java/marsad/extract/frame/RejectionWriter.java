package marsad.extract.frame;

import marsad.event.EventRejection;
import marsad.event.Evidence;
import marsad.event.EvidenceField;
import marsad.event.RejectionReason;
import marsad.extract.entity.date.DateMention;
import marsad.extract.text.AnnotatedPassage;
import marsad.extract.text.EvidenceSpan;
import marsad.extract.trigger.Trigger;

/** Turns what was rejected into the record that is stored. */
public final class RejectionWriter {
  private RejectionWriter() {}

  /** Returns the record of something that was rejected. */
  public static EventRejection write(Mentioned rejected) {
    return write(rejected, rejected.rejection());
  }

  /** Returns the record of something that is rejected for a reason. */
  public static EventRejection write(Mentioned rejected, RejectionReason reason) {
    Trigger trigger = rejected.trigger();
    AnnotatedPassage passage = trigger.passage();
    int from = trigger.from();
    while (from < trigger.first() && isTooLong(passage, from, trigger.last())) {
      from++;
    }
    int to = trigger.to();
    while (to > trigger.last() && isTooLong(passage, from, to)) {
      to--;
    }
    Evidence words = EvidenceSpan.of(passage, EvidenceField.KIND, "", from, to).evidence();
    DateMention date = rejected.date();
    return new EventRejection(
        reason,
        rejected.kind() == null ? null : rejected.kind().code(),
        date == null || date.dateline() ? null : date.span(),
        words.quote(),
        words.start(),
        words.end());
  }

  private static boolean isTooLong(AnnotatedPassage passage, int from, int to) {
    return passage.token(to).end() - passage.token(from).start() > EvidenceSpan.LONGEST_QUOTE;
  }
}
