package marsad.reference.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import marsad.language.Fold;
import marsad.reference.place.Gazetteer.Spelling;
import marsad.table.Tsv;

/** Finds the places whose names only differ in vowels and like letters from one that is unknown. */
public final class NameSkeletons {
  /** Least number of consonants by which a name is found where its area stands beside it. */
  private static final int LEAST = 2;

  /** Least number of letters of a name. */
  private static final int LETTERS = 4;

  /** Number of letters up to which one may differ, … */
  private static final int SHORT = 5;

  /** … and up to which two may. */
  private static final int LONG = 8;

  private final Gazetteer gazetteer;
  private final Skeleton skeleton = Skeleton.ofTable();
  private final Map<String, List<Entry>> bySkeleton = new HashMap<>(1 << 13);
  private final Set<String> words = new HashSet<>(1 << 14);

  /** A spelling in one word. */
  private record Entry(Spelling spelling, String plain) {}

  /**
   * @param lang language of the report
   * @param names whether spellings of a language are of its script
   */
  public NameSkeletons(Gazetteer gazetteer, String lang, Predicate<String> names) {
    this.gazetteer = gazetteer;
    for (Spelling spelling : gazetteer.listSpellings()) {
      if (names.test(spelling.lang()) && !SpellingRules.made(spelling)) {
        add(spelling);
      }
    }
    for (Place place : gazetteer.list()) {
      String kurmanji = place.names().kmr();
      if (kurmanji != null && names.test("kmr")) {
        add(new Spelling(place, lang, kurmanji, Ambiguity.NONE, "places:".concat(place.id())));
      }
    }
    for (Tsv.Row row : Tsv.readOptional("lang/" + lang + "/common.tsv")) {
      row.list("terms").forEach(word -> words.add(Fold.word(word)));
    }
    words.addAll(gazetteer.homographs(lang));
  }

  private void add(Spelling spelling) {
    String plain = skeleton.plain(PlaceSpellings.fold(spelling.text()));
    String consonants = skeleton.of(plain);
    if (consonants.length() >= LEAST) {
      bySkeleton
          .computeIfAbsent(consonants, key -> new ArrayList<>(2))
          .add(new Entry(spelling, plain));
    }
  }

  /** Returns whether a word is an article that stands alone, as "al" does in Latin letters. */
  public boolean isArticle(String word) {
    return skeleton.isArticle(word);
  }

  /** Returns whether a folded word is a common one. */
  public boolean isCommon(String word) {
    return words.contains(word);
  }

  /** Returns how many consonants tell a name from others; 0 for a name of few letters. */
  public int consonants(String name) {
    return name.length() < LETTERS
        ? 0
        : skeleton.of(skeleton.plain(PlaceSpellings.fold(name))).length();
  }

  /** Returns whether a place is, holds or lies in one of some places. */
  public boolean isOf(Place place, Set<Place> areas) {
    return areas.stream().anyMatch(area -> gazetteer.related(place, area));
  }

  /**
   * Returns whether a place has no point of its own, and one of some places of its governorate says
   * as exactly where it is as its area does: "the village of …, east of Tuz".
   */
  public boolean isVaguerThan(Place place, Set<Place> places) {
    return !place.ownPoint()
        && places.stream()
            .anyMatch(
                other ->
                    other.radiusKm() <= place.radiusKm()
                        && gazetteer.findDistrict(other).isPresent()
                        && isIn(place, Set.of(other)));
  }

  /** Returns whether a place lies in a governorate of one of some places. */
  public boolean isIn(Place place, Set<Place> areas) {
    List<Place> own = gazetteer.listGovernorates(place);
    for (Place area : areas) {
      for (Place governorate : gazetteer.listGovernorates(area)) {
        if (own.contains(governorate)) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * Returns the nearest spelling of each place whose name a folded one may be; none where places of
   * other areas have it too.
   *
   * @param near whether a place is in an area that is named nearby
   * @param beside places that are named right beside
   */
  public List<Spelling> find(String name, Predicate<Place> near, Set<Place> beside) {
    String plain = skeleton.plain(name);
    List<Entry> entries = bySkeleton.get(skeleton.of(plain));
    if (entries == null) {
      return List.of();
    }
    String sound = skeleton.sound(plain);
    boolean elsewhere = false;
    Map<Place, Spelling> found = new HashMap<>();
    for (Entry entry : entries) {
      Place place = entry.spelling().place();
      if (distance(sound, skeleton.sound(entry.plain())) > most(plain, place, beside)) {
        continue;
      }
      if (!gazetteer.inArea(place)) {
        elsewhere = true;
      } else if (near.test(place)) {
        found.putIfAbsent(place, entry.spelling());
      }
    }
    if (elsewhere && found.keySet().stream().noneMatch(place -> isOf(place, beside))) {
      return List.of();
    }
    List<Place> places = List.copyOf(found.keySet());
    for (Place place : places) {
      for (Place other : places) {
        if (!gazetteer.related(place, other)) {
          return List.of();
        }
      }
    }
    return List.copyOf(found.values());
  }

  /** Returns how many letters of a name may differ: of a village one, unless its area is named. */
  private int most(String plain, Place place, Set<Place> beside) {
    if (plain.length() <= SHORT || place.kind() == PlaceKind.VILLAGE && !isOf(place, beside)) {
      return 1;
    }
    return plain.length() <= LONG ? 2 : 3;
  }

  /** The least number of letters to put in, take out, change or swap with the next. */
  private static int distance(String a, String b) {
    int[][] least = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          least[i][j] = i + j;
          continue;
        }
        int changed = least[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int best = Math.min(changed, Math.min(least[i - 1][j], least[i][j - 1]) + 1);
        boolean swapped =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        least[i][j] = swapped ? Math.min(best, least[i - 2][j - 2] + 1) : best;
      }
    }
    return least[a.length()][b.length()];
  }
}
