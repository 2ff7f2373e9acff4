package marsad.extract.factuality;

import java.util.Set;
import marsad.extract.lexicon.Concept.ActorSense;
import marsad.extract.lexicon.Concept.CalendarSense;
import marsad.extract.lexicon.Concept.CasualtySense;
import marsad.extract.lexicon.Concept.PersonSense;
import marsad.extract.lexicon.Concept.TriggerSense;
import marsad.extract.lexicon.Concept.WeaponSense;
import marsad.extract.lexicon.Marker;
import marsad.extract.text.AnnotatedPassage;
import marsad.extract.text.Clause;
import marsad.extract.trigger.Trigger;
import marsad.language.LanguageProfile;
import marsad.language.Token;
import marsad.language.Trait;
import marsad.reference.KindTrait;

/** Recognises triggers that report the past, a charge in court, or a sum over a time. */
final class BackgroundMarkers {
  /** Value of the marker of a verb in the past of the past. */
  private static final String PERFECT = "perfect";

  /** Value of the marker of a charge told in a clause of its own: "accused that they …". */
  private static final String CLAUSE = "clause";

  /** Maximum number of tokens between "against" and what a crowd is angry at. */
  private static final int GRIEVANCE_REACH = 6;

  /** Maximum number of tokens between "accused of" and the trigger behind it. */
  private static final int CHARGE_REACH = 4;

  /** Maximum number of tokens between a number and the trigger that it counts. */
  private static final int COUNT_REACH = 3;

  /** Maximum number of tokens between a trigger and the auxiliary of its perfect, either way. */
  private static final int AUXILIARY_REACH = 6;

  /** Maximum number of tokens between an auxiliary and its verb or the noun for an event. */
  private static final int GOVERNED_REACH = 4;

  /** Maximum number of tokens between an auxiliary and the verb of its perfect. */
  private static final int PERFECT_REACH = 7;

  /** Number of attacks or strikes from which a sentence gives a sum over a time. */
  private static final int MANY = 100;

  /** Maximum number of tokens between a word for a casualty and the number behind it. */
  private static final int VICTIMS_REACH = 3;

  /** Maximum number of tokens between "dozens" and the noun that it counts. */
  private static final int COUNTED_REACH = 2;

  /** Number of figures of a year. */
  private static final int YEAR_FIGURES = 4;

  /** Value of the marker of a present behind "who", which may look like a noun. */
  private static final String RELATIVE = "relative";

  /** Maximum number of tokens between "since" and a day. */
  private static final int SINCE_REACH = 3;

  private static final Set<String> RECENT = Set.of("weekday", "relative-day");

  private final AnnotatedPassage passage;
  private final LanguageProfile language;
  private final Setting setting;

  BackgroundMarkers(AnnotatedPassage passage) {
    this.passage = passage;
    this.language = passage.language();
    this.setting = new Setting(passage);
  }

  /** Returns whether a trigger is a charge, or follows a word such as "a day after". */
  boolean isPast(Trigger trigger) {
    int from = Math.min(trigger.from(), trigger.free());
    return isCharge(trigger) || passage.has(Marker.EARLIER, from, trigger.first());
  }

  /**
   * Returns whether the words around a trigger make it background.
   *
   * @param recent whether it is told of the last day: then "had" alone does not
   */
  boolean surround(Trigger trigger, boolean recent) {
    return recalls(trigger, recent)
        || ReportSubject.isOfLoss(passage, trigger)
        || isHabit(trigger)
        || isPerfect(trigger)
        || isGrievance(trigger)
        || isStatistic(trigger);
  }

  /** Returns whether a word for the past belongs to a trigger, and is not only its setting. */
  private boolean recalls(Trigger trigger, boolean recent) {
    for (int i = passage.nearest(Marker.BACKGROUND, trigger.from(), trigger.to());
        i >= 0;
        i = i < trigger.to() ? passage.nearest(Marker.BACKGROUND, i + 1, trigger.to()) : -1) {
      if (!isSinceDay(i)
          && !(passage.isMarker(i, Marker.BACKGROUND, PERFECT)
              && (recent || isRelative(trigger, i)))
          && !trigger.describesSuspect(i)
          && (!passage.isMarker(i, Marker.COMMEMORATION) || !isSetting(trigger, i))) {
        return true;
      }
    }
    return false;
  }

  /** "They kidnap shepherds", "gunmen who attack farmers": a present without a day. */
  private boolean isHabit(Trigger trigger) {
    int verb = trigger.first();
    return language.has(Trait.SUBJECT_FIRST)
        && !passage.isTitle()
        && passage.isMarker(verb, Marker.HABIT)
        && (!trigger.sense().noun() || passage.isMarker(verb, Marker.HABIT, RELATIVE))
        && !passage.has(Marker.PERFECT_AUX, Math.max(0, verb - 2), verb)
        && !passage.has(Marker.PERFECT, Math.max(0, verb - 2), verb)
        && passage
            .within(CalendarSense.class, trigger.sentence().first(), trigger.sentence().last())
            .stream()
            .noneMatch(date -> date.get(CalendarSense.class).type().equals("weekday"));
  }

  /** "Since | early on | Sunday": what goes on since a day of this week is news. */
  private boolean isSinceDay(int token) {
    int to = Math.min(passage.size() - 1, token + SINCE_REACH);
    return language.has(Trait.SUBJECT_FIRST)
        && passage.within(CalendarSense.class, Math.min(token + 1, to), to).stream()
            .map(date -> date.get(CalendarSense.class).type())
            .anyMatch(RECENT::contains);
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
        && (passage.has(Marker.CHARGE, from, trigger.first()) || isChargedBefore(trigger));
  }

  /** "Accused that they in a town, long ago, had killed two": all that the clause tells. */
  private boolean isChargedBefore(Trigger trigger) {
    for (int i = trigger.sentence().first(); i < trigger.first(); i++) {
      if (passage.isMarker(i, Marker.CHARGE, CLAUSE)) {
        return true;
      }
    }
    return false;
  }

  /** "Dozens of strikes", "34,000 strikes": a sum over a time is no event. */
  private boolean isStatistic(Trigger trigger) {
    if (trigger.has(KindTrait.CROWD)) {
      return false;
    }
    for (int i = trigger.first() - 1;
        i >= Math.max(trigger.free(), trigger.first() - COUNT_REACH);
        i--) {
      Token token = passage.token(i);
      if (token.type() == Token.Type.NUMBER
          && token.value() >= MANY
          && token.form().length() != YEAR_FIGURES) {
        return true;
      }
      if (passage.isMarker(i, Marker.MANY) && !isOfPeople(i) && !isOfOthers(i, trigger)) {
        return true;
      }
    }
    return false;
  }

  /** "Dozens were killed in a strike": what is counted are the victims, not the strikes. */
  private boolean isOfPeople(int many) {
    int from = Math.max(0, many - VICTIMS_REACH);
    return many > from && !passage.within(CasualtySense.class, from, many - 1).isEmpty()
        || !passage.within(PersonSense.class, many + 1, many + 1).isEmpty();
  }

  /** "Dozens of fighters attacked", "dozens of rockets hit": the verb is not what is counted. */
  private boolean isOfOthers(int many, Trigger trigger) {
    int to = Math.min(many + COUNTED_REACH, trigger.first() - 1);
    return to > many
        && !trigger.sense().noun()
        && (!passage.within(ActorSense.class, many + 1, to).isEmpty()
            || !passage.within(WeaponSense.class, many + 1, to).isEmpty());
  }

  /**
   * "Had carefully planted", "an attack had left three dead": whether an auxiliary is that of a
   * trigger, and not of a clause of its own ("fighters who had gone").
   */
  private boolean governs(int aux, Trigger trigger) {
    if (trigger.first() - aux > GOVERNED_REACH) {
      return false;
    }
    int from = Math.min(aux + 1, trigger.last() + 1);
    for (int i = from; i < Math.max(trigger.first(), aux); i++) {
      if (passage.token(i).endsClause()
          || passage.isMarker(i, Marker.SUBORDINATE)
          || passage.isMarker(i, Marker.AND)) {
        return false;
      }
    }
    return true;
  }

  /** "Had left", كانت قد انطلقت: the past of the past. */
  private boolean isPerfect(Trigger trigger) {
    int from = Math.max(trigger.from(), trigger.first() - AUXILIARY_REACH);
    int until =
        language.has(Trait.VERB_FIRST)
            ? trigger.first()
            : Math.min(trigger.to(), trigger.last() + AUXILIARY_REACH);
    if (language.has(Trait.PERFECT_BY_AUXILIARY)) {
      int free = Math.max(trigger.free(), trigger.first() - AUXILIARY_REACH);
      int before = passage.nearest(Marker.PERFECT_AUX, trigger.first(), Math.min(from, free));
      int behind = passage.nearest(Marker.PERFECT_AUX, trigger.last(), until);
      return (before >= 0 && governs(before, trigger) || behind >= 0 && governs(behind, trigger))
          && !passage.has(
              Marker.ATTRIBUTION, trigger.sentence().first(), trigger.sentence().last());
    }
    int aux = passage.nearest(Marker.PERFECT_AUX, from, until);
    return isPerfectOfLongSubject(trigger)
        || aux >= 0
            && passage.has(Marker.PERFECT, aux, Math.min(trigger.to(), aux + PERFECT_REACH));
  }

  /** "Had | several posts of the army in the province | been attacked": the parts stand apart. */
  private boolean isPerfectOfLongSubject(Trigger trigger) {
    int first = trigger.sentence().first();
    int near = Math.max(first, trigger.first() - PERFECT_REACH);
    int perfect = passage.nearest(Marker.PERFECT, trigger.first(), near);
    return language.has(Trait.VERB_FIRST)
        && (perfect > first && !passage.attachedAnd(perfect))
        && passage.has(Marker.PERFECT_AUX, first, Math.min(first + 1, perfect));
  }
}
