package marsad.extract.entity.place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import marsad.event.Precision;
import marsad.extract.lexicon.Marker;
import marsad.extract.lexicon.Sorted;
import marsad.extract.text.AnnotatedPassage;
import marsad.extract.text.Definiteness;
import marsad.extract.text.Sentence;
import marsad.language.Token;
import marsad.language.WordList;
import marsad.reference.place.Gazetteer;
import marsad.reference.place.Place;
import marsad.reference.place.PlaceKind;

/**
 * "Near the town", "in the north of the district": gives a sentence that names no place the one of
 * that kind that was named last, even where it stood only in the name of an office.
 */
final class SamePlaces {
  /** Rule of a place that was named before. */
  private static final String RULE = "place-named-before";

  /** Maximum number of tokens between a name and the noun that means it. */
  private static final int REACH = 120;

  /** Least radius, in kilometres, of a point near a place. */
  private static final double NEAR_KM = 8;

  /**
   * A place as it was named.
   *
   * @param first index of the first token of the name
   * @param last index of the last token of the name
   */
  record Named(int first, int last, Place place) {}

  private final AnnotatedPassage passage;
  private final Gazetteer gazetteer;
  private final Definiteness definiteness;
  private final PlaceNouns nouns;
  private final List<Named> named;

  /**
   * @param named every place that the passage names, in text order
   */
  SamePlaces(AnnotatedPassage passage, Gazetteer gazetteer, List<Named> named) {
    this.passage = passage;
    this.gazetteer = gazetteer;
    this.definiteness = new Definiteness(passage);
    this.nouns = new PlaceNouns(passage, gazetteer);
    this.named = named;
  }

  /** Returns the places, and those that sentences without a place of their own mean. */
  List<PlaceMention> complete(List<PlaceMention> places) {
    List<PlaceMention> all = new ArrayList<>(places);
    for (Sentence sentence : named.isEmpty() ? List.<Sentence>of() : Sentence.split(passage, 0)) {
      List<PlaceMention> own =
          Sorted.within(places, PlaceMention::first, sentence.first(), sentence.last());
      boolean placed =
          own.stream()
              .filter(p -> !Route.leadsTo(passage, p)) // "outside the city, on the road to Baghdad"
              .anyMatch(p -> p.rank().isBetterThan(PlaceRank.GOVERNORATE));
      for (int i = sentence.first(); !placed && i <= sentence.last(); i++) {
        Optional<PlaceMention> meant = meant(i, places).filter(place -> mayLieIn(own, place));
        meant.ifPresent(all::add);
        placed = meant.isPresent();
      }
    }
    all.sort(Comparator.comparingInt(PlaceMention::first));
    return all;
  }

  /** "In Nineveh, … in the district": returns whether the province that is named holds a place. */
  private boolean mayLieIn(List<PlaceMention> areas, PlaceMention place) {
    return areas.stream()
        .filter(area -> area.rank() == PlaceRank.GOVERNORATE)
        .allMatch(area -> gazetteer.related(area.place(), place.place()));
  }

  private Optional<PlaceMention> meant(int noun, List<PlaceMention> places) {
    List<PlaceKind> kinds = nouns.kinds(noun);
    int before = kinds.isEmpty() ? -1 : localBefore(noun);
    if (before < 0
        || !(definiteness.isDefinite(noun) || is(WordList.SAME, noun - 1))
        || isNamed(noun)) {
      return Optional.empty();
    }
    for (int i = named.size() - 1; i >= 0; i--) {
      Named last = named.get(i);
      if (last.last() >= noun) {
        continue;
      }
      Optional<Place> place =
          last.last() < noun - REACH ? Optional.empty() : nouns.place(last, kinds);
      if (place.isPresent() && !isUnknown(kinds, last.last() + 1, noun - 1)) {
        return Optional.of(
            unknownIn(places, last, kinds)
                .map(area -> area.stretched(before, noun, area.precision(), area.rank()))
                .orElseGet(() -> mention(before, noun, place.get())));
      }
      if (place.isPresent() || last.last() < noun - REACH) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** Returns the preposition before a noun with its article; -1 where nothing happens in it. */
  private int localBefore(int noun) {
    if (passage.language().starts(WordList.LOCATIVE_CLITIC, passage.token(noun).form())) {
      return noun;
    }
    int i = noun - 1;
    while (i >= 0 && (is(WordList.ARTICLE_WORD, i) || is(WordList.SAME, i))) {
      i--;
    }
    boolean local =
        i >= 0
            && (passage.isMarker(i, Marker.LOCATIVE) && !isOfOrFrom(i)
                || passage.isMarker(i, Marker.NEAR)
                || passage.isMarker(i, Marker.DIRECTION)
                || passage.isMarker(i, Marker.PLACE_KIND) && passage.markerMention(i).isPresent());
    return local && !passage.isMarker(i, Marker.TOWARDS) ? i : -1;
  }

  private boolean is(WordList list, int token) {
    return token >= 0 && passage.language().is(list, passage.token(token).form());
  }

  private boolean isOfOrFrom(int token) {
    return passage.isMarker(token, Marker.PART_OF) || Route.isFrom(passage, token);
  }

  /** "The town of Shirqat", "Shirqat town". */
  private boolean isNamed(int noun) {
    return named.stream().anyMatch(name -> name.last() == noun - 1 || name.first() == noun + 1)
        || noun + 1 < passage.size() && isOfOrFrom(noun + 1);
  }

  /** "In the town of | Abc | …": returns whether another place of the kind stands between. */
  private boolean isUnknown(List<PlaceKind> kinds, int from, int to) {
    for (int i = from; i <= to; i++) {
      if (nouns.kinds(i).stream().anyMatch(kinds::contains) && !definiteness.isDefinite(i)) {
        return true;
      }
    }
    return false;
  }

  /** Returns the unknown village that a name gives the area of, for "the village". */
  private static Optional<PlaceMention> unknownIn(
      List<PlaceMention> places, Named name, List<PlaceKind> kinds) {
    return places.stream()
        .filter(place -> place.isUnknown() && kinds.contains(PlaceKind.VILLAGE))
        .filter(place -> place.first() <= name.first() && name.last() <= place.last())
        .findFirst();
  }

  private PlaceMention mention(int first, int last, Place place) {
    boolean district = place.kind() == PlaceKind.DISTRICT;
    Token before = passage.token(first);
    boolean exact = first == last || passage.language().is(WordList.LOCATIVE_CLITIC, before.form());
    return new PlaceMention(
        passage,
        first,
        last,
        place,
        place.lat(),
        place.lon(),
        exact ? place.radiusKm() : Math.max(place.radiusKm(), NEAR_KM),
        district ? Precision.DISTRICT : Precision.NEAR,
        district ? PlaceRank.DISTRICT : PlaceRank.SITE,
        RULE);
  }
}
