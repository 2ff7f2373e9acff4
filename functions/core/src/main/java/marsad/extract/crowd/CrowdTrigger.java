package marsad.extract.crowd;

import marsad.extract.lexicon.Concept.ActorSense;
import marsad.extract.lexicon.Concept.TriggerSense;
import marsad.extract.lexicon.Marker;
import marsad.extract.lexicon.Mention;
import marsad.extract.lexicon.Strength;
import marsad.extract.text.AnnotatedPassage;
import marsad.extract.text.Clause;
import marsad.extract.text.Ezafe;
import marsad.extract.text.Sentence;
import marsad.extract.trigger.Trigger;
import marsad.language.Trait;
import marsad.language.WordList;
import marsad.reference.KindTrait;

/** Tells what a crowd does, such as "left" or "gathered", from what gunmen or nobody does. */
public final class CrowdTrigger {
  /** Maximum number of tokens from a journey to who travels, where the verb stands last. */
  private static final int VERB_LAST_REACH = 2;

  /** Maximum number of tokens between a journey and who travels. */
  private static final int JOURNEY_REACH = 9;

  /** Maximum number of tokens from a verb to the people who are its object. */
  private static final int OBJECT_REACH = 5;

  /** Maximum number of tokens between "after" and a noun in its phrase. */
  private static final int PHRASE_REACH = 3;

  private final AnnotatedPassage passage;
  private final Households households;
  private final UnmadeJourney demand;
  private final SubjectSpan span;
  private final Rally rally;
  private final Fighters fighters;

  public CrowdTrigger(AnnotatedPassage passage) {
    this.passage = passage;
    this.households = new Households(passage);
    this.demand = new UnmadeJourney(passage);
    this.span = new SubjectSpan(passage);
    this.rally = new Rally(passage, span);
    this.fighters = new Fighters(passage);
  }

  /** Returns what a mention means: what a crowd does, where one protests, or what else there is. */
  public TriggerSense sense(Mention mention, Sentence sentence) {
    TriggerSense first = mention.get(TriggerSense.class);
    if (first.strength() != Strength.RALLY
        || rally.is(Trigger.of(passage, sentence, mention, first))) {
      return first;
    }
    return mention.senses().stream()
        .map(TriggerSense.class::cast)
        .filter(sense -> sense.strength() != Strength.RALLY)
        .findFirst()
        .orElse(first);
  }

  /** "Families left": a word for what anybody does is new where the clause names a crowd. */
  public Trigger apply(Trigger trigger) {
    if (trigger.has(KindTrait.CIVILIAN)
        && fighters.travel(trigger, span.clauseStart(trigger, JOURNEY_REACH))) {
      return trigger.withStrength(Strength.JOURNEY);
    }
    if (trigger.is(Strength.RALLY)) {
      return trigger.withStrength(rally.is(trigger) ? Strength.NEW : Strength.RALLY);
    }
    if (trigger.is(Strength.JOURNEY)) {
      boolean displaces =
          !demand.isDemanded(trigger) && !demand.isAim(trigger) && isOfHousehold(trigger);
      return trigger.withStrength(displaces ? Strength.NEW : Strength.JOURNEY);
    }
    if (trigger.has(KindTrait.CIVILIAN) && demand.isAim(trigger)) {
      return trigger.withStrength(Strength.WEAK);
    }
    if (!trigger.is(Strength.WEAK) || !trigger.has(KindTrait.CROWD)) {
      return trigger;
    }
    if (trigger.has(KindTrait.CIVILIAN) && demand.isDemanded(trigger)) {
      return trigger;
    }
    if (isObject(trigger)) {
      return trigger.withStrength(Strength.NEW);
    }
    int from = span.from(trigger);
    boolean armed =
        passage.within(ActorSense.class, from, trigger.last()).stream()
            .anyMatch(actor -> actor.get(ActorSense.class).actor().armed());
    return passage.has(Marker.POPULATION, from, subjectTo(trigger))
            && !isOfGunmen(trigger, from)
            && (trigger.has(KindTrait.CIVILIAN) || !armed) // "gunmen closed the road"
        ? trigger.withStrength(Strength.NEW)
        : trigger;
  }

  /**
   * "Forty families | left", "residents | went back to the camp": families and displaced people
   * travel from or to a home, others where one is named. A noun tells it of people who are counted.
   */
  private boolean isOfHousehold(Trigger trigger) {
    Sentence sentence = trigger.sentence();
    boolean verbLast = passage.language().has(Trait.VERB_LAST);
    boolean noun = trigger.sense().noun();
    int from = verbLast ? span.from(trigger) : span.clauseStart(trigger, JOURNEY_REACH);
    int to = trigger.last();
    if (noun || passage.language().has(Trait.VERB_FIRST)) {
      to = span.behind(trigger, verbLast ? VERB_LAST_REACH : JOURNEY_REACH);
    }
    from = noun ? trigger.last() : from;
    int crowd = households.find(trigger, from, to);
    if (crowd >= 0) {
      return (!noun || verbLast || households.isCounted(trigger.last() + 1, crowd))
          && !isOfGunmen(trigger, from)
          && !isOfSomebody(crowd);
    }
    return !noun
        && passage.has(Marker.POPULATION, from, to)
        && households.namesDwelling(from, Math.min(sentence.last(), trigger.last() + JOURNEY_REACH))
        && !isOfGunmen(trigger, from);
  }

  /** "Families | of | the troops arrived": relatives, who lose no home. */
  private boolean isOfSomebody(int crowd) {
    return passage.language().has(Trait.SUBJECT_FIRST)
        && crowd + 1 < passage.size()
        && passage.language().is(WordList.GENITIVE, passage.token(crowd + 1).form());
  }

  /** Returns the last token at which the subject may stand: behind a verb that stands first. */
  private int subjectTo(Trigger trigger) {
    return passage.language().has(Trait.VERB_FIRST) && !trigger.has(KindTrait.CIVILIAN)
        ? span.behind(trigger, OBJECT_REACH)
        : trigger.last();
  }

  /** "Militiamen expelled | families": where the subject stands first, whom a verb displaces. */
  private boolean isObject(Trigger trigger) {
    if (!passage.language().has(Trait.SUBJECT_FIRST) || !trigger.has(KindTrait.CIVILIAN)) {
      return false;
    }
    int to = Math.min(trigger.sentence().last(), trigger.last() + OBJECT_REACH);
    int end = Clause.end(passage, trigger.last() + 1, to);
    int crowd = households.find(trigger, trigger.last() + 1, end < 0 ? to : end);
    return crowd > trigger.last()
        && !passage.has(Marker.SUBORDINATE, trigger.last() + 1, crowd)
        && !passage.has(Marker.AFTER, trigger.last() + 1, crowd)
        && !passage.has(Marker.CAUSE, trigger.last() + 1, crowd)
        && !passage.has(Marker.LOCATIVE, trigger.last() + 1, crowd);
  }

  /**
   * "After the residents resisted, | the gunmen | fled": where the verb stands last, its subject is
   * the nearest noun that no "after" or "for fear of" governs.
   */
  private boolean isOfGunmen(Trigger trigger, int from) {
    if (!passage.language().has(Trait.VERB_LAST) || !trigger.has(KindTrait.CIVILIAN)) {
      return false;
    }
    int crowd = passage.nearest(Marker.POPULATION, trigger.last(), from);
    int phrase = Math.max(from, crowd - PHRASE_REACH);
    boolean governed = crowd > from && passage.has(Marker.AFTER, phrase, crowd - 1);
    return governed
        || crowd < trigger.first() - 1
            && passage.within(ActorSense.class, crowd + 1, trigger.first() - 1).stream()
                .anyMatch(
                    actor ->
                        actor.get(ActorSense.class).actor().armed()
                            && !passage.isMarker(actor.first() - 1, Marker.CAUSE)
                            && !passage.isMarker(actor.first() - 1, Marker.ROLE)
                            && !passage.isMarker(actor.first() - 1, Marker.AND)
                            && !Ezafe.links(passage, actor.first() - 1));
  }
}
