package marsad.extract.entity.place;

import marsad.extract.lexicon.Concept.PlaceSense;
import marsad.extract.lexicon.Concept.TriggerSense;
import marsad.extract.lexicon.Marker;
import marsad.extract.lexicon.Mention;
import marsad.extract.text.AnnotatedPassage;
import marsad.extract.text.ItemHeads;
import marsad.language.Token;
import marsad.language.Trait;

/** Recognises the place at the head of a report where it was filed: nothing happened there. */
final class Dateline {
  /**
   * Maximum number of tokens from the place of filing to the dash or word of speaking behind it.
   */
  private static final int DATELINE_REACH = 14;

  /** Maximum number of tokens between a place of filing and the colon behind its country. */
  private static final int COUNTRY = 3;

  /** Maximum number of tokens before the place of a dateline behind the name of an agency. */
  private static final int AGENCY = 4;

  private final AnnotatedPassage passage;
  private final ItemHeads heads;

  Dateline(AnnotatedPassage passage) {
    this.passage = passage;
    this.heads = passage.heads();
  }

  /** Returns whether a place before the dash at the head of a report says where it was filed. */
  boolean filed(Mention mention) {
    if (behindAgency(mention) || isOnlyLine(mention)) {
      return true;
    }
    if (heads.holds(mention)) {
      return false;
    }
    boolean head =
        passage.opens()
            && (mention.first() == 0
                || mention.first() == 1 && passage.token(0).type() == Token.Type.MARK
                || opensLineInCapitals(mention));
    return head
        && mention.last() + 1 < passage.size()
        && passage.token(mention.last() + 1).isMark("–—-:/(,")
        && !(passage.token(mention.last() + 1).isMark(",(")
            && !passage.has(
                Marker.ATTRIBUTION,
                mention.last() + 1,
                Math.min(mention.last() + DATELINE_REACH, passage.size() - 1))
            && !dashSoon(mention.last() + 1));
  }

  /** "Baghdad" on the first line, and no other line is the name of a place: no heading. */
  private boolean isOnlyLine(Mention mention) {
    return passage.opens()
        && mention.first() == 0
        && isLine(mention)
        && passage.all(PlaceSense.class).stream()
            .noneMatch(
                other ->
                    other.first() > 0
                        && passage.token(other.first() - 1).isMark("\n")
                        && isLine(other));
  }

  private boolean isLine(Mention mention) {
    int next = mention.last() + 1;
    return next < passage.size() && passage.token(next).isMark("\n:");
  }

  /** "KIRKUK – …" behind a standfirst: a name in capitals at the head of a line. */
  private boolean opensLineInCapitals(Mention mention) {
    return passage.language().has(Trait.CAPITALS)
        && passage.token(mention.first() - 1).isMark("\n")
        && passage.words(mention.first(), mention.last()).chars().noneMatch(Character::isLowerCase);
  }

  /** "K24 – Erbil" on a line of its own at the head. */
  private boolean behindAgency(Mention mention) {
    int next = mention.last() + 1;
    return passage.opens()
        && mention.first() >= 2
        && mention.first() <= AGENCY
        && passage.token(mention.first() - 1).isMark("–—-/|")
        && next < passage.size()
        && passage.token(next).isMark("\n:–—-/|")
        && passage.within(TriggerSense.class, 0, next).isEmpty();
  }

  private boolean dashSoon(int from) {
    for (int i = from; i < Math.min(from + DATELINE_REACH, passage.size()); i++) {
      boolean soon = i <= from + COUNTRY || passage.token(i - 1).isMark(")");
      if (passage.token(i).isMark("–—-") || soon && passage.token(i).isMark(":")) {
        return true;
      }
    }
    return false;
  }
}
