package marsad.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import marsad.extract.Sense.CueSense;
import marsad.extract.Sense.PlaceSense;
import marsad.table.Gazetteer;
import marsad.table.Place;

/** Decides which of the places of one name is meant, and whether a place is meant at all. */
final class PlaceChooser {
  private static final List<String> VILLAGE = List.of("village");

  private final Reading reading;
  private final Gazetteer gazetteer;

  /** Names that this text gives to places which no table knows. */
  private final Set<String> unknownNames;

  /**
   * @param unknownNames of the passages before; they go on
   */
  PlaceChooser(Reading reading, Gazetteer gazetteer, Set<String> unknownNames) {
    this.reading = reading;
    this.gazetteer = gazetteer;
    this.unknownNames = unknownNames;
  }

  /** Which place of that name: a word like "district" beside it decides, else the smallest seat. */
  Optional<PlaceSense> choose(Mention mention) {
    List<String> wanted = wantedKinds(mention);
    String name = lastStem(mention);
    boolean village = wanted.equals(VILLAGE);
    PlaceSense fitting = null;
    PlaceSense smallest = null;
    boolean strange = false;
    for (Sense sense : mention.senses()) {
      PlaceSense s = (PlaceSense) sense;
      if (!meant(mention, s, wanted)) {
        continue;
      }
      if (fitting == null && wanted.contains(s.place().kind())) {
        fitting = s;
      }
      if (village && strange(mention, s.place())) {
        strange = true;
      } else if (smallest == null || size(s.place()) < size(smallest.place())) {
        smallest = s;
      }
    }
    if (fitting != null) {
      return Optional.of(fitting);
    }
    if (strange && smallest == null) {
      unknownNames.add(name);
    }
    return unknownNames.contains(name) ? Optional.empty() : Optional.ofNullable(smallest);
  }

  /** Whether a word that may be a place's name is one here. */
  private boolean meant(Mention mention, PlaceSense s, List<String> wanted) {
    if (!wanted.isEmpty() || !s.article() && !s.needsKind()) {
      return true;
    }
    if (s.article() && bare(mention) && !preposition(mention)) {
      return false;
    }
    return !s.needsKind()
        || s.orPreposition() && preposition(mention)
        || relative(mention, s.place());
  }

  private String lastStem(Mention mention) {
    List<Token.Variant> variants = reading.token(mention.last()).variants();
    return variants.isEmpty() ? "" : variants.get(variants.size() - 1).stem();
  }

  /** A village whose name only a distant sub-district bears, beside places of another district. */
  private boolean strange(Mention mention, Place place) {
    boolean others = false;
    for (Mention other :
        reading.within(PlaceSense.class, mention.last() + 1, mention.last() + 12)) {
      for (Sense sense : other.senses()) {
        Place near = ((PlaceSense) sense).place();
        if (near.hasPoint()) {
          if (gazetteer.related(near, place)
              || Geo.km(near.lat(), near.lon(), place.lat(), place.lon()) < near.radiusKm() + 40) {
            return false;
          }
          others = true;
        }
      }
    }
    return others && !place.kind().equals("village");
  }

  private static double size(Place place) {
    return place.hasPoint() ? place.radiusKm() : 10_000;
  }

  private List<String> wantedKinds(Mention mention) {
    Optional<CueSense> before = reading.cueAt(mention.first() - 1, Cue.PLACE_KIND);
    if (before.isPresent()) {
      return List.of(before.get().value().split("\\|"));
    }
    int last = Math.min(mention.last() + 1, reading.size() - 1);
    return reading.cueAt(last, Cue.PLACE_KIND_AFTER).map(c -> List.of(c.value())).orElse(List.of());
  }

  /** Whether the name stands without its article: الرشاد is a place, رشاد may be a man. */
  private boolean bare(Mention mention) {
    String form = reading.token(mention.first()).form();
    return !form.contains("ال") && !form.contains("لل");
  }

  /** Whether a word like "in" stands right before. */
  private boolean preposition(Mention mention) {
    return mention.clitics().contains("ب") || reading.isCue(mention.first() - 1, Cue.LOCATIVE);
  }

  /** Whether another place of the same area stands nearby. */
  private boolean relative(Mention mention, Place place) {
    for (Mention other :
        reading.within(PlaceSense.class, Math.max(0, mention.first() - 15), mention.last() + 15)) {
      if (!other.equals(mention)) {
        for (Sense sense : other.senses()) {
          if (sense instanceof PlaceSense p
              && !p.needsKind()
              && p.place().hasPoint()
              && gazetteer.related(place, p.place())) {
            return true;
          }
        }
      }
    }
    return false;
  }
}
