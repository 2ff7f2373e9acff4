package marsad.extract.entity.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import marsad.extract.entity.toponym.PlaceChooser;
import marsad.extract.entity.toponym.PlaceNames;
import marsad.extract.lexicon.Concept.PlaceSense;
import marsad.extract.lexicon.Mention;
import marsad.extract.text.AnnotatedPassage;
import marsad.reference.ReferenceTables;
import marsad.reference.place.Gazetteer;

/** Reads the known places of a passage, and points that it gives relative to them. */
public final class PlaceReader {
  private final AnnotatedPassage passage;
  private final PlaceChooser chooser;
  private final Dateline dateline;
  private final SpeakerLocation speakers;
  private final RelativePlaces relative;
  private final PlacesBetween twos;
  private final PlaceResolver resolver;
  private final PlaceDescriptions descriptions;
  private final List<SamePlaces.Named> named = new ArrayList<>();

  private PlaceReader(AnnotatedPassage passage, ReferenceTables tables, PlaceNames names) {
    Gazetteer gazetteer = tables.gazetteer();
    this.passage = passage;
    this.chooser = new PlaceChooser(passage, tables, names);
    this.dateline = new Dateline(passage);
    this.speakers = new SpeakerLocation(passage);
    this.relative = new RelativePlaces(passage, gazetteer);
    this.twos = new PlacesBetween(passage, chooser);
    this.descriptions = new PlaceDescriptions(passage);
    this.resolver = new PlaceResolver(passage, gazetteer, speakers, relative, twos);
  }

  /**
   * Returns every place of a passage, in text order.
   *
   * @param names what the names of the text meant so far; it is continued
   */
  public static List<PlaceMention> read(
      AnnotatedPassage passage, ReferenceTables tables, PlaceNames names) {
    Gazetteer gazetteer = tables.gazetteer();
    PlaceReader reader = new PlaceReader(passage, tables, names);
    List<PlaceMention> places = reader.places();
    List<PlaceMention> resolved = new ToponymConflicts(passage, gazetteer).resolve(places);
    List<PlaceMention> known = new UnknownVillages(passage, gazetteer).place(resolved);
    return new SamePlaces(passage, gazetteer, reader.named).complete(known);
  }

  /** Returns the place where the dateline says that a report was filed; empty without one. */
  public static Optional<PlaceMention> filed(
      AnnotatedPassage passage, ReferenceTables tables, PlaceNames names) {
    return passage.opens() ? new PlaceReader(passage, tables, names).filed() : Optional.empty();
  }

  private Optional<PlaceMention> filed() {
    return passage.all(PlaceSense.class).stream()
        .filter(mention -> dateline.filed(mention) && !speakers.agency(mention))
        .findFirst()
        .flatMap(mention -> chooser.choose(mention).map(sense -> resolver.place(mention, sense)));
  }

  private List<PlaceMention> places() {
    List<PlaceMention> places = new ArrayList<>();
    List<Mention> all = passage.all(PlaceSense.class);
    for (int i = 0; i < all.size(); i++) {
      Mention mention = all.get(i);
      if (dateline.filed(mention) || speakers.agency(mention)) {
        continue;
      }
      if (passage.insideActor(mention)) {
        choose(mention).map(sense -> resolver.office(mention, sense)).ifPresent(places::add);
        continue;
      }
      if (relative.onlyDescribes(mention)) {
        continue;
      }
      Optional<PlaceMention> between =
          i + 1 < all.size() ? twos.between(mention, all.get(i + 1)) : Optional.empty();
      if (between.isPresent()) {
        between.filter(place -> !twos.isClaim(place)).ifPresent(place -> add(place, places));
        i++;
      } else {
        choose(mention)
            .map(sense -> resolver.place(mention, sense))
            .ifPresent(place -> add(place, places));
      }
    }
    return places;
  }

  private Optional<PlaceSense> choose(Mention mention) {
    Optional<PlaceSense> chosen = chooser.choose(mention);
    chosen
        .map(sense -> new SamePlaces.Named(mention.first(), mention.last(), sense.place()))
        .ifPresent(named::add);
    return chosen;
  }

  private void add(PlaceMention place, List<PlaceMention> places) {
    if (descriptions.describes(place, places)) {
      PlaceDescriptions.locate(place, places);
    } else {
      places.add(place);
    }
  }
}
