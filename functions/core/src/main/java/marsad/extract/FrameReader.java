package marsad.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import marsad.extract.CasualtyReader.Harm;
import marsad.extract.Sense.TriggerSense;
import marsad.table.Gazetteer;
import marsad.table.Kinds;

/** Makes the frames of one sentence: its triggers, and for each the words that belong to it. */
final class FrameReader {
  private final Reading reading;
  private final Gazetteer gazetteer;
  private final List<Spot> spots;
  private final List<DateMention> dates;
  private final CasualtyReader casualties;
  private final TriggerReader triggers;
  private final Modality modality;

  /**
   * @param spots the places of the passage
   * @param dates the dates of the passage
   * @param supposed whether the whole text only plays with a thought
   */
  FrameReader(
      Reading reading,
      Gazetteer gazetteer,
      List<Spot> spots,
      List<DateMention> dates,
      CasualtyReader casualties,
      boolean supposed) {
    this.reading = reading;
    this.gazetteer = gazetteer;
    this.spots = spots;
    this.dates = dates;
    this.casualties = casualties;
    this.triggers = new TriggerReader(reading);
    this.modality = new Modality(reading, supposed);
  }

  /**
   * What one sentence says.
   *
   * @param spots the places that it names
   * @param loose harm that no trigger of the sentence explains
   * @param bearer a frame for that harm, null where it kills nobody
   */
  record Told(
      Reading reading,
      Sentence sentence,
      List<Spot> spots,
      List<Frame> frames,
      List<Harm> loose,
      Frame bearer) {}

  Told read(Sentence sentence) {
    List<Spot> where = Sorted.within(spots, Spot::first, sentence.first(), sentence.last());
    FrameFiller filler = filler(sentence, where);
    List<Frame> frames = triggers.read(sentence);
    Frame before = null;
    for (Frame frame : frames) {
      filler.fill(frame);
      modality.carry(before, frame);
      before = frame;
    }
    List<Harm> loose = new ArrayList<>();
    for (Harm harm : casualties.read(sentence)) {
      Optional<Frame> owner = owner(frames, harm);
      if (owner.isPresent()) {
        owner.get().harm.add(harm);
      } else {
        loose.add(harm);
      }
    }
    return new Told(reading, sentence, where, frames, loose, bearer(filler, sentence, loose));
  }

  private FrameFiller filler(Sentence sentence, List<Spot> where) {
    boolean abroad =
        where.stream().anyMatch(s -> s.rank() == Spot.COUNTRY && !gazetteer.inArea(s.place()));
    return new FrameFiller(
        reading,
        sentence,
        where,
        Sorted.within(dates, DateMention::first, sentence.first(), sentence.last()),
        triggers,
        modality,
        abroad);
  }

  /** The frame among whose words the harm stands; what was only found harmed nobody. */
  private static Optional<Frame> owner(List<Frame> frames, Harm harm) {
    Frame owner = null;
    for (Frame frame : frames) {
      boolean harmless =
          frame.kind != null
              && frame.kind.code().equals("weapons-found")
              && harm.outcome().equals("killed");
      if (frame.kind != null && !harmless && (owner == null || frame.from <= harm.first())) {
        owner = frame;
      }
    }
    return Optional.ofNullable(owner);
  }

  /** A frame for harm that no trigger explains: somebody was killed, nobody says in what. */
  private Frame bearer(FrameFiller filler, Sentence sentence, List<Harm> loose) {
    for (Harm harm : loose) {
      if (harm.outcome().equals("killed")) {
        TriggerSense sense =
            new TriggerSense(
                Kinds.shipped().get("killing"),
                "killing",
                "active",
                "generic",
                harm.proof().rule());
        Frame frame =
            new Frame(
                reading, sentence, new Mention(harm.first(), harm.last(), "", List.of()), sense);
        triggers.armed(frame);
        filler.fill(frame);
        frame.harm.addAll(loose);
        return frame;
      }
    }
    return null;
  }
}
