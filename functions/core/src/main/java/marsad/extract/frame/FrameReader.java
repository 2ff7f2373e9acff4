package marsad.extract.frame;

import java.util.ArrayList;
import java.util.List;
import marsad.extract.entity.count.CasualtyReader;
import marsad.extract.entity.count.CasualtyReader.Harm;
import marsad.extract.entity.date.DateMention;
import marsad.extract.entity.place.PlaceMention;
import marsad.extract.entity.place.PlaceRank;
import marsad.extract.lexicon.Concept.TriggerSense;
import marsad.extract.lexicon.Mention;
import marsad.extract.lexicon.Outcome;
import marsad.extract.lexicon.Sorted;
import marsad.extract.lexicon.Strength;
import marsad.extract.text.AnnotatedPassage;
import marsad.extract.text.Sentence;
import marsad.reference.Kind;
import marsad.reference.KindTrait;
import marsad.reference.ReferenceTables;

/** Reads the frames of a sentence: one for each trigger, with the words that belong to it. */
public final class FrameReader {
  private final AnnotatedPassage reading;
  private final ReferenceTables tables;
  private final List<PlaceMention> spots;
  private final List<DateMention> dates;
  private final CasualtyReader casualties;
  private final TriggerReader triggers;

  /**
   * @param spots the places of the passage
   * @param dates the dates of the passage
   */
  public FrameReader(
      AnnotatedPassage reading,
      ReferenceTables tables,
      List<PlaceMention> spots,
      List<DateMention> dates,
      CasualtyReader casualties) {
    this.reading = reading;
    this.tables = tables;
    this.spots = spots;
    this.dates = dates;
    this.casualties = casualties;
    this.triggers = new TriggerReader(reading, tables.kinds(), tables.weapons());
  }

  /** Returns what a sentence reports, its factuality aside. */
  public SentenceFrames read(Sentence sentence) {
    List<PlaceMention> where =
        Sorted.within(spots, PlaceMention::first, sentence.first(), sentence.last());
    FrameFiller filler = filler(sentence, where);
    List<Trigger> found = triggers.read(sentence);
    List<List<Harm>> owned = new ArrayList<>();
    found.forEach(trigger -> owned.add(new ArrayList<>()));
    List<Harm> loose = new ArrayList<>();
    for (Harm harm : casualties.read(sentence)) {
      int owner = owner(found, harm);
      (owner < 0 ? loose : owned.get(owner)).add(harm);
    }
    List<Frame> frames = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      frames.add(filler.fill(found.get(i)).withHarm(owned.get(i)));
    }
    return new SentenceFrames(
        reading, sentence, where, frames, loose, bearer(filler, sentence, loose));
  }

  private FrameFiller filler(Sentence sentence, List<PlaceMention> where) {
    boolean abroad =
        where.stream()
            .anyMatch(s -> s.rank() == PlaceRank.COUNTRY && !tables.gazetteer().inArea(s.place()));
    return new FrameFiller(
        reading,
        sentence,
        where,
        Sorted.within(dates, DateMention::first, sentence.first(), sentence.last()),
        triggers,
        abroad,
        tables.gazetteer());
  }

  /**
   * The number of the trigger among whose words the harm stands, -1 where there is none; what was
   * only found harmed nobody.
   */
  private static int owner(List<Trigger> triggers, Harm harm) {
    int owner = -1;
    for (int i = 0; i < triggers.size(); i++) {
      Trigger trigger = triggers.get(i);
      boolean harmless = trigger.has(KindTrait.FIND) && harm.outcome() == Outcome.KILLED;
      if (trigger.kind() != null && !harmless && (owner < 0 || trigger.from() <= harm.first())) {
        owner = i;
      }
    }
    return owner;
  }

  /** A frame for harm that no trigger explains: somebody was killed, nobody says in what. */
  private Frame bearer(FrameFiller filler, Sentence sentence, List<Harm> loose) {
    for (Harm harm : loose) {
      if (harm.outcome() == Outcome.KILLED) {
        Kind killing = tables.kinds().only(KindTrait.DEATH);
        TriggerSense sense =
            new TriggerSense(killing, killing.code(), Strength.GENERIC, harm.proof().rule());
        Mention words = new Mention(harm.first(), harm.last(), "", "", List.of());
        Trigger trigger = triggers.armed(Trigger.of(reading, sentence, words, sense));
        return filler.fill(trigger).withHarm(loose);
      }
    }
    return null;
  }
}
