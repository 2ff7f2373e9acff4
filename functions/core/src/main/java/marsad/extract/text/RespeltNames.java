package marsad.extract.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import marsad.extract.lexicon.Concept;
import marsad.extract.lexicon.Concept.PlaceSense;
import marsad.extract.lexicon.Lexicon;
import marsad.extract.lexicon.Mention;
import marsad.language.LanguageProfile;
import marsad.language.Token;
import marsad.language.Token.Variant;
import marsad.language.Trait;
import marsad.language.WordList;
import marsad.reference.place.Ambiguity;
import marsad.reference.place.Gazetteer.Spelling;
import marsad.reference.place.NameSkeletons;
import marsad.reference.place.Place;
import marsad.reference.place.PlaceKind;

/**
 * Finds names of places in a spelling that no table has, "Al Mansouryah": by their consonants, and
 * only where a place is asked for and another one of its governorate stands nearby.
 */
final class RespeltNames {
  /** Maximum number of words of a name. */
  private static final int WORDS = 3;

  /** Number of consonants from which a name needs no area beside it. */
  private static final int SURE = 4;

  /** Least number of consonants of a name. */
  private static final int LEAST = 2;

  /** Maximum number of tokens from a name to a place of its governorate. */
  private static final int CONTEXT = 80;

  /** Maximum number of tokens from a name to the area that holds it and stands beside it. */
  private static final int BESIDE = 10;

  /** Kinds of places that are named without a word for their kind, however short the name. */
  private static final Set<PlaceKind> SETTLED =
      Set.of(PlaceKind.TOWN, PlaceKind.DISTRICT, PlaceKind.SUBDISTRICT, PlaceKind.VILLAGE);

  private final AnnotatedPassage passage;
  private final Lexicon lexicon;
  private final NameSkeletons names;
  private final NamePosition position;
  private final LanguageProfile language;
  private final boolean capitals;
  private final boolean[] known;

  RespeltNames(AnnotatedPassage passage, Lexicon lexicon) {
    this.passage = passage;
    this.lexicon = lexicon;
    this.names = lexicon.names();
    this.position = new NamePosition(passage);
    this.language = passage.language();
    this.capitals = language.has(Trait.CAPITALS);
    this.known = new boolean[passage.size()];
  }

  /** Adds the names to the places of a passage. */
  void apply(Map<Class<? extends Concept>, List<Mention>> found) {
    if (passage.all(PlaceSense.class).isEmpty()) {
      return;
    }
    for (List<Mention> mentions : found.values()) {
      mentions.forEach(m -> Arrays.fill(known, m.first(), m.last() + 1, true));
    }
    List<Mention> respelt = new ArrayList<>();
    for (int i = 0; i < passage.size(); i++) {
      Mention mention = mayBegin(i) ? find(i) : null;
      if (mention != null) {
        respelt.add(mention);
        i = mention.last();
      }
    }
    if (!respelt.isEmpty()) {
      respelt.addAll(passage.all(PlaceSense.class));
      respelt.sort(Comparator.comparingInt(Mention::first));
      found.put(PlaceSense.class, List.copyOf(respelt));
    }
  }

  private boolean mayBegin(int i) {
    if (known[i] || !position.isWord(i)) {
      return false;
    }
    return capitals
        ? (position.isCapital(i) || names.isArticle(passage.token(i).form()))
            && !position.isJoined(i)
            && (position.isAskedFor(i) || position.isBeforeKind(i))
        : position.isAskedFor(i) || position.hasLocative(i);
  }

  /** Returns the longest name that starts at a token; null where none does. */
  private Mention find(int first) {
    List<Integer> ends = new ArrayList<>(WORDS);
    List<String> written = new ArrayList<>(WORDS);
    StringBuilder name = new StringBuilder();
    int i = first;
    while (ends.size() < WORDS && i < passage.size() && !known[i] && position.isWord(i)) {
      String form = passage.token(i).form();
      boolean article = capitals && names.isArticle(form);
      if (!article && (capitals && !position.isCapital(i) || lexicon.isNoPlace(form))) {
        break;
      }
      name.append(name.isEmpty() ? "" : " ").append(form);
      while (i + 2 < passage.size() && position.isJoined(i + 2)) {
        i += 2;
        name.append(passage.token(i).form());
      }
      if (!article) {
        written.add(name.toString());
        ends.add(i);
      }
      i++;
    }
    Mention mention = null;
    for (int n = ends.size() - 1; n >= 0 && mention == null; n--) {
      mention = find(first, ends.get(n), written.get(n));
    }
    return mention;
  }

  private Mention find(int first, int last, String name) {
    Token end = passage.token(last);
    if (capitals) {
      return mention(first, last, new Variant(name, "", ""), spellings(first, last, name));
    }
    if (end.variants().stream().anyMatch(variant -> lexicon.isNoPlace(variant.stem()))) {
      return null;
    }
    String begin = name.substring(0, name.length() - end.form().length());
    boolean asked = position.isAskedFor(first);
    for (Variant variant : end.variants()) {
      if (asked || language.contains(WordList.LOCATIVE_CLITIC, variant.clitics())) {
        List<Spelling> found = spellings(first, last, begin.concat(variant.stem()));
        if (!found.isEmpty()) {
          return mention(first, last, variant, found);
        }
      }
    }
    return null;
  }

  private List<Spelling> spellings(int first, int last, String name) {
    int consonants = names.consonants(name);
    if (consonants < LEAST
        || consonants < SURE && position.mayBeNoun(first, name, consonants == LEAST)) {
      return List.of();
    }
    Set<Place> beside = named(first - BESIDE, last + BESIDE);
    if (consonants < SURE) {
      return names.find(name, place -> names.isOf(place, beside), beside);
    }
    Set<Place> around = named(first - CONTEXT, last + CONTEXT);
    return names.find(name, place -> names.isIn(place, around), beside);
  }

  /** "Hawaij, a village of Hawija": where the place itself is named beside, another is meant. */
  private Mention mention(int first, int last, Variant variant, List<Spelling> spellings) {
    Set<Place> beside = named(first - BESIDE, last + BESIDE);
    List<PlaceSense> senses = new ArrayList<>();
    for (Spelling s : spellings) {
      Place place = s.place();
      if (beside.contains(place) || names.isVaguerThan(place, beside)) {
        return null;
      }
      boolean sure = names.consonants(s.text()) > LEAST || SETTLED.contains(place.kind());
      if (sure && position.fits(first, last, place.kind())) {
        Ambiguity ambiguity = s.ambiguity().stricter(Ambiguity.CONTEXT);
        senses.add(PlaceSense.respelt(place, ambiguity, s.rule()));
      }
    }
    return senses.isEmpty()
        ? null
        : new Mention(first, last, variant.clitics(), variant.ending(), senses);
  }

  /** Returns the places that are surely named between two tokens. */
  private Set<Place> named(int from, int to) {
    Set<Place> places = new HashSet<>();
    for (Mention mention : passage.within(PlaceSense.class, Math.max(0, from), to)) {
      for (Concept sense : mention.senses()) {
        PlaceSense s = (PlaceSense) sense;
        if (s.ambiguity().compareTo(Ambiguity.PREPOSITION) <= 0 && s.place().hasPoint()) {
          places.add(s.place());
        }
      }
    }
    return places;
  }
}
