package marsad.extract.entity.toponym;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import marsad.extract.lexicon.Concept;
import marsad.extract.lexicon.Concept.PlaceSense;
import marsad.extract.lexicon.Mention;
import marsad.extract.text.AnnotatedPassage;
import marsad.reference.ReferenceTables;
import marsad.reference.place.Ambiguity;
import marsad.reference.place.Gazetteer;
import marsad.reference.place.Place;
import marsad.reference.place.PlaceKind;

/** Decides which of the places of one name is meant, and whether a place is meant at all. */
public final class PlaceChooser {
  private static final List<PlaceKind> VILLAGE = List.of(PlaceKind.VILLAGE);

  private static final List<PlaceKind> DISTRICT = List.of(PlaceKind.DISTRICT);

  private static final List<PlaceKind> GOVERNORATE = List.of(PlaceKind.GOVERNORATE);

  private static final List<PlaceKind> QUARTERS = List.of(PlaceKind.QUARTER);

  /** Kinds of places that no quarter has the name of. */
  private static final Set<PlaceKind> AREAS = Set.of(PlaceKind.GOVERNORATE, PlaceKind.COUNTRY);

  /** Kinds of places whose words stand before cities and provinces all over the world. */
  private static final Set<PlaceKind> CITY = Set.of(PlaceKind.TOWN, PlaceKind.GOVERNORATE);

  /** Radius, in kilometres, that a country without a point counts as. */
  private static final double COUNTRY_KM = 10_000;

  private final AnnotatedPassage passage;
  private final Gazetteer gazetteer;
  private final PlaceNames names;
  private final PlaceContext context;
  private final NearbyPlaces nearby;
  private final NameForm form;
  private final PlaceKindWords kinds;

  /**
   * @param names what the names of the text meant so far; it is continued
   */
  public PlaceChooser(AnnotatedPassage passage, ReferenceTables tables, PlaceNames names) {
    this.passage = passage;
    this.gazetteer = tables.gazetteer();
    this.names = names;
    this.context = new PlaceContext(passage, tables.givenNames());
    this.nearby = new NearbyPlaces(passage, gazetteer, context);
    this.kinds = new PlaceKindWords(passage, context);
    this.form = new NameForm(passage, gazetteer);
  }

  /**
   * Returns the place of that name: a word like "district" beside it decides, then what the text
   * meant by the name before, then the places around, else the smallest seat.
   */
  public Optional<PlaceSense> choose(Mention mention) {
    if (!form.fits(mention) || form.isHomograph(mention)) {
      return Optional.empty();
    }
    List<PlaceKind> wanted = kinds.wanted(mention);
    String name = nearby.stem(mention);
    boolean village = wanted.equals(VILLAGE);
    List<PlaceSense> open = new ArrayList<>();
    PlaceSense exact = null;
    boolean elsewhere = false;
    for (Concept sense : mention.senses()) {
      PlaceSense s = (PlaceSense) sense;
      boolean quarter =
          s.place().kind() == PlaceKind.QUARTER && nearby.isElsewhere(mention, s.place());
      if (quarter || !names.means(name, s.place()) && !isPlace(mention, s, wanted)) {
        continue;
      }
      if (wanted.contains(s.place().kind())) {
        exact = exact == null || better(mention, s.place(), exact.place()) ? s : exact;
      } else if (village && nearby.isFar(mention, s.place())) {
        elsewhere = true;
      } else {
        open.add(s);
      }
    }
    if (exact != null && !isNearer(mention, open, exact)) {
      names.settle(name, exact.place());
      return Optional.of(exact);
    }
    if (elsewhere && open.isEmpty()) {
      names.addUnknown(name);
    }
    return names.isUnknown(name)
        ? Optional.empty()
        : best(mention, name, open).map(sense -> asArea(sense, wanted));
  }

  /**
   * "The Rashad area, south-west of Kirkuk": returns whether the places around are those of another
   * place of the name than the village that needs them to be meant.
   */
  private boolean isNearer(Mention mention, List<PlaceSense> open, PlaceSense exact) {
    return exact.ambiguity().compareTo(Ambiguity.PREPOSITION) > 0
        && open.stream()
            .anyMatch(
                s ->
                    !gazetteer.related(s.place(), exact.place())
                        && nearby.kinDistance(mention, s.place())
                            < nearby.kinDistance(mention, exact.place()));
  }

  /** "Sulaimani province": the area that is called by the name of its town. */
  private PlaceSense asArea(PlaceSense sense, List<PlaceKind> wanted) {
    Place town = sense.place();
    Optional<Place> area =
        wanted.equals(GOVERNORATE)
            ? gazetteer.findNamesakeGovernorate(town)
            : wanted.equals(DISTRICT) ? gazetteer.findNamesakeDistrict(town) : Optional.empty();
    return area.map(sense::as).orElse(sense);
  }

  private Optional<PlaceSense> best(Mention mention, String name, List<PlaceSense> open) {
    Place before = names.find(name);
    PlaceSense best = null;
    for (PlaceSense s : open) {
      boolean other = before != null && !gazetteer.related(before, s.place());
      if (!other && (best == null || better(mention, s.place(), best.place()))) {
        best = s;
      }
    }
    return Optional.ofNullable(best);
  }

  private boolean better(Mention mention, Place a, Place b) {
    int kin =
        gazetteer.related(a, b)
            ? 0
            : nearby.kinDistance(mention, b) - nearby.kinDistance(mention, a);
    return kin == 0 ? size(a) < size(b) : kin > 0;
  }

  /** Returns whether a word that may be the name of a place is one here. */
  private boolean isPlace(Mention mention, PlaceSense s, List<PlaceKind> wanted) {
    if (s.ambiguity() == Ambiguity.KIND) {
      return wanted.contains(s.place().kind())
          && nearby.kinDistance(mention, s.place()) < NearbyPlaces.CONTEXT;
    }
    if (wanted.equals(QUARTERS) && AREAS.contains(s.place().kind())) {
      return false;
    }
    if (fits(s, wanted) || !s.article() && s.ambiguity() == Ambiguity.NONE) {
      return true;
    }
    if (s.article()
        && form.isBare(mention)
        && !(context.hasPreposition(mention) && mention.clitics().isEmpty())) {
      return false;
    }
    Place place = s.place();
    return switch (s.ambiguity()) {
      case NONE -> true;
      case NAME -> context.located(mention) || !context.isPerson(mention);
      case PREPOSITION ->
          context.located(mention)
              || !context.isPerson(mention)
                  && (nearby.hasRelated(mention, place)
                      || !s.article() && nearby.kinDistance(mention, place) < NearbyPlaces.CONTEXT);
      default ->
          s.ambiguity() == Ambiguity.MARKED && context.located(mention) && form.isMarked(mention)
              || !context.isPerson(mention)
                  && (nearby.hasRelated(mention, place)
                      || context.hasPreposition(mention)
                          && nearby.kinDistance(mention, place) < NearbyPlaces.CONTEXT);
    };
  }

  /**
   * Returns whether a word for a kind of place says that a place is meant. A word for cities and
   * provinces does not say it of a homograph that is neither: مدينة الرياض is not the sub-district.
   */
  private static boolean fits(PlaceSense s, List<PlaceKind> wanted) {
    return wanted.contains(s.place().kind())
        || !wanted.isEmpty()
            && (s.ambiguity().compareTo(Ambiguity.PREPOSITION) < 0 || !CITY.containsAll(wanted));
  }

  private static double size(Place place) {
    return place.hasPoint() ? place.radiusKm() : COUNTRY_KM;
  }
}
