package marsad.extract.text;

import java.util.ArrayList;
import java.util.List;
import marsad.extract.lexicon.Concept.PlaceSense;
import marsad.extract.lexicon.Marker;
import marsad.extract.lexicon.Mention;
import marsad.language.Token;
import marsad.language.Trait;

/**
 * The places that begin the lines of a digest: "MOSUL - Gunmen killed …", line feed, "KIRKUK - A
 * bomb wounded …". One such line alone is a dateline.
 */
public final class ItemHeads {
  /** Minimum number of lines that begin with a place and a dash. */
  private static final int ITEMS = 3;

  /** Maximum number of words before the dash. */
  private static final int WORDS = 4;

  /** A place at the head of a line: tokens {@code first} to {@code last}, before the dash. */
  private record Head(int line, int first, int last) {}

  private final List<Head> heads = new ArrayList<>();

  /** Finds the heads of a passage. */
  ItemHeads(AnnotatedPassage passage) {
    for (int i = 0; i < passage.size(); i++) {
      if (i == 0 || passage.token(i - 1).isMark("\n")) {
        Head head = head(passage, i);
        if (head != null) {
          heads.add(head);
        }
      }
    }
    if (heads.size() < ITEMS) {
      heads.clear();
    }
  }

  private static Head head(AnnotatedPassage passage, int line) {
    int first = passage.token(line).isMark("*•") ? line + 1 : line;
    int dash = first;
    while (dash < passage.size()
        && dash - first <= WORDS
        && passage.token(dash).type() == Token.Type.WORD) {
      dash++;
    }
    boolean ends = dash > first && dash < passage.size() && passage.token(dash).isMark("-–—:");
    boolean colon = ends && passage.token(dash).isMark(":");
    return ends
            && (isKnown(passage, first, dash - 1) || !colon && isCapital(passage, first, dash - 1))
        ? new Head(line, first, dash - 1)
        : null;
  }

  /** Returns whether all words are a known place, "near" and "north of" before it aside. */
  private static boolean isKnown(AnnotatedPassage passage, int first, int last) {
    int from = first;
    while (from < last
        && (passage.isMarker(from, Marker.NEAR) || passage.isMarker(from, Marker.DIRECTION))) {
      from++;
    }
    int name = from;
    return passage.within(PlaceSense.class, name, last).stream()
        .anyMatch(place -> place.first() == name && place.last() == last);
  }

  /** Returns whether all words are written in capitals. */
  private static boolean isCapital(AnnotatedPassage passage, int first, int last) {
    return passage.language().has(Trait.CAPITALS)
        && passage.words(first, last).chars().noneMatch(Character::isLowerCase);
  }

  /** Returns whether the passage is a digest of such lines. */
  public boolean any() {
    return !heads.isEmpty();
  }

  /** Returns whether a sentence opens an item. */
  public boolean opens(Sentence sentence) {
    return heads.stream().anyMatch(head -> head.line() == sentence.first());
  }

  /** Returns whether a mention stands in the head of an item. */
  public boolean holds(Mention mention) {
    return holds(mention.first(), mention.last());
  }

  /** Returns whether tokens stand in the head of an item. */
  public boolean holds(int first, int last) {
    return heads.stream().anyMatch(head -> head.first() <= first && last <= head.last());
  }
}
