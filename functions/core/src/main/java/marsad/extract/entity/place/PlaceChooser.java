package marsad.extract.entity.place;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import marsad.extract.lexicon.Concept;
import marsad.extract.lexicon.Concept.CueSense;
import marsad.extract.lexicon.Concept.PlaceSense;
import marsad.extract.lexicon.Marker;
import marsad.extract.lexicon.Mention;
import marsad.extract.text.AnnotatedPassage;
import marsad.language.Token;
import marsad.language.WordList;
import marsad.reference.Ambiguity;
import marsad.reference.Gazetteer;
import marsad.reference.Geo;
import marsad.reference.Place;

/** Decides which of the places of one name is meant, and whether a place is meant at all. */
final class PlaceChooser {
  private static final List<String> VILLAGE = List.of("village");

  /** Kinds of places whose words stand before cities and provinces all over the world. */
  private static final Set<String> CITY = Set.of("town", "governorate");

  /** So many tokens around a name may tell which of its places is meant. */
  private static final int CONTEXT = 80;

  private final AnnotatedPassage reading;
  private final Gazetteer gazetteer;
  private final PlaceNames names;
  private final PlaceContext beside;

  /**
   * @param names what the names of the text meant so far; it goes on
   */
  PlaceChooser(AnnotatedPassage reading, Gazetteer gazetteer, PlaceNames names) {
    this.reading = reading;
    this.gazetteer = gazetteer;
    this.names = names;
    this.beside = new PlaceContext(reading);
  }

  /**
   * Which place of that name: a word like "district" beside it decides, then what the text meant by
   * the name before, then the places around, else the smallest seat.
   */
  Optional<PlaceSense> choose(Mention mention) {
    List<String> wanted = wantedKinds(mention);
    String name = lastStem(mention);
    boolean village = wanted.equals(VILLAGE);
    List<PlaceSense> open = new ArrayList<>();
    boolean strange = false;
    for (Concept sense : mention.senses()) {
      PlaceSense s = (PlaceSense) sense;
      if (!names.means(name, s.place()) && !meant(mention, s, wanted)) {
        continue;
      }
      if (wanted.contains(s.place().kind())) {
        names.settle(name, s.place());
        return Optional.of(s);
      }
      if (village && strange(mention, s.place())) {
        strange = true;
      } else {
        open.add(s);
      }
    }
    if (strange && open.isEmpty()) {
      names.addUnknown(name);
    }
    return names.isUnknown(name) ? Optional.empty() : best(mention, name, open);
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
    int kin = gazetteer.related(a, b) ? 0 : kinDistance(mention, b) - kinDistance(mention, a);
    return kin == 0 ? size(a) < size(b) : kin > 0;
  }

  /** How far the next place of the same governorate is named, in tokens. */
  private int kinDistance(Mention mention, Place place) {
    int nearest = CONTEXT;
    for (Mention other :
        reading.within(
            PlaceSense.class, Math.max(0, mention.first() - CONTEXT), mention.last() + CONTEXT)) {
      int distance = Math.abs(other.first() - mention.first());
      if (distance > 0 && distance < nearest && !sameName(other, mention) && kin(other, place)) {
        nearest = distance;
      }
    }
    return nearest;
  }

  private boolean sameName(Mention a, Mention b) {
    return lastStem(a).equals(lastStem(b));
  }

  private boolean kin(Mention other, Place place) {
    for (Concept sense : other.senses()) {
      PlaceSense s = (PlaceSense) sense;
      if (sure(other, s)
          && !Collections.disjoint(
              gazetteer.listGovernorates(s.place()), gazetteer.listGovernorates(place))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a word that may be a place's name is one here. */
  private boolean meant(Mention mention, PlaceSense s, List<String> wanted) {
    if (s.ambiguity() == Ambiguity.KIND) {
      return wanted.contains(s.place().kind()) && kinDistance(mention, s.place()) < CONTEXT;
    }
    if (fits(s, wanted) || !s.article() && s.ambiguity() == Ambiguity.NONE) {
      return true;
    }
    if (s.article() && bare(mention) && !(preposition(mention) && mention.clitics().isEmpty())) {
      return false;
    }
    return switch (s.ambiguity()) {
      case NONE -> true;
      case NAME -> beside.located(mention) || !beside.isPerson(mention);
      case PREPOSITION ->
          beside.located(mention)
              || !beside.isPerson(mention)
                  && (relative(mention, s.place())
                      || !s.article() && kinDistance(mention, s.place()) < CONTEXT);
      default -> relative(mention, s.place()) && !beside.isPerson(mention);
    };
  }

  /**
   * Whether a word for a kind of place says that a place is meant; a word for cities and provinces
   * does not say it of a homograph that is neither: مدينة الرياض is not the sub-district.
   */
  private static boolean fits(PlaceSense s, List<String> wanted) {
    return wanted.contains(s.place().kind())
        || !wanted.isEmpty()
            && (s.ambiguity().compareTo(Ambiguity.PREPOSITION) < 0 || !CITY.containsAll(wanted));
  }

  /** Whether a mention near another can be relied on to tell what the other means. */
  private boolean sure(Mention mention, PlaceSense s) {
    return s.ambiguity().compareTo(Ambiguity.PREPOSITION) < 0
        || s.ambiguity() == Ambiguity.PREPOSITION && beside.located(mention);
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
      for (Concept sense : other.senses()) {
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
    Optional<CueSense> before = reading.cueAt(mention.first() - 1, Marker.PLACE_KIND);
    if (before.isPresent()) {
      return List.of(before.get().value().split("\\|"));
    }
    int last = Math.min(mention.last() + 1, reading.size() - 1);
    return reading
        .cueAt(last, Marker.PLACE_KIND_AFTER)
        .map(c -> List.of(c.value()))
        .orElse(List.of());
  }

  /** Whether the name stands without its article: الرشاد is a place, رشاد may be a man. */
  private boolean bare(Mention mention) {
    String form = reading.token(mention.first()).form();
    return !reading.language().contains(WordList.ARTICLE, form)
        && !reading.language().contains(WordList.ARTICLE_ASSIMILATED, form);
  }

  /** Whether a word like "in" stands right before. */
  private boolean preposition(Mention mention) {
    return beside.preposition(mention);
  }

  /** Whether another place of the same area stands nearby. */
  private boolean relative(Mention mention, Place place) {
    for (Mention other :
        reading.within(PlaceSense.class, Math.max(0, mention.first() - 15), mention.last() + 15)) {
      if (!other.equals(mention)) {
        for (Concept sense : other.senses()) {
          if (sense instanceof PlaceSense p
              && sure(other, p)
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
