package marsad.extract.factuality;

import marsad.extract.entity.place.PlaceRank;
import marsad.extract.frame.Frame;
import marsad.extract.lexicon.Concept.CalendarSense;
import marsad.extract.lexicon.Concept.PersonSense;
import marsad.extract.lexicon.Concept.TriggerSense;
import marsad.extract.lexicon.Marker;
import marsad.extract.lexicon.MarkerUse;
import marsad.extract.text.AnnotatedPassage;
import marsad.extract.text.Clause;
import marsad.extract.trigger.Trigger;
import marsad.language.LanguageProfile;
import marsad.language.Trait;
import marsad.language.WordList;
import marsad.reference.KindTrait;

/** Recognises triggers that report the past, a charge in court, or a sum over a time. */
final class BackgroundMarkers {
  /** Maximum number of tokens from "have" to a verb in the perfect. */
  private static final int PERFECT_REACH = 2;

  /** Maximum number of tokens between "against" and what a crowd is angry at. */
  private static final int GRIEVANCE_REACH = 6;

  /** Maximum number of tokens between "accused of" and the trigger behind it. */
  private static final int CHARGE_REACH = 4;

  /** Maximum number of tokens between a bomb and the word for how it was laid. */
  private static final int LAID_REACH = 5;

  /** Maximum number of tokens from a find to the word for how it had been hidden. */
  private static final int FOUND_REACH = 14;

  private final AnnotatedPassage passage;
  private final LanguageProfile language;
  private final RecentDays days;
  private final Setting setting;
  private final OtherClause other;
  private final PastPerfect perfect;
  private final EventStatistic statistic;

  BackgroundMarkers(AnnotatedPassage passage) {
    this.passage = passage;
    this.language = passage.language();
    this.days = new RecentDays(passage);
    this.setting = new Setting(passage);
    this.other = new OtherClause(passage);
    this.perfect = new PastPerfect(passage);
    this.statistic = new EventStatistic(passage);
  }

  /** Returns whether a trigger is a charge, or follows a word such as "a day after". */
  boolean isPast(Trigger trigger) {
    int from = Math.min(trigger.from(), trigger.free());
    int earlier = passage.nearest(Marker.EARLIER, trigger.first(), from);
    return isCharge(trigger) || earlier >= 0 && Clause.end(passage, earlier, trigger.first()) < 0;
  }

  /**
   * Returns whether the words around a frame make it background. "A similar bomb went off in Daquq"
   * tells of one more: it says where; "similar blasts" do not.
   *
   * @param recent whether it is reported of the last day: then "had" alone does not
   */
  boolean surround(Frame frame, boolean recent) {
    Trigger trigger = frame.trigger();
    boolean general =
        passage.isMarker(trigger.first(), Marker.PLURAL_DEED) && !trigger.has(KindTrait.CROWD);
    boolean placed =
        frame.ownPlace() && frame.place().rank().isBetterThan(PlaceRank.GOVERNORATE) && !general;
    boolean sameDay = passage.has(Marker.SAME_DAY, trigger.from(), trigger.to());
    return recalls(trigger, recent || sameDay, sameDay || placed)
        || ReportSubject.isOfLoss(passage, trigger)
        || isHabit(trigger)
        || !sameDay && !isLaid(trigger) && isPerfect(trigger, recent)
        || isGrievance(trigger)
        || setting.describesPlace(trigger)
        || setting.describesPeople(trigger)
        || statistic.is(trigger);
  }

  private boolean isPerfect(Trigger trigger, boolean recent) {
    return perfect.is(trigger) || !recent && perfect.isReportedBefore(trigger);
  }

  /**
   * "The bomb had been | planted | near a bridge", "found rockets that the group had | buried":
   * before it went off or was found, which is the news.
   */
  private boolean isLaid(Trigger trigger) {
    boolean found = trigger.has(KindTrait.FIND);
    int from = Math.max(trigger.from(), trigger.first() - LAID_REACH);
    int to = trigger.last() + (found ? FOUND_REACH : LAID_REACH);
    return (found || trigger.has(KindTrait.FINDABLE))
        && passage.has(Marker.LAID, from, Math.min(trigger.to(), to));
  }

  /** Returns whether a word for the past belongs to a trigger, and is not only its setting. */
  private boolean recalls(Trigger trigger, boolean recent, boolean another) {
    for (int i = passage.nearest(Marker.BACKGROUND, trigger.from(), trigger.to());
        i >= 0;
        i = i < trigger.to() ? passage.nearest(Marker.BACKGROUND, i + 1, trigger.to()) : -1) {
      if (!days.isSince(i)
          && !days.isCounted(trigger, i)
          && !(another && passage.isMarker(i, Marker.BACKGROUND, MarkerUse.LIKE))
          && !(passage.isMarker(i, Marker.BACKGROUND, MarkerUse.PERFECT)
              && (recent || isRelative(trigger, i) || other.isOfClauseBefore(trigger, i)))
          && !(trigger.has(KindTrait.CROWD)
              && passage.isMarker(i, Marker.BACKGROUND, MarkerUse.REMAINS))
          && !other.isAside(trigger, i)
          && !isOfCause(trigger, i)
          && !isFormer(i)
          && !trigger.describesSuspect(i)
          && (!passage.isMarker(i, Marker.COMMEMORATION) || !isSetting(trigger, i))) {
        return true;
      }
    }
    return false;
  }

  /** "Killed a policeman | former": an adjective behind a person, and not "formerly". */
  private boolean isFormer(int token) {
    return language.is(WordList.FORMER, passage.token(token).form())
        && passage.ending(PersonSense.class, token - 2, token - 1).findAny().isPresent();
  }

  /** "They went on strike | because | wages are late since May": only what angers them is old. */
  private boolean isOfCause(Trigger trigger, int token) {
    return trigger.has(KindTrait.CROWD)
        && !trigger.has(KindTrait.CIVILIAN)
        && token > trigger.last() + 1
        && passage.has(Marker.CAUSE, trigger.last() + 1, token - 1);
  }

  /** "They kidnap shepherds", "gunmen who attack farmers": a present without a day. */
  private boolean isHabit(Trigger trigger) {
    int verb = trigger.first();
    return language.has(Trait.SUBJECT_FIRST)
        && !passage.isTitle()
        && passage.isMarker(verb, Marker.HABIT)
        && (!trigger.sense().noun() || passage.isMarker(verb, Marker.HABIT, MarkerUse.RELATIVE))
        && !passage.has(Marker.PERFECT_AUX, Math.max(0, verb - PERFECT_REACH), verb)
        && !passage.has(Marker.PERFECT, Math.max(0, verb - PERFECT_REACH), verb)
        && passage
            .within(CalendarSense.class, trigger.sentence().first(), trigger.sentence().last())
            .stream()
            .noneMatch(days::isDay);
  }

  /** "Bodies were found | of men who had been shot": the verb of a clause that describes. */
  private boolean isRelative(Trigger trigger, int verb) {
    return verb > trigger.last() + 1
        && passage.has(Marker.COMPLEMENTIZER, trigger.last() + 1, verb - 1);
  }

  /** "On the anniversary … attacked", "exploded near a memorial": says only when or where. */
  private boolean isSetting(Trigger trigger, int token) {
    if (token < trigger.first()) {
      return setting.holds(Marker.COMMEMORATION, trigger.sentence());
    }
    return Clause.hasVerb(passage, trigger.first(), token)
        && setting.isGoverned(token, trigger.sentence());
  }

  /** "They protested against the arrests": what a crowd is angry at is no news of its own. */
  private boolean isGrievance(Trigger trigger) {
    int from = trigger.sentence().first();
    int to = trigger.first() - 1;
    if (!language.has(Trait.SUBJECT_FIRST) || trigger.has(KindTrait.CROWD) || to < from) {
      return false;
    }
    int against = passage.nearest(Marker.GRIEVANCE, to, Math.max(from, to - GRIEVANCE_REACH));
    return against > from
        && passage.within(TriggerSense.class, from, against).stream()
            .map(mention -> mention.get(TriggerSense.class).kind())
            .anyMatch(kind -> kind != null && kind.has(KindTrait.CROWD));
  }

  /** "Accused of an attack". */
  private boolean isCharge(Trigger trigger) {
    int from = Math.max(trigger.free(), trigger.first() - CHARGE_REACH);
    return trigger.kind() != null
        && !trigger.has(KindTrait.JUDICIAL)
        && (hasChargeInClause(from, trigger.first()) || isChargedBefore(trigger));
  }

  /** "Wanted men and suspects, | in a raid": what stands behind a comma is no charge. */
  private boolean hasChargeInClause(int from, int to) {
    int charge = passage.nearest(Marker.CHARGE, to, from);
    return charge >= 0 && Clause.end(passage, charge, to) < 0;
  }

  /** "Accused that they in a town, long ago, had killed two": all that the clause tells. */
  private boolean isChargedBefore(Trigger trigger) {
    return passage.has(
        Marker.CHARGE, MarkerUse.CLAUSE, trigger.sentence().first(), trigger.first() - 1);
  }
}
