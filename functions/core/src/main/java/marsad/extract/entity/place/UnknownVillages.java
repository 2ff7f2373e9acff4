package marsad.extract.entity.place;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import marsad.event.Precision;
import marsad.extract.lexicon.Marker;
import marsad.extract.text.AnnotatedPassage;
import marsad.language.Marks;
import marsad.language.Trait;
import marsad.language.WordList;
import marsad.reference.place.Gazetteer;
import marsad.reference.place.Place;
import marsad.reference.place.PlaceKind;

/** Finds villages that a text names and no table knows. */
final class UnknownVillages {
  /** Maximum number of tokens between a village and the place that holds it. */
  private static final int HOLDER_REACH = 9;

  /** Maximum number of tokens between a village and a place before it that holds it. */
  private static final int BEFORE_REACH = 5;

  /** Maximum number of tokens between an office and the quarter that it speaks of. */
  private static final int OFFICE_REACH = 40;

  private final AnnotatedPassage passage;
  private final Gazetteer gazetteer;
  private final VillageNames names;
  private final boolean headFirst;

  UnknownVillages(AnnotatedPassage passage, Gazetteer gazetteer) {
    this.passage = passage;
    this.gazetteer = gazetteer;
    this.names = new VillageNames(passage);
    this.headFirst = passage.language().has(Trait.HEAD_FIRST);
  }

  /** Returns the places; one that follows an unknown village becomes the area that holds it. */
  List<PlaceMention> place(List<PlaceMention> places) {
    List<PlaceMention> result = new ArrayList<>(places);
    List<PlaceMention> towns = new ArrayList<>();
    boolean[] known = new boolean[passage.size()];
    places.forEach(s -> Arrays.fill(known, s.first(), s.last() + 1, true));
    for (int i = 0; i < passage.size() - 1; i++) {
      int name = names.find(i);
      if (name == passage.size()) {
        continue; // "the village of", and nothing behind
      }
      if (name >= 0 && known[name] && isOneOf(i)) {
        int village = i;
        holding(places, name)
            .ifPresent(
                k -> result.set(k, inside(places.get(k), village, names.isQuarter(village))));
        continue;
      }
      if (name < 0 || known[name] || known[i] || !names.nameLike(name)) {
        continue;
      }
      int from = Math.min(i, name);
      int at = Math.max(i, name);
      int holder = behind(places, at);
      if (holder < 0 && !headFirst) {
        holder = before(places, from);
      }
      if (holder >= 0 && result.get(holder).equals(places.get(holder))) {
        result.set(holder, inside(places.get(holder), from, names.isQuarter(i)));
      } else if (holder < 0 && names.isQuarter(i)) {
        office(places, from).ifPresent(area -> towns.add(inTown(area, from, at)));
      }
    }
    towns.forEach(town -> result.add(firstBehind(result, town.first()), town));
    return result;
  }

  /** "The police of Kirkuk said that … in the Nasim quarter": the office before that serves it. */
  private Optional<PlaceMention> office(List<PlaceMention> places, int from) {
    int next = firstBehind(places, from);
    return next == 0
        ? Optional.empty()
        : Optional.of(places.get(next - 1))
            .filter(place -> place.rank() == PlaceRank.OFFICE)
            .filter(place -> from - place.last() <= OFFICE_REACH)
            .filter(place -> gazetteer.findSeat(place.place()).isPresent());
  }

  private static int firstBehind(List<PlaceMention> places, int token) {
    int next = 0;
    while (next < places.size() && places.get(next).first() <= token) {
      next++;
    }
    return next;
  }

  /** "A village of | Daquq": the village is not named, and Daquq is only its area. */
  private boolean isOneOf(int village) {
    return passage.language().has(Trait.VERB_LAST)
        && passage.language().isEnding(WordList.AGENT_ENDING, passage.token(village));
  }

  private static OptionalInt holding(List<PlaceMention> places, int token) {
    return IntStream.range(0, places.size())
        .filter(k -> places.get(k).first() <= token && token <= places.get(k).last())
        .findFirst();
  }

  /** Returns the index of the place that follows a village and holds it; -1 where none does. */
  private int behind(List<PlaceMention> places, int at) {
    int next = firstBehind(places, at);
    boolean near =
        next < places.size()
            && places.get(next).first() - at <= HOLDER_REACH
            && !stopBetween(at, places.get(next).first());
    return near ? next : -1;
  }

  /** "In Daquq, at the village of …": the index of the place before a village; -1 without one. */
  private int before(List<PlaceMention> places, int from) {
    for (int i = places.size() - 1; i >= 0; i--) {
      PlaceMention place = places.get(i);
      if (place.last() < from) {
        boolean near = from - place.last() <= BEFORE_REACH && !stopBetween(place.last(), from);
        return near && isLocal(place) ? i : -1;
      }
    }
    return -1;
  }

  private boolean isLocal(PlaceMention place) {
    return place.first() > 0
        && (passage.isMarker(place.first(), Marker.LOCATIVE)
            || passage.isMarker(place.first() - 1, Marker.LOCATIVE));
  }

  /** "A quarter of the district of | Tuz Khurmatu": towns have quarters. */
  private PlaceMention inTown(PlaceMention mention, int from, int to) {
    Place town =
        mention.rank() == PlaceRank.DISTRICT || mention.rank() == PlaceRank.OFFICE
            ? gazetteer.findSeat(mention.place()).orElse(mention.place())
            : mention.place();
    return new PlaceMention(
        passage,
        from,
        to,
        town,
        town.lat(),
        town.lon(),
        town.radiusKm(),
        town.kind() == PlaceKind.TOWN ? Precision.NEAR : mention.precision(),
        town.kind() == PlaceKind.TOWN ? PlaceRank.SITE : mention.rank(),
        PlaceMention.UNKNOWN);
  }

  private PlaceMention inside(PlaceMention mention, int village, boolean quarter) {
    int from = Math.min(village, mention.first());
    int to = Math.max(village, mention.last());
    boolean town = mention.place().kind() == PlaceKind.TOWN && mention.rank() == PlaceRank.SITE;
    if (quarter && (town || mention.rank() == PlaceRank.DISTRICT)) {
      return inTown(mention, from, to);
    }
    if (mention.rank() == PlaceRank.SITE && mention.place().kind() == PlaceKind.TOWN) {
      Place district = gazetteer.findDistrict(mention.place()).orElse(mention.place());
      return new PlaceMention(
          passage,
          from,
          to,
          district,
          district.lat(),
          district.lon(),
          district.radiusKm(),
          Precision.DISTRICT,
          PlaceRank.RELATIVE,
          PlaceMention.UNKNOWN);
    }
    Precision precision =
        mention.precision() == Precision.EXACT ? Precision.NEAR : mention.precision();
    return mention.rank() == PlaceRank.OFFICE || mention.rank() == PlaceRank.COUNTRY
        ? mention
        : mention.stretched(
            from, to, precision, PlaceRank.better(mention.rank(), PlaceRank.DISTRICT));
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
