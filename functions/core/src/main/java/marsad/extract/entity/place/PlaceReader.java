package marsad.extract.entity.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import marsad.event.Precision;
import marsad.extract.lexicon.Concept.PlaceSense;
import marsad.extract.lexicon.Marker;
import marsad.extract.lexicon.Mention;
import marsad.extract.text.AnnotatedPassage;
import marsad.language.Marks;
import marsad.reference.Gazetteer;
import marsad.reference.Geo;
import marsad.reference.Place;

/** Reads the known places of a passage, and points that it gives relative to them. */
public final class PlaceReader {
  /** Kinds of places that are areas, though no administrative ones: their precision is area. */
  private static final Set<String> WIDE =
      Set.of("mountain", "valley", "river", "plain", "road", "subdistrict", "oilfield");

  /** Least radius, in kilometres, of a point on a road that is named after one place. */
  private static final double ROAD_KM = 15;

  /** Least radius, in kilometres, of a point near a place. */
  private static final double NEAR_KM = 8;

  /** Maximum number of tokens between a place and the distance that says where it lies. */
  private static final int DESCRIBED = 10;

  private final AnnotatedPassage passage;
  private final Gazetteer gazetteer;
  private final PlaceChooser chooser;
  private final SpeakerLocation speakers;
  private final RelativePlaces relative;
  private final PlacesBetween twos;

  private PlaceReader(AnnotatedPassage passage, Gazetteer gazetteer, PlaceNames names) {
    this.passage = passage;
    this.gazetteer = gazetteer;
    this.chooser = new PlaceChooser(passage, gazetteer, names);
    this.speakers = new SpeakerLocation(passage);
    this.relative = new RelativePlaces(passage, chooser);
    this.twos = new PlacesBetween(passage, chooser);
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
        chooser.choose(mention).map(sense -> office(mention, sense)).ifPresent(places::add);
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
        place(mention)
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

  private Optional<PlaceMention> place(Mention mention) {
    return chooser
        .choose(mention)
        .map(
            sense -> {
              Place place = sense.place();
              if (!place.hasPoint()) {
                return new PlaceMention(
                    passage,
                    mention.first(),
                    mention.last(),
                    place,
                    Double.NaN,
                    Double.NaN,
                    Double.NaN,
                    Precision.COUNTRY,
                    PlaceRank.COUNTRY,
                    sense.rule());
              }
              return relative.fromOne(mention, sense).orElseGet(() -> plain(mention, sense));
            });
  }

  private PlaceMention plain(Mention mention, PlaceSense sense) {
    Place place = sense.place();
    int first = mention.first();
    if (speakers.office(first) || speakers.speaker(mention) || speakers.government(mention)) {
      return office(mention, sense);
    }
    PlaceRank rank =
        switch (place.kind()) {
          case "district" -> PlaceRank.DISTRICT;
          case "governorate" -> PlaceRank.GOVERNORATE;
          default -> PlaceRank.SITE;
        };
    Precision precision =
        areaOf(place).orElse(WIDE.contains(place.kind()) ? Precision.AREA : Precision.EXACT);
    if (!place.ownPoint()) {
      precision = areaOf(gazetteer.get(place.parents().get(0))).orElse(Precision.AREA);
    }
    double radius = place.radiusKm();
    int before = passage.before(first, Marker.PLACE_KIND);
    if (before >= 0 && passage.isMarker(before, Marker.NEAR) && rank == PlaceRank.SITE) {
      precision = Precision.NEAR;
      radius = Math.max(radius, NEAR_KM);
      first = before;
    }
    if (twos.onRoad(mention) && rank == PlaceRank.SITE && !place.kind().equals("road")) {
      precision = Precision.NEAR;
      radius = Math.max(radius, ROAD_KM);
    }
    return new PlaceMention(
        passage,
        first,
        mention.last(),
        place,
        place.lat(),
        place.lon(),
        radius,
        precision,
        rank,
        sense.rule());
  }

  /** Returns the precision of a place that is a district or governorate; empty for any other. */
  private static Optional<Precision> areaOf(Place place) {
    return switch (place.kind()) {
      case "district" -> Optional.of(Precision.DISTRICT);
      case "governorate" -> Optional.of(Precision.GOVERNORATE);
      default -> Optional.empty();
    };
  }

  /** Returns the area that a force or office serves: its name says no more of the place. */
  private PlaceMention office(Mention mention, PlaceSense sense) {
    Place place = sense.place();
    Place area =
        gazetteer.listGovernorates(place).stream()
            .filter(g -> g.names().ar().equals(place.names().ar()))
            .findFirst()
            .or(() -> gazetteer.findDistrict(place))
            .orElse(place);
    boolean point = area.hasPoint();
    Precision precision =
        area.kind().equals("country") ? Precision.COUNTRY : areaOf(area).orElse(Precision.AREA);
    return new PlaceMention(
        passage,
        mention.first(),
        mention.last(),
        area,
        point ? area.lat() : Double.NaN,
        point ? area.lon() : Double.NaN,
        point ? area.radiusKm() : Double.NaN,
        precision,
        point ? PlaceRank.OFFICE : PlaceRank.COUNTRY,
        sense.rule());
  }
}
