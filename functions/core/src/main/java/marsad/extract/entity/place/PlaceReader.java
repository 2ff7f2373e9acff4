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
import marsad.reference.Gazetteer;
import marsad.reference.Place;

/** Reads where: the known places of a passage, and points reckoned from them. */
public final class PlaceReader {
  /** Kinds of places that are told apart on the map, as against administrative areas. */
  private static final Set<String> WIDE =
      Set.of("mountain", "valley", "river", "plain", "road", "subdistrict", "oilfield");

  /** So far from a place the road that is named after it alone is taken to reach. */
  private static final double ROAD_KM = 15;

  private final AnnotatedPassage reading;
  private final Gazetteer gazetteer;
  private final PlaceChooser chooser;
  private final SpeakerLocation standpoint;
  private final RelativePlaces reckoned;

  private PlaceReader(AnnotatedPassage reading, Gazetteer gazetteer, PlaceNames names) {
    this.reading = reading;
    this.gazetteer = gazetteer;
    this.chooser = new PlaceChooser(reading, gazetteer, names);
    this.standpoint = new SpeakerLocation(reading);
    this.reckoned = new RelativePlaces(reading, chooser);
  }

  /**
   * Every spot of a passage, in order.
   *
   * @param names what the names of the text meant so far; it goes on
   */
  public static List<PlaceMention> read(
      AnnotatedPassage reading, Gazetteer gazetteer, PlaceNames names) {
    List<PlaceMention> spots = new PlaceReader(reading, gazetteer, names).spots();
    List<PlaceMention> resolved = new ToponymConflicts(reading, gazetteer).resolve(spots);
    return new UnknownVillages(reading, gazetteer).place(resolved);
  }

  private List<PlaceMention> spots() {
    List<PlaceMention> spots = new ArrayList<>();
    List<Mention> all = reading.all(PlaceSense.class);
    for (int i = 0; i < all.size(); i++) {
      Mention mention = all.get(i);
      if (standpoint.filed(mention) || standpoint.agency(mention)) {
        continue;
      }
      if (reading.insideActor(mention)) {
        chooser.choose(mention).map(sense -> office(mention, sense)).ifPresent(spots::add);
        continue;
      }
      Optional<PlaceMention> between =
          i + 1 < all.size() ? reckoned.between(mention, all.get(i + 1)) : Optional.empty();
      if (between.isPresent()) {
        between.filter(spot -> !reckoned.isClaim(spot)).ifPresent(spots::add);
        i++;
      } else {
        spot(mention).filter(s -> !explains(s, spots)).ifPresent(spots::add);
      }
    }
    return spots;
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

  private Optional<PlaceMention> spot(Mention mention) {
    return chooser
        .choose(mention)
        .map(
            sense -> {
              Place place = sense.place();
              if (!place.hasPoint()) {
                return new PlaceMention(
                    reading,
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
              return reckoned.fromOne(mention, sense).orElseGet(() -> plain(mention, sense));
            });
  }

  private PlaceMention plain(Mention mention, PlaceSense sense) {
    Place place = sense.place();
    int first = mention.first();
    if (standpoint.office(first) || standpoint.speaker(mention)) {
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
    int before = reading.before(first, Marker.PLACE_KIND);
    if (before >= 0 && reading.isCue(before, Marker.NEAR) && rank == PlaceRank.SITE) {
      precision = Precision.NEAR;
      radius = Math.max(radius, 8);
      first = before;
    }
    if (reckoned.onRoad(mention) && rank == PlaceRank.SITE && !place.kind().equals("road")) {
      precision = Precision.NEAR;
      radius = Math.max(radius, ROAD_KM);
    }
    return new PlaceMention(
        reading,
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

  /** The precision of a place that is a district or governorate; empty for any other. */
  private static Optional<Precision> areaOf(Place place) {
    return switch (place.kind()) {
      case "district" -> Optional.of(Precision.DISTRICT);
      case "governorate" -> Optional.of(Precision.GOVERNORATE);
      default -> Optional.empty();
    };
  }

  /** A place in the name of a force or office tells no more than the area that it serves. */
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
        reading,
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
