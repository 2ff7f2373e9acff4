package marsad.extract.text;

import marsad.extract.lexicon.Concept.PlaceSense;
import marsad.extract.lexicon.Marker;
import marsad.language.LanguageProfile;
import marsad.language.Marks;
import marsad.language.Token;
import marsad.language.Trait;
import marsad.language.WordList;
import marsad.reference.place.PlaceKind;

/** Whether the words next to a word ask for the name of a place. */
final class NamePosition {
  /** Maximum number of tokens of a name. */
  private static final int LONGEST = 3;

  /** Number of letters from which a name behind a preposition is hardly a noun. */
  private static final int LONG = 6;

  private static final String APOSTROPHE = "'‘`";

  private final AnnotatedPassage passage;
  private final LanguageProfile language;

  NamePosition(AnnotatedPassage passage) {
    this.passage = passage;
    this.language = passage.language();
  }

  boolean isWord(int i) {
    return i < passage.size() && passage.token(i).type() == Token.Type.WORD;
  }

  boolean isCapital(int i) {
    return Character.isUpperCase(passage.text().charAt(passage.token(i).start()));
  }

  /** Returns whether a word is the rest of one that an apostrophe divides. */
  boolean isJoined(int i) {
    return i > 1
        && passage.token(i - 1).isMark(APOSTROPHE)
        && passage.token(i - 1).end() == passage.token(i).start()
        && passage.token(i - 2).end() == passage.token(i - 1).start();
  }

  /** "In …", "village of …", "Daquq and …": returns whether a place is asked for. */
  boolean isAskedFor(int i) {
    int before = before(i);
    return before >= 0
            && (passage.isMarker(before, Marker.LOCATIVE)
                || passage.isMarker(before, Marker.NEAR)
                || passage.isMarker(before, Marker.DIRECTION)
                || passage.isMarker(before, Marker.PLACE_KIND)
                || language.is(WordList.BEFORE_PLACE, passage.token(before).form()))
        || isListed(i);
  }

  /** Returns whether a preposition may be written together with a word. */
  boolean hasLocative(int i) {
    return passage.token(i).variants().stream()
        .anyMatch(v -> language.contains(WordList.LOCATIVE_CLITIC, v.clitics()));
  }

  /** "… district": returns whether a word for a kind of place stands behind a name. */
  boolean isBeforeKind(int i) {
    int next = i + 1;
    while (isWord(next) && passage.markerMention(next).isEmpty() && next - i < LONGEST) {
      next++;
    }
    return next < passage.size() && passage.isMarker(next, Marker.PLACE_KIND_AFTER);
  }

  /** Returns the token before a name, its article and quotation mark aside. */
  private int before(int i) {
    int before = i - 1;
    while (before >= 0
        && (passage.token(before).isMark(Marks.QUOTE + "'()")
            || language.is(WordList.ARTICLE_WORD, passage.token(before).form()))) {
      before--;
    }
    return before;
  }

  /** "In Daquq, …", "in Daquq and …": a place and only a comma or "and" stand before. */
  private boolean isListed(int i) {
    int before = i - 1;
    boolean linked = passage.attachedAnd(i);
    while (before >= 0
        && (passage.token(before).isMark(Marks.LIST) || passage.isMarker(before, Marker.AND))) {
      before--;
      linked = true;
    }
    return linked && before >= 0 && endsPlace(before);
  }

  private boolean endsPlace(int token) {
    return passage.ending(PlaceSense.class, token - LONGEST, token).findAny().isPresent();
  }

  /**
   * Returns whether a name of few consonants may be a noun: it has no capital, and before it stands
   * no word for a kind of place, nor a preposition before a long one.
   *
   * @param least whether no name has fewer consonants
   */
  boolean mayBeNoun(int first, String name, boolean least) {
    int before = before(first);
    return !language.has(Trait.CAPITALS)
        && !passage.isMarker(before, Marker.PLACE_KIND)
        && (least || name.length() < LONG || !passage.isMarker(before, Marker.LOCATIVE));
  }

  /** "The village of “Mubarak Farhan”": returns whether a quoted name goes on behind a token. */
  private boolean goesOn(int first, int last) {
    return first > 0 && passage.token(first - 1).isMark(Marks.QUOTE) && isWord(last + 1);
  }

  /** Returns whether the word for a kind of place next to a name may be that of a kind. */
  boolean fits(int first, int last, PlaceKind kind) {
    boolean quarter =
        passage.isMarker(first - 1, Marker.PLACE_KIND, PlaceKind.QUARTER)
            || passage.isMarker(last + 1, Marker.PLACE_KIND_AFTER, PlaceKind.QUARTER);
    return quarter == (kind == PlaceKind.QUARTER) && !goesOn(first, last);
  }
}
