package marsad.extract.entity.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import marsad.extract.lexicon.Concept.PlaceSense;
import marsad.extract.lexicon.Mention;
import marsad.extract.text.AnnotatedPassage;
import marsad.language.Marks;
import marsad.reference.Gazetteer;
import marsad.reference.Geo;

/** Reads the known places of a passage, and points that it gives relative to them. */
public final class PlaceReader {
  /** Maximum number of tokens between a place and the distance that says where it lies. */
  private static final int DESCRIBED = 10;

  private final AnnotatedPassage passage;
  private final PlaceChooser chooser;
  private final SpeakerLocation speakers;
  private final RelativePlaces relative;
  private final PlacesBetween twos;
  private final PlaceResolver resolver;

  private PlaceReader(AnnotatedPassage passage, Gazetteer gazetteer, PlaceNames names) {
    this.passage = passage;
    this.chooser = new PlaceChooser(passage, gazetteer, names);
    this.speakers = new SpeakerLocation(passage);
    this.relative = new RelativePlaces(passage, chooser);
    this.twos = new PlacesBetween(passage, chooser);
    this.resolver = new PlaceResolver(passage, gazetteer, speakers, relative, twos);
  }

  /**
   * Returns every place of a passage, in text order.
   *
   * @param names what the names of the text meant so far; it is continued
   */
  public static List<PlaceMention> read(
      AnnotatedPassage passage, Gazetteer gazetteer, PlaceNames names) {
    List<PlaceMention> places = new PlaceReader(passage, gazetteer, names).places();
    List<PlaceMention> resolved = new ToponymConflicts(passage, gazetteer).resolve(places);
    return new UnknownVillages(passage, gazetteer).place(resolved);
  }

  private List<PlaceMention> places() {
    List<PlaceMention> places = new ArrayList<>();
    List<Mention> all = passage.all(PlaceSense.class);
    for (int i = 0; i < all.size(); i++) {
      Mention mention = all.get(i);
      if (speakers.filed(mention) || speakers.agency(mention)) {
        continue;
      }
      if (passage.insideActor(mention)) {
        chooser
            .choose(mention)
            .map(sense -> resolver.office(mention, sense))
            .ifPresent(places::add);
        continue;
      }
      if (relative.onlyDescribes(mention)) {
        continue;
      }
      Optional<PlaceMention> between =
          i + 1 < all.size() ? twos.between(mention, all.get(i + 1)) : Optional.empty();
      if (between.isPresent()) {
        between.filter(place -> !twos.isClaim(place)).ifPresent(places::add);
        i++;
      } else {
        chooser
            .choose(mention)
            .map(sense -> resolver.place(mention, sense))
            .filter(s -> !explains(s, places) && !describes(s, places))
            .ifPresent(places::add);
      }
    }
    return places;
  }

  /** "Kifri district, south of Sulaymaniyah": the direction only explains where the first is. */
  private static boolean explains(PlaceMention direction, List<PlaceMention> before) {
    if (before.isEmpty() || direction.rank() != PlaceRank.DIRECTION) {
      return false;
    }
    PlaceMention last = before.get(before.size() - 1);
    return last.last() == direction.first() - 1
        && last.rank().isBetterThan(PlaceRank.GOVERNORATE)
        && !last.place().equals(direction.place());
  }

  /**
   * "Baquba, the capital of the province, 65 km north-east of Baghdad": a distance that leads to
   * the place named before only says where that lies.
   */
  private boolean describes(PlaceMention point, List<PlaceMention> before) {
    if (before.isEmpty() || !point.rule().equals("distance-and-direction")) {
      return false;
    }
    PlaceMention last = before.get(before.size() - 1);
    boolean near =
        last.rank() == PlaceRank.SITE
            && point.first() - last.last() <= DESCRIBED
            && Geo.km(last.lat(), last.lon(), point.lat(), point.lon())
                <= point.radiusKm() + last.radiusKm();
    for (int i = last.last() + 1; near && i < point.first(); i++) {
      near = !passage.token(i).isMark(Marks.SENTENCE_END + ".\n");
    }
    return near;
  }
}
