package marsad.extract.frame;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import marsad.extract.detection.TriggerReader;
import marsad.extract.entity.casualty.CasualtyReader;
import marsad.extract.entity.count.CasualtyMention;
import marsad.extract.entity.date.DateMention;
import marsad.extract.entity.place.PlaceMention;
import marsad.extract.entity.place.PlaceRank;
import marsad.extract.lexicon.Outcome;
import marsad.extract.lexicon.Sorted;
import marsad.extract.role.ActorReader;
import marsad.extract.signal.SignalReader;
import marsad.extract.text.AnnotatedPassage;
import marsad.extract.text.Sentence;
import marsad.extract.trigger.OtherScene;
import marsad.extract.trigger.Trigger;
import marsad.language.Trait;
import marsad.reference.Kind;
import marsad.reference.KindTrait;
import marsad.reference.ReferenceTables;

/** Reads the frames of a sentence: one for each trigger, with the words that belong to it. */
public final class FrameReader {
  private final AnnotatedPassage passage;
  private final ReferenceTables tables;
  private final List<PlaceMention> places;
  private final List<DateMention> dates;
  private final CasualtyReader casualties;
  private final TriggerReader triggers;
  private final ActorReader actors;
  private final AreaPlace area;
  private final CoordinatedPlaces coordinated;
  private final GovernmentName government;
  private final OtherScene scene;
  private final ElidedScenes elided;
  private final CasualtyOwner owners;
  private final CasualtyFrames unexplained;

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
    this.government = new GovernmentName(passage);
    this.scene = new OtherScene(passage, tables.gazetteer(), places, dates);
    this.elided = new ElidedScenes(scene, places, dates);
    this.owners = new CasualtyOwner(scene);
    this.actors = new ActorReader(passage, tables.actors());
    this.area = new AreaPlace(passage, tables.gazetteer());
    this.coordinated = new CoordinatedPlaces(passage, tables.gazetteer());
    this.triggers = new TriggerReader(passage, scene, tables.kinds(), tables.weapons());
    this.unexplained = new CasualtyFrames(passage, tables, scene, triggers);
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
      int owner = owners.find(sentence, found, casualty);
      if (owner >= 0 || !owners.isOfEarlierDay(sentence, casualty)) {
        (owner < 0 ? unattached : owned.get(owner)).add(casualty);
      }
    }
    List<Frame> frames = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      Frame frame =
          filler
              .fill(found.get(i))
              .withCasualties(owned.get(i))
              .settled()
              .withVictims(tables.actors());
      Frame told = filler.told(deadly(frame));
      frames.addAll(coordinated.distribute(area.of(told, where), where));
    }
    List<Frame> all = elided.complete(sentence, frames, unattached);
    all.addAll(
        new SceneCasualties(scene)
            .take(sentence, unattached, some -> unexplained.ofScene(filler, sentence, some)));
    all.sort(Comparator.comparingInt(frame -> scene.begin(sentence, frame.first())));
    return new SentenceFrames(
        passage,
        sentence,
        where,
        all,
        unattached,
        unexplained.ofSentence(filler, sentence, unattached));
  }

  /** "Three were killed, and their car was burnt": the deaths before are what happened. */
  private Frame deadly(Frame frame) {
    Kind death = tables.kinds().only(KindTrait.DEATH);
    boolean killed =
        frame.kind() != null
            && passage.language().has(Trait.VERB_LAST)
            && death.absorbs(frame.kind())
            && frame.casualties().stream()
                .anyMatch(
                    casualty ->
                        casualty.outcome() == Outcome.KILLED
                            && casualty.first() < frame.first()
                            && casualty.count() != null
                            && casualty.count().some());
    return killed ? frame.withKind(death) : frame;
  }

  private FrameFiller filler(Sentence sentence, List<PlaceMention> where) {
    boolean abroad =
        where.stream()
            .anyMatch(
                s ->
                    s.rank() == PlaceRank.COUNTRY
                        && !tables.gazetteer().inArea(s.place())
                        && !government.is(s));
    List<DateMention> when =
        Sorted.within(dates, DateMention::first, sentence.first(), sentence.last());
    return new FrameFiller(
        passage,
        actors,
        new EventPlaceChooser(scene, sentence, where, tables.gazetteer()),
        new EventDateChooser(when, scene),
        new SignalReader(passage, sentence, triggers, !where.isEmpty(), abroad));
  }
}
