package marsad.extract.entity.place;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import marsad.extract.lexicon.Marker;
import marsad.extract.text.AnnotatedPassage;
import marsad.reference.place.Gazetteer;
import marsad.reference.place.Place;
import marsad.reference.place.PlaceKind;

/** Knows which places nouns such as "town" and "district" may stand for. */
final class PlaceNouns {
  private final AnnotatedPassage passage;
  private final Gazetteer gazetteer;

  PlaceNouns(AnnotatedPassage passage, Gazetteer gazetteer) {
    this.passage = passage;
    this.gazetteer = gazetteer;
  }

  /** Returns the kinds of place that a noun names; none where it names none. */
  List<PlaceKind> kinds(int noun) {
    return Stream.of(Marker.PLACE_KIND, Marker.PLACE_KIND_AFTER)
        .map(marker -> passage.markerAt(noun, marker))
        .flatMap(Optional::stream)
        .filter(sense -> passage.markerMention(noun).filter(m -> m.first() == m.last()).isPresent())
        .map(sense -> sense.list(PlaceKind.class))
        .findFirst()
        .orElse(List.of());
  }

  /** Returns the place that a name gives to nouns of some kinds. */
  Optional<Place> place(SamePlaces.Named name, List<PlaceKind> kinds) {
    Place place = name.place();
    if (kinds.contains(place.kind()) && place.kind() != PlaceKind.GOVERNORATE) {
      return Optional.of(place);
    }
    boolean area = kinds.contains(PlaceKind.DISTRICT) || kinds.contains(PlaceKind.SUBDISTRICT);
    if (place.kind() == PlaceKind.TOWN && area) {
      return Optional.of(place).filter(town -> gazetteer.findGovernorateOfName(town).isEmpty());
    }
    if (place.kind() == PlaceKind.DISTRICT && kinds.contains(PlaceKind.TOWN)) {
      return gazetteer.findSeat(place);
    }
    return Optional.of(place)
        .filter(p -> p.kind() == PlaceKind.SUBDISTRICT && kinds.contains(PlaceKind.TOWN));
  }
}
