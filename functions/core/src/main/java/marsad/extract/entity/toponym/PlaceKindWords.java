package marsad.extract.entity.toponym;

import java.util.List;
import java.util.Optional;
import marsad.extract.lexicon.Concept.MarkerSense;
import marsad.extract.lexicon.Concept.PlaceSense;
import marsad.extract.lexicon.Marker;
import marsad.extract.lexicon.Mention;
import marsad.extract.text.AnnotatedPassage;
import marsad.language.Marks;
import marsad.language.Trait;
import marsad.language.WordList;
import marsad.reference.place.PlaceKind;

/** Reads the word next to a name that says what kind of place it names. */
final class PlaceKindWords {
  private static final List<PlaceKind> VILLAGE = List.of(PlaceKind.VILLAGE);

  /** Maximum number of tokens from a comma to the word for the kind of the place before it. */
  private static final int APPOSITION = 3;

  private final AnnotatedPassage passage;
  private final PlaceContext context;

  PlaceKindWords(AnnotatedPassage passage, PlaceContext context) {
    this.passage = passage;
    this.context = context;
  }

  /** "A town of | Erbil | province": the word behind the name says more than the one before. */
  List<PlaceKind> wanted(Mention mention) {
    int last = Math.min(context.outside(mention.last(), 1), passage.size() - 1);
    int before = context.outside(mention.first(), -1);
    return passage
        .markerAt(last, Marker.PLACE_KIND_AFTER)
        .filter(c -> !passage.language().has(Trait.HEAD_FIRST))
        .or(() -> kindBefore(before))
        .or(() -> passage.markerAt(last, Marker.PLACE_KIND_AFTER))
        .or(() -> kindOfList(mention))
        .or(() -> kindInApposition(mention.last() + 1))
        .map(c -> c.list(PlaceKind.class))
        .filter(kinds -> !kinds.equals(VILLAGE) || !isOneOf(before))
        .orElse(List.of());
  }

  /** "The provinces of Kirkuk and | Diyala", "Kirkuk | and Diyala provinces". */
  private Optional<MarkerSense> kindOfList(Mention mention) {
    List<Mention> places = passage.all(PlaceSense.class);
    int at = places.indexOf(mention);
    int first = at;
    while (first > 0 && isLinked(places.get(first - 1), places.get(first))) {
      first--;
    }
    int last = at;
    while (last >= 0
        && last + 1 < places.size()
        && isLinked(places.get(last), places.get(last + 1))) {
      last++;
    }
    if (first == last) {
      return Optional.empty();
    }
    int before = places.get(first).first() - 1;
    int behind = Math.min(places.get(last).last() + 1, passage.size() - 1);
    return passage
        .markerAt(before, Marker.PLACE_KIND)
        .filter(kind -> passage.isMarker(before, Marker.PLACE_KINDS))
        .or(
            () ->
                passage
                    .markerAt(behind, Marker.PLACE_KIND_AFTER)
                    .filter(kind -> passage.isMarker(behind, Marker.PLACE_KINDS)));
  }

  /** Returns whether only a comma and "and" stand between two names. */
  private boolean isLinked(Mention a, Mention b) {
    if (b.first() == a.last() + 1) {
      return passage.attachedAnd(b.first());
    }
    for (int i = a.last() + 1; i < b.first(); i++) {
      if (!passage.token(i).isMark(Marks.LIST) && !passage.isMarker(i, Marker.AND)) {
        return false;
      }
    }
    return b.first() > a.last();
  }

  /** "Sheikhan | district of | Duhok": the word before the name tells the kind of another. */
  private Optional<MarkerSense> kindBefore(int token) {
    return passage
        .markerAt(token, Marker.PLACE_KIND)
        .filter(
            kind ->
                !passage.isMarker(token, Marker.PLACE_KIND_AFTER)
                    || passage.within(PlaceSense.class, 0, firstOf(token) - 1).stream()
                        .noneMatch(other -> other.last() == firstOf(token) - 1));
  }

  /** "Rashad, | a village | in Miqdadiya": no other name stands behind the word. */
  private Optional<MarkerSense> kindInApposition(int comma) {
    if (comma >= passage.size() || !passage.token(comma).isMark(Marks.LIST)) {
      return Optional.empty();
    }
    for (int i = comma + 1; i < Math.min(passage.size() - 1, comma + 1 + APPOSITION); i++) {
      Optional<MarkerSense> kind = kindAt(i);
      if (kind.isPresent()) {
        return passage.within(PlaceSense.class, i + 1, i + 1).isEmpty() ? kind : Optional.empty();
      }
      if (!passage.within(PlaceSense.class, i, i).isEmpty()) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private Optional<MarkerSense> kindAt(int token) {
    return passage
        .markerAt(token, Marker.PLACE_KIND_AFTER)
        .or(() -> passage.markerAt(token, Marker.PLACE_KIND));
  }

  private int firstOf(int marker) {
    return passage.markerMention(marker).map(Mention::first).orElse(marker);
  }

  /** "A village of Daquq", "the villages of": the name behind says whose they are. */
  private boolean isOneOf(int village) {
    return village >= 0
        && passage.language().has(Trait.VERB_LAST)
        && (passage.language().isEnding(WordList.AGENT_ENDING, passage.token(village))
            || passage
                .language()
                .contains(WordList.DEFINITE_PLURAL, passage.token(village).form()));
  }
}
