package marsad.reference.place;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import marsad.language.Languages;

/** The places that Marsad knows, with their spellings and the areas that hold them. */
public final class Gazetteer {
  /** Governorates whose events Marsad reports. */
  private static final Set<String> AREA =
      Set.of(
          "kirkuk-governorate",
          "erbil-governorate",
          "nineveh",
          "salahaddin",
          "sulaymaniyah-governorate",
          "halabja-governorate",
          "diyala",
          "duhok-governorate");

  private static final Gazetteer BUNDLED = new Gazetteer(Languages.bundled());

  private final Map<String, Place> byId;
  private final List<Spelling> spellings;
  private final Homographs homographs;
  private final Map<Place, Holders> holders = new ConcurrentHashMap<>();
  private final Map<Place, Optional<Place>> seats = new ConcurrentHashMap<>();

  /**
   * One way to write a place's name.
   *
   * @param ambiguity what the context must hold for it to mean the place
   * @param rule the table row it came from
   */
  public record Spelling(Place place, String lang, String text, Ambiguity ambiguity, String rule) {}

  private Gazetteer(Languages languages) {
    PlaceTables tables = new PlaceTables(languages);
    byId = tables.places();
    spellings = tables.spellings(AREA);
    homographs = tables.homographs();
  }

  /**
   * Returns whether a place lies in another one's area, or in one of the same name: Daquq in
   * Kirkuk.
   */
  public boolean inNamesakeOf(Place place, Place other) {
    if (place.equals(other)) {
      return false;
    }
    for (Place holder : chain(place)) {
      if (holder.equals(other) || !holder.equals(place) && holder.isNamesakeOf(other)) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether a place is a village in the district of another, which is a sub-district. */
  public boolean villageBeside(Place place, Place other) {
    return place.kind() == PlaceKind.VILLAGE
        && other.kind() == PlaceKind.SUBDISTRICT
        && findDistrict(place).isPresent()
        && findDistrict(place).equals(findDistrict(other));
  }

  /**
   * Returns the district that a town gives its name to: reports write "Daquq" for both. Empty for
   * any other place.
   */
  public Optional<Place> findNamesakeDistrict(Place town) {
    return town.kind() == PlaceKind.TOWN
        ? findDistrict(town).filter(town::isNamesakeOf)
        : Optional.empty();
  }

  /** Returns the town that a district or governorate has its name of; empty without one. */
  public Optional<Place> findSeat(Place area) {
    return seats.computeIfAbsent(
        area, a -> byId.values().stream().filter(p -> isSeat(p, a)).findFirst());
  }

  private boolean isSeat(Place town, Place area) {
    Optional<Place> district = findNamesakeDistrict(town).filter(area::equals);
    return district.or(() -> findNamesakeGovernorate(town).filter(area::equals)).isPresent();
  }

  /** Returns the governorate that a town gives its name to; empty for any other place. */
  public Optional<Place> findNamesakeGovernorate(Place town) {
    return town.kind() == PlaceKind.TOWN ? findGovernorateOfName(town) : Optional.empty();
  }

  /** Returns the governorate that holds a place of any kind and has its name. */
  public Optional<Place> findGovernorateOfName(Place place) {
    return listGovernorates(place).stream().filter(place::isNamesakeOf).findFirst();
  }

  /** Returns the gazetteer that Marsad ships. */
  public static Gazetteer bundled() {
    return BUNDLED;
  }

  public Place get(String id) {
    return find(id).orElseThrow(() -> new IllegalArgumentException("no place '" + id + "'"));
  }

  public Optional<Place> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  public Collection<Place> list() {
    return byId.values();
  }

  public List<Spelling> listSpellings() {
    return spellings;
  }

  /**
   * Returns folded words of a language that only look like a place with a clitic or an ending: فرقة
   * "division" is not الرقة.
   */
  public Set<String> homographs(String lang) {
    return homographs.words(lang);
  }

  /** Returns the place itself and everything that holds it, nearest first. */
  public List<Place> chain(Place place) {
    return holders(place).chain();
  }

  private List<Place> climb(Place place) {
    Set<Place> seen = new LinkedHashSet<>();
    Deque<Place> open = new ArrayDeque<>(List.of(place));
    while (!open.isEmpty()) {
      Place next = open.removeFirst();
      if (seen.add(next)) {
        next.parents().forEach(parent -> open.addLast(get(parent)));
      }
    }
    return List.copyOf(seen);
  }

  /** What holds a place. */
  private record Holders(List<Place> chain, Optional<Place> district, List<Place> governorates) {}

  /** Returns what holds a place; computed at the first call. */
  private Holders holders(Place place) {
    Holders known = holders.get(place);
    if (known == null) {
      known = findHolders(place);
      holders.put(place, known);
    }
    return known;
  }

  private Holders findHolders(Place place) {
    List<Place> chain = climb(place);
    return new Holders(
        chain,
        chain.stream().filter(p -> p.kind() == PlaceKind.DISTRICT).findFirst(),
        chain.stream().filter(p -> p.kind() == PlaceKind.GOVERNORATE).toList());
  }

  /** Returns the district that holds the place, or the place itself where it is one. */
  public Optional<Place> findDistrict(Place place) {
    return holders(place).district();
  }

  /** Returns the governorates that hold the place: two where both claim it. */
  public List<Place> listGovernorates(Place place) {
    return holders(place).governorates();
  }

  /** Returns whether the place is in the governorates that Marsad reports on, or all of Iraq. */
  public boolean inArea(Place place) {
    if (place.id().equals(Place.COUNTRY) || place.id().equals(Place.REGION)) {
      return true;
    }
    List<Place> governorates = listGovernorates(place);
    return governorates.isEmpty()
        ? chain(place).contains(byId.get(Place.COUNTRY))
        : governorates.stream().anyMatch(g -> AREA.contains(g.id()));
  }

  /** Returns whether one place holds the other, or both are the same. */
  public boolean related(Place a, Place b) {
    return chain(a).contains(b) || chain(b).contains(a);
  }
}
