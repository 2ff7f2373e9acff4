package marsad.reference;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import marsad.language.Languages;
import marsad.table.TableException;
import marsad.table.Tsv;

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

  private static final Gazetteer DEFAULT = new Gazetteer();

  private final Map<String, Place> byId = new LinkedHashMap<>();
  private final Homographs homographs = Homographs.of(Tsv.read("tables/homographs.tsv"));
  private final List<Spelling> spellings;
  private final Map<Place, Holders> holders = new ConcurrentHashMap<>();

  /**
   * One way to write a place's name.
   *
   * @param ambiguity what must stand beside it
   * @param rule the table row it came from
   */
  public record Spelling(Place place, String lang, String text, Ambiguity ambiguity, String rule) {}

  private Gazetteer() {
    PlaceSpellings collected =
        new PlaceSpellings(homographs, SpellingRules.of(Tsv.read("tables/spelling-rules.tsv")));
    for (Tsv.Row row : Tsv.read("tables/places.tsv")) {
      Place place = place(row);
      if (byId.put(place.id(), place) != null) {
        throw new TableException(row, "repeats the id '" + place.id() + "'", "choose another id");
      }
      for (String lang : Languages.bundled().codes()) {
        if (row.get(lang).isEmpty()) {
          continue;
        }
        collected.add(place, lang, row.get(lang), ambiguity(row, lang), row.rule());
      }
    }
    for (Tsv.Row row : Tsv.read("tables/place-spellings.tsv")) {
      Place place = byId.get(row.get("place"));
      if (place == null) {
        throw new TableException(
            row, "names the place '" + row.get("place") + "'", "add it to places.tsv first");
      }
      collected.add(
          place,
          row.get("lang"),
          row.get("spelling"),
          ambiguity(row, row.get("lang")),
          row.rule() + " " + row.get("spelling"));
    }
    for (Place place : byId.values()) {
      for (String parent : place.parents()) {
        if (!byId.containsKey(parent)) {
          throw new IllegalStateException(
              "tables/places.tsv: the parent '" + parent + "' of '" + place.id() + "' is missing");
        }
      }
      for (String id : place.districts()) {
        if (!find(id).filter(district -> district.kind().equals("district")).isPresent()) {
          throw new IllegalStateException(
              "tables/places.tsv: '" + place.id() + "' crosses '" + id + "', which is no district");
        }
      }
    }
    spellings = collected.list(this::isReported);
  }

  /** What the cell "ar:context|en:kind" says of a language. */
  private static Ambiguity ambiguity(Tsv.Row row, String lang) {
    for (String one : row.list("ambiguity")) {
      if (one.startsWith(lang + ":")) {
        return Ambiguity.of(one.substring(lang.length() + 1));
      }
    }
    return Ambiguity.NONE;
  }

  /** A row as a place; without a point of its own it has that of the first place that holds it. */
  private Place place(Tsv.Row row) {
    boolean own = !row.get("lat").isEmpty();
    Place parent = row.list("parents").isEmpty() ? null : byId.get(row.list("parents").get(0));
    boolean inherits = !own && parent != null && !row.get("kind").equals("country");
    return new Place(
        row.get("id"),
        row.get("kind"),
        new Names(row.get("ar"), row.get("ckb"), row.get("en"), row.get("kmr")),
        own ? row.number("lat") : inherits ? parent.lat() : Double.NaN,
        own ? row.number("lon") : inherits ? parent.lon() : Double.NaN,
        own ? row.number("radiusKm") : inherits ? parent.radiusKm() : Double.NaN,
        own,
        row.list("parents"),
        row.list("districts"),
        row.get("administration"),
        row.get("pcode"));
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
      if (holder.equals(other)
          || !holder.equals(place) && holder.names().ar().equals(other.names().ar())) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether a place is a village in the district of another, which is a sub-district. */
  public boolean villageBeside(Place place, Place other) {
    return place.kind().equals("village")
        && other.kind().equals("subdistrict")
        && findDistrict(place).isPresent()
        && findDistrict(place).equals(findDistrict(other));
  }

  /** The gazetteer that Marsad ships. */
  public static Gazetteer shipped() {
    return DEFAULT;
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
   * Returns folded words of a language that are written like a place with a clitic or an ending and
   * are another word: دوورتر "farther" is not the town of دوور.
   */
  public Set<String> homographs(String lang) {
    return homographs.words(lang);
  }

  /** The place itself and everything that holds it, nearest first. */
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

  /** What holds a place; found out when it is first asked for. */
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
        chain.stream().filter(p -> p.kind().equals("district")).findFirst(),
        chain.stream().filter(p -> p.kind().equals("governorate")).toList());
  }

  /** The district that holds the place, or the place itself where it is one. */
  public Optional<Place> findDistrict(Place place) {
    return holders(place).district();
  }

  /** The governorates that hold the place: two where it is claimed by two. */
  public List<Place> listGovernorates(Place place) {
    return holders(place).governorates();
  }

  /** As {@link #inArea}, but without working out all that holds a place, at the start. */
  private boolean isReported(Place place) {
    if (place.kind().equals("governorate")) {
      return AREA.contains(place.id());
    }
    for (String parent : place.parents()) {
      if (parent.equals("iraq") || isReported(byId.get(parent))) {
        return true;
      }
    }
    return false;
  }

  /** Whether the place is inside the governorates that Marsad reports on, or all of Iraq. */
  public boolean inArea(Place place) {
    if (place.id().equals("iraq") || place.id().equals("kurdistan-region")) {
      return true;
    }
    List<Place> governorates = listGovernorates(place);
    return governorates.isEmpty()
        ? chain(place).contains(byId.get("iraq"))
        : governorates.stream().anyMatch(g -> AREA.contains(g.id()));
  }

  /** Whether one place holds the other, or both are the same. */
  public boolean related(Place a, Place b) {
    return chain(a).contains(b) || chain(b).contains(a);
  }
}
