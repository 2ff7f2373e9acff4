package marsad.extract.entity.place;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import marsad.event.Precision;
import marsad.extract.lexicon.Concept.CueSense;
import marsad.extract.lexicon.Marker;
import marsad.extract.text.AnnotatedPassage;
import marsad.language.Marks;
import marsad.language.Token;
import marsad.language.Trait;
import marsad.reference.Gazetteer;
import marsad.reference.Place;

/** Villages that a text names and no table knows. */
final class UnknownVillages {
  /** So many tokens may stand between a village and the place that holds it. */
  private static final int HOLDER = 9;

  private static final Set<String> SMALL = Set.of("village", "quarter");

  private final AnnotatedPassage reading;
  private final Gazetteer gazetteer;
  private final boolean headFirst;

  UnknownVillages(AnnotatedPassage reading, Gazetteer gazetteer) {
    this.reading = reading;
    this.gazetteer = gazetteer;
    this.headFirst = reading.language().has(Trait.HEAD_FIRST);
  }

  /** A named village that no table knows lies somewhere in the next place that is named. */
  List<PlaceMention> place(List<PlaceMention> spots) {
    List<PlaceMention> result = new ArrayList<>(spots);
    boolean[] known = new boolean[reading.size()];
    spots.forEach(s -> Arrays.fill(known, s.first(), s.last() + 1, true));
    int next = 0;
    for (int i = 0; i < reading.size() - 1; i++) {
      int name = headFirst ? i + 1 : i - 1;
      if (name < 0 || villageCue(i).isEmpty() || known[name] || known[i] || !nameLike(name)) {
        continue;
      }
      int at = Math.max(i, name);
      while (next < result.size() && spots.get(next).first() <= at) {
        next++;
      }
      if (next < result.size()) {
        PlaceMention spot = spots.get(next);
        if (spot.first() - at <= HOLDER && !stopBetween(at, spot.first())) {
          result.set(next, inside(spot, Math.min(i, name)));
        }
      }
    }
    return result;
  }

  private PlaceMention inside(PlaceMention spot, int from) {
    if (spot.rank() == PlaceRank.SITE && spot.place().kind().equals("town")) {
      Place district = gazetteer.findDistrict(spot.place()).orElse(spot.place());
      return new PlaceMention(
          reading,
          from,
          spot.last(),
          district,
          district.lat(),
          district.lon(),
          district.radiusKm(),
          Precision.DISTRICT,
          PlaceRank.RECKONED,
          "unknown-village");
    }
    Precision precision = spot.precision() == Precision.EXACT ? Precision.NEAR : spot.precision();
    return spot.rank() == PlaceRank.OFFICE || spot.rank() == PlaceRank.COUNTRY
        ? spot
        : spot.stretched(
            from, spot.last(), precision, PlaceRank.better(spot.rank(), PlaceRank.DISTRICT));
  }

  private Optional<CueSense> villageCue(int i) {
    Optional<CueSense> cue =
        reading.cueAt(i, headFirst ? Marker.PLACE_KIND : Marker.PLACE_KIND_AFTER);
    return cue.filter(c -> SMALL.contains(c.value()));
  }

  /** Whether a token may be a village's name, which some languages begin with a capital. */
  private boolean nameLike(int i) {
    if (i >= reading.size()
        || reading.token(i).type() != Token.Type.WORD
        || reading.cueMention(i).isPresent()) {
      return false;
    }
    return !reading.language().has(Trait.CAPITALS)
        || Character.isUpperCase(reading.text().charAt(reading.token(i).start()));
  }

  private boolean stopBetween(int from, int to) {
    for (int i = from; i < to; i++) {
      if (reading.token(i).isMark(Marks.PAUSE + "\n")) {
        return true;
      }
    }
    return false;
  }
}
