package marsad.extract.entity.place;

import java.util.EnumSet;
import java.util.Set;
import marsad.extract.lexicon.Concept.NumberSense;
import marsad.extract.lexicon.Marker;
import marsad.extract.text.AnnotatedPassage;
import marsad.language.Marks;
import marsad.language.Token;
import marsad.language.Trait;
import marsad.language.WordList;
import marsad.reference.place.PlaceKind;

/** Finds the words that may name a village next to a word such as "village". */
final class VillageNames {
  /** Maximum number of tokens from the article of an apposition to its noun. */
  private static final int APPOSITION = 4;

  /** Maximum number of tokens between a quarter and the direction in which it lies. */
  private static final int QUARTER_REACH = 4;

  private static final PlaceKind QUARTER = PlaceKind.QUARTER;

  private static final Set<PlaceKind> SMALL = EnumSet.of(PlaceKind.VILLAGE, QUARTER);

  private final AnnotatedPassage passage;
  private final boolean headFirst;

  VillageNames(AnnotatedPassage passage) {
    this.passage = passage;
    this.headFirst = passage.language().has(Trait.HEAD_FIRST);
  }

  /**
   * Returns the token where the name of a village may stand that a word for a kind of place speaks
   * of; -1 where it speaks of none.
   */
  int find(int i) {
    if (headFirst) {
      return isVillage(i, Marker.PLACE_KIND) ? unquoted(i + 1, 1) : -1;
    }
    if (isVillage(i, Marker.PLACE_KIND)) {
      return unquoted(passage.markerMention(i).orElseThrow().last() + 1, 1);
    }
    if (!isVillage(i, Marker.PLACE_KIND_AFTER)) {
      return -1;
    }
    int before = unquoted(i - 1, -1);
    return before < 0 || nameLike(before) ? before : apposition(i);
  }

  /** "Kashkoll, a small village": the name before the comma; -1 where there is none. */
  private int apposition(int village) {
    int i = village - 1;
    while (i > 0 && i > village - APPOSITION && isAdjective(i)) {
      i--;
    }
    boolean comma =
        i > 1
            && passage.starts(NumberSense.class, i)
            && passage.token(i - 1).isMark(Marks.LIST + "–—");
    return comma ? unquoted(i - 2, -1) : -1;
  }

  private boolean isAdjective(int token) {
    return passage.token(token).type() == Token.Type.WORD
        && !passage.starts(NumberSense.class, token);
  }

  private int unquoted(int token, int step) {
    boolean quote =
        token >= 0 && token < passage.size() && passage.token(token).isMark(Marks.QUOTE + "'()");
    return quote ? token + step : token;
  }

  /** Returns whether a word for a quarter stands at a token. */
  boolean isQuarter(int i) {
    return passage.isMarker(i, Marker.PLACE_KIND, QUARTER)
        || passage.isMarker(i, Marker.PLACE_KIND_AFTER, QUARTER);
  }

  /** "In the Rabi | quarter, | west of Mosul": returns whether a quarter lies in a direction. */
  boolean hasQuarterBefore(int direction) {
    for (int i = direction - 1; i >= Math.max(0, direction - QUARTER_REACH); i--) {
      if (passage.token(i).isMark(Marks.PAUSE + "\n")) {
        return false;
      }
      if (isQuarter(i)) {
        return true;
      }
    }
    return false;
  }

  private boolean isVillage(int i, Marker marker) {
    return passage.markerAt(i, marker).filter(c -> SMALL.stream().anyMatch(c::is)).isPresent();
  }

  /** Returns whether a token may be a village's name, which some languages begin with a capital. */
  boolean nameLike(int i) {
    if (i < 0
        || i >= passage.size()
        || passage.token(i).type() != Token.Type.WORD
        || passage.starts(NumberSense.class, i)
        || passage.language().is(WordList.ARTICLE_WORD, passage.token(i).form())
        || passage.markerMention(i).isPresent()) {
      return false; // "a village head", "the village"
    }
    return !passage.language().has(Trait.CAPITALS)
        || Character.isUpperCase(passage.text().charAt(passage.token(i).start()));
  }
}
