package marsad.extract.score;

import static marsad.extract.score.Score.DATE;
import static marsad.extract.score.Score.EVENT;
import static marsad.extract.score.Score.PLACE;
import static marsad.extract.score.Score.ROLES;
import static marsad.extract.score.Score.TOLL;

import java.util.Set;
import java.util.function.BiPredicate;
import marsad.event.RejectionReason;
import marsad.event.Role;
import marsad.extract.draft.EventDraft;
import marsad.extract.entity.place.PlaceRank;
import marsad.extract.lexicon.Marker;
import marsad.extract.lexicon.Strength;
import marsad.extract.signal.Signal;
import marsad.table.Codes;

/**
 * What the certainty of an event is estimated from: it holds of an event, or it does not. Few, so
 * that some hundred labelled events are enough to weigh them; {@code weights.tsv} says how much.
 */
public enum Feature {
  /**
   * The title tells an event that can be one with it: editors put what is new there. Without a
   * title the first sentence stands for it.
   */
  TITLE_TELLS_IT(
      (e, r) ->
          !e.trigger().passage().isTitle()
              && (r.titleTells(e.kind()) || !r.titled() && e.sentence().number() == 0),
      EVENT),

  /** The title tells other events alone: what a report adds at its end is often known already. */
  TITLE_TELLS_ANOTHER(
      (e, r) -> !r.title().isEmpty() && !r.titleTells(e.kind()) && !Wording.opensItem(e), EVENT),

  /** It stands in the first sentence, which tells the news; so does that of an item of a list. */
  OPENING_SENTENCE((e, r) -> e.sentence().number() == 0 || Wording.opensItem(e), EVENT),

  /** It is the first event that the report, or an item of its list, tells. */
  FIRST_OF_REPORT((e, r) -> r.position() == 0 || Wording.opensItem(e), EVENT),

  /** It is the only event of the report: nothing can be mixed up with it. */
  ONLY_OF_REPORT((e, r) -> r.events() == 1, DATE, TOLL),

  /** Nothing says when the report was written, so old cannot be told from new by its day. */
  UNDATED_REPORT((e, r) -> !r.dated(), EVENT),

  /** The report also recalls earlier events, whose numbers and roles may stray to this one. */
  BACKGROUND_NEARBY((e, r) -> r.rejected().contains(RejectionReason.BACKGROUND), TOLL),

  /** The words name the kind and do not only suggest it, as "blast" does. */
  KIND_NAMED((e, r) -> e.is(Strength.NEW), EVENT),

  /** A noun names it ("the attack"), which may also stand for an event that readers know. */
  NAMED_BY_NOUN((e, r) -> e.trigger().sense().noun() && !Wording.isTold(e), EVENT, TOLL),

  /** A sentence of the event names the place, or "the city"; else it comes from the text around. */
  PLACE_IN_SENTENCE((e, r) -> e.ownPlace() || Wording.namesPlaceAgain(e), EVENT, PLACE),

  /** The place is a village, a quarter or a building of up to five kilometres. */
  NAMED_VILLAGE((e, r) -> e.ownPlace() && e.place().radiusKm() <= Feature.VILLAGE_KM, EVENT),

  /** No more than a governorate or an office is named. */
  WIDE_PLACE((e, r) -> e.place().rank().compareTo(PlaceRank.GOVERNORATE) >= 0, PLACE),

  /** A sentence of the event names the day. */
  DAY_IN_SENTENCE((e, r) -> e.ownDate(), EVENT, DATE),

  /** Somebody is named who did it. */
  INITIATOR_NAMED((e, r) -> e.hasRole(Role.INITIATOR), EVENT, ROLES),

  /** Somebody is named to whom it was done. */
  TARGET_NAMED((e, r) -> e.hasRole(Role.TARGET), EVENT, ROLES),

  /** Three sides or more take part, of which some may only stand by. */
  THREE_SIDES((e, r) -> e.actors().size() >= 3, TOLL, ROLES),

  /** Dead, wounded or captured are counted. */
  PEOPLE_COUNTED((e, r) -> e.hasCasualties(), EVENT),

  /** Several sentences count its people: the report is about it. */
  COUNTED_AGAIN((e, r) -> Wording.countingSentences(e) > 1, EVENT, PLACE),

  /** Another sentence than that of the event counts people. */
  COUNTED_ELSEWHERE(
      (e, r) -> Wording.countingSentences(e) > (Wording.countsItself(e) ? 1 : 0), TOLL),

  /** A weapon is named. */
  WEAPON_NAMED((e, r) -> !e.weapons().isEmpty(), EVENT),

  /** Its sentence attributes it: "police said". Claims and rumours stand so, news often too. */
  ATTRIBUTED((e, r) -> Wording.has(e, Marker.ATTRIBUTION), EVENT),

  /** It is told in the past of the past, "had attacked", and not only a clause behind it. */
  EARLIER_PAST((e, r) -> Wording.isPast(e), EVENT),

  /** Its sentence has a subordinate clause: what stands there is often told in passing. */
  IN_PASSING((e, r) -> Wording.has(e, Marker.SUBORDINATE), EVENT, PLACE, DATE, ROLES),

  /** Somebody's words are quoted. */
  QUOTED((e, r) -> e.has(Signal.QUOTED), EVENT),

  /**
   * Its sentence has more than forty words and signs, and its fields may be of different events.
   */
  LONG_SENTENCE((e, r) -> e.sentence().last() - e.sentence().first() > Feature.LONG, EVENT, DATE),

  /** Three words or fewer prove it. */
  FEW_PROOFS((e, r) -> e.proofs().size() <= 3, EVENT);

  /** Maximum radius of a village, a quarter or a building, kilometres. */
  private static final double VILLAGE_KM = 5;

  /** Maximum number of tokens behind the first one of a sentence that is not long. */
  private static final int LONG = 40;

  private final BiPredicate<EventDraft, ReportContext> test;
  private final Set<Score> scores;

  Feature(BiPredicate<EventDraft, ReportContext> test, Score... scores) {
    this.test = test;
    this.scores = Set.of(scores);
  }

  /** Returns whether it holds of an event in its report. */
  boolean holds(EventDraft event, ReportContext report) {
    return test.test(event, report);
  }

  /** Returns whether a score may be estimated from it. */
  public boolean serves(Score score) {
    return scores.contains(score);
  }

  /** Returns its code: {@code day-in-sentence}. */
  public String code() {
    return Codes.of(this);
  }
}
