package marsad.extract.frame;

import java.util.ArrayList;
import java.util.List;
import marsad.extract.entity.count.CasualtyMention;
import marsad.extract.entity.count.CasualtyReader;
import marsad.extract.entity.date.DateMention;
import marsad.extract.entity.place.PlaceMention;
import marsad.extract.entity.place.PlaceRank;
import marsad.extract.lexicon.Concept.ActorSense;
import marsad.extract.lexicon.Concept.TriggerSense;
import marsad.extract.lexicon.Marker;
import marsad.extract.lexicon.Mention;
import marsad.extract.lexicon.Outcome;
import marsad.extract.lexicon.Sorted;
import marsad.extract.lexicon.Strength;
import marsad.extract.text.AnnotatedPassage;
import marsad.extract.text.Clause;
import marsad.extract.text.Participle;
import marsad.extract.text.Sentence;
import marsad.extract.trigger.Trigger;
import marsad.extract.trigger.TriggerReader;
import marsad.language.Trait;
import marsad.reference.Kind;
import marsad.reference.KindTrait;
import marsad.reference.ReferenceTables;

/** Reads the frames of a sentence: one for each trigger, with the words that belong to it. */
public final class FrameReader {
  /** Maximum number of tokens from an armed group to the verb of what it did. */
  private static final int SUBJECT_REACH = 5;

  private final AnnotatedPassage passage;
  private final ReferenceTables tables;
  private final List<PlaceMention> places;
  private final List<DateMention> dates;
  private final CasualtyReader casualties;
  private final TriggerReader triggers;
  private final CoordinatedPlaces coordinated;

  /**
   * @param places the places of the passage
   * @param dates the dates of the passage
   */
  public FrameReader(
      AnnotatedPassage passage,
      ReferenceTables tables,
      List<PlaceMention> places,
      List<DateMention> dates,
      CasualtyReader casualties) {
    this.passage = passage;
    this.tables = tables;
    this.places = places;
    this.dates = dates;
    this.casualties = casualties;
    this.coordinated = new CoordinatedPlaces(passage, tables.gazetteer());
    this.triggers = new TriggerReader(passage, tables.kinds(), tables.weapons());
  }

  /** Returns what a sentence reports, its factuality aside. */
  public SentenceFrames read(Sentence sentence) {
    List<PlaceMention> where =
        Sorted.within(places, PlaceMention::first, sentence.first(), sentence.last());
    FrameFiller filler = filler(sentence, where);
    List<Trigger> found = triggers.read(sentence);
    List<List<CasualtyMention>> owned = new ArrayList<>();
    found.forEach(trigger -> owned.add(new ArrayList<>()));
    List<CasualtyMention> unattached = new ArrayList<>();
    for (CasualtyMention casualty : casualties.read(sentence)) {
      int owner = owner(found, casualty);
      (owner < 0 ? unattached : owned.get(owner)).add(casualty);
    }
    List<Frame> frames = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      Frame frame =
          filler
              .fill(found.get(i))
              .withCasualties(owned.get(i))
              .settled()
              .withVictims(tables.actors());
      frames.addAll(coordinated.distribute(frame, where));
    }
    return new SentenceFrames(
        passage, sentence, where, frames, unattached, casualtyFrame(filler, sentence, unattached));
  }

  private FrameFiller filler(Sentence sentence, List<PlaceMention> where) {
    boolean abroad =
        where.stream()
            .anyMatch(
                s ->
                    s.rank() == PlaceRank.COUNTRY
                        && !tables.gazetteer().inArea(s.place())
                        && !isGovernment(s));
    List<DateMention> when =
        Sorted.within(dates, DateMention::first, sentence.first(), sentence.last());
    return new FrameFiller(
        passage,
        new EventPlaceChooser(passage.language(), sentence, where, tables.gazetteer()),
        new EventDateChooser(when),
        new SignalReader(passage, sentence, triggers, !where.isEmpty(), abroad));
  }

  /** "Two drones of Turkey": a country without "in" stands for those who act for it. */
  private boolean isGovernment(PlaceMention country) {
    return passage.language().has(Trait.SUBJECT_FIRST)
        && !passage.has(Marker.LOCATIVE, country.first() - 1, Math.max(0, country.first() - 2))
        && country.first() > 1;
  }

  /**
   * Returns the index of the trigger among whose words the casualties stand; -1 where there is
   * none. A find killed nobody.
   */
  private static int owner(List<Trigger> triggers, CasualtyMention casualty) {
    int owner = -1;
    for (int i = 0; i < triggers.size(); i++) {
      Trigger trigger = triggers.get(i);
      boolean nobody = trigger.has(KindTrait.FIND) && casualty.outcome() == Outcome.KILLED;
      if (trigger.kind() != null && !nobody && (owner < 0 || trigger.from() <= casualty.first())) {
        owner = i;
      }
    }
    return owner;
  }

  /** Returns a frame for casualties that no trigger explains; null where nobody was killed. */
  private Frame casualtyFrame(
      FrameFiller filler, Sentence sentence, List<CasualtyMention> unattached) {
    for (CasualtyMention casualty : unattached) {
      if (casualty.outcome() == Outcome.KILLED || isArmedDeed(casualty, sentence)) {
        Kind killing = tables.kinds().only(KindTrait.DEATH);
        TriggerSense sense =
            new TriggerSense(
                killing, killing.code(), Strength.GENERIC, "", false, casualty.proof().rule());
        Mention words = new Mention(casualty.first(), casualty.last(), "", "", List.of());
        Trigger trigger = triggers.armed(Trigger.of(passage, sentence, words, sense));
        return filler.fill(trigger).withCasualties(unattached).withVictims(tables.actors());
      }
    }
    return null;
  }

  /** "The group wounded two": an active verb whose subject is an armed group. */
  private boolean isArmedDeed(CasualtyMention casualty, Sentence sentence) {
    if (casualty.outcome() != Outcome.WOUNDED
        || !passage.isMarker(casualty.first(), Marker.ACTIVE)
        || Participle.isReduced(passage, casualty.first(), casualty.last())
        || !passage.language().has(Trait.SUBJECT_FIRST)) {
      return false;
    }
    int from = Math.max(sentence.first(), casualty.first() - SUBJECT_REACH);
    return passage.within(ActorSense.class, from, casualty.first()).stream()
        .anyMatch(
            actor ->
                actor.get(ActorSense.class).actor().kind().equals("armed-group")
                    && Clause.end(passage, actor.last() + 1, casualty.first()) < 0
                    && !passage.has(Marker.PASSIVE, actor.last() + 1, casualty.first()));
  }
}
