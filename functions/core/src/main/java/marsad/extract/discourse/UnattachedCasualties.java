package marsad.extract.discourse;

import java.util.List;
import marsad.event.RejectionReason;
import marsad.event.Role;
import marsad.extract.draft.EventDraft;
import marsad.extract.entity.place.PlaceMention;
import marsad.extract.entity.place.PlaceRank;
import marsad.extract.factuality.NonSecurityFilter;
import marsad.extract.frame.Frame;
import marsad.extract.frame.SentenceFrames;
import marsad.extract.signal.Signal;
import marsad.reference.place.Gazetteer;

/**
 * Adds casualties that no trigger explains to the event before, or makes a killing or an attack of
 * them.
 */
final class UnattachedCasualties {
  private final DraftList drafts;
  private final PastPassage past;
  private final Gazetteer gazetteer;

  UnattachedCasualties(DraftList drafts, PastPassage past, Gazetteer gazetteer) {
    this.drafts = drafts;
    this.gazetteer = gazetteer;
    this.past = past;
  }

  /**
   * Adds the casualties of a sentence.
   *
   * @param last the last event of the sentences before; null where there is none
   * @param number number of the sentence, from 1
   * @param inLead whether it stands in the lead of the text
   */
  void add(SentenceFrames sentence, EventDraft last, int number, boolean inLead) {
    boolean context = sentence.frames().stream().anyMatch(f -> f.kind() == null);
    if (sentence.casualtyFrame() == null) {
      if (last != null && !context && !followOtherPlace(last, sentence)) {
        last.addCasualties(sentence.unattached());
      }
      return;
    }
    if (past.holdsCasualties(sentence, number)) {
      drafts.reject(sentence.casualtyFrame().rejected(RejectionReason.BACKGROUND));
      return;
    }
    if (context) {
      return;
    }
    Frame frame = drafts.judge(sentence.casualtyFrame(), inLead);
    if (last != null && frame.rejection() == RejectionReason.COMMENTARY) {
      frame = frame.rejected(null);
    }
    boolean counted =
        sentence.unattached().stream().anyMatch(c -> c.count() != null) || isByOther(frame);
    if (frame.rejection() != null) {
      drafts.reject(frame);
    } else if (!drafts.addCasualties(last, frame, sentence)
        && counted
        && !frame.has(Signal.SUMMARY)) {
      boolean violent = NonSecurityFilter.violent(frame);
      drafts.add(violent ? frame : frame.rejected(RejectionReason.NOT_SECURITY), inLead);
    }
  }

  /**
   * "In Kirkuk | three were wounded": returns whether the casualties follow another place than that
   * of an event of an earlier sentence. Whose they are within one sentence is for {@code
   * OtherScene}.
   */
  private boolean followOtherPlace(EventDraft event, SentenceFrames sentence) {
    List<PlaceMention> before =
        sentence.places().stream()
            .filter(p -> p.rank().isBetterThan(PlaceRank.OFFICE))
            .filter(p -> p.last() < sentence.unattached().get(0).first())
            .toList();
    return event.ownPlace()
        && !before.isEmpty()
        && before.stream()
            .noneMatch(
                p ->
                    p.place().equals(event.place().place())
                        || gazetteer.related(p.place(), event.place().place()));
  }

  /** "Gunmen killed the owner of a shop in Kirkuk": who did it and where stand for a number. */
  private static boolean isByOther(Frame frame) {
    return frame.ownPlace()
        && frame.actors().stream()
            .anyMatch(
                actor -> actor.role() == Role.INITIATOR && !frame.victims().contains(actor.id()));
  }
}
