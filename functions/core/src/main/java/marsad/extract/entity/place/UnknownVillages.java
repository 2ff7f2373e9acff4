package marsad.extract.entity.place;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import marsad.event.Precision;
import marsad.extract.lexicon.Concept.MarkerSense;
import marsad.extract.lexicon.Marker;
import marsad.extract.text.AnnotatedPassage;
import marsad.language.Marks;
import marsad.language.Token;
import marsad.language.Trait;
import marsad.reference.Gazetteer;
import marsad.reference.Place;

/** Finds villages that a text names and no table knows. */
final class UnknownVillages {
  /** Maximum number of tokens between a village and the place that holds it. */
  private static final int HOLDER_REACH = 9;

  private static final Set<String> SMALL = Set.of("village", "quarter");

  private final AnnotatedPassage passage;
  private final Gazetteer gazetteer;
  private final boolean headFirst;

  UnknownVillages(AnnotatedPassage passage, Gazetteer gazetteer) {
    this.passage = passage;
    this.gazetteer = gazetteer;
    this.headFirst = passage.language().has(Trait.HEAD_FIRST);
  }

  /** Returns the places; one that follows an unknown village becomes the area that holds it. */
  List<PlaceMention> place(List<PlaceMention> places) {
    List<PlaceMention> result = new ArrayList<>(places);
    boolean[] known = new boolean[passage.size()];
    places.forEach(s -> Arrays.fill(known, s.first(), s.last() + 1, true));
    int next = 0;
    for (int i = 0; i < passage.size() - 1; i++) {
      int name = headFirst ? i + 1 : i - 1;
      if (name < 0 || villageMarker(i).isEmpty() || known[name] || known[i] || !nameLike(name)) {
        continue;
      }
      int at = Math.max(i, name);
      while (next < result.size() && places.get(next).first() <= at) {
        next++;
      }
      if (next < result.size()) {
        PlaceMention mention = places.get(next);
        if (mention.first() - at <= HOLDER_REACH && !stopBetween(at, mention.first())) {
          result.set(next, inside(mention, Math.min(i, name)));
        }
      }
    }
    return result;
  }

  private PlaceMention inside(PlaceMention mention, int from) {
    if (mention.rank() == PlaceRank.SITE && mention.place().kind().equals("town")) {
      Place district = gazetteer.findDistrict(mention.place()).orElse(mention.place());
      return new PlaceMention(
          passage,
          from,
          mention.last(),
          district,
          district.lat(),
          district.lon(),
          district.radiusKm(),
          Precision.DISTRICT,
          PlaceRank.RELATIVE,
          "unknown-village");
    }
    Precision precision =
        mention.precision() == Precision.EXACT ? Precision.NEAR : mention.precision();
    return mention.rank() == PlaceRank.OFFICE || mention.rank() == PlaceRank.COUNTRY
        ? mention
        : mention.stretched(
            from, mention.last(), precision, PlaceRank.better(mention.rank(), PlaceRank.DISTRICT));
  }

  private Optional<MarkerSense> villageMarker(int i) {
    Optional<MarkerSense> marker =
        passage.markerAt(i, headFirst ? Marker.PLACE_KIND : Marker.PLACE_KIND_AFTER);
    return marker.filter(c -> SMALL.contains(c.value()));
  }

  /** Returns whether a token may be a village's name, which some languages begin with a capital. */
  private boolean nameLike(int i) {
    if (i >= passage.size()
        || passage.token(i).type() != Token.Type.WORD
        || passage.markerMention(i).isPresent()) {
      return false;
    }
    return !passage.language().has(Trait.CAPITALS)
        || Character.isUpperCase(passage.text().charAt(passage.token(i).start()));
  }

  private boolean stopBetween(int from, int to) {
    for (int i = from; i < to; i++) {
      if (passage.token(i).isMark(Marks.PAUSE + "\n")) {
        return true;
      }
    }
    return false;
  }
}
